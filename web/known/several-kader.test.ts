import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openPhone } from './open-phone.ts';
import { personId, registered, weighed } from './people-for-test.ts';
import type { FactDraft, Phone } from './phone.ts';
import { PASSWORD, POSYANDU, type TestServer, testServer } from './server-for-test.ts';

const PIN = '482915';
const OTHER_PIN = '739164';
const OTHER = '18.72.03.1004.009';
const START = Date.UTC(2025, 10, 4, 2);
const SARI = '00000000-0000-7000-8000-0000000000a1';
const DEWI = '00000000-0000-7000-8000-0000000000a2';

const opened: Phone[] = [];
let stores = 0;
afterEach(async () => {
  vi.restoreAllMocks();
  for (const phone of opened.splice(0)) await phone.close();
});

interface World {
  server: TestServer;
  store: string;
  nowMs: number;
  start(): Promise<Phone>;
}
async function world(): Promise<World> {
  const server = await testServer();
  server.books.grant('the-server', OTHER);
  server.serverAdds([
    registered(1, { name: 'Aisyah Contoh' }),
    { ...registered(2, { name: 'Budi Contoh' }), scope: OTHER },
    weighed(1, '2025-10-07', 6.9),
  ]);
  stores += 1;
  const made: World = {
    server,
    store: `several-${stores}`,
    nowMs: START,
    start: async () => {
      const nowMs = () => made.nowMs;
      const { store } = made;
      const phone = await openPhone({ link: server.link, store, nowMs, iterations: 1_000 });
      opened.push(phone);
      return phone;
    },
  };
  return made;
}

async function signedIn(w: World, username = 'sari', pin = PIN): Promise<Phone> {
  const phone = await w.start();
  expect(await phone.signIn(username, PASSWORD)).toMatchObject({ ok: true });
  expect(await phone.setPin(pin)).toMatchObject({ ok: true });
  await phone.syncNow();
  return phone;
}

const weight = (value: number, at = POSYANDU, subject = personId(1)): FactDraft => ({
  kind: 'measurement-taken',
  subject,
  scope: at,
  on: '2025-11-04',
  body: { what: 'weight', value, step: 2 },
});
const authors = (w: World): string[] =>
  w.server.books.ids().flatMap((id) => w.server.books.entry(id)?.by ?? []);

describe('several kader on one phone', () => {
  it('each write under their own account, and a half-typed form stays with who typed it', async () => {
    const w = await world();
    const phone = await signedIn(w);
    await phone.signIn('dewi', PASSWORD);
    await phone.setPin(OTHER_PIN);
    w.server.online = false;
    await phone.write([weight(7.3)]);
    phone.keepDraft('form', POSYANDU, { typed: 'dewi' });
    phone.lock();
    await phone.unlock(SARI, PIN);
    expect(phone.draft('form')).toBeNull();
    phone.keepDraft('form', POSYANDU, { typed: 'sari' });
    await phone.write([weight(7.2)]);
    phone.lock();
    await phone.unlock(DEWI, OTHER_PIN);
    expect(phone.draft('form')).toEqual({ typed: 'dewi' });
    w.server.online = true;
    await phone.syncNow();
    expect(phone.sync.value).toMatchObject({ unsent: 0, refused: 0 });
    expect(authors(w).filter((by) => by === SARI)).toHaveLength(1);
    expect(authors(w).filter((by) => by === DEWI)).toHaveLength(1);
  });

  it('a forgotten PIN costs a password and a signal, and nothing that was not sent', async () => {
    const w = await world();
    const before = await signedIn(w);
    w.server.online = false;
    await before.write([weight(7.2), weight(7.3)]);
    const phone = await w.start();
    w.server.online = true;
    expect(await phone.signIn('sari', PASSWORD)).toMatchObject({ ok: true });
    expect(await phone.setPin(OTHER_PIN)).toMatchObject({ ok: true });
    await phone.syncNow();
    await phone.syncNow();
    expect(phone.sync.value).toMatchObject({ unsent: 0, refused: 0 });
    const values = (await phone.person(personId(1)))?.days.at(-1)?.readings.weight;
    expect(values?.map((r) => r.value)).toEqual([7.2, 7.3]);
    phone.lock();
    expect(await phone.unlock(SARI, PIN)).toMatchObject({ error: { kind: 'wrong-pin' } });
    expect(await phone.unlock(SARI, OTHER_PIN)).toMatchObject({ ok: true });
  });

  it('one who forgot her PIN comes in again while her colleague has the phone open, and both read one register', async () => {
    const w = await world();
    const phone = await signedIn(w);
    await phone.signIn('dewi', PASSWORD);
    await phone.setPin(OTHER_PIN);
    phone.lock();
    expect(await phone.signIn('sari', PASSWORD)).toMatchObject({
      error: { kind: 'open-first', names: ['Dewi Contoh'] },
    });
    await phone.unlock(DEWI, OTHER_PIN);
    expect(await phone.signIn('sari', PASSWORD)).toMatchObject({ ok: true });
    expect(await phone.setPin('284915')).toMatchObject({ ok: true });
    expect(phone.people().map((p) => p.name)).toEqual(['Aisyah Contoh']);
    phone.lock();
    expect(await phone.unlock(DEWI, OTHER_PIN)).toMatchObject({ ok: true });
    expect(phone.people()).toHaveLength(1);
  });
});

