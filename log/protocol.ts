import type { Entry, PackedEntry } from './entry.ts';

/**
 * How entries travel. This file is the specification; server and phone both import it.
 *
 *   PUSH   phone → server   { epoch, device, entries }            at most MAX_PUSH entries, any order, any number of times
 *          server → phone   { epoch, receipts }                   one receipt per entry, in the order asked
 *   PULL   phone → server   { epoch, cursors: {feed: seq}, limit } the feeds it follows and how far it has read each
 *          server → phone   { epoch, feeds: {feed: page}, left }  what came after each cursor; feeds it may no longer follow
 *   FIRST  phone → server   feed                                  once per feed on a new phone
 *          server → phone   lines: {epoch, feed, seq, subjects}   then one line per subject: [subject, PackedEntry[]]
 *                                                                 then {end: true, entries}; without it the copy is not whole
 *   SEALED phone → server   { epoch, device, sealed }             entries only the server can open, from a user who is not here
 *          server → phone   { epoch, receipts }
 *   CARRIED phone → server   { epoch, carried }                   what came from other phones by QR, signed by them (parcel.ts)
 *          server → phone   { epoch, carried }                   for each, in the order asked: its entries' receipts, or why not
 *
 * Laws, each held by a test of the same name in converge.test.ts:
 *   1. order-free    pages and entries may arrive in any order; everyone ends with the same set
 *   2. repeat-free   a message may be sent and received any number of times; nothing doubles
 *   3. nothing-lost  an entry is forgotten by its phone only after a receipt `new` or `known` from the present epoch, or
 *                    after it came back in a page of the present epoch
 *   4. epoch         when the server's epoch is not the phone's, the server was restored from a backup: the phone offers
 *                    again everything it holds that it wrote itself, and reads every feed from the start
 *
 * Cursors: a feed gives each entry a place, 1, 2, 3 …, in the order of commit. A cursor is the last place read.
 * A feed only grows: a move or a merge appends old entries to the new feed, nothing is renumbered (ruling 9).
 *
 * An answer to a pull asked in another epoch (or none) is taken for its epoch only: its pages were cut with cursors that
 * mean nothing any more. A feed left out of an answer has nothing new. A page may say `more` with nothing in it, as long
 * as some other feed of the answer moves on. Because the pages of a quiet phone carry the epoch too, a phone pulls even
 * when it follows no feed.
 *
 * An entry without a receipt stays unsent and is offered at the next exchange. A push answered "too large" is halved,
 * down to one entry; one that cannot go even alone stays unsent and holds up nobody behind it. The server answers each
 * entry for itself: one it stumbles over is refused as `unreadable`, it does not fail the push of its neighbours.
 *
 * Refused is never final where a person could mend it (ruling 11): a refused entry stays on the phone with its reason,
 * and a copy stays in the server's quarantine where the coordinator releases or reassigns it.
 */
export const PROTOCOL = 1;
export const MAX_PUSH = 200;
export const MAX_PULL = 500;
/** No entry's body is larger than this as JSON. */
export const MAX_BODY_BYTES = 16_384;

/** Why an entry was not taken. Closed: a phone shows a sentence for each. */
export const REFUSALS = [
  /** the envelope or the body could not be read */
  'unreadable',
  /** a kind or version this server does not know yet; it waits for the server to be updated */
  'server-too-old',
  /** the author held no grant for this place when it was written */
  'not-your-area',
  /** the account or the phone was cut off before this was written */
  'revoked',
  /** the same id came before with other content */
  'id-taken',
  /** a kader wrote something only a health worker may */
  'not-your-role',
  /** the place is not in this server's register */
  'unknown-place',
] as const;
export type Refusal = (typeof REFUSALS)[number];

export type Receipt =
  | { id: string; outcome: 'new' | 'known' }
  | { id: string; outcome: 'refused'; reason: Refusal };

export interface PushRequest {
  protocol: number;
  epoch: string | null;
  device: string;
  entries: Entry[];
}
export interface PushAnswer {
  epoch: string;
  receipts: Receipt[];
}

export interface PullRequest {
  protocol: number;
  epoch: string | null;
  cursors: Record<string, number>;
  limit?: number;
}
export interface FeedPage {
  /** place of the last entry in this page; the next cursor */
  to: number;
  more: boolean;
  /** the cursor this page was asked with, said back: a phone does not take an answer to another question */
  after?: number;
  /** [subject, ...packed] so that a page needs no second look-up */
  entries: [subject: string, row: PackedEntry][];
}
export interface PullAnswer {
  epoch: string;
  feeds: Record<string, FeedPage>;
  /** feeds this account may no longer follow: drop them once their unsent entries have receipts */
  left: string[];
}

export interface FirstHead {
  epoch: string;
  feed: string;
  seq: number;
  subjects: number;
}
export type FirstSubject = [subject: string, rows: PackedEntry[]];
export interface FirstEnd {
  end: true;
  entries: number;
}

/** An entry only the server can open: ECDH P-256, HKDF-SHA-256, AES-256-GCM; all base64. */
export interface SealedEntry {
  id: string;
  /** the ephemeral public key, raw */
  key: string;
  iv: string;
  box: string;
}
export interface SealedRequest {
  protocol: number;
  epoch: string | null;
  device: string;
  sealed: SealedEntry[];
}

/** One parcel of a hand-off, as it came and closed with its posyandu's key: the server opens it, its carrier need not. */
export interface Carried {
  posyandu: string;
  /** iv and box, base64 */
  box: string;
}
export interface CarriedRequest {
  protocol: number;
  epoch: string | null;
  carried: Carried[];
}
/**
 * Taken: its entries were judged as if their author had sent them, and those refused lie in quarantine under the
 * author's name. Refused: nothing in it can be believed; it lies in quarantine as it came.
 */
export type CarriedReceipt = { outcome: 'taken'; receipts: Receipt[] } | { outcome: 'refused' };
export interface CarriedAnswer {
  epoch: string;
  carried: CarriedReceipt[];
}
/** Of the largest box a hand-off can hold, in base64, with room to spare. */
export const MAX_CARRIED_TEXT = 4_000;
export const MAX_CARRIED = 100;
