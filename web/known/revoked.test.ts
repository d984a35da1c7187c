import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, describe, expect, it } from 'vitest';
import { openPhone } from './open-phone.ts';
import { personId, registered } from './people-for-test.ts';
import type { Phone } from './phone.ts';
import { PASSWORD, POSYANDU, type TestServer, testServer } from './server-for-test.ts';

const PIN = '482915';
const NAME = 'Aisyah Maharani Contoh';
let stores = 0;
const opened: Phone[] = [];
afterEach(async () => {
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
  server.serverAdds([registered(1, { name: NAME }), registered(2, { name: 'Budi Contoh' })]);
  stores += 1;
  const made: World = {
    server,
    store: `cut-off-${stores}`,
    nowMs: Date.UTC(2025, 10, 4, 2),
    start: async () => {
      const { link } = server;
      const phone = await openPhone({
        link,
        store: made.store,
        nowMs: () => made.nowMs,
        iterations: 1_000,
      });
      opened.push(phone);
      return phone;
    },
  };
  return made;
}

async function signedIn(w: World, username = 'sari'): Promise<Phone> {
  const phone = await w.start();
  expect(await phone.signIn(username, PASSWORD)).toMatchObject({ ok: true });
  await phone.setPin(PIN);
  await phone.syncNow();
  return phone;
}

const weigh = (phone: Phone) =>
  phone.write([
    {
      kind: 'measurement-taken',
      subject: personId(1),
      scope: POSYANDU,
      on: '2025-11-04',
      body: { what: 'weight', value: 7.2 },
    },
  ]);

const QUARTER_HOUR = 16 * 60_000;

describe('a lost phone', () => {
  it('forgets what it can read at its next contact, and still hands over what was written', async () => {
    const w = await world();
    const phone = await signedIn(w);
    w.server.online = false;
    expect((await weigh(phone)).ok).toBe(true);
    w.server.online = true;
    w.server.revoked = 'device';
    w.nowMs += QUARTER_HOUR;
    await phone.syncNow();
    expect(phone.state.value).toBe('revoked');
    expect([phone.people(), phone.me.value]).toEqual([[], null]);
    const raw = await openDB(w.store);
    expect(await raw.count('people')).toBe(0);
    expect(await raw.count('roster')).toBe(0);
    raw.close();
    await phone.syncNow();
    expect(phone.sync.value.unsent).toBe(0);
    expect(w.server.asked.filter((asked) => asked === 'push-sealed')).toHaveLength(1);
  });

  it('asks at once when the server turns it away within the quarter of an hour', async () => {
    const w = await world();
    const phone = await signedIn(w);
    w.server.revoked = 'device';
    await phone.syncNow();
    expect(phone.state.value).toBe('revoked');
  });

  it('stays cut off when it is started again, until somebody signs in', async () => {
    const w = await world();
    const phone = await signedIn(w);
    w.server.revoked = 'device';
    await phone.syncNow();
    await phone.close();
    const again = await w.start();
    expect(again.state.value).toBe('revoked');
    expect(await again.unlock(personId(9), PIN)).toMatchObject({ ok: false });
    w.server.revoked = null;
    await again.signIn('sari', PASSWORD);
    await again.setPin(PIN);
    await again.syncNow();
    expect([again.state.value, again.people().length]).toEqual(['open', 2]);
    await again.close();
    expect((await w.start()).state.value).toBe('locked');
  });

  it.each([
    ['device', 'revoked', 0],
    ['account', 'locked', 2],
  ] as const)('cut off by %s, the other kader finds it %s', async (how, state, people) => {
    const w = await world();
    const phone = await signedIn(w);
    expect(await phone.signIn('dewi', PASSWORD)).toMatchObject({ ok: true });
    await phone.setPin(PIN);
    await phone.syncNow();
    w.server.revoked = how;
    await phone.syncNow();
    expect(phone.state.value).toBe('revoked');
    w.server.revoked = null;
    await phone.close();
    const again = await w.start();
    expect(again.state.value).toBe(state);
    const [first] = await again.accounts();
    await again.unlock(first?.id ?? '', PIN);
    expect(again.people()).toHaveLength(people);
  });
});

describe('who opened whose page, noted on the phone', () => {
  it('is told once a person and day, also after a start without signal in between', async () => {
    const w = await world();
    const phone = await signedIn(w);
    w.server.online = false;
    await phone.person(personId(1));
    await phone.person(personId(1));
    await phone.person(personId(2));
    await settled();
    await phone.close();
    const again = await w.start();
    const [account] = await again.accounts();
    await again.unlock(account?.id ?? '', PIN);
    await again.person(personId(1));
    await settled();
    expect(w.server.told).toEqual([]);
    w.server.online = true;
    await again.syncNow();
    expect(w.server.told.map((read) => read.subject).sort()).toEqual([personId(1), personId(2)]);
    expect(w.server.told[0]).toMatchObject({ at: w.nowMs, place: POSYANDU });
    await again.person(personId(1));
    await settled();
    await again.syncNow();
    expect(w.server.told).toHaveLength(2);
    w.nowMs += 86_400_000;
    await again.person(personId(1));
    await settled();
    await again.syncNow();
    expect(w.server.told).toHaveLength(3);
  });

  it('lies on the disk in no readable form, and opening nobody notes nobody', async () => {
    const w = await world();
    const phone = await signedIn(w);
    w.server.online = false;
    await phone.person(personId(1));
    await phone.person(personId(7));
    await settled();
    const raw = await openDB(`${w.store}-reads`);
    const rows = await raw.getAll('notes');
    raw.close();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(personId(1));
    expect(new TextDecoder('latin1').decode(rows[0].box)).not.toContain(personId(1));
  });
});

/** The note is written beside the reading, which does not wait for it. */
const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 60));
