import type { Entry } from '#log/entry.ts';
import { deviceOf } from '#log/stamp.ts';
import { arrivedPlace, boxEntries, merged, personPlace, unboxEntries } from './boxes.ts';
import type { KeyRing } from './key-ring.ts';
import { readMeta } from './meta.ts';
import { openWritten } from './read-subject.ts';
import { type Block, boxBlock, type Line, readBlocks, replaceLines } from './roster-blocks.ts';
import {
  type ArrivedRow,
  AT_SERVER,
  type PersonRow,
  type PhoneDb,
  type RosterRow,
  type WrittenRow,
} from './store.ts';

export type LineOf = (subject: string, entries: readonly Entry[]) => Line | null;

/** Subjects folded in one transaction: short enough not to hold up a save, on a slow phone too. */
const AT_ONCE = 12;

interface Pile {
  subject: string;
  arrived: ArrivedRow[];
  written: WrittenRow[];
}

/**
 * Folds what came and what the server has into people's rows and the roster's blocks, for one feed, a few subjects at
 * a time. Answers how many subjects were folded; 0 is "nothing left". Runs under the same lock as the sync, so nothing
 * else moves the rows it read. A feed without a cursor has no whole copy yet and is left alone.
 * @param mayGoOn asked between two slices; false leaves the rest for another time
 */
export async function compactFeed(
  db: PhoneDb,
  ring: KeyRing,
  feed: string,
  lineOf: LineOf,
  mayGoOn: () => Promise<boolean> = async () => true,
): Promise<number> {
  const key = ring.keyOf(feed);
  const cursors = (await readMeta(db, 'cursors')) ?? {};
  if (!key || !(feed in cursors)) return 0;
  let count = 0;
  let blocks: Block[] | null = null;
  do {
    // read anew for each slice: an account that was wiped meanwhile has none left
    const piles = await pilesOf(db, feed);
    if (piles.length === 0) break;
    blocks ??= await readBlocks(db, ring, feed);
    await foldPiles({ db, ring, key, feed, lineOf, blocks }, piles);
    count += piles.length;
  } while (await mayGoOn());
  return count;
}

interface Folding {
  db: PhoneDb;
  ring: KeyRing;
  key: CryptoKey;
  feed: string;
  lineOf: LineOf;
  /** all of the feed's, as they will lie on the disk after each slice */
  blocks: Block[];
}

async function foldPiles(
  { db, ring, key, feed, lineOf, blocks }: Folding,
  piles: readonly Pile[],
): Promise<void> {
  const { device } = (await readMeta(db, 'clock')) ?? { device: '' };
  const folded = await Promise.all(piles.map((pile) => fold(db, ring, key, feed, pile)));
  const lines = folded.flatMap(({ subject, entries }) => lineOf(subject, entries) ?? []);
  const changed = replaceLines(feed, blocks, lines);
  const roster = await Promise.all(changed.map((block) => boxBlock(key, block)));
  const people = await Promise.all(
    folded.map(async ({ subject, entries }): Promise<PersonRow> => {
      const box = await boxEntries(key, entries, personPlace(feed, subject));
      const mine = entries.some((entry) => deviceOf(entry.id) === device);
      return { feed, subject, ...(mine ? { mine: 1 as const } : {}), box };
    }),
  );
  await exchangeRows(db, piles, people, roster);
}

async function pilesOf(db: PhoneDb, feed: string): Promise<Pile[]> {
  const piles = new Map<string, Pile>();
  const pileOf = (subject: string): Pile | null => {
    const known = piles.get(subject);
    if (known || piles.size >= AT_ONCE) return known ?? null;
    const fresh = { subject, arrived: [], written: [] };
    piles.set(subject, fresh);
    return fresh;
  };
  const tx = db.transaction(['arrived', 'written']);
  const settled = IDBKeyRange.bound([AT_SERVER], [AT_SERVER, []]);
  const [arrived, written] = await Promise.all([
    tx.objectStore('arrived').index('feed').getAll(feed),
    tx.objectStore('written').index('unsent').getAll(settled),
  ]);
  for (const row of arrived) pileOf(row.subject)?.arrived.push(row);
  for (const row of written) if (row.feed === feed) pileOf(row.subject)?.written.push(row);
  return [...piles.values()];
}

async function fold(
  db: PhoneDb,
  ring: KeyRing,
  key: CryptoKey,
  feed: string,
  { subject, arrived, written }: Pile,
): Promise<{ subject: string; entries: Entry[] }> {
  const row = await db.get('people', [feed, subject]);
  const known = row && (await unboxEntries(key, row.box, subject, personPlace(feed, subject)));
  if (row && !known) throw new Error('a row of a feed whose key is here does not open');
  const place = arrivedPlace(feed, subject);
  const came = await Promise.all(arrived.map((a) => unboxEntries(key, a.box, subject, place)));
  const wrote = await Promise.all(written.map((w) => openWritten(ring, w)));
  // what does not open is not folded away: the cursor has passed it, so it would not come again
  if (came.includes(null) || wrote.some((list) => list.length === 0))
    throw new Error('a row of a feed whose key is here does not open');
  return { subject, entries: merged(...came.map((list) => list ?? []), ...wrote, known ?? []) };
}

async function exchangeRows(
  db: PhoneDb,
  piles: readonly Pile[],
  people: readonly PersonRow[],
  roster: readonly RosterRow[],
): Promise<void> {
  const tx = db.transaction(['people', 'roster', 'arrived', 'written'], 'readwrite');
  for (const row of people) tx.objectStore('people').put(row);
  for (const row of roster) tx.objectStore('roster').put(row);
  for (const { arrived, written } of piles) {
    for (const { n } of arrived) if (n !== undefined) tx.objectStore('arrived').delete(n);
    for (const { id } of written) tx.objectStore('written').delete(id);
  }
  await tx.done;
}
