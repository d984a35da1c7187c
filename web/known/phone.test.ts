import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openPhone, type PhoneOptions } from './open-phone.ts';
import { entry, personId, registered, weighed } from './people-for-test.ts';
import type { FactDraft, Phone } from './phone.ts';
import { PASSWORD, POSYANDU, type TestServer, testServer } from './server-for-test.ts';

const NAME = 'Aisyah Maharani Contoh';
const NIK = '1872036011249001';
const PIN = '482915';
const DAY_MS = 86_400_000;
const START = Date.UTC(2025, 10, 4, 2);

const opened: Phone[] = [];
let stores = 0;
afterEach(async () => {
  for (const phone of opened.splice(0)) await phone.close();
});

interface World {
  server: TestServer;
  store: string;
  nowMs: number;
  /** opens what is on the disk, as after the browser was killed */
  start(): Promise<Phone>;
}
async function world(): Promise<World> {
  const server = await testServer();
  server.serverAdds([
    registered(1, { name: NAME, nik: NIK, motherName: 'Ratna Contoh' }),
    weighed(1, '2025-10-07', 6.9),
    registered(2, { name: 'Budi Wijaya Contoh', sex: 'M', birthDate: '1990-02-01' }),
  ]);
  stores += 1;
  const made: World = {
    server,
    store: `phone-${stores}`,
    nowMs: START,
    start: async () => {
      const options: PhoneOptions = {
        link: server.link,
        store: made.store,
        nowMs: () => made.nowMs,
        iterations: 1_000,
      };
      const phone = await openPhone(options);
      opened.push(phone);
      return phone;
    },
  };
  return made;
}

async function signedIn(w: World, username = 'sari'): Promise<Phone> {
  const phone = await w.start();
  expect(await phone.signIn(username, PASSWORD)).toMatchObject({ ok: true });
  expect(phone.state.value).toBe('pin');
  expect(await phone.setPin(PIN)).toEqual({ ok: true, value: undefined });
  await phone.syncNow();
  return phone;
}

const weight = (value: number, subject = personId(1)): FactDraft => ({
  kind: 'measurement-taken',
  subject,
  scope: POSYANDU,
  on: '2025-11-04',
  body: { what: 'weight', value, step: 2 },
});
const ids = {
  sari: '00000000-0000-7000-8000-0000000000a1',
  dewi: '00000000-0000-7000-8000-0000000000a2',
};

/** Every byte of the store, as text a thief could search. */
async function everythingStored(store: string): Promise<string> {
  const db = await openDB(store);
  let all = '';
  for (const name of db.objectStoreNames)
    for (const value of await db.getAll(name)) all += asText(value);
  db.close();
  return all;
}
const asText = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    ArrayBuffer.isView(inner) ? Buffer.from(inner.buffer).toString('latin1') : inner,
  ) ?? '';

