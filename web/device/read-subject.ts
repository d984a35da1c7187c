import type { Entry } from '#log/entry.ts';
import { arrivedPlace, merged, personPlace, unboxEntries, writtenPlace } from './boxes.ts';
import type { KeyRing } from './key-ring.ts';
import type { PhoneDb, WrittenRow } from './store.ts';

/** Everything this account may read about one subject: its rows in each feed, what came since, what was written here. */
export async function readSubject(db: PhoneDb, ring: KeyRing, subject: string): Promise<Entry[]> {
  const tx = db.transaction(['people', 'arrived', 'written']);
  const rows = ring.feeds.map((feed) => tx.objectStore('people').get([feed, subject]));
  const arriving = tx.objectStore('arrived').index('subject').getAll(subject);
  const writing = tx.objectStore('written').index('subject').getAll(subject);
  const [people, arrived, written] = await Promise.all([Promise.all(rows), arriving, writing]);
  const opened = [
    ...people.map((row) =>
      row ? unboxWith(ring, row.feed, row.box, subject, personPlace(row.feed, subject)) : [],
    ),
    ...arrived.map((row) =>
      unboxWith(ring, row.feed, row.box, subject, arrivedPlace(row.feed, subject)),
    ),
    ...written.map((row) => openWritten(ring, row)),
  ];
  return merged(...(await Promise.all(opened)));
}

/** What one written row says; empty when its key is not here. */
export const openWritten = async (ring: KeyRing, row: WrittenRow): Promise<Entry[]> =>
  row.box ? unboxWith(ring, row.feed, row.box, row.subject, writtenPlace(row.id)) : [];

async function unboxWith(
  ring: KeyRing,
  feed: string,
  box: Uint8Array<ArrayBuffer>,
  subject: string,
  place: string,
): Promise<Entry[]> {
  const key = ring.keyOf(feed);
  return (key && (await unboxEntries(key, box, subject, place))) ?? [];
}

/** Subjects with something newer than their compacted row: what the roster blocks do not know yet. */
export async function freshSubjects(db: PhoneDb): Promise<string[]> {
  const tx = db.transaction(['arrived', 'written']);
  const subjects = new Set<string>();
  for (const row of await tx.objectStore('arrived').getAll()) subjects.add(row.subject);
  for (const row of await tx.objectStore('written').getAll()) subjects.add(row.subject);
  return [...subjects];
}
