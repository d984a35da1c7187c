import type { Me } from '#domain/access/access.ts';
import type { Entry } from '#log/entry.ts';
import type { Opened } from '../device/accounts.ts';
import { merged } from '../device/boxes.ts';
import { type DraftsKept, openDrafts } from '../device/drafts-kept.ts';
import type { KeyRing } from '../device/key-ring.ts';
import { freshSubjects, readSubject } from '../device/read-subject.ts';
import { readBlocks } from '../device/roster-blocks.ts';
import type { PhoneDb } from '../device/store.ts';
import { lineOf, type RosterLine, wholePerson } from './line.ts';
import { readMe } from './read-me.ts';
import { ringFor } from './ring.ts';
import { createRoster, type Roster } from './roster.ts';

/** Whoever has the phone open: her keys, her places, and everybody in them. Gone from memory when she locks it. */
export interface Here {
  opened: Opened;
  ring: KeyRing;
  me: Me;
  roster: Roster;
  /** what she is typing and has not saved */
  drafts: DraftsKept;
  /** the few subjects opened last, newest last */
  recent: Map<string, Entry[]>;
}
const RECENT = 12;
/** Subjects read side by side at unlock. */
const SIDE_BY_SIDE = 50;

/** Makes the ring for an opened lock, and reads everybody into memory. Null when the lock holds no account. */
export async function comeIn(
  db: PhoneDb,
  opened: Opened,
  nowMs: () => number,
): Promise<Here | null> {
  const me = readMe(opened.secret.me);
  if (!me) return null;
  const ring = await ringFor(opened, me);
  const drafts = await openDrafts(db, ring, nowMs);
  const here: Here = { opened, ring, me, roster: createRoster(), drafts, recent: new Map() };
  await readRoster(db, here);
  return here;
}

/** Everybody, from the blocks, and then whoever changed since the last compaction. */
export async function readRoster(db: PhoneDb, here: Here): Promise<void> {
  const roster = createRoster();
  const old: string[] = [];
  for (const feed of here.ring.feeds)
    for (const block of await readBlocks(db, here.ring, feed))
      for (const line of block.lines as RosterLine[])
        if (isOfToday(line)) roster.put(line);
        else old.push(line.id);
  here.recent.clear();
  here.roster = roster;
  await refreshLines(db, here, [...new Set([...old, ...(await freshSubjects(db))])]);
}

/** Lines of sessions kept by the app's first version say less than is asked of them now: they are made anew. */
const isOfToday = (line: RosterLine): boolean =>
  !('session' in line) || line.session === null || 'status' in line.session;

/** Reads these subjects again, after something of theirs changed. */
export async function refreshLines(
  db: PhoneDb,
  here: Here,
  subjects: readonly string[],
): Promise<void> {
  for (let from = 0; from < subjects.length; from += SIDE_BY_SIDE) {
    const some = subjects.slice(from, from + SIDE_BY_SIDE);
    const read = await Promise.all(some.map((subject) => readSubject(db, here.ring, subject)));
    for (const [i, subject] of some.entries()) {
      here.recent.delete(subject);
      const line = lineOf(subject, read[i] ?? []);
      if (line) here.roster.put(line);
    }
  }
  await makeWhole(db, here);
}

/** People of several records are shown by what all of them say. Few, so their entries are read again. */
async function makeWhole(db: PhoneDb, here: Here): Promise<void> {
  const { roster } = here;
  const stale = roster.settle();
  for (let from = 0; from < stale.length; from += SIDE_BY_SIDE)
    await Promise.all(
      stale.slice(from, from + SIDE_BY_SIDE).map(async (records) => {
        const read = (id: string) => here.recent.get(id) ?? readSubject(db, here.ring, id);
        const entries = merged(...(await Promise.all(records.map(read))));
        const [stays] = records;
        const person = stays === undefined ? null : wholePerson(stays, entries);
        if (person) roster.putWhole(person);
      }),
    );
}

/** All entries of the person a record belongs to, of every record of theirs. */
export async function entriesOfPerson(db: PhoneDb, here: Here, id: string): Promise<Entry[]> {
  const records = here.roster.recordsOf(id);
  const [only] = records;
  if (records.length === 1 && only !== undefined) return entriesOf(db, here, only);
  return merged(...(await Promise.all(records.map((record) => entriesOf(db, here, record)))));
}

/** All entries of one subject, from memory when it was looked at lately. */
export async function entriesOf(db: PhoneDb, here: Here, subject: string): Promise<Entry[]> {
  const entries = here.recent.get(subject) ?? (await readSubject(db, here.ring, subject));
  remember(here, subject, entries);
  return entries;
}

/** What was just written is known at once, without reading it back. */
export async function addToLine(db: PhoneDb, here: Here, written: readonly Entry[]): Promise<void> {
  for (const subject of new Set(written.map((entry) => entry.subject))) {
    const recent = here.recent.get(subject);
    const fresh = written.filter((entry) => entry.subject === subject);
    const entries = recent ? merged(recent, fresh) : await readSubject(db, here.ring, subject);
    remember(here, subject, entries);
    const line = lineOf(subject, entries);
    if (line) here.roster.put(line);
  }
  await makeWhole(db, here);
}

function remember(here: Here, subject: string, entries: Entry[]): void {
  here.recent.delete(subject);
  here.recent.set(subject, entries);
  const [oldest] = here.recent.keys();
  if (here.recent.size > RECENT && oldest !== undefined) here.recent.delete(oldest);
}
