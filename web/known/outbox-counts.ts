import type { Fate } from '#log/store.ts';
import { AT_SERVER, allOf, type PhoneDb, REFUSED, UNSENT } from '../device/store.ts';

/** What has become of one fact written here. */
export async function fateOf(db: PhoneDb, id: string): Promise<Fate> {
  const row = await db.get('written', id);
  if (!row || row.unsent === AT_SERVER) return 'at-server';
  return row.refused ? { refused: row.refused } : 'unsent';
}

/** How many wait, and how many the server would not have. */
export async function outboxCounts(db: PhoneDb): Promise<{ unsent: number; refused: number }> {
  const tx = db.transaction('written');
  const [unsent, refused] = await Promise.all([
    tx.store.index('unsent').count(allOf(UNSENT)),
    tx.store.index('unsent').count(allOf(REFUSED)),
  ]);
  return { unsent, refused };
}
