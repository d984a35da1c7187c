import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '#log/entry.ts';
import { newDisk, openMemoryStore } from '#log/memory-store.ts';
import { type Clock, newClock, stampOf } from '#log/stamp.ts';
import type { Fate, PhoneKeeper } from '#log/store.ts';
import { base64, randomBytes } from './bytes.ts';
import { compactFeed } from './compact.ts';
import { phoneKeeper } from './keeper.ts';
import { type KeyRing, keysFor, ringOf } from './key-ring.ts';
import { firstMeta, writeMeta } from './meta.ts';
import { readSubject } from './read-subject.ts';
import { openStore, type PhoneDb } from './store.ts';

const ACCOUNT = '00000000-0000-7000-8000-0000000000a1';
const FEEDS = ['mawar', 'melati'];
const DEVICE = '8000000000000001';
const SUBJECTS = [1, 2, 3].map((n) => `00000000-0000-7000-8000-00000000000${n}`);
let stores = 0;

/** A keeper, and what can be seen of what it keeps. */
interface Kept {
  keeper: PhoneKeeper;
  entries(): Promise<string[]>;
  compact(): Promise<void>;
}

async function inMemory(): Promise<Kept> {
  const store = openMemoryStore(newDisk({ ...newClock(new Uint8Array(8)), device: DEVICE }));
  for (const feed of FEEDS) await store.follow(feed);
  return {
    keeper: store,
    entries: async () => [...store.disk.entries.keys()].sort(),
    compact: async () => undefined,
  };
}

async function ring(): Promise<KeyRing> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, [
    'deriveBits',
  ]);
  return ringOf({
    account: ACCOUNT,
    secret: { token: 't', me: null, keys: keysFor(ACCOUNT, FEEDS, {}) },
    sealKey: base64(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))),
    feeds: FEEDS,
    feedFor: (entry) => entry.scope,
  });
}

async function inIndexedDb(): Promise<Kept & { db: PhoneDb; ring: KeyRing }> {
  stores += 1;
  const db = await openStore(`keeper-${stores}`);
  await firstMeta(db);
  await writeMeta(db, 'clock', { device: DEVICE, ms: 0, counter: 0 });
  await writeMeta(db, 'cursors', Object.fromEntries(FEEDS.map((feed) => [feed, 0])));
  const keys = await ring();
  return {
    db,
    ring: keys,
    keeper: phoneKeeper(db, keys, () => 0),
    entries: async () => {
      const read = await Promise.all(SUBJECTS.map((subject) => readSubject(db, keys, subject)));
      return read
        .flat()
        .map((entry) => entry.id)
        .sort();
    },
    compact: async () => {
      for (const feed of FEEDS) while ((await compactFeed(db, keys, feed, (id) => ({ id }))) > 0);
    },
  };
}

const entryAt = (ms: number, device: string, body: unknown = { kg: ms }): Entry => ({
  id: stampOf(ms, 0, device),
  scope: FEEDS[ms % 2] ?? '',
  subject: SUBJECTS[ms % 3] ?? '',
  kind: 'measurement-taken',
  v: 1,
  on: '2025-11-04',
  by: ACCOUNT,
  body,
});
const clockAt = (ms: number): Clock => ({ device: DEVICE, ms, counter: 0 });

describe.each([
  ['in memory', inMemory],
  ['in IndexedDB', inIndexedDb],
])('a keeper %s', (_name, make) => {
  it('keeps entry, clock and unsent mark together', async () => {
    const { keeper, entries } = await make();
    const entry = entryAt(7, DEVICE);
    await keeper.append([entry], clockAt(7));
    expect(await keeper.unsent(10)).toEqual([entry]);
    expect(await keeper.clock()).toEqual(clockAt(7));
    expect(await entries()).toEqual([entry.id]);
  });

  it('never lets its clock go back', async () => {
    const { keeper } = await make();
    await keeper.keepClock(clockAt(9));
    await keeper.keepClock(clockAt(4));
    await keeper.append([entryAt(3, DEVICE)], clockAt(3));
    expect(await keeper.clock()).toEqual(clockAt(9));
  });

  it('offers the oldest first and no refused ones, and says no more than asked', async () => {
    const { keeper } = await make();
    const [late, early, refused] = [entryAt(30, DEVICE), entryAt(10, DEVICE), entryAt(5, DEVICE)];
    for (const entry of [late, early, refused]) await keeper.append([entry], clockAt(30));
    await keeper.receive([{ id: refused.id, fate: { refused: 'not-your-area' } }]);
    expect(await keeper.unsent(10)).toEqual([early, late]);
    expect(await keeper.unsent(1)).toEqual([early]);
  });

  it('takes a page with its cursor, again without doubling, and not of a feed it does not follow', async () => {
    const { keeper, entries } = await make();
    const page = [entryAt(1, '9000000000000002'), entryAt(2, '9000000000000002')];
    await keeper.takePage('mawar', page, 2);
    await keeper.takePage('mawar', page, 2);
    await keeper.takePage('nobody', [entryAt(3, '9000000000000002')], 1);
    expect(await entries()).toEqual(page.map((e) => e.id));
    expect(await keeper.cursors()).toEqual({ mawar: 2, melati: 0 });
  });

  it('knows an entry of its own that comes back to be at the server, refused or not', async () => {
    const { keeper } = await make();
    const own = entryAt(4, DEVICE);
    await keeper.append([own], clockAt(4));
    await keeper.receive([{ id: own.id, fate: { refused: 'server-too-old' } }]);
    await keeper.takePage('mawar', [own], 1);
    await keeper.receive([{ id: own.id, fate: 'at-server' }]);
    expect(await keeper.unsent(10)).toEqual([]);
  });

  it('keeps what it wrote when the same id comes with other content', async () => {
    const { keeper } = await make();
    const own = entryAt(4, DEVICE);
    await keeper.append([own], clockAt(4));
    await keeper.takePage('mawar', [entryAt(4, DEVICE, { kg: 99 })], 1);
    expect(await keeper.unsent(10)).toEqual([own]);
  });

  it('offers everything of its own again in a new epoch and reads every feed from the start', async () => {
    const { keeper, compact } = await make();
    const [sent, refused] = [entryAt(4, DEVICE), entryAt(5, DEVICE)];
    await keeper.append([sent, refused], clockAt(5));
    await keeper.receive([
      { id: sent.id, fate: 'at-server' },
      { id: refused.id, fate: { refused: 'revoked' } },
    ]);
    await keeper.takePage('mawar', [entryAt(8, '9000000000000002')], 3);
    await compact();
    await keeper.startEpoch('second');
    expect(await keeper.epoch()).toBe('second');
    expect(await keeper.unsent(10)).toEqual([sent, refused]);
    expect(await keeper.cursors()).toEqual({ mawar: 0, melati: 0 });
  });

  it('drops the people of a feed it left once nothing of it is unsent', async () => {
    const { keeper, entries } = await make();
    const own = entryAt(6, DEVICE);
    const theirs = entryAt(12, '9000000000000002');
    await keeper.append([own], clockAt(6));
    await keeper.takePage('mawar', [theirs], 1);
    await keeper.leave('mawar');
    expect(await entries()).toEqual([own.id, theirs.id]);
    expect(await keeper.cursors()).toEqual({ melati: 0 });
    await keeper.receive([{ id: own.id, fate: 'at-server' }]);
    await keeper.leave('mawar');
    expect(await entries()).toEqual([]);
  });
});

