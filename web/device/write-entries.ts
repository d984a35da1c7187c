import type { IDBPTransaction } from 'idb';
import type { Entry } from '#log/entry.ts';
import { type Clock, laterClock, nextStamp } from '#log/stamp.ts';
import { boxEntries, writtenPlace } from './boxes.ts';
import type { KeyRing } from './key-ring.ts';
import { sealEntries } from './seal.ts';
import {
  isFull,
  type PhoneDb,
  type PhoneTables,
  UNSENT,
  type WrittenRow,
  whyEnded,
} from './store.ts';
import { type Tally, tallied } from './tally.ts';

export type Draft = Omit<Entry, 'id' | 'by'>;
export type Written = { ok: true; entries: Entry[] } | { ok: false; why: 'storage-full' };

/**
 * Stamps and keeps drafts: entries, unsent marks and clock in one transaction, and only then answers.
 * Encryption cannot wait inside a transaction, so stamps are drawn first and the transaction checks that the clock
 * is still the one they were drawn from; another tab that wrote in between costs one more try.
 * @param typedAs the form these came from; its draft goes in the same transaction, so that nothing is ever saved twice
 */
export async function writeDrafts(
  db: PhoneDb,
  ring: KeyRing,
  drafts: readonly Draft[],
  nowMs: number,
  typedAs: string | null = null,
): Promise<Written> {
  const form = typedAs === null ? null : ([ring.account, typedAs] as [string, string]);
  try {
    for (;;) {
      const before = await clockOf(db);
      const { entries, clock } = stamped(drafts, ring.account, before, nowMs);
      const rows = await rowsOf(ring, entries);
      if (await putIfUnchanged(db, rows, { before, clock, form })) return { ok: true, entries };
    }
  } catch (error) {
    if (isFull(error)) return { ok: false, why: 'storage-full' };
    throw error;
  }
}

/** The device's clock; drawn once when the store was first opened. */
export async function clockOf(db: PhoneDb): Promise<Clock> {
  const clock = (await db.get('meta', 'clock')) as Clock | undefined;
  if (!clock) throw new Error('this store was opened without drawing its clock');
  return clock;
}

function stamped(
  drafts: readonly Draft[],
  by: string,
  before: Clock,
  nowMs: number,
): { entries: Entry[]; clock: Clock } {
  let clock = before;
  const entries = drafts.map((draft) => {
    const stamp = nextStamp(clock, nowMs);
    clock = stamp.clock;
    return { ...draft, id: stamp.id, by };
  });
  return { entries, clock };
}

/** Every entry as the row that keeps it until the server has it: one box for us, one only the server opens. */
export async function rowsOf(ring: KeyRing, entries: readonly Entry[]): Promise<WrittenRow[]> {
  const seals = await sealEntries(entries, ring.sealKey);
  return Promise.all(
    entries.map(async (entry, i) => {
      const feed = ring.feedFor(entry);
      const key = ring.keyOf(feed);
      if (!key) throw new Error(`no key for ${feed}`);
      return {
        id: entry.id,
        subject: entry.subject,
        feed,
        by: entry.by,
        unsent: UNSENT,
        box: await boxEntries(key, [entry], writtenPlace(entry.id)),
        seal: seals[i] ?? null,
      };
    }),
  );
}

async function putIfUnchanged(
  db: PhoneDb,
  rows: readonly WrittenRow[],
  { before, clock, form }: { before: Clock; clock: Clock; form: [string, string] | null },
): Promise<boolean> {
  const stores: ('written' | 'meta' | 'drafts')[] = ['written', 'meta'];
  if (form) stores.push('drafts');
  const tx = db.transaction(stores, 'readwrite', { durability: 'strict' });
  const meta = tx.objectStore('meta');
  const [now, tally] = (await Promise.all([meta.get('clock'), meta.get('tally')])) as [
    Clock,
    Tally | undefined,
  ];
  const unchanged = now.ms === before.ms && now.counter === before.counter;
  const ids = rows.map((row) => row.id);
  if (unchanged) await putAll(tx, rows, clock, ids.length > 0 ? tallied(tally ?? {}, ids) : tally);
  if (unchanged && form) tx.objectStore('drafts').delete(form);
  await tx.done;
  return unchanged;
}

/** Entries stamped elsewhere, kept with the later of both clocks. */
export async function putRows(
  db: PhoneDb,
  rows: readonly WrittenRow[],
  clock: Clock,
): Promise<void> {
  const tx = db.transaction(['written', 'meta'], 'readwrite', { durability: 'strict' });
  const now = (await tx.objectStore('meta').get('clock')) as Clock | undefined;
  await putAll(tx, rows, now ? laterClock(now, clock) : clock);
  await tx.done;
}

type SaveTx = IDBPTransaction<PhoneTables, ('written' | 'meta' | 'drafts')[], 'readwrite'>;

/** All of it or none: a put that fails (the phone is full) takes the whole transaction with it. */
async function putAll(
  tx: SaveTx,
  rows: readonly WrittenRow[],
  clock: Clock,
  tally?: Tally,
): Promise<void> {
  const written = tx.objectStore('written');
  try {
    await Promise.all([
      ...rows.map(async (row) => written.put(row)),
      (async () => tx.objectStore('meta').put(clock, 'clock'))(),
      (async () => tally && tx.objectStore('meta').put(tally, 'tally'))(),
    ]);
  } catch (error) {
    throw await whyEnded(tx, error);
  }
}
