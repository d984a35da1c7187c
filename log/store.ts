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
  /**
   * Written here: entry, clock and unsent mark together, or nothing. Reading the clock, stamping and appending happen
   * under one lock across tabs, or two tabs draw the same stamp.
   */
  append(entries: readonly Entry[], clock: Clock): Promise<void>;
  clock(): Promise<Clock>;
  /**
   * Keeps the later of this clock and the one already kept (`laterClock`): something may have been written since the
   * caller read it, and a clock that goes back draws a stamp twice.
   */
  keepClock(clock: Clock): Promise<void>;

  epoch(): Promise<string | null>;
  /**
   * A new epoch: every feed followed is read from the start, and everything here that this device wrote is unsent again,
   * refused entries included (law 4). Ours is what carries our device in its stamp, also when it was dropped with a feed
   * and came back in a page. What others wrote stays: after a restore this may be the only copy.
   */
  startEpoch(epoch: string): Promise<void>;

  /** The oldest unsent entries that have not been refused, at most `limit`, in the order of their ids. */
  unsent(limit: number): Promise<Entry[]>;
  receive(receipts: readonly { id: string; fate: Fate }[]): Promise<void>;

  cursors(): Promise<Record<string, number>>;
  /**
   * A page of one feed: its entries (already known ones are skipped) and the new cursor, together. An entry of our own
   * that comes back with the same content is at the server, whatever became of its receipt: so a refused entry that the
   * coordinator released leaves the list of refused ones.
   */
  takePage(feed: string, entries: readonly Entry[], cursor: number): Promise<void>;
  /** Stop following a feed; its people go once nothing of theirs is unsent. A refused entry stays with its reason. */
  leave(feed: string): Promise<void>;

  /**
   * An entry that cannot be understood is kept as it came, with the reason, and shown (never dropped). The same one may
   * come many times; it is kept once.
   */
  quarantine(raw: unknown, reason: string): Promise<void>;
}
