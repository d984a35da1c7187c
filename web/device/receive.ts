import type { Fate } from '#log/store.ts';
import { isOwnFeed } from './key-ring.ts';
import { AT_SERVER, type PhoneDb, REFUSED, UNSENT, type WrittenRow } from './store.ts';

/** Receipts, in one transaction. What the server has loses its sealed copy, and its row if nobody here may read it. */
export async function receive(
  db: PhoneDb,
  receipts: readonly { id: string; fate: Fate }[],
): Promise<void> {
  const tx = db.transaction('written', 'readwrite');
  for (const { id, fate } of receipts) {
    const row = await tx.store.get(id);
    if (!row) continue;
    const settled = withFate(row, fate);
    if (settled) tx.store.put(settled);
    else tx.store.delete(id);
  }
  await tx.done;
}

/** A row with what became of it; null when nothing of it need stay here. */
export function withFate({ refused: _before, ...row }: WrittenRow, fate: Fate): WrittenRow | null {
  if (fate === 'unsent') return { ...row, unsent: UNSENT };
  if (fate !== 'at-server') return { ...row, unsent: REFUSED, refused: fate.refused };
  if (row.box === null || isOwnFeed(row.feed)) return null;
  return { ...row, unsent: AT_SERVER, seal: null };
}

/** Refused is never final (ruling 11): what was refused goes to the server once more. */
export async function offerRefusedAgain(db: PhoneDb): Promise<void> {
  const tx = db.transaction('written', 'readwrite');
  const range = IDBKeyRange.bound([REFUSED], [REFUSED, []]);
  for (const { refused: _why, ...row } of await tx.store.index('unsent').getAll(range))
    tx.store.put({ ...row, unsent: UNSENT });
  await tx.done;
}
