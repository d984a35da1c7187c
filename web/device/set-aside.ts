import { dropFolds } from './folds.ts';
import { readMeta } from './meta.ts';
import { AT_SERVER, allOf, isFull, type PhoneDb, whyEnded } from './store.ts';

/**
 * Takes the copy of a feed off a phone that is short of room: everything of it is at the server, and comes again when
 * somebody asks for it. A feed with anything unsent or refused stays whole. What was written here keeps its sealed copy
 * for a month (`sent`), should the server be restored meanwhile.
 * @returns false when something of it has not arrived yet
 */
export async function setAside(db: PhoneDb, feeds: readonly string[]): Promise<boolean> {
  const cursors = (await readMeta(db, 'cursors')) ?? {};
  const kept = Object.fromEntries(Object.entries(cursors).filter(([f]) => !feeds.includes(f)));
  const went = await deleteRows(db, feeds);
  if (went) await keepMarks(db, kept, feeds);
  return went;
}

/**
 * Deletes only, for on a full phone nothing can be written. The cursors go first and with them: should the phone die
 * before they are written anew, every copy is fetched again rather than one taken for whole that is not.
 */
async function deleteRows(db: PhoneDb, feeds: readonly string[]): Promise<boolean> {
  const stores = ['people', 'roster', 'arrived', 'written', 'folds', 'meta'] as const;
  const tx = db.transaction(stores, 'readwrite');
  const written = (await tx.objectStore('written').getAll()).filter((w) => feeds.includes(w.feed));
  const arrived = written.every((row) => row.unsent === AT_SERVER);
  if (arrived) {
    tx.objectStore('meta').delete('cursors');
    for (const { id } of written) tx.objectStore('written').delete(id);
    for (const feed of feeds) {
      tx.objectStore('people').delete(allOf(feed));
      tx.objectStore('roster').delete(allOf(feed));
      for (const n of await tx.objectStore('arrived').index('feed').getAllKeys(feed))
        tx.objectStore('arrived').delete(n);
    }
    await dropFolds(tx.objectStore('folds'), (feed) => feeds.includes(feed));
  }
  await tx.done;
  return arrived;
}

async function keepMarks(
  db: PhoneDb,
  cursors: Record<string, number>,
  feeds: readonly string[],
): Promise<void> {
  const tx = db.transaction('meta', 'readwrite');
  const aside = ((await tx.store.get('aside')) ?? []) as string[];
  try {
    await Promise.all([
      tx.store.put(cursors, 'cursors'),
      tx.store.put([...new Set([...aside, ...feeds])], 'aside'),
      tx.done,
    ]);
  } catch (error) {
    const why = await whyEnded(tx, error);
    if (!isFull(why)) throw why;
  }
}

/** The next round with the server fetches these again. */
export async function takeBack(db: PhoneDb, feeds: readonly string[]): Promise<void> {
  const tx = db.transaction('meta', 'readwrite');
  const aside = ((await tx.store.get('aside')) ?? []) as string[];
  tx.store.put(
    aside.filter((feed) => !feeds.includes(feed)),
    'aside',
  );
  await tx.done;
}

export const asideFeeds = async (db: PhoneDb): Promise<string[]> =>
  (await readMeta(db, 'aside')) ?? [];
