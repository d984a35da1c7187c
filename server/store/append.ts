import { type Month, monthOf } from '#domain/calendar.ts';
import type { Known } from '#domain/facts/known.ts';
import { knownNow } from '#domain/facts/known-now.ts';
import { reachesBack } from '#domain/facts/standing-facts.ts';
import { isSessionFact } from '#domain/sessions/session-plan.ts';
import type { Receipt } from '#log/protocol.ts';
import { factsOf, insertEntries, takenIds } from './entry-rows.ts';
import { placeInFeeds } from './feed-places.ts';
import { inTransaction } from './in-transaction.ts';
import type { Judged } from './judged.ts';
import { lockPeople, makeRows, NoRowYet } from './lock-people.ts';
import { homeOf, projectPeople } from './project-people.ts';
import { earliest, FROM_THE_START, refold, sinceOf } from './refold.ts';
import {
  alsoMoved,
  foldFrom,
  residentsOf,
  settleSessions,
  touchesOpenDay,
} from './settle-sessions.ts';
import type { Db, Store } from './store.ts';
import { whoHears } from './who-hears.ts';

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
 * 1. people's rows are locked, in the order of their ids    4. sessions, when anything was written about one
 * 2. entries are inserted once; known ones are compared     5. who people are, when a fact that reaches back came
 * 3. feeds give places (this locks them, in key order)      6. person-months and counters, by difference
 *
 * Every writer takes its locks in this order, so nobody waits in a circle; what still collides is tried again.
 */
export async function append(
  store: Store,
  districtId: number,
  judged: readonly Judged[],
  at: Date,
): Promise<Appended> {
  for (;;) {
    try {
      return await inTransaction(store.pool, (db) => appendIn(db, store, districtId, judged, at));
    } catch (error) {
      if (!(error instanceof NoRowYet)) throw error;
      await makeRows(store.pool, districtId, error.ids);
    }
  }
}

async function appendIn(
  db: Db,
  store: Store,
  districtId: number,
  judged: readonly Judged[],
  at: Date,
): Promise<Appended> {
  const unique = [...new Map(judged.map((j) => [j.entry.id, j])).values()];
  const sessions = unique.some((j) => touchesOpenDay(j.fact));
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
  const sessions: string[] = [];
  for (const [subject, own] of facts)
    if (own.some(isSessionFact)) sessions.push(subject);
    else people.set(subject, knownNow(own, subject));
  const told = fresh.filter((j) => reachesBack(j.fact)).map((j) => j.fact.subject);
  const standing = [...new Set(told)].flatMap((id) => people.get(id) ?? []);
  mustBeAllowedToMove(fresh, standing, homes);
  const places = await whoHears(db, districtId, { fresh, facts, homes, standing });
  await placeInFeeds(db, districtId, places);
  const moved = await settleSessions(db, store, districtId, sessions);
  await projectPeople(db, store, districtId, standing);
  const again = await alsoMoved(db, store, districtId, moved, homes, from);
  const folds = [...people.values()].map((known) => ({
    known,
    from: foldFrom(from.get(known.id), known.history),
  }));
  await refold(db, districtId, [...folds.filter((f) => !again.has(f.known.id)), ...again.values()]);
  const touched = [...new Set([...places.keys()].map((feed) => feed.replace(/!s$/, '')))].sort();
  await freshen(db, districtId, touched, at);
  return touched;
}

/** Thrown when facts would move somebody whom their author may not move; they alone are refused. */
export class MayNotMove extends Error {
  readonly ids: ReadonlySet<string>;
  constructor(ids: ReadonlySet<string>) {
    super('may not move');
    this.ids = ids;
  }
}

/** Registering, moving, correcting and withdrawing can all change where somebody lives: what they come to is judged. */
function mustBeAllowedToMove(
  fresh: readonly Judged[],
  standing: readonly Known[],
  homes: ReadonlyMap<string, string | null>,
): void {
  const ids = new Set<string>();
  for (const known of standing) {
    const from = homes.get(known.id) ?? null;
    const to = homeOf(known);
    if (from === null || from === to) continue;
    for (const { entry, fact, mayMove } of fresh)
      if (entry.subject === known.id && reachesBack(fact) && mayMove?.(from, to) === false)
        ids.add(entry.id);
  }
  if (ids.size > 0) throw new MayNotMove(ids);
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
