import { readMeta } from './meta.ts';
import { AT_SERVER, allOf, type PhoneDb } from './store.ts';

/**
 * Takes the copy of a feed off a phone that is short of room: everything of it is at the server, and comes again when
 * somebody asks for it. A feed with anything unsent or refused stays whole. What was written here keeps its sealed copy
 * for a month (`sent`), should the server be restored meanwhile.
 * @returns false when something of it has not arrived yet
 */
export async function setAside(db: PhoneDb, feeds: readonly string[]): Promise<boolean> {
  const stores = ['people', 'roster', 'arrived', 'written', 'meta'] as const;
  const tx = db.transaction(stores, 'readwrite');
  const written = (await tx.objectStore('written').getAll()).filter((w) => feeds.includes(w.feed));
  if (written.some((row) => row.unsent !== AT_SERVER)) {
    await tx.done;
    return false;
  }
  for (const feed of feeds) {
    tx.objectStore('people').delete(allOf(feed));
    tx.objectStore('roster').delete(allOf(feed));
    for (const n of await tx.objectStore('arrived').index('feed').getAllKeys(feed))
      tx.objectStore('arrived').delete(n);
  }
  for (const { id } of written) tx.objectStore('written').delete(id);
  const meta = tx.objectStore('meta');
  const cursors = ((await meta.get('cursors')) ?? {}) as Record<string, number>;
  const aside = ((await meta.get('aside')) ?? []) as string[];
  const kept = Object.entries(cursors).filter(([feed]) => !feeds.includes(feed));
  meta.put(Object.fromEntries(kept), 'cursors');
  meta.put([...new Set([...aside, ...feeds])], 'aside');
  await tx.done;
  return true;
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
