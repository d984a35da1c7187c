import { sameEntry } from '#log/canonical-json.ts';
import type { Entry } from '#log/entry.ts';
import { laterClock } from '#log/stamp.ts';
import type { PhoneKeeper } from '#log/store.ts';
import { arrivedPlace, boxEntries } from './boxes.ts';
import type { KeyRing } from './key-ring.ts';
import { leaveFeed } from './leave-feed.ts';
import { readMeta } from './meta.ts';
import { keepQuarantined } from './quarantine.ts';
import { openWritten } from './read-subject.ts';
import { receive, settle } from './receive.ts';
import { startEpoch } from './start-epoch.ts';
import { type ArrivedRow, type PhoneDb, UNSENT, type WrittenRow } from './store.ts';
import { clockOf, putRows, rowsOf } from './write-entries.ts';

/**
 * What the log's exchange needs of a phone, over IndexedDB, for the account whose keys are in the ring.
 * @param onCame whom a page said something new of; what this phone wrote and gets back is known here already
 */
export function phoneKeeper(
  db: PhoneDb,
  ring: KeyRing,
  nowMs: () => number,
  onCame: (subjects: readonly string[]) => void = () => undefined,
): PhoneKeeper {
  const keeper: PhoneKeeper = {
    append: async (entries, clock) => putRows(db, await rowsOf(ring, entries), clock),
    clock: () => clockOf(db),
    keepClock: async (clock) => {
      const tx = db.transaction('meta', 'readwrite');
      const now = (await tx.store.get('clock')) as typeof clock;
      tx.store.put(laterClock(now, clock), 'clock');
      await tx.done;
    },
    epoch: () => readMeta(db, 'epoch'),
    startEpoch: (epoch) => startEpoch(db, ring, epoch),
    unsent: (limit) => unsentOf(db, ring, limit),
    receive: (receipts) => receive(db, receipts, nowMs()),
    cursors: async () => {
      const all = (await readMeta(db, 'cursors')) ?? {};
      return Object.fromEntries(ring.feeds.flatMap((f) => (f in all ? [[f, all[f] ?? 0]] : [])));
    },
    takePage: async (feed, entries, cursor) => {
      const page = { feed, entries, cursor, nowMs: nowMs() };
      const { clashing, others } = await takePage(db, ring, page);
      if (entries.length > 0) onCame([...bySubject(others).keys()]);
      for (const entry of clashing) await keeper.quarantine(entry, 'id-taken');
    },
    leave: (feed) => leaveFeed(db, ring.account, feed),
    quarantine: (raw, reason) => keepQuarantined(db, ring, raw, reason, nowMs()),
  };
  return keeper;
}

/** This account's own; another account's, and what of hers only the server can open, go sealed. */
async function unsentOf(db: PhoneDb, ring: KeyRing, limit: number): Promise<Entry[]> {
  const range = IDBKeyRange.only([UNSENT, ring.account]);
  const rows: WrittenRow[] = [];
  const { store } = db.transaction('written');
  for await (const { value } of store.index('unsent').iterate(range)) {
    if (value.box !== null) rows.push(value);
    if (rows.length === limit) break;
  }
  return (await Promise.all(rows.map((row) => openWritten(ring, row)))).flat();
}

interface Page {
  feed: string;
  entries: readonly Entry[];
  cursor: number;
  nowMs: number;
}

/**
 * A page: what was written here and comes back the same is at the server; the rest is kept by subject, and the cursor
 * with it. Entries already in a person's row are not looked for: reading and compaction take each id once.
 */
async function takePage(
  db: PhoneDb,
  ring: KeyRing,
  { feed, entries, cursor, nowMs }: Page,
): Promise<{ clashing: Entry[]; others: Entry[] }> {
  const key = ring.keyOf(feed);
  if (!key) return { clashing: [], others: [] };
  const { back, others, clashing } = await sorted(db, ring, entries);
  const rows: ArrivedRow[] = await Promise.all(
    [...bySubject(others)].map(async ([subject, of]) => ({
      feed,
      subject,
      box: await boxEntries(key, of, arrivedPlace(feed, subject)),
    })),
  );
  const tx = db.transaction(['arrived', 'written', 'sent', 'meta'], 'readwrite');
  const cursors = ((await tx.objectStore('meta').get('cursors')) ?? {}) as Record<string, number>;
  const followed = feed in cursors;
  if (followed) {
    for (const row of rows) tx.objectStore('arrived').put(row);
    const written = tx.objectStore('written');
    for (const id of back) {
      const row = await written.get(id);
      if (row) settle(written, tx.objectStore('sent'), row, 'at-server', nowMs);
    }
    tx.objectStore('meta').put({ ...cursors, [feed]: cursor }, 'cursors');
  }
  await tx.done;
  return followed ? { clashing, others } : { clashing: [], others: [] };
}

async function sorted(db: PhoneDb, ring: KeyRing, entries: readonly Entry[]) {
  const back: string[] = [];
  const others: Entry[] = [];
  const clashing: Entry[] = [];
  const store = db.transaction('written').store;
  const rows = await Promise.all(entries.map((entry) => store.get(entry.id)));
  for (const [i, entry] of entries.entries()) {
    const row = rows[i];
    const [own] = row ? await openWritten(ring, row) : [];
    if (!own) others.push(entry);
    else if (sameEntry(own, entry)) back.push(entry.id);
    else clashing.push(entry);
  }
  return { back, others, clashing };
}

export function bySubject(entries: readonly Entry[]): Map<string, Entry[]> {
  const subjects = new Map<string, Entry[]>();
  for (const entry of entries) {
    const of = subjects.get(entry.subject);
    if (of) of.push(entry);
    else subjects.set(entry.subject, [entry]);
  }
  return subjects;
}
