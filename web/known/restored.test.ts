import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, describe, expect, it } from 'vitest';
import { openPhone } from './open-phone.ts';
import { personId, registered } from './people-for-test.ts';
import type { FactDraft, Phone } from './phone.ts';
import { PASSWORD, POSYANDU, type TestServer, testServer } from './server-for-test.ts';

const PIN = '482915';
const DAY_MS = 86_400_000;
const SARI = '00000000-0000-7000-8000-0000000000a1';

const weight: FactDraft = {
  kind: 'measurement-taken',
  subject: personId(1),
  scope: POSYANDU,
  on: '2025-11-04',
  body: { what: 'weight', value: 7.2, step: 2 },
};
const sensitive: FactDraft = {
  kind: 'answers-given',
  subject: personId(1),
  scope: POSYANDU,
  on: '2025-11-04',
  body: { instrument: 'srq-20', version: 'contoh', answers: { total: 3 }, step: 3 },
};

const opened: Phone[] = [];
let stores = 0;
afterEach(async () => {
  for (const phone of opened.splice(0)) await phone.close();
});

interface World {
  server: TestServer;
  store: string;
  nowMs: number;
  phone: Phone;
  signIn(username: string): Promise<void>;
}

async function world(): Promise<World> {
  const server = await testServer();
  server.serverAdds([registered(1, {})]);
  stores += 1;
  const store = `restored-${stores}`;
  const w = { server, store, nowMs: Date.UTC(2025, 10, 4, 2) };
  const phone = await openPhone({
    link: server.link,
    store,
    nowMs: () => w.nowMs,
    iterations: 1_000,
  });
  opened.push(phone);
  const signIn = async (username: string): Promise<void> => {
    expect(await phone.signIn(username, PASSWORD)).toMatchObject({ ok: true });
    expect(await phone.setPin(PIN)).toMatchObject({ ok: true });
    await phone.syncNow();
  };
  return Object.assign(w, { phone, signIn });
}

/** Writes, is told "at the server", then loses sight of it; the backup is from before. */
async function writtenThenGone(
  w: World,
  drafts: readonly FactDraft[],
  gone: () => Promise<void>,
): Promise<string[]> {
  await w.signIn('sari');
  const backup = w.server.books.backup();
  const written = await w.phone.write(drafts);
  if (!written.ok) throw new Error(written.error.kind);
  await w.phone.syncNow();
  const ids = written.value.map((fact) => fact.id);
  for (const id of ids) expect(await w.phone.fateOf(id)).toBe('at-server');
  await gone();
  w.server.books.restore(backup);
  for (const id of ids) expect(w.server.books.has(id)).toBe(false);
  return ids;
}

describe('law 4, for what this phone may read no more', () => {
  it('offers what it wrote for a feed it has left', async () => {
    const w = await world();
    const ids = await writtenThenGone(w, [weight], async () => {
      w.server.feeds.set('sari', []);
      w.nowMs += DAY_MS;
      await w.phone.syncNow();
      expect(await w.phone.person(personId(1))).toBeNull();
    });
    w.nowMs += DAY_MS;
    await w.phone.syncNow();
    for (const id of ids) expect(w.server.books.has(id)).toBe(true);
  });

  it('offers what a forgotten user wrote, once somebody signs in', async () => {
    const w = await world();
    const ids = await writtenThenGone(w, [weight, sensitive], () => w.phone.forget(SARI));
    await w.signIn('dewi');
    await w.phone.syncNow();
    for (const id of ids) expect(w.server.books.has(id)).toBe(true);
    expect(w.phone.people()).toHaveLength(1);
    expect(w.phone.sync.value).toMatchObject({ unsent: 0, state: 'idle' });
  });

  it('keeps sealed copies for thirty days, and no longer', async () => {
    const w = await world();
    await w.signIn('sari');
    await w.phone.write([weight]);
    await w.phone.syncNow();
    const kept = async (): Promise<number> => {
      const db = await openDB(w.store);
      const n = await db.count('sent');
      db.close();
      return n;
    };
    w.nowMs += 29 * DAY_MS;
    await w.phone.syncNow();
    expect(await kept()).toBe(1);
    w.nowMs += 2 * DAY_MS;
    await w.phone.syncNow();
    expect(await kept()).toBe(0);
  });
});

it('takes its first copy from a restored server though it holds an epoch of before and follows nothing', async () => {
  const w = await world();
  await w.signIn('sari');
  await w.phone.forget(SARI);
  w.server.books.restore(w.server.books.backup());
  await w.signIn('dewi');
  await w.phone.syncNow();
  expect(w.phone.people()).toHaveLength(1);
});
