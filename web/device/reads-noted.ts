import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Bytes } from './bytes.ts';
import { decryptJson, encryptJson } from './cipher.ts';
import { type KeyRing, ownFeed } from './key-ring.ts';

/**
 * Who was opened on this phone, noted until the server has it (ruling 19). A small file of its own: these are no facts
 * of the log. In clear are only the account and the day; whom and when is in a box under the account's own key, so with
 * that key (a wrong PIN ten times, a phone cut off, signing out) what was not yet told goes too. SECURITY says so.
 */
interface NotesTable extends DBSchema {
  notes: { key: string; value: NoteRow; indexes: { account: string } };
}
interface NoteRow {
  id: string;
  account: string;
  /** the civil day: one note a person, day and account */
  day: string;
  /** the server has it; kept until the day is over, so that it is not noted twice */
  told: boolean;
  box: Bytes;
}
export type NotesDb = IDBPDatabase<NotesTable>;

export interface Opening {
  subject: string;
  /** ms since 1970 */
  at: number;
  /** posyandu, or `desa:…` */
  place?: string;
  /** not opened on the screen: taken along in this list */
  list?: string;
}
export interface NotedOpening extends Opening {
  id: string;
}

export const openNotes = (store: string): Promise<NotesDb> =>
  openDB<NotesTable>(`${store}-reads`, 1, {
    upgrade(db) {
      db.createObjectStore('notes', { keyPath: 'id' }).createIndex('account', 'account');
    },
  });

const placeOf = (id: string): string => `n|${id}`;

/** Writes one down under the account's own key; false when that key is not here. */
export async function noteOpening(
  db: NotesDb,
  ring: KeyRing,
  day: string,
  opening: Opening,
): Promise<boolean> {
  const key = ring.keyOf(ownFeed(ring.account));
  if (!key) return false;
  const id = crypto.randomUUID();
  const box = await encryptJson(key, JSON.stringify(opening), placeOf(id));
  await db.put('notes', { id, account: ring.account, day, told: false, box });
  return true;
}

/** Whom this account has opened on this day already. */
export async function openedOn(db: NotesDb, ring: KeyRing, day: string): Promise<Set<string>> {
  const rows = await db.getAllFromIndex('notes', 'account', ring.account);
  const read = await Promise.all(
    rows.filter((row) => row.day === day).map((row) => readNote(ring, row)),
  );
  return new Set(read.flatMap((note) => note?.subject ?? []));
}

/** What this account has not told yet, oldest first. */
export async function notesToTell(db: NotesDb, ring: KeyRing): Promise<NotedOpening[]> {
  const rows = await db.getAllFromIndex('notes', 'account', ring.account);
  const read = await Promise.all(rows.filter((row) => !row.told).map((row) => readNote(ring, row)));
  return read.flatMap((note) => note ?? []).sort((a, b) => a.at - b.at);
}

async function readNote(ring: KeyRing, row: NoteRow): Promise<NotedOpening | null> {
  const key = ring.keyOf(ownFeed(ring.account));
  const opening = key ? await decryptJson(key, row.box, placeOf(row.id)) : null;
  return opening === null ? null : { ...(opening as Opening), id: row.id };
}

/** The server has these. */
export async function noteTold(db: NotesDb, ids: readonly string[]): Promise<void> {
  const tx = db.transaction('notes', 'readwrite');
  for (const id of ids) {
    const row = await tx.store.get(id);
    if (row) tx.store.put({ ...row, told: true });
  }
  await tx.done;
}

/** Takes away what was told on days before this one, and notes of this account whose key is no longer here. */
export async function tidyNotes(db: NotesDb, ring: KeyRing, today: string): Promise<void> {
  for (const row of await db.getAllFromIndex('notes', 'account', ring.account)) {
    const over = row.told && row.day !== today;
    if (over || (await readNote(ring, row)) === null) await db.delete('notes', row.id);
  }
}
