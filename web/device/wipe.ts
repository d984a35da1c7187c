import { dropFolds } from './folds.ts';
import { isOwnFeed } from './key-ring.ts';
import { AT_SERVER, allOf, isFull, type PhoneDb } from './store.ts';

/** Wiping must not fail because the phone is full: without its row an account's keys are gone, whatever else stays. */
export async function wipeReadable(db: PhoneDb, account: string, forget: boolean): Promise<void> {
  try {
    await wipe(db, account, forget);
  } catch (error) {
    if (!isFull(error)) throw error;
    await db.delete('accounts', account);
    await wipe(db, account, true).catch((again: unknown) => {
      if (!isFull(again)) throw again;
    });
  }
}

/**
 * What an account could read goes; what must still be sent stays, sealed (ruling 13). In one transaction: its lock,
 * what it was typing, and every row of feeds that no other account on this phone still opens.
 */
async function wipe(db: PhoneDb, account: string, forget: boolean): Promise<void> {
  const stores = [
    'accounts',
    'people',
    'arrived',
    'roster',
    'written',
    'quarantine',
    'drafts',
    'folds',
    'meta',
  ] as const;
  const tx = db.transaction(stores, 'readwrite', { durability: 'strict' });
  const accounts = tx.objectStore('accounts');
  const all = await accounts.getAll();
  const row = all.find((a) => a.id === account);
  if (forget) accounts.delete(account);
  else if (row) accounts.put({ ...row, lock: null });
  const kept = new Set(all.flatMap((a) => (a.id !== account && a.lock ? a.feeds : [])));
  const gone = (feed: string): boolean =>
    isOwnFeed(feed) ? feed === `own:${account}` : !kept.has(feed);
  for (const feed of (row?.feeds ?? []).filter(gone)) {
    tx.objectStore('people').delete(allOf(feed));
    tx.objectStore('roster').delete(allOf(feed));
    for (const n of await tx.objectStore('arrived').index('feed').getAllKeys(feed))
      tx.objectStore('arrived').delete(n);
  }
  await dropFolds(tx.objectStore('folds'), gone);
  tx.objectStore('drafts').delete(allOf(account));
  for (const each of await tx.objectStore('quarantine').getAll())
    if (gone(each.feed) && each.n !== undefined) tx.objectStore('quarantine').delete(each.n);
  const written = tx.objectStore('written');
  for (const each of await written.getAll()) {
    if (!gone(each.feed)) continue;
    if (each.unsent === AT_SERVER || each.seal === null) written.delete(each.id);
    else written.put({ ...each, box: null });
  }
  const meta = tx.objectStore('meta');
  const cursors = ((await meta.get('cursors')) ?? {}) as Record<string, number>;
  meta.put(Object.fromEntries(Object.entries(cursors).filter(([feed]) => !gone(feed))), 'cursors');
  await tx.done;
}
