import { type Entry, type PackedEntry, pack, unpack } from '#log/entry.ts';
import type { Bytes } from './bytes.ts';
import { decryptJson, encryptJson } from './cipher.ts';

/** Entries of one subject as the box of a row, and back. The place ties a box to its row. */
export const personPlace = (feed: string, subject: string): string => `p|${feed}|${subject}`;
export const arrivedPlace = (feed: string, subject: string): string => `a|${feed}|${subject}`;
export const writtenPlace = (id: string): string => `w|${id}`;
export const rosterPlace = (feed: string, n: number): string => `r|${feed}|${n}`;

export const boxEntries = (
  key: CryptoKey,
  entries: readonly Entry[],
  place: string,
): Promise<Bytes> => encryptJson(key, JSON.stringify(entries.map(pack)), place);

/** Null when the box does not open. What we boxed ourselves is what we read. */
export async function unboxEntries(
  key: CryptoKey,
  box: Bytes,
  subject: string,
  place: string,
): Promise<Entry[] | null> {
  const rows = await decryptJson(key, box, place);
  return Array.isArray(rows) ? (rows as PackedEntry[]).map((row) => unpack(subject, row)) : null;
}

/** Each id once, in the order of ids, which is the order of writing. */
export function merged(...lists: readonly (readonly Entry[])[]): Entry[] {
  const byId = new Map<string, Entry>();
  for (const list of lists) for (const entry of list) byId.set(entry.id, entry);
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
