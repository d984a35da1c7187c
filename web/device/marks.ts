import { base64 } from './bytes.ts';
import { drawnOf } from './cipher.ts';
import type { KeyRing } from './key-ring.ts';
import type { ArrivedRow, PersonRow, PhoneDb, WrittenRow } from './store.ts';

/**
 * Which rows one subject's entries lie in, as this account reads them: a row that is written anew, comes or goes makes
 * another mark, and none ever comes back. Read before the entries, so that a mark is never newer than what was read.
 */
export interface Mark {
  feeds: string[];
  /** the rows, in an order that is always the same */
  rows: string;
}

/** As many rows are read at once; each is about 3 kB. */
const ROWS_AT_ONCE = 200;

/** The mark of one subject. */
export async function markOf(db: PhoneDb, ring: KeyRing, subject: string): Promise<Mark> {
  const tx = db.transaction(['people', 'arrived', 'written']);
  const people = ring.feeds.map((feed) => tx.objectStore('people').get([feed, subject]));
  const [rows, arrived, written] = await Promise.all([
    Promise.all(people),
    tx.objectStore('arrived').index('subject').getAll(subject),
    tx.objectStore('written').index('subject').getAll(subject),
  ]);
  const lying = lyingOf(ring);
  for (const row of rows) if (row) lying.person(row);
  for (const row of arrived) lying.came(row);
  for (const row of written) lying.wrote(row);
  return lying.mark(subject);
}

/** The marks of everybody, a slice at a time; null when it was stopped. */
export async function marksOf(
  db: PhoneDb,
  ring: KeyRing,
  mayGoOn: () => Promise<boolean>,
): Promise<((subject: string) => Mark) | null> {
  const lying = lyingOf(ring);
  for (const row of await db.getAll('arrived')) lying.came(row);
  for (const row of await db.getAll('written')) lying.wrote(row);
  for (const feed of ring.feeds) {
    let from: string | undefined;
    for (;;) {
      const range =
        from === undefined
          ? IDBKeyRange.bound([feed], [feed, []])
          : IDBKeyRange.bound([feed, from], [feed, []], true);
      const rows = await db.getAll('people', range, ROWS_AT_ONCE);
      for (const row of rows) lying.person(row);
      from = rows.at(-1)?.subject;
      if (rows.length < ROWS_AT_ONCE || from === undefined) break;
      if (!(await mayGoOn())) return null;
    }
  }
  return lying.mark;
}

/** Gathers rows by subject. What this account has no key for says nothing to it, as in `readSubject`. */
function lyingOf(ring: KeyRing) {
  const rows = new Map<string, [feed: string, row: string][]>();
  const put = (subject: string, feed: string, row: string): void => {
    if (!ring.keyOf(feed)) return;
    const own = rows.get(subject);
    if (own) own.push([feed, row]);
    else rows.set(subject, [[feed, row]]);
  };
  return {
    person: ({ subject, feed, box }: PersonRow) => put(subject, feed, base64(drawnOf(box))),
    came: ({ subject, feed, n }: ArrivedRow) => put(subject, feed, `a${n ?? ''}`),
    wrote: ({ subject, feed, id, box }: WrittenRow) => {
      if (box !== null) put(subject, feed, `w${id}`);
    },
    mark: (subject: string): Mark => {
      const own = rows.get(subject) ?? [];
      return {
        feeds: [...new Set(own.map(([feed]) => feed))].sort(),
        rows: own
          .map(([, row]) => row)
          .sort()
          .join(' '),
      };
    },
  };
}