describe('a phone', () => {
  it('takes the first copy, finds people, and opens one', async () => {
    const w = await world();
    const phone = await signedIn(w);
    expect(phone.people().map((p) => p.name)).toEqual([NAME, 'Budi Wijaya Contoh']);
    expect(phone.search('aisah')[0]).toMatchObject({ name: NAME, motherName: 'Ratna Contoh' });
    const known = await phone.person(personId(1));
    expect(known?.days[0]?.readings.weight?.[0]?.value).toBe(6.9);
    expect(phone.sync.value).toMatchObject({ state: 'idle', unsent: 0 });
  });

  it('keeps a saved fact when it is killed right after, and sends it later', async () => {
    const w = await world();
    const before = await signedIn(w);
    w.server.online = false;
    const written = await before.write([weight(7.2), weight(7.3)]);
    expect(written.ok).toBe(true);
    const after = await w.start();
    expect(after.state.value).toBe('locked');
    expect(after.sync.value.unsent).toBe(2);
    expect(await after.unlock(ids.sari, PIN)).toMatchObject({ ok: true });
    const values = (await after.person(personId(1)))?.days.at(-1)?.readings.weight;
    expect(values?.map((r) => r.value)).toEqual([7.2, 7.3]);
    expect((await after.unsent()).map((u) => u.fact?.kind)).toEqual([
      'measurement-taken',
      'measurement-taken',
    ]);
    w.server.online = true;
    await after.syncNow();
    expect(after.sync.value).toMatchObject({ state: 'idle', unsent: 0, refused: 0 });
    expect(w.server.books.ids()).toHaveLength(5);
  });

  it('proves at the end of the day how much of what was written here has arrived, also after rows were folded', async () => {
    const w = await world();
    const before = await signedIn(w);
    expect(await before.daysSent()).toEqual([]);
    await before.write([weight(7.2), weight(7.3)]);
    await before.syncNow();
    await before.syncNow();
    w.server.online = false;
    await before.write([weight(7.4)]);
    expect(await before.daysSent()).toEqual([{ on: '2025-11-04', written: 3, arrived: 2 }]);
    w.nowMs += DAY_MS;
    const after = await w.start();
    await after.unlock(ids.sari, PIN);
    await after.write([weight(7.5)]);
    expect(await after.daysSent()).toEqual([
      { on: '2025-11-05', written: 1, arrived: 0 },
      { on: '2025-11-04', written: 3, arrived: 2 },
    ]);
    w.server.online = true;
    await after.syncNow();
    expect((await after.daysSent()).map((d) => d.arrived)).toEqual([1, 3]);
  });

  it('finds a day opened for another date again after the app was closed, until it is closed or a month old', async () => {
    const w = await world();
    const before = await signedIn(w);
    const opens = (date: string): FactDraft => ({
      kind: 'session-opened',
      subject: before.newId(),
      scope: POSYANDU,
      on: date,
      body: { date, zone: 'WIB' },
    });
    const [forgotten, old] = [opens('2025-10-21'), opens('2025-10-03')];
    await before.write([forgotten, old]);
    const after = await w.start();
    await after.unlock(ids.sari, PIN);
    expect(after.openSessions().map((s) => s.on)).toEqual(['2025-10-21']);
    const { subject, scope } = forgotten;
    await after.write([{ kind: 'session-closed', subject, scope, on: '2025-10-21', body: {} }]);
    expect(after.openSessions()).toEqual([]);
  });

  it('writes all drafts or none', async () => {
    const w = await world();
    const phone = await signedIn(w);
    const bad = { ...weight(7.2), body: { what: 'weight', value: -1 } } as FactDraft;
    expect(await phone.write([weight(7.2), bad])).toMatchObject({
      ok: false,
      error: { kind: 'unreadable', at: 1 },
    });
    expect(phone.sync.value.unsent).toBe(0);
    expect((await phone.person(personId(1)))?.history).toHaveLength(2);
  });

  it('says that the phone is full, and then has written nothing at all', async () => {
    const w = await world();
    const phone = await signedIn(w);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    const full = new DOMException('full', 'QuotaExceededError');
    put.mockImplementationOnce(function (this: IDBObjectStore, value: unknown) {
      put.mockImplementationOnce(() => {
        throw full;
      });
      return this.add(value);
    });
    const written = await phone.write([weight(7.2), weight(7.3)]);
    put.mockRestore();
    expect(written).toEqual({ ok: false, error: { kind: 'storage-full' } });
    const after = await w.start();
    expect(after.sync.value.unsent).toBe(0);
    expect((await phone.write([weight(7.4)])).ok).toBe(true);
  });

  it('draws different stamps in two tabs that write at the same moment', async () => {
    const w = await world();
    const one = await signedIn(w);
    const two = await w.start();
    await two.unlock(ids.sari, PIN);
    w.server.online = false;
    const all = await Promise.all([one, two, one, two].map((tab) => tab.write([weight(7.2)])));
    const stamps = all.flatMap((r) => (r.ok ? r.value.map((fact) => fact.id) : []));
    expect(new Set(stamps).size).toBe(4);
  });

  it('leaves no name and no NIK in clear on the disk', async () => {
    const w = await world();
    const phone = await signedIn(w);
    w.server.online = false;
    await phone.write([
      {
        kind: 'person-registered',
        subject: phone.newId(),
        scope: POSYANDU,
        on: '2025-11-04',
        body: { name: 'Kirana Lestari Contoh', sex: 'F', birthDate: '2025-10-30' },
      },
    ]);
    const all = await everythingStored(w.store);
    expect(all).toContain('Sari Contoh');
    for (const secret of [
      NAME,
      'Aisyah',
      NIK,
      'Kirana',
      'Budi',
      'Ratna',
      'birthDate',
      PIN,
      'token-sari',
    ])
      expect(all).not.toContain(secret);
  });

  it('deletes the lock at the tenth wrong PIN, also when killed in between, and still sends what was unsent', async () => {
    const w = await world();
    const first = await signedIn(w);
    w.server.online = false;
    await first.write([weight(7.2)]);
    for (let n = 1; n <= 9; n++) {
      const phone = n % 3 === 0 ? await w.start() : first;
      phone.lock();
      const tried = await phone.unlock(ids.sari, '111112');
      expect(tried).toEqual({ ok: false, error: { kind: 'wrong-pin', left: 10 - n } });
    }
    const last = await w.start();
    expect(await last.unlock(ids.sari, '111112')).toEqual({ ok: false, error: { kind: 'wiped' } });
    expect(await last.unlock(ids.sari, PIN)).toEqual({ ok: false, error: { kind: 'wiped' } });
    expect(await last.accounts()).toMatchObject([{ name: 'Sari Contoh', mustSignIn: true }]);
    w.server.online = true;
    await last.syncNow();
    expect(w.server.books.ids()).toHaveLength(4);
    expect(last.sync.value.unsent).toBe(0);
  });

  it('forgives wrong PINs once the right one came', async () => {
    const w = await world();
    const phone = await signedIn(w);
    phone.lock();
    for (let n = 0; n < 9; n++) await phone.unlock(ids.sari, '111112');
    expect(await phone.unlock(ids.sari, PIN)).toMatchObject({ ok: true });
    phone.lock();
    expect(await phone.unlock(ids.sari, '111112')).toMatchObject({ error: { left: 9 } });
  });

  it('forgets a user, never what she still had to send', async () => {
    const w = await world();
    const phone = await signedIn(w);
    w.server.online = false;
    await phone.write([weight(7.2)]);
    await phone.forget(ids.sari);
    expect(phone.state.value).toBe('new');
    expect(await phone.accounts()).toEqual([]);
    expect(phone.people()).toEqual([]);
    const db = await openDB(w.store);
    expect(await db.count('people')).toBe(0);
    expect(await db.count('roster')).toBe(0);
    expect(await db.getAll('written')).toMatchObject([{ box: null, unsent: 1 }]);
    db.close();
    w.server.online = true;
    await phone.syncNow();
    expect(w.server.asked.at(-1)).toBe('push-sealed');
    const sent = w.server.books.entry(w.server.books.ids().at(-1) ?? '');
    expect(sent).toMatchObject({ kind: 'measurement-taken', by: ids.sari, subject: personId(1) });
  });

  it('closes when the lease is over, and keeps the unsent', async () => {
    const w = await world();
    const phone = await signedIn(w);
    w.server.online = false;
    await phone.write([weight(7.2)]);
    w.nowMs = START + 29 * DAY_MS;
    const inTime = await w.start();
    expect(await inTime.unlock(ids.sari, PIN)).toMatchObject({ ok: true });
    w.nowMs = START + 31 * DAY_MS;
    const late = await w.start();
    expect(await late.unlock(ids.sari, PIN)).toEqual({ ok: false, error: { kind: 'lease-over' } });
    expect(late.state.value).toBe('lease-over');
    expect(late.sync.value.unsent).toBe(1);
    w.server.online = true;
    await late.syncNow();
    expect(w.server.books.ids()).toHaveLength(4);
    expect(await late.signIn('sari', PASSWORD)).toMatchObject({ ok: true });
    expect(await late.setPin('739164')).toMatchObject({ ok: true });
    await late.syncNow();
    expect((await late.person(personId(1)))?.history).toHaveLength(3);
  });

  it('shares one register between two kader when the first hands the phone over, and asks for her when she did not', async () => {
    const w = await world();
    const phone = await signedIn(w);
    w.server.online = false;
    await phone.write([weight(7.2)]);
    w.server.online = true;
    phone.lock();
    expect(await phone.signIn('dewi', PASSWORD)).toEqual({
      ok: false,
      error: { kind: 'open-first', names: ['Sari Contoh'] },
    });
    await phone.unlock(ids.sari, PIN);
    w.server.online = true;
    expect(await phone.signIn('dewi', PASSWORD)).toMatchObject({ ok: true });
    expect(await phone.setPin('739164')).toMatchObject({ ok: true });
    expect((await phone.person(personId(1)))?.history).toHaveLength(3);
    phone.lock();
    expect(await phone.unlock(ids.sari, PIN)).toMatchObject({ ok: true });
    await phone.forget(ids.dewi);
    expect(phone.people()).toHaveLength(2);
  });

  it('begins a broken first copy anew and never shows half of it as whole', async () => {
    const w = await world();
    w.server.breakFirstAfter = 2;
    const phone = await signedIn(w);
    expect(phone.people()).toEqual([]);
    expect(phone.sync.value.state).toBe('offline');
    w.server.breakFirstAfter = null;
    await phone.syncNow();
    expect(phone.people()).toHaveLength(2);
  });

  it('takes what others wrote meanwhile, and folds it away without changing what is known', async () => {
    const w = await world();
    const phone = await signedIn(w);
    w.server.serverAdds([
      weighed(1, '2025-11-04', 7.4),
      ...Array.from({ length: 60 }, (_, i) => registered(100 + i, {})),
    ]);
    await phone.syncNow();
    const db = await openDB(w.store);
    expect(await db.count('arrived')).toBe(0);
    expect(await db.count('people')).toBe(62);
    db.close();
    const after = await w.start();
    await after.unlock(ids.sari, PIN);
    expect(after.people()).toHaveLength(62);
    const days = (await after.person(personId(1)))?.days;
    expect(days?.map((day) => day.readings.weight?.[0]?.value)).toEqual([6.9, 7.4]);
  });

  it('offers again what it wrote when the server was restored, also what was folded away', async () => {
    const w = await world();
    const phone = await signedIn(w);
    const backup = w.server.books.backup();
    const drafts = Array.from({ length: 40 }, (_, i) => weight(5 + i / 10, personId(i + 1)));
    await phone.write(drafts);
    await phone.syncNow();
    w.server.books.restore(backup);
    expect(w.server.books.ids()).toHaveLength(3);
    await phone.syncNow();
    expect(w.server.books.ids()).toHaveLength(43);
    expect(phone.sync.value).toMatchObject({ state: 'idle', unsent: 0 });
  });

  it('keeps a sensitive answer for a kader only until the server has it', async () => {
    const w = await world();
    const phone = await signedIn(w);
    w.server.online = false;
    await phone.write([
      {
        kind: 'answers-given',
        subject: personId(2),
        scope: POSYANDU,
        on: '2025-11-04',
        body: { instrument: 'srq-20', version: '2023', answers: { q1: true } },
      },
    ]);
    expect((await phone.person(personId(2)))?.history).toHaveLength(2);
    w.server.online = true;
    await phone.syncNow();
    const db = await openDB(w.store);
    expect(await db.count('written')).toBe(0);
    db.close();
  });

  it('shows who came and at which step each one is', async () => {
    const w = await world();
    const phone = await signedIn(w);
    const session = phone.newId();
    const here = (subject: string, queue: number): FactDraft => ({
      kind: 'attended',
      subject,
      scope: POSYANDU,
      on: '2025-11-04',
      body: { session, queue },
    });
    await phone.write([
      {
        kind: 'session-opened',
        subject: session,
        scope: POSYANDU,
        on: '2025-11-04',
        body: { date: '2025-11-04', zone: 'WIB' },
      },
      here(personId(2), 1),
      here(personId(1), 2),
      weight(7.2),
    ]);
    expect(phone.sessions('2025-11-04')).toMatchObject([{ id: session, closed: false }]);
    const came = phone.attendance(session).map((a) => [a.person.id, a.steps, a.next]);
    expect(came).toEqual([
      [personId(2), [1], 2],
      [personId(1), [1, 2], 3],
    ]);
  });

  it('keeps and shows what it cannot understand', async () => {
    const w = await world();
    w.server.serverAdds([entry(personId(1), 'dreamt', '2025-11-04', { of: 'rain' })]);
    const phone = await signedIn(w);
    expect((await phone.person(personId(1)))?.history).toHaveLength(2);
    await phone.person(personId(1));
    expect(await phone.quarantined()).toMatchObject([
      { reason: 'unknown-kind', entry: { kind: 'dreamt' } },
    ]);
  });

  it('says so when the server no longer knows this sign-in, and goes on after signing in again', async () => {
    const w = await world();
    const phone = await signedIn(w);
    w.server.cutOff = true;
    w.nowMs += 20 * 60_000;
    await phone.write([weight(7.2)]);
    await phone.syncNow();
    expect(phone.sync.value.state).toBe('signed-out');
    expect(phone.people()).toHaveLength(2);
    w.server.cutOff = false;
    expect(await phone.signIn('sari', PASSWORD)).toMatchObject({ ok: true });
    expect(phone.state.value).toBe('open');
    await phone.syncNow();
    expect(phone.sync.value).toMatchObject({ state: 'idle', unsent: 0 });
  });

  it.each([
    ['sari', 'salah', { kind: 'wrong-name-or-password' }],
    ['lurah', PASSWORD, { kind: 'not-on-phones' }],
  ])('refuses %s with %s: %o', async (username, password, error) => {
    const phone = await (await world()).start();
    expect(await phone.signIn(username, password)).toMatchObject({ ok: false, error });
    expect(phone.state.value).toBe('new');
  });

  it.each(['12345', '123456', '654321', '000000', '121212', 'abcdef'])(
    'does not take %s as a PIN',
    async (pin) => {
      const phone = await (await world()).start();
      await phone.signIn('sari', PASSWORD);
      expect((await phone.setPin(pin)).ok).toBe(false);
    },
  );
});
