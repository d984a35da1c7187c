import type { Entry } from '#log/entry.ts';
import { base64, fromBase64, randomBytes } from './bytes.ts';
import { importDataKey } from './cipher.ts';

/** What an account's lock keeps. `me` is the server's answer as it came; who reads it knows its shape. */
export interface Secret {
  token: string;
  me: unknown;
  /** one AES-256 key a feed, made on this phone, base64 */
  keys: Record<string, string>;
}

/** The keys of the account that is here now; only ever in memory. */
export interface KeyRing {
  readonly account: string;
  readonly token: string;
  /** the server's key for sealed copies */
  readonly sealKey: string;
  /** feeds this account follows and can read */
  readonly feeds: readonly string[];
  keyOf(feed: string): CryptoKey | null;
  /** under which feed's key an entry written here is kept */
  feedFor(entry: Pick<Entry, 'scope' | 'kind' | 'body'>): string;
}

/**
 * A shelf of one account's own: what she writes for a feed she does not follow (a sensitive answer on a kader's
 * phone, a guest's home) lies here until the server has it, and then goes (ruling 16).
 */
export const ownFeed = (account: string): string => `own:${account}`;
export const isOwnFeed = (feed: string): boolean => feed.startsWith('own:');

/** Keys for every feed: those already here are kept, the missing ones are drawn. */
export function keysFor(
  account: string,
  feeds: readonly string[],
  known: Readonly<Record<string, string>>,
): Record<string, string> {
  const keys: Record<string, string> = {};
  for (const feed of [...feeds, ownFeed(account)])
    keys[feed] = known[feed] ?? base64(randomBytes(32));
  return keys;
}

export async function ringOf(options: {
  account: string;
  secret: Secret;
  sealKey: string;
  feeds: readonly string[];
  feedFor: KeyRing['feedFor'];
}): Promise<KeyRing> {
  const { account, secret, sealKey, feedFor } = options;
  const keys = new Map<string, CryptoKey>();
  for (const [feed, raw] of Object.entries(secret.keys))
    keys.set(feed, await importDataKey(fromBase64(raw)));
  return {
    account,
    token: secret.token,
    sealKey,
    feeds: options.feeds.filter((feed) => keys.has(feed)),
    keyOf: (feed) => keys.get(feed) ?? null,
    feedFor,
  };
}