describe('one kader at two posyandu', () => {
  async function atTwo() {
    const w = await world();
    w.server.feeds.set('sari', [POSYANDU, OTHER]);
    return { w, phone: await signedIn(w) };
  }

  it('reads both, each under a key of its own', async () => {
    const { w, phone } = await atTwo();
    expect(phone.people().map((p) => [p.name, p.posyandu])).toEqual([
      ['Aisyah Contoh', POSYANDU],
      ['Budi Contoh', OTHER],
    ]);
    const db = await openDB(w.store);
    const rows = await db.getAll('people');
    db.close();
    expect(rows.map((row) => row.feed).sort()).toEqual([POSYANDU, OTHER].sort());
  });

  it('keeps the people of a place she left until what she wrote there has a receipt, then drops them; the other stays', async () => {
    const { w, phone } = await atTwo();
    const rowsOf = async (feed: string): Promise<number> => {
      const db = await openDB(w.store);
      const rows = (await db.getAll('people')).filter((row) => row.feed === feed).length;
      db.close();
      return rows;
    };
    w.server.online = false;
    await phone.write([weight(8.1, OTHER, personId(2))]);
    w.server.feeds.set('sari', [POSYANDU]);
    expect(await rowsOf(OTHER)).toBe(1);
    w.server.online = true;
    w.nowMs += 20 * 60_000;
    await phone.syncNow();
    await phone.syncNow();
    expect(phone.sync.value).toMatchObject({ unsent: 0 });
    expect(await rowsOf(OTHER)).toBe(0);
    expect(await rowsOf(POSYANDU)).toBe(1);
    expect(phone.people().map((p) => p.name)).toEqual(['Aisyah Contoh']);
  });
});

describe('a place somebody may write at no more', () => {
  it('keeps what was refused there, with whose it is and why, and sends it when the coordinator mended it', async () => {
    const w = await world();
    w.server.feeds.set('sari', [POSYANDU, OTHER]);
    const phone = await signedIn(w);
    const device = (await phone.support()).phone.id;
    await phone.write([weight(8.1, OTHER, personId(2))]);
    w.server.books.revoke(device, OTHER);
    w.server.feeds.set('sari', [POSYANDU]);
    w.nowMs += 20 * 60_000;
    await phone.syncNow();
    await phone.syncNow();
    const refused = { fate: { refused: 'not-your-area' }, fact: { subject: personId(2) } };
    expect(await phone.unsent()).toMatchObject([refused]);
    expect(phone.people().map((p) => p.name)).toEqual(['Aisyah Contoh']);
    const restarted = await w.start();
    await restarted.unlock(SARI, PIN);
    expect(await restarted.unsent()).toMatchObject([refused]);
    w.server.books.grant(device, OTHER);
    await restarted.offerAgain();
    expect(await restarted.unsent()).toEqual([]);
    expect(authors(w).filter((by) => by === SARI)).toHaveLength(1);
  });
});

