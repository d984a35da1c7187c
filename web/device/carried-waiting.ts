import { readMeta } from './meta.ts';
import type { CarriedRow, PhoneDb } from './store.ts';

/** Did the server that answers now take it? One restored from a backup has another epoch. */
export const isWaiting = (row: Pick<CarriedRow, 'epoch'>, epoch: string): boolean =>
  row.epoch === '' || row.epoch !== epoch;

/** Did this come from another phone, and has it not reached the server? */
export async function isCarried(db: PhoneDb, entry: string): Promise<boolean> {
  const rows = await db.getAllFromIndex('carried', 'entry', entry);
  const epoch = (await readMeta(db, 'epoch')) ?? '';
  return rows.length > 0 && rows.every((row) => isWaiting(row, epoch));
}

/** How many facts of other phones wait to be passed on. */
export async function carriedWaiting(db: PhoneDb): Promise<number> {
  if ((await db.count('carried')) === 0) return 0;
  const epoch = (await readMeta(db, 'epoch')) ?? '';
  const waiting = (await db.getAll('carried')).filter((row) => isWaiting(row, epoch));
  return new Set(waiting.flatMap((row) => row.entries)).size;
}
