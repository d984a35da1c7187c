import type { IDBPObjectStore, StoreNames } from 'idb';
import { type Bytes, squeeze, unsqueeze } from './bytes.ts';
import { decrypt, encrypt } from './cipher.ts';
import { type KeyRing, ownFeed } from './key-ring.ts';
import { type FoldsRow, isFull, type PhoneDb, type PhoneTables } from './store.ts';

/** A block of what months made of some people; what is in it is the business of whoever makes it. */
interface FoldsBlock {
  id: string;
  feeds: string[];
  text: string;
}

const foldsPlace = (id: string, feeds: readonly string[]): string => `f|${id}|${feeds.join(' ')}`;

/** A text that joins feeds in one order only, to put those of the same ones together. */
export const feedsKey = (feeds: Iterable<string>): string => [...new Set(feeds)].sort().join(' ');

/** Null when a key is missing: whoever cannot read one of the feeds keeps nothing made of it. */
async function boxed(ring: KeyRing, { id, feeds, text }: FoldsBlock): Promise<FoldsRow | null> {
  let box: Bytes = await squeeze(text);
  for (const feed of feeds) {
    const key = ring.keyOf(feed);
    if (!key) return null;
    box = await encrypt(key, box, foldsPlace(id, feeds));
  }
  return feeds.length > 0 ? { id, feeds, box } : null;
}

/** Null when it does not open. */
async function unboxed(ring: KeyRing, { id, feeds, box }: FoldsRow): Promise<string | null> {
  let open: Bytes | null = box;
  for (const feed of feeds.toReversed()) {
    const key = ring.keyOf(feed);
    open = key && open && (await decrypt(key, open, foldsPlace(id, feeds)));
  }
  return open && unsqueeze(open);
}

/** The blocks of feeds this account follows, by id alone: each is read when its turn comes. */
export async function foldsHere(db: PhoneDb, ring: KeyRing): Promise<string[]> {
  const feeds = new Map<string, string[]>();
  let cursor = await db.transaction('folds').store.index('feed').openKeyCursor();
  for (; cursor; cursor = await cursor.continue())
    feeds.set(cursor.primaryKey, [...(feeds.get(cursor.primaryKey) ?? []), cursor.key]);
  const mine = new Set([...ring.feeds, ownFeed(ring.account)]);
  return [...feeds].flatMap(([id, of]) => (of.every((f) => mine.has(f)) ? [id] : []));
}

/** Null when it is gone, or of keys that were drawn anew; then its row goes as well. */
export async function readFolds(
  db: PhoneDb,
  ring: KeyRing,
  id: string,
): Promise<FoldsBlock | null> {
  const row = await db.get('folds', id);
  const text = row ? await unboxed(ring, row) : null;
  if (row && text !== null) return { id, feeds: row.feeds, text };
  if (row) await db.delete('folds', id);
  return null;
}

/**
 * One row in one transaction, at the browser's leisure. Whoever was wiped, forgotten or given another lock meanwhile
 * keeps nothing: the rows it rests on are gone, and so are the cursors of its feeds.
 * @returns bytes of the box; null when it was not kept
 */
export async function writeFolds(
  db: PhoneDb,
  ring: KeyRing,
  block: FoldsBlock,
): Promise<number | null> {
  const row = await boxed(ring, block);
  if (!row) return null;
  const tx = db.transaction(['folds', 'accounts'], 'readwrite', { durability: 'relaxed' });
  const account = await tx.objectStore('accounts').get(ring.account);
  const mine = account?.lock ? [...account.feeds, ownFeed(ring.account)] : [];
  const may = row.feeds.every((feed) => mine.includes(feed));
  if (may) await tx.objectStore('folds').put(row);
  await tx.done;
  return may ? row.box.length : null;
}

/** All of it, to make room; deleting needs none. False when there was nothing. */
export async function forgetFolds(db: PhoneDb): Promise<boolean> {
  if ((await db.count('folds')) === 0) return false;
  return db.clear('folds').then(
    () => true,
    (error: unknown) => {
      if (isFull(error)) return false;
      throw error;
    },
  );
}

type FoldsStore = IDBPObjectStore<PhoneTables, StoreNames<PhoneTables>[], 'folds', 'readwrite'>;

/** Takes away what rests on any of these feeds, inside the transaction that takes the feeds away. */
export async function dropFolds(
  store: FoldsStore,
  isGone: (feed: string) => boolean,
): Promise<void> {
  const going = new Set<string>();
  let cursor = await store.index('feed').openKeyCursor();
  for (; cursor; cursor = await cursor.continue())
    if (isGone(cursor.key)) going.add(cursor.primaryKey);
  for (const id of going) await store.delete(id);
}
