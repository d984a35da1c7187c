import type { IDBPObjectStore, StoreNames } from 'idb';
import type { Fate } from '#log/store.ts';
import { isOwnFeed } from './key-ring.ts';
import {
  AT_SERVER,
  isFull,
  type PhoneDb,
  type PhoneTables,
  REFUSED,
  UNSENT,
  type WrittenRow,
  whyEnded,
} from './store.ts';

/** Receipts, in one transaction. What the server has loses its row if nobody here may read it. */
export async function receive(
  db: PhoneDb,
  receipts: readonly { id: string; fate: Fate }[],
  nowMs: number,
): Promise<void> {
  try {
    await settleAll(db, receipts, nowMs);
  } catch (error) {
    // a full phone: the receipt is worth more than the sealed copy
    if (!isFull(error)) throw error;
    await withoutCopies(db, receipts);
  }
}

/** When not even that fits, what the server has is let go: its feed brings it back when there is room. */
async function withoutCopies(
  db: PhoneDb,
  receipts: readonly { id: string; fate: Fate }[],
): Promise<void> {
  try {
    await settleAll(db, receipts, null);
  } catch (error) {
    if (!isFull(error)) throw error;
    const tx = db.transaction('written', 'readwrite');
    for (const { id, fate } of receipts) if (fate === 'at-server') tx.store.delete(id);
    await tx.done;
  }
}

type Stores<N extends StoreNames<PhoneTables>> = IDBPObjectStore<
  PhoneTables,
  ArrayLike<StoreNames<PhoneTables>>,
  N,
  'readwrite'
>;

async function settleAll(
  db: PhoneDb,
  receipts: readonly { id: string; fate: Fate }[],
  nowMs: number | null,
): Promise<void> {
  const tx = db.transaction(['written', 'sent'], 'readwrite');
  const written = tx.objectStore('written');
  const puts: Promise<unknown>[] = [tx.done];
  for (const { id, fate } of receipts) {
    const row = await written.get(id);
    if (row)
      puts.push(
        ...settle(written, nowMs === null ? null : tx.objectStore('sent'), row, fate, nowMs ?? 0),
      );
  }
  await Promise.all(puts).catch(async (error: unknown) => {
    throw await whyEnded(tx, error);
  });
}

/** One row with what became of it; with a receipt its sealed copy moves to `sent`. */
export function settle(
  written: Stores<'written'>,
  sent: Stores<'sent'> | null,
  row: WrittenRow,
  fate: Fate,
  nowMs: number,
): Promise<unknown>[] {
  const { id, subject, feed, by, seal } = row;
  const settled = withFate(row, fate);
  const done: Promise<unknown>[] = [settled ? written.put(settled) : written.delete(id)];
  if (fate === 'at-server' && seal && sent)
    done.push(sent.put({ id, subject, feed, by, seal, at: nowMs }));
  return done;
}

/** A row with what became of it; null when nothing of it need stay here. */
function withFate({ refused: _before, ...row }: WrittenRow, fate: Fate): WrittenRow | null {
  if (fate === 'unsent') return { ...row, unsent: UNSENT };
  if (fate !== 'at-server') return { ...row, unsent: REFUSED, refused: fate.refused };
  if (row.box === null || isOwnFeed(row.feed)) return null;
  return { ...row, unsent: AT_SERVER, seal: null };
}

/** Backups older than this are not restored in earnest; the lease of a phone is as long (ruling 13). */
const KEEP_SENT_MS = 30 * 86_400_000;

/** Sealed copies that have served their time go. */
export async function forgetSent(db: PhoneDb, nowMs: number): Promise<void> {
  const tx = db.transaction('sent', 'readwrite');
  for (const { id, at } of await tx.store.getAll())
    if (nowMs - at > KEEP_SENT_MS) tx.store.delete(id);
  await tx.done;
}

/** Refused is never final (ruling 11): what was refused goes to the server once more. */
export async function offerRefusedAgain(db: PhoneDb): Promise<void> {
  const tx = db.transaction('written', 'readwrite');
  const range = IDBKeyRange.bound([REFUSED], [REFUSED, []]);
  for (const { refused: _why, ...row } of await tx.store.index('unsent').getAll(range))
    tx.store.put({ ...row, unsent: UNSENT });
  await tx.done;
}