describe('a full phone', () => {
  const full = () => {
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    put.mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    return () => put.mockRestore();
  };

  it('opens with the PIN, counts wrong ones all the same, and says that a save did not fit', async () => {
    const w = await world();
    const phone = await signedIn(w);
    phone.lock();
    const roomAgain = full();
    for (let n = 9; n > 6; n--)
      expect(await phone.unlock(SARI, '111112')).toMatchObject({ error: { left: n } });
    expect(await phone.unlock(SARI, PIN)).toMatchObject({ ok: true });
    expect(await phone.write([weight(7.2)])).toMatchObject({ error: { kind: 'storage-full' } });
    expect(phone.room.value?.full).toBe(true);
    roomAgain();
    expect(await phone.write([weight(7.2)])).toMatchObject({ ok: true });
    expect(phone.room.value?.full).toBe(false);
    await phone.syncNow();
    const weights = (await phone.person(personId(1)))?.days.at(-1)?.readings.weight;
    expect(weights?.map((r) => r.value)).toEqual([7.2]);
  });

  it('takes the keys away at the tenth wrong PIN', async () => {
    const w = await world();
    const phone = await signedIn(w);
    phone.lock();
    const roomAgain = full();
    for (let n = 9; n > 0; n--) await phone.unlock(SARI, '111112');
    expect(await phone.unlock(SARI, '111112')).toMatchObject({ error: { kind: 'wiped' } });
    roomAgain();
    expect(await phone.unlock(SARI, PIN)).toMatchObject({ ok: false });
    expect((await w.start()).people()).toEqual([]);
  });

  it('sends what it holds, lets go of what arrived, and reads it back when there is room', async () => {
    const w = await world();
    const phone = await signedIn(w);
    w.server.online = false;
    await phone.write([weight(7.2)]);
    w.server.online = true;
    const roomAgain = full();
    await phone.syncNow();
    expect(w.server.books.ids()).toHaveLength(4);
    expect(phone.sync.value).toMatchObject({ unsent: 0, lastError: 'storage-full' });
    roomAgain();
    await phone.syncNow();
    const weights = (await phone.person(personId(1)))?.days.at(-1)?.readings.weight;
    expect(weights?.map((r) => r.value)).toEqual([7.2]);
  });

  it('lets go of the copy of a place where everything has arrived, not of another, and takes it back', async () => {
    const w = await world();
    w.server.feeds.set('sari', [POSYANDU, OTHER]);
    const phone = await signedIn(w);
    expect(await phone.makeRoom.setAside(OTHER)).toBe(true);
    expect(phone.people().map((p) => p.name)).toEqual(['Aisyah Contoh']);
    await phone.syncNow();
    expect(phone.people()).toHaveLength(1);
    w.server.online = false;
    await phone.write([weight(7.2)]);
    expect(await phone.makeRoom.setAside(POSYANDU)).toBe(false);
    expect(phone.people()).toHaveLength(1);
    w.server.online = true;
    await phone.makeRoom.takeBack(OTHER);
    expect(phone.people()).toHaveLength(2);
  });
});

describe('the support file', () => {
  it('holds no name, number, id or word of anybody, whatever was written', async () => {
    const w = await world();
    const phone = await signedIn(w);
    w.server.online = false;
    const text = fc.string({ unit: 'grapheme-ascii', minLength: 6, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(text, text, async (name, note) => {
        const subject = phone.newId();
        const body = { name: `${name} Contoh`, sex: 'F', birthDate: '2020-01-02' } as const;
        const at = { subject, scope: POSYANDU, on: '2025-11-04' } as const;
        await phone.write([{ kind: 'person-registered', ...at, body }]);
        phone.keepDraft(`${subject} form`, POSYANDU, { note });
        await phone.unlock(DEWI, note);
        const said = JSON.stringify(await phone.support());
        for (const secret of [name.trim(), note.trim(), subject, SARI, 'Sari', 'sari', 'Aisyah'])
          if (secret.length >= 6 || /^[A-Za-z]+$/.test(secret))
            expect(said.includes(JSON.stringify(secret).slice(1, -1))).toBe(false);
      }),
      { numRuns: 25 },
    );
    const bundle = await phone.support();
    expect(bundle.sync.unsent).toBe(phone.sync.value.unsent);
    expect(bundle.feeds).toMatchObject([
      { feed: POSYANDU, people: 1, waiting: phone.sync.value.unsent },
    ]);
    expect(bundle.events.map((e) => e.what)).toContain('saved');
    expect(bundle.events.length).toBeLessThanOrEqual(200);
  });
});

describe('a list taken along', () => {
  it('is noted for everybody in it and told to the server, each time', async () => {
    const w = await world();
    const phone = await signedIn(w);
    await phone.noteExport('people', [personId(1)]);
    await phone.noteExport('people', [personId(1)]);
    await phone.syncNow();
    expect(w.server.told).toMatchObject([
      { subject: personId(1), list: 'people' },
      { subject: personId(1), list: 'people' },
    ]);
  });
});
