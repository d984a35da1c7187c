import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { openPhone } from './open-phone.ts';
import { entry, personId, registered, weighed } from './people-for-test.ts';
import type { FactDraft, Phone } from './phone.ts';
import { PASSWORD, POSYANDU, testServer } from './server-for-test.ts';

const PIN = '482915';
const [A, B, C] = [personId(1), personId(2), personId(3)];
const DAY = '2025-11-04';
const opened: Phone[] = [];
let stores = 0;
afterEach(async () => {
  for (const phone of opened.splice(0)) await phone.close();
});

async function world() {
  const server = await testServer();
  server.serverAdds([
    registered(1, { name: 'Siti Aminah Contoh', nik: '1872036011249001', birthDate: '1996-02-01' }),
    registered(2, {
      name: 'Sity Contoh',
      nik: '1872036011249777',
      birthDate: '1996-02-01',
      household: '1872030101010001',
    }),
    registered(3, { name: 'Anak Contoh', mother: B, birthDate: '2025-01-01' }),
    weighed(2, '2025-10-07', 50.5),
  ]);
  stores += 1;
  const store = `merged-${stores}`;
  const start = async (): Promise<Phone> => {
    const phone = await openPhone({
      link: server.link,
      store,
      nowMs: () => Date.UTC(2025, 10, 4, 2),
      iterations: 1_000,
    });
    opened.push(phone);
    return phone;
  };
  const phone = await start();
  expect(await phone.signIn('sari', PASSWORD)).toMatchObject({ ok: true });
  await phone.setPin(PIN);
  await phone.syncNow();
  return { server, phone, start };
}

const at = { scope: POSYANDU, on: DAY };
const merge: FactDraft = { ...at, kind: 'person-merged', subject: B, body: { into: A } };
const names = (phone: Phone) => phone.people().map((p) => p.name);
const written = async (phone: Phone, drafts: FactDraft[]): Promise<string> => {
  const result = await phone.write(drafts);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value[0]?.id ?? '';
};

describe('two records of one person on a phone', () => {
  it('lists and search show the one that stays; the other name and number still find it', async () => {
    const { phone } = await world();
    expect(names(phone)).toEqual(['Anak Contoh', 'Siti Aminah Contoh', 'Sity Contoh']);
    await written(phone, [merge]);
    expect(names(phone)).toEqual(['Anak Contoh', 'Siti Aminah Contoh']);
    for (const text of ['sity', '1872036011249777', '1872036011249001'])
      expect(phone.search(text).map((p) => p.id)).toContain(A);
    expect(phone.rosterPerson(B)).toMatchObject({
      id: A,
      household: '1872030101010001',
      alsoAs: [{ id: B, name: 'Sity Contoh', nik: '1872036011249777' }],
    });
  });

  it('the other address opens the whole person, each fact of the record it was written for', async () => {
    const { phone } = await world();
    await written(phone, [merge]);
    await written(phone, [
      { ...at, kind: 'measurement-taken', subject: A, body: { what: 'weight', value: 51 } },
    ]);
    const known = await phone.person(B);
    expect(known?.id).toBe(A);
    expect(known?.days.map((d) => d.on)).toEqual(['2025-10-07', DAY]);
    expect(new Set(known?.history.map((f) => f.subject))).toEqual(new Set([A, B]));
  });

  it('a child of the record given up is a child of the person', async () => {
    const { phone } = await world();
    const id = await written(phone, [merge]);
    expect(phone.rosterPerson(C)?.mother).toBe(A);
    expect(phone.search('anak ibu siti').map((p) => p.id)).toEqual([C]);
    await written(phone, [{ ...at, kind: 'fact-withdrawn', subject: B, body: { fact: id } }]);
    expect(phone.rosterPerson(C)?.mother).toBe(B);
  });

  it('parting works without a signal, also when it is written on the page of the one that stays', async () => {
    const { phone } = await world();
    const before = phone.people().map((p) => ({ ...p }));
    const id = await written(phone, [merge]);
    const weight = await written(phone, [
      { ...at, kind: 'measurement-taken', subject: A, body: { what: 'weight', value: 51 } },
    ]);
    await written(phone, [{ ...at, kind: 'fact-withdrawn', subject: A, body: { fact: weight } }]);
    await written(phone, [{ ...at, kind: 'fact-withdrawn', subject: A, body: { fact: id } }]);
    expect(phone.people()).toEqual(before);
    expect((await phone.person(B))?.id).toBe(B);
    expect((await phone.person(B))?.history.at(-1)).toMatchObject({
      kind: 'fact-withdrawn',
      subject: B,
    });
  });

  it('a correction of a fact of the other record goes with that record', async () => {
    const { phone } = await world();
    const id = await written(phone, [merge]);
    const old =
      (await phone.person(A))?.history.find((f) => f.kind === 'measurement-taken')?.id ?? '';
    await written(phone, [
      {
        ...at,
        on: '2025-10-07',
        kind: 'measurement-taken',
        subject: A,
        body: { what: 'weight', value: 50, corrects: old },
      },
    ]);
    await written(phone, [{ ...at, kind: 'fact-withdrawn', subject: B, body: { fact: id } }]);
    expect((await phone.person(B))?.days[0]?.readings.weight?.map((r) => r.value)).toEqual([50]);
    expect((await phone.person(A))?.days).toEqual([]);
  });

  it('stays so after a lock, and takes up what another phone wrote under the record given up', async () => {
    const { server, phone, start } = await world();
    await written(phone, [merge]);
    await phone.syncNow();
    server.serverAdds([
      weighed(2, '2025-11-05', 52),
      entry(B, 'person-moved', '2025-11-05', { to: POSYANDU, address: { rt: '009' } }),
    ]);
    await phone.syncNow();
    const again = await start();
    const [account] = await again.accounts();
    expect(await again.unlock(account?.id ?? '', PIN)).toMatchObject({ ok: true });
    expect(names(again)).toEqual(['Anak Contoh', 'Siti Aminah Contoh']);
    expect(again.rosterPerson(A)?.rt).toBe('009');
    expect((await again.person(A))?.days.map((d) => d.on)).toEqual(['2025-10-07', '2025-11-05']);
  });

  it('is told by another phone: the list loses one, and gets it back', async () => {
    const { server, phone } = await world();
    const told = entry(B, 'person-merged', DAY, { into: A });
    server.serverAdds([told]);
    await phone.syncNow();
    expect(names(phone)).toEqual(['Anak Contoh', 'Siti Aminah Contoh']);
    server.serverAdds([entry(B, 'fact-withdrawn', DAY, { fact: told.id })]);
    await phone.syncNow();
    expect(names(phone)).toEqual(['Anak Contoh', 'Siti Aminah Contoh', 'Sity Contoh']);
  });
});
