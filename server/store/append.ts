import { RULEBOOK_VERSION } from '#domain/assess/assess.ts';
import { isLocalDate, type LocalDate, type Month, monthOf } from '#domain/calendar.ts';
import type { Fact } from '#domain/facts/fact.ts';
import { type Known, knownNow } from '#domain/facts/known-now.ts';
import { reachesBack } from '#domain/facts/standing-facts.ts';
import type { Receipt } from '#log/protocol.ts';
import { factsOf, insertEntries, takenIds } from './entry-rows.ts';
import { addPlaces, type FeedPlaces, notYetIn, placeInFeeds } from './feed-places.ts';
import { inTransaction, LockedTooLittle } from './in-transaction.ts';
import type { Judged } from './judged.ts';
import { lockPeople } from './lock-people.ts';
import {
  isSessionFact,
  keepSessions,
  keptSessions,
  type OpenDay,
  openDayIn,
  openDayOf,
  peopleOfMonth,
  readOpenDays,
} from './open-days.ts';
import { homeOf, projectPeople } from './project-people.ts';
import { FROM_THE_START, type Refold, refold } from './refold.ts';
import type { Db, Store } from './store.ts';

export interface Appended {
  /** one a judged entry, in the order given */
  receipts: Receipt[];
  /** scopes whose numbers or feeds changed */
  touched: string[];
  /** how many were new */
  added: number;
}

/**
 * Keeps the entries of one district in one transaction: all of it or nothing.
 *
 * 1. people's rows are locked, in the order of their ids    4. sessions, when any was opened, closed or withdrawn
 * 2. entries are inserted once; known ones are compared     5. who people are, when a fact that reaches back came
 * 3. feeds give places (this locks them, in key order)      6. person-months and counters, by difference
 *
 * Every writer takes its locks in this order, so nobody waits in a circle; what still collides is tried again.
 */
export function append(
  store: Store,
  districtId: number,
  judged: readonly Judged[],
  at: Date,
): Promise<Appended> {
  return inTransaction(store.pool, (db) => appendIn(db, store, districtId, judged, at));
}

async function appendIn(
  db: Db,
  store: Store,
  districtId: number,
  judged: readonly Judged[],
  at: Date,
): Promise<Appended> {
  const unique = [...new Map(judged.map((j) => [j.entry.id, j])).values()];
  const sessions = unique.some((j) => touchesSession(j.fact));
  const residents = sessions ? await residentsOf(db, districtId, unique) : [];
  const people = unique.filter((j) => !isSessionFact(j.fact)).map((j) => j.fact.subject);
  const homes = await lockPeople(db, districtId, [...new Set([...people, ...residents])]);
  const added = await insertEntries(db, store, districtId, unique, at);
  const known = unique.filter((j) => !added.has(j.entry.id)).map((j) => j.entry);
  const taken = await takenIds(db, store, districtId, known);
  const fresh = unique.filter((j) => added.has(j.entry.id));
  const touched = fresh.length === 0 ? [] : await follow(db, store, districtId, fresh, homes, at);
  return { receipts: receiptsOf(judged, added, taken), touched, added: fresh.length };
}

const receiptsOf = (
  judged: readonly Judged[],
  added: ReadonlySet<string>,
  taken: ReadonlySet<string>,
): Receipt[] =>
  judged.map(({ entry: { id } }) => {
    if (added.has(id)) return { id, outcome: 'new' };
    return taken.has(id)
      ? { id, outcome: 'refused', reason: 'id-taken' }
      : { id, outcome: 'known' };
  });

/** A withdrawal may be of a session; only its subject's facts will tell. */
const touchesSession = (fact: Fact): boolean =>
  fact.kind === 'session-opened' || fact.kind === 'fact-withdrawn';

/** Those whose month may count elsewhere once these sessions are kept: they must be locked before anything else is. */
async function residentsOf(
  db: Db,
  districtId: number,
  judged: readonly Judged[],
): Promise<string[]> {
  const facts = judged.map((j) => j.fact).filter(touchesSession);
  const days = await keptSessions(
    db,
    districtId,
    facts.map((f) => f.subject),
  );
  for (const fact of facts)
    if (fact.kind === 'session-opened' && isLocalDate(fact.body.date))
      days.push({ posyandu: fact.scope, on: fact.body.date });
  return peopleOfMonths(db, districtId, monthsOfPosyandu(days));
}

type PosyanduMonths = Map<string, { posyandu: string; month: Month }>;

const monthsOfPosyandu = (days: readonly { posyandu: string; on: LocalDate }[]): PosyanduMonths =>
  new Map(
    days.map(({ posyandu, on }) => [
      `${posyandu}\t${monthOf(on)}`,
      { posyandu, month: monthOf(on) },
    ]),
  );

async function peopleOfMonths(
  db: Db,
  districtId: number,
  months: PosyanduMonths,
): Promise<string[]> {
  const ids = new Set<string>();
  for (const { posyandu, month } of months.values())
    for (const id of await peopleOfMonth(db, districtId, RULEBOOK_VERSION, posyandu, month))
      ids.add(id);
  return [...ids];
}