/** What can happen to a keeper, as data, so that both are put through the same. */
type Event =
  | { do: 'append'; ms: number }
  | { do: 'receive'; ms: number; fate: Fate }
  | { do: 'page'; feed: number; ms: number[]; device: string }
  | { do: 'epoch' }
  | { do: 'compact' };
const ms = fc.integer({ min: 1, max: 30 });
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('append' as const), ms }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('receive' as const),
      ms,
      fate: fc.constantFrom<Fate>('at-server', { refused: 'revoked' }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('page' as const),
      feed: fc.integer({ min: 0, max: 1 }),
      ms: fc.array(ms, { maxLength: 5 }),
      device: fc.constantFrom(DEVICE, '9000000000000002'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('epoch' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('compact' as const) }) },
);

describe('the keeper in IndexedDB', () => {
  it('holds and offers the same as the one in memory, whatever happens in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 25 }), async (events) => {
        const both = [await inMemory(), await inIndexedDb()];
        for (const kept of both) await live(kept, events);
        const [memory, indexed] = await Promise.all(both.map(look));
        expect(indexed).toEqual(memory);
      }),
      { numRuns: 60 },
    );
  });

  it('gives back nothing to whoever has other keys', async () => {
    const { db, keeper } = await inIndexedDb();
    await keeper.append([entryAt(3, DEVICE)], clockAt(3));
    const stranger = await ring();
    expect(await readSubject(db, stranger, SUBJECTS[0] ?? '')).toEqual([]);
    expect(await phoneKeeper(db, stranger, () => 0).unsent(10)).toEqual([]);
  });

  it('does not open a box that was moved to another row', async () => {
    const { db, ring: keys, keeper } = await inIndexedDb();
    await keeper.append([entryAt(3, DEVICE), entryAt(6, DEVICE)], clockAt(6));
    const [a, b] = await db.getAll('written');
    if (!a || !b) throw new Error('two rows were written');
    await db.put('written', { ...a, box: b.box });
    await db.put('written', { ...b, box: randomBytes(60) });
    expect(await readSubject(db, keys, SUBJECTS[0] ?? '')).toEqual([]);
  });
});

async function live({ keeper, compact }: Kept, events: readonly Event[]): Promise<void> {
  const appended = new Set<number>();
  let epochs = 0;
  for (const each of events) {
    if (each.do === 'append') {
      if (appended.has(each.ms)) continue;
      appended.add(each.ms);
      await keeper.append([entryAt(each.ms, DEVICE)], clockAt(each.ms));
    } else if (each.do === 'receive') {
      await keeper.receive([{ id: stampOf(each.ms, 0, DEVICE), fate: each.fate }]);
    } else if (each.do === 'page') {
      // only what was appended can come back as our own; a server invents nothing
      const known = each.ms.filter((at) => each.device !== DEVICE || appended.has(at));
      const feed = FEEDS[each.feed] ?? '';
      const of = known.map((at) => entryAt(at, each.device)).filter((e) => e.scope === feed);
      const before = (await keeper.cursors())[feed] ?? 0;
      await keeper.takePage(feed, of, before + of.length);
    } else if (each.do === 'epoch') {
      epochs += 1;
      await keeper.startEpoch(`epoch-${epochs}`);
    } else await compact();
  }
}

async function look({ keeper, entries }: Kept) {
  return {
    entries: await entries(),
    unsent: (await keeper.unsent(100)).map((entry) => entry.id),
    cursors: await keeper.cursors(),
    epoch: await keeper.epoch(),
    clock: await keeper.clock(),
  };
}
