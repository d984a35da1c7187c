import type { Fate } from '#log/store.ts';
import { carriedWaiting, isCarried } from '../device/carried-waiting.ts';
import { AT_SERVER, allOf, type PhoneDb, REFUSED, UNSENT } from '../device/store.ts';

/** What has become of one fact written here, or handed over by another phone. */
export async function fateOf(db: PhoneDb, id: string): Promise<Fate | 'carried'> {
  const row = await db.get('written', id);
  if (!row && (await isCarried(db, id))) return 'carried';
  if (!row || row.unsent === AT_SERVER) return 'at-server';
  return row.refused ? { refused: row.refused } : 'unsent';
}

/** How many wait, how many the server would not have, and how many wait here for others. */
export async function outboxCounts(
  db: PhoneDb,
): Promise<{ unsent: number; refused: number; carried: number }> {
  const tx = db.transaction('written');
  const [unsent, refused] = await Promise.all([
    tx.store.index('unsent').count(allOf(UNSENT)),
    tx.store.index('unsent').count(allOf(REFUSED)),
  ]);
  return { unsent, refused, carried: await carriedWaiting(db) };
}
