import type { Entry } from './entry.ts';
import type { Refusal } from './protocol.ts';
import type { Clock } from './stamp.ts';

/** What has become of an entry this phone wrote. */
export type Fate = 'unsent' | 'at-server' | { refused: Refusal };

/**
 * What a keeper of entries on a phone must offer to exchange.ts. Every method is one transaction:
 * when its promise resolves, a killed phone still has it.
 */
export interface PhoneKeeper {
  /** Written here: entry, clock and unsent mark together, or nothing. */
  append(entries: readonly Entry[], clock: Clock): Promise<void>;
  clock(): Promise<Clock>;
  keepClock(clock: Clock): Promise<void>;

  epoch(): Promise<string | null>;
  /** A new epoch: forget all cursors and mark everything this device ever wrote as unsent again (law 4). */
  startEpoch(epoch: string): Promise<void>;

  /** The oldest unsent entries that have not been refused, at most `limit`. */
  unsent(limit: number): Promise<Entry[]>;
  receive(receipts: readonly { id: string; fate: Fate }[]): Promise<void>;

  cursors(): Promise<Record<string, number>>;
  /** A page of one feed: its entries (already known ones are skipped) and the new cursor, together. */
  takePage(feed: string, entries: readonly Entry[], cursor: number): Promise<void>;
  /** Stop following a feed; its people go once nothing of theirs is unsent. */
  leave(feed: string): Promise<void>;

  /** An entry that cannot be understood is kept as it came, with the reason, and shown (never dropped). */
  quarantine(raw: unknown, reason: string): Promise<void>;
}
