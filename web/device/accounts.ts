import { keysFor, ownFeed, type Secret } from './key-ring.ts';
import { close, ITERATIONS, MAX_TRIES, makeLock, open } from './lock.ts';
import { type AccountRow, isFull, type PhoneDb, whyEnded } from './store.ts';
import { countBeside, forgetBeside, triesBeside } from './tries-beside.ts';
import { wipeReadable } from './wipe.ts';

const DAY_MS = 86_400_000;

/** What the server said of an account at sign-in, as far as the device must know. */
export interface Admitted {
  account: { id: string; name: string; username: string };
  feeds: readonly string[];
  leaseDays: number;
  token: string;
  me: unknown;
}

/** An account whose lock is open: what it keeps, and the key to close it again. */
export interface Opened {
  account: string;
  secret: Secret;
  pinKey: CryptoKey;
}

export type UnlockOutcome =
  | { kind: 'open'; opened: Opened }
  | { kind: 'wrong-pin'; left: number }
  | { kind: 'wiped' }
  | { kind: 'lease-over' }
  | { kind: 'unknown-account' };

/**
 * Makes an account's lock. Keys of feeds that are open just now (another account of the same posyandu handed the phone
 * over) are shared, so that both read the same rows; the others are drawn.
 */
export async function admit(
  db: PhoneDb,
  admitted: Admitted,
  pin: string,
  options: { known: Readonly<Record<string, string>>; nowMs: number; iterations?: number },
): Promise<Opened> {
  const { account, feeds, token, me } = admitted;
  const secret: Secret = { token, me, keys: keysFor(account.id, feeds, options.known) };
  const { lock, pinKey } = await makeLock(
    db,
    pin,
    JSON.stringify(secret),
    options.iterations ?? ITERATIONS,
  );
  await db.put('accounts', {
    ...account,
    feeds: [...feeds],
    leaseDays: admitted.leaseDays,
    contactMs: options.nowMs,
    lock,
  });
  return { account: account.id, secret, pinKey };
}

/** Feeds of these that somebody else on this phone holds the keys of, with their names: they must open it first. */
export async function heldByOthers(
  db: PhoneDb,
  account: string,
  feeds: readonly string[],
  known: Readonly<Record<string, string>>,
): Promise<{ feeds: string[]; names: string[] }> {
  const others = (await db.getAll('accounts')).filter((a) => a.id !== account && a.lock);
  const held = feeds.filter((f) => !known[f] && others.some((a) => a.feeds.includes(f)));
  const names = others.filter((a) => a.feeds.some((f) => held.includes(f))).map((a) => a.name);
  return { feeds: held, names };
}

/** Opens a lock. The try is counted on disk before it is made, so that a killed phone gives no tries for free. */
export async function unlock(
  db: PhoneDb,
  id: string,
  pin: string,
  nowMs: number,
): Promise<UnlockOutcome> {
  const row = await countTry(db, id);
  if (!row) return { kind: 'unknown-account' };
  if (leaseIsOver(row, nowMs)) {
    await wipeReadable(db, id, false);
    return { kind: 'lease-over' };
  }
  if (!row.lock) return { kind: 'wiped' };
  const opened = row.lock.tries <= MAX_TRIES ? await open(db, row.lock, pin) : null;
  if (opened) {
    await forgiveTries(db, id);
    const secret = JSON.parse(opened.secret) as Secret;
    return { kind: 'open', opened: { account: id, secret, pinKey: opened.pinKey } };
  }
  const left = MAX_TRIES - row.lock.tries;
  if (left > 0) return { kind: 'wrong-pin', left };
  await wipeReadable(db, id, false);
  return { kind: 'wiped' };
}

export const leaseIsOver = (row: AccountRow, nowMs: number): boolean =>
  nowMs - row.contactMs > row.leaseDays * DAY_MS;

/** A full phone still opens: its tries are counted beside the store. */
async function countTry(db: PhoneDb, id: string): Promise<AccountRow | null> {
  try {
    const row = await countInStore(db, id);
    return row && withTries(row, triesBeside(id));
  } catch (error) {
    if (!isFull(error)) throw error;
    const row = await db.get('accounts', id);
    return row ? withTries(row, countBeside(id)) : null;
  }
}

const withTries = (row: AccountRow, more: number): AccountRow =>
  row.lock ? { ...row, lock: { ...row.lock, tries: row.lock.tries + more } } : row;

async function countInStore(db: PhoneDb, id: string): Promise<AccountRow | null> {
  const tx = db.transaction('accounts', 'readwrite', { durability: 'strict' });
  const row = await tx.store.get(id);
  const counted = row && withTries(row, 1);
  try {
    if (counted?.lock) await tx.store.put(counted);
    await tx.done;
  } catch (error) {
    throw await whyEnded(tx, error);
  }
  return counted ?? null;
}

async function forgiveTries(db: PhoneDb, id: string): Promise<void> {
  forgetBeside(id);
  const tx = db.transaction('accounts', 'readwrite');
  const row = await tx.store.get(id);
  try {
    if (row?.lock && row.lock.tries > 0)
      await tx.store.put({ ...row, lock: { ...row.lock, tries: 0 } });
    await tx.done;
  } catch (error) {
    const why = await whyEnded(tx, error);
    if (!isFull(why)) throw why;
  }
}

/** The server answered: the lease begins anew. */
export async function contacted(db: PhoneDb, id: string, nowMs: number): Promise<void> {
  const tx = db.transaction('accounts', 'readwrite');
  const row = await tx.store.get(id);
  if (row && row.contactMs < nowMs) tx.store.put({ ...row, contactMs: nowMs });
  await tx.done;
}

/**
 * What the server now says of an open account goes into its lock: new feeds get keys, unless another account of this
 * phone already holds one (then that account must open the phone while this one signs in). Keys of feeds it left stay,
 * for a refused entry must still be readable.
 */
export async function renew(db: PhoneDb, opened: Opened, admitted: Admitted): Promise<Opened> {
  const known = opened.secret.keys;
  const held = await heldByOthers(db, opened.account, admitted.feeds, known);
  const feeds = admitted.feeds.filter((feed) => !held.feeds.includes(feed));
  const secret: Secret = {
    token: admitted.token,
    me: admitted.me,
    keys: { ...known, ...keysFor(opened.account, feeds, known) },
  };
  const box = await close(db, opened.pinKey, JSON.stringify(secret));
  const tx = db.transaction('accounts', 'readwrite');
  const row = await tx.store.get(opened.account);
  if (row?.lock) {
    const { leaseDays, account } = admitted;
    tx.store.put({ ...row, ...account, feeds, leaseDays, lock: { ...row.lock, box } });
  }
  await tx.done;
  return { ...opened, secret };
}

/** Keys another account may share: all but this one's own shelf. */
export function keysToShare(opened: Opened): Record<string, string> {
  const { [ownFeed(opened.account)]: _own, ...shared } = opened.secret.keys;
  return shared;
}