/** Everything that follows from facts that are new: feeds, sessions, people, person-months, counters. */
async function follow(
  db: Db,
  store: Store,
  districtId: number,
  fresh: readonly Judged[],
  homes: ReadonlyMap<string, string | null>,
  at: Date,
): Promise<string[]> {
  const from = firstMonths(fresh);
  const facts = await factsOf(db, store, districtId, sinceOf(from));
  const people = new Map<string, Known>();
  const sessions = new Map<string, OpenDay | null>();
  for (const [subject, own] of facts)
    if (own.some(isSessionFact)) sessions.set(subject, openDayOf(own));
    else people.set(subject, knownNow(own, subject));
  const told = fresh.filter((j) => reachesBack(j.fact)).map((j) => j.fact.subject);
  const standing = [...new Set(told)].flatMap((id) => people.get(id) ?? []);
  const places = await placesOf(db, districtId, fresh, people, homes, standing);
  await placeInFeeds(db, districtId, places);
  const moved = await settleSessions(db, districtId, sessions);
  await projectPeople(db, store, districtId, standing);
  const again = await alsoMoved(db, store, districtId, moved, homes, from);
  const folds = [...people.values()].map((known) => ({
    known,
    from: from.get(known.id) ?? FROM_THE_START,
  }));
  await refold(db, districtId, [...folds.filter((f) => !again.has(f.known.id)), ...again.values()]);
  const touched = [...new Set([...places.keys()].map((feed) => feed.replace(/!s$/, '')))].sort();
  await freshen(db, districtId, touched, at);
  return touched;
}

/** The earliest month each subject's new facts touch; the whole life when one reaches back. */
function firstMonths(fresh: readonly Judged[]): Map<string, Month> {
  const from = new Map<string, Month>();
  for (const { fact } of fresh) {
    const month = reachesBack(fact) || isSessionFact(fact) ? FROM_THE_START : monthOf(fact.on);
    from.set(fact.subject, earliest(month, from.get(fact.subject)));
  }
  return from;
}

const earliest = (a: Month | undefined, b: Month | undefined): Month => {
  if (a === undefined || b === undefined) return a ?? b ?? FROM_THE_START;
  return a < b ? a : b;
};

const sinceOf = (from: ReadonlyMap<string, Month>): Map<string, LocalDate> =>
  new Map([...from].map(([id, month]) => [id, `${month}-01`]));

/** Who hears of what: the place it was written for, the home of whom it is about, and a new home all that went before. */
async function placesOf(
  db: Db,
  districtId: number,
  fresh: readonly Judged[],
  people: ReadonlyMap<string, Known>,
  homes: ReadonlyMap<string, string | null>,
  standing: readonly Known[],
): Promise<FeedPlaces> {
  const places: FeedPlaces = new Map();
  const changed = new Map(standing.map((known) => [known.id, homeOf(known)]));
  for (const { entry } of fresh) {
    const scopes = new Set([entry.scope]);
    const home = changed.has(entry.subject) ? changed.get(entry.subject) : homes.get(entry.subject);
    if (home) scopes.add(home);
    addPlaces(places, entry, scopes);
  }
  const newIds = new Set(fresh.map((j) => j.entry.id));
  for (const [id, home] of changed) {
    if (!home || home === homes.get(id)) continue;
    const older = (people.get(id)?.history ?? []).filter((f) => !newIds.has(f.id));
    const missing = await notYetIn(
      db,
      districtId,
      home,
      older.map((f) => f.id),
    );
    for (const fact of older) if (missing.has(fact.id)) addPlaces(places, fact, [home]);
  }
  return places;
}

/** Keeps what the sessions are now; answers whose months count by another open day, and from which month. */
async function settleSessions(
  db: Db,
  districtId: number,
  sessions: ReadonlyMap<string, OpenDay | null>,
): Promise<Map<string, Month>> {
  const moved = new Map<string, Month>();
  if (sessions.size === 0) return moved;
  const before = await keptSessions(db, districtId, [...sessions.keys()]);
  const after = [...sessions.values()].flatMap((day) => (day ? [day] : []));
  const months = monthsOfPosyandu([...before, ...after]);
  const posyandu = [...new Set([...months.values()].map((m) => m.posyandu))];
  const first = [...months.values()].map((m) => m.month).sort()[0] ?? FROM_THE_START;
  const was = await readOpenDays(db, districtId, posyandu, `${first}-01`);
  await keepSessions(db, districtId, sessions);
  const is = await readOpenDays(db, districtId, posyandu, `${first}-01`);
  for (const { posyandu: at, month } of months.values()) {
    if (openDayIn(was, at, month) === openDayIn(is, at, month)) continue;
    for (const id of await peopleOfMonth(db, districtId, RULEBOOK_VERSION, at, month))
      moved.set(id, earliest(month, moved.get(id)));
  }
  return moved;
}

/** People without new facts here, or with earlier months to fold, because their posyandu's open day changed. */
async function alsoMoved(
  db: Db,
  store: Store,
  districtId: number,
  moved: ReadonlyMap<string, Month>,
  locked: ReadonlyMap<string, string | null>,
  from: ReadonlyMap<string, Month>,
): Promise<Map<string, Refold>> {
  if ([...moved.keys()].some((id) => !locked.has(id))) throw new LockedTooLittle();
  const months = new Map([...moved].map(([id, month]) => [id, earliest(month, from.get(id))]));
  const facts = await factsOf(db, store, districtId, sinceOf(months));
  return new Map(
    [...months].map(([id, month]) => [
      id,
      { known: knownNow(facts.get(id) ?? [], id), from: month },
    ]),
  );
}

/** The newest fact behind a posyandu's numbers. */
async function freshen(
  db: Db,
  districtId: number,
  scopes: readonly string[],
  at: Date,
): Promise<void> {
  await db.query({
    name: 'freshen',
    text: `insert into freshness (district_id, posyandu_id, newest_at)
      select $1, t.id, $3 from unnest($2::text[]) as t(id)
      on conflict (district_id, posyandu_id) do update set newest_at = greatest(freshness.newest_at, excluded.newest_at)`,
    values: [districtId, scopes, at],
  });
}
