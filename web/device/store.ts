import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Refusal, SealedEntry } from '#log/protocol.ts';
import type { Bytes } from './bytes.ts';

/**
 * What lies on the phone. In clear are only ids, feeds, cursors, the unsent mark and the accounts' own names;
 * everything about a person is in a `box` under the key of its feed (ruling 12).
 *
 *   people    one row per feed and subject: all entries up to the last compaction, packed and deflated
 *   arrived   what came since, by subject and page
 *   written   what was written here: one row per entry until the server has it and it was compacted
 *   sent      sealed copies of what the server has, for a month: offered again should it forget (law 4), also when
 *             nobody here may read it any more
 *   roster    blocks of about 250 people per feed: what lists and search need, read into memory at unlock
 *   carried   what came from other phones by QR, closed for the server, until it has it and for a month after
 *   drafts    what is being typed, one row per account and form; never sent
 *   folds     what months made of people, as far as it still stands; may go at any time, and is made again
 *   accounts  who uses this phone, and each one's lock
 */
export interface PhoneTables extends DBSchema {
  people: { key: [feed: string, subject: string]; value: PersonRow };
  arrived: { key: number; value: ArrivedRow; indexes: { subject: string; feed: string } };
  written: {
    key: string;
    value: WrittenRow;
    indexes: { subject: string; unsent: [unsent: number, by: string] };
  };
  sent: { key: string; value: SentRow };
  roster: { key: [feed: string, n: number]; value: RosterRow };
  carried: {
    key: string;
    value: CarriedRow;
    indexes: { subject: string; entry: string; epoch: string };
  };
  drafts: { key: [by: string, key: string]; value: DraftRow };
  folds: { key: string; value: FoldsRow; indexes: { feed: string } };
  accounts: { key: string; value: AccountRow };
  quarantine: { key: number; value: QuarantineRow };
  meta: { key: string; value: unknown };
}
export type PhoneDb = IDBPDatabase<PhoneTables>;

export interface PersonRow {
  feed: string;
  subject: string;
  /** some of it was written on this phone: to be offered again should the server forget (law 4) */
  mine?: 1;
  /** to be offered again as soon as its feed's key is here */
  offer?: 1;
  box: Bytes;
}
export interface ArrivedRow {
  n?: number;
  feed: string;
  subject: string;
  box: Bytes;
}
export const UNSENT = 1;
export const REFUSED = 2;
export const AT_SERVER = 0;
export interface WrittenRow {
  id: string;
  subject: string;
  feed: string;
  by: string;
  unsent: typeof AT_SERVER | typeof UNSENT | typeof REFUSED;
  refused?: Refusal;
  /** null once nobody on this phone may read it; `seal` is then what is left to send */
  box: Bytes | null;
  /** the same entry, only for the server to open; moved to `sent` by its receipt */
  seal: SealedEntry | null;
}
/** `seal` is moved here from the written row by its receipt. */
export interface SentRow extends Pick<WrittenRow, 'id' | 'subject' | 'feed' | 'by'> {
  seal: SealedEntry;
  /** when the receipt came, ms since 1970 */
  at: number;
}
/** One parcel of a hand-off (log/parcel.ts), passed on for the phone that signed it. */
export interface CarriedRow {
  /** SHA-256 of the parcel, hex: the same one comes in once */
  id: string;
  posyandu: string;
  subjects: string[];
  entries: string[];
  /** when it came, ms since 1970 */
  at: number;
  /** the server's epoch that took it; in any other it is to be passed on again. Empty: none yet */
  epoch: string;
  /** iv and box under the posyandu's key, which the server draws itself */
  box: Bytes;
}
export interface RosterRow {
  feed: string;
  n: number;
  box: Bytes;
}
export interface DraftRow {
  by: string;
  /** which form: ids, a day and a step, no name */
  key: string;
  feed: string;
  /** when it was last typed at, ms since 1970 */
  at: number;
  box: Bytes;
}
/** Some people's months (folds.ts). */
export interface FoldsRow {
  /** drawn once for each block */
  id: string;
  /** whose facts they rest on, in order: the box is closed under the key of each of them, one inside the other */
  feeds: string[];
  box: Bytes;
}
export interface AccountRow {
  id: string;
  name: string;
  username: string;
  feeds: string[];
  leaseDays: number;
  /** when the server last answered this account, ms since 1970 */
  contactMs: number;
  lock: LockRow | null;
}
export interface LockRow {
  salt: Bytes;
  iterations: number;
  tries: number;
  box: Bytes;
}
export interface QuarantineRow {
  n?: number;
  at: number;
  reason: string;
  /** the account whose keys open it; encrypted as well, for it came as it came */
  feed: string;
  box: Bytes;
}

export const openStore = (name = 'siklus'): Promise<PhoneDb> =>
  openDB<PhoneTables>(name, 5, {
    upgrade(db, had) {
      if (had < 2) db.createObjectStore('sent', { keyPath: 'id' });
      if (had < 3) db.createObjectStore('drafts', { keyPath: ['by', 'key'] });
      if (had < 4) {
        const carried = db.createObjectStore('carried', { keyPath: 'id' });
        carried.createIndex('subject', 'subjects', { multiEntry: true });
        carried.createIndex('entry', 'entries', { multiEntry: true });
        carried.createIndex('epoch', 'epoch');
      }
      if (had < 5)
        db.createObjectStore('folds', { keyPath: 'id' }).createIndex('feed', 'feeds', {
          multiEntry: true,
        });
      if (had > 0) return;
      db.createObjectStore('people', { keyPath: ['feed', 'subject'] });
      const arrived = db.createObjectStore('arrived', { keyPath: 'n', autoIncrement: true });
      arrived.createIndex('subject', 'subject');
      arrived.createIndex('feed', 'feed');
      const written = db.createObjectStore('written', { keyPath: 'id' });
      written.createIndex('subject', 'subject');
      written.createIndex('unsent', ['unsent', 'by']);
      db.createObjectStore('roster', { keyPath: ['feed', 'n'] });
      db.createObjectStore('accounts', { keyPath: 'id' });
      db.createObjectStore('quarantine', { keyPath: 'n', autoIncrement: true });
      db.createObjectStore('meta');
    },
    blocking(_now, _next, event) {
      // another tab brings a newer version of the store: let it
      (event.target as IDBDatabase | null)?.close();
    },
  });

/** Every key that begins with this feed, or this mark. */
export const allOf = (first: string | number): IDBKeyRange =>
  IDBKeyRange.bound([first], [first, []]);

/**
 * Why a transaction ended: where the phone is full, a put says only that it was broken off, and the transaction says
 * why. Waits for its end, so that nothing is left unheard.
 */
export async function whyEnded(
  tx: { done: Promise<void>; readonly error: DOMException | null; abort(): void },
  failed: unknown,
): Promise<unknown> {
  const ended = tx.done.then(
    () => null,
    (error: unknown) => error,
  );
  try {
    tx.abort();
  } catch {
    // it had ended by itself
  }
  const why = await ended;
  return [tx.error, failed, why].find(isFull) ?? failed;
}

/** Did the write fail because the phone is full? */
export const isFull = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'QuotaExceededError';
