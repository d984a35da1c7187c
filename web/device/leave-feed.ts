import { dropFolds } from './folds.ts';
import { readMeta } from './meta.ts';
import { allOf, type PhoneDb, UNSENT } from './store.ts';

/**
 * An account follows a feed no more. Its rows go at once, or as soon as nothing of it is unsent; refused entries stay
 * with their reason. Another account of this phone that still follows the feed keeps all of it.
 */
export async function leaveFeed(db: PhoneDb, account: string, feed: string): Promise<void> {
  const tx = db.transaction(['accounts', 'meta'], 'readwrite');
  const accounts = await tx.objectStore('accounts').getAll();
  for (const row of accounts)
    if (row.id === account)
      tx.objectStore('accounts').put({ ...row, feeds: row.feeds.filter((f) => f !== feed) });
  const stays = accounts.some((a) => a.id !== account && a.lock && a.feeds.includes(feed));
  if (!stays) {
    const meta = tx.objectStore('meta');
    const { [feed]: _gone, ...cursors } = ((await meta.get('cursors')) ?? {}) as Record<
      string,
      number
    >;
    const leaving = ((await meta.get('leaving')) ?? []) as string[];
    meta.put(cursors, 'cursors');
    meta.put([...new Set([...leaving, feed])], 'leaving');
  }
  await tx.done;
  await finishLeaving(db);
}

/** Drops the rows of feeds that were left and have nothing unsent any more. Cheap when there are none. */
export async function finishLeaving(db: PhoneDb): Promise<void> {
  const leaving = (await readMeta(db, 'leaving')) ?? [];
  if (leaving.length === 0) return;
  const waiting = new Set(
    (await db.getAllFromIndex('written', 'unsent', allOf(UNSENT))).map((r) => r.feed),
  );
  const going = leaving.filter((feed) => !waiting.has(feed));
  await dropFeeds(
    db,
    going,
    leaving.filter((feed) => waiting.has(feed)),
  );
}

async function dropFeeds(
  db: PhoneDb,
  feeds: readonly string[],
  stillLeaving: string[],
): Promise<void> {
  const tx = db.transaction(
    ['people', 'roster', 'arrived', 'written', 'drafts', 'folds', 'meta'],
    'readwrite',
  );
  for (const feed of feeds) {
    tx.objectStore('people').delete(allOf(feed));
    tx.objectStore('roster').delete(allOf(feed));
    for (const n of await tx.objectStore('arrived').index('feed').getAllKeys(feed))
      tx.objectStore('arrived').delete(n);
    for (const row of await tx.objectStore('written').getAll())
      if (row.feed === feed && row.unsent === 0) tx.objectStore('written').delete(row.id);
    for (const row of await tx.objectStore('drafts').getAll())
      if (row.feed === feed) tx.objectStore('drafts').delete([row.by, row.key]);
  }
  await dropFolds(tx.objectStore('folds'), (feed) => feeds.includes(feed));
  tx.objectStore('meta').put(stillLeaving, 'leaving');
  await tx.done;
}
