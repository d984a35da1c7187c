import { type Month, monthOf } from '#domain/calendar.ts';
import { reachesBack } from '#domain/facts/standing-facts.ts';
import { isSessionFact } from '#domain/sessions/session-plan.ts';
import type { Receipt } from '#log/protocol.ts';
import { insertEntries, takenIds } from './entry-rows.ts';
import { placeInFeeds } from './feed-places.ts';
import { inTransaction } from './in-transaction.ts';
import type { Judged } from './judged.ts';
import { factsOfKin, joinedKin, type Kin, keepKin, keepStays, mergesAmong } from './kin.ts';
import { type Locked, LockKinToo, lockPeople, makeRows, NoRowYet } from './lock-people.ts';
import { mustBeAllowed } from './may-move.ts';
import { changedStays, peopleNow } from './people-now.ts';
import { projectPeople } from './project-people.ts';
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
  const alsoLock = new Set<string>();
  // whoever is registered has no row as a rule: to find that out would cost a transaction
  const registered = judged.filter((j) => j.fact.kind === 'person-registered');
  if (registered.length > 0)
    await makeRows(store.pool, districtId, [...new Set(registered.map((j) => j.entry.subject))]);
  for (;;) {
    try {
      return await inTransaction(store.pool, (db) =>
        appendIn(db, store, districtId, judged, at, alsoLock),
      );
    } catch (error) {
      if (error instanceof LockKinToo) for (const id of error.ids) alsoLock.add(id);
      else if (error instanceof NoRowYet) await makeRows(store.pool, districtId, error.ids);
      else throw error;
    }
  }
}

async function appendIn(
  db: Db,
  store: Store,
  districtId: number,
  judged: readonly Judged[],
  at: Date,
  alsoLock: ReadonlySet<string>,
): Promise<Appended> {
  const unique = [...new Map(judged.map((j) => [j.entry.id, j])).values()];
  const sessions = unique.some((j) => touchesOpenDay(j.fact));
  const residents = sessions ? await residentsOf(db, districtId, unique) : [];
  const people = unique.filter((j) => !isSessionFact(j.fact)).map((j) => j.fact.subject);
  const into = mergesAmong(unique.map((j) => j.fact)).map((said) => said.into);
  const ids = new Set([...people, ...into, ...residents, ...alsoLock]);
  const locked = await lockPeople(db, districtId, [...ids]);
  const added = await insertEntries(db, store, districtId, unique, at);
  const known = unique.filter((j) => !added.has(j.entry.id)).map((j) => j.entry);
  const taken = await takenIds(db, store, districtId, known);
  const fresh = unique.filter((j) => added.has(j.entry.id));
  const touched = fresh.length === 0 ? [] : await follow(db, store, districtId, fresh, locked, at);
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
  locked: Locked,
  at: Date,
): Promise<string[]> {
  const said = mergesAmong(fresh.map((j) => j.fact));
  const kin = joinedKin(locked.kin, said);
  const from = firstMonths(fresh, kin);
  const facts = await factsOfKin(db, store, districtId, sinceOf(from), kin);
  const sessions = [...facts].flatMap(([id, own]) => (own.some(isSessionFact) ? [id] : []));
  const told = new Set(fresh.filter((j) => reachesBack(j.fact)).map((j) => j.fact.subject));
  const now = peopleNow(facts, kin, locked, told);
  const ids = new Set([...told, ...[...told].flatMap((id) => kin.get(id) ?? [])]);
  const standing = [...now.known.values()].filter((known) => ids.has(known.id));
  mustBeAllowed(fresh, now, kin, locked);
  const places = await whoHears(db, districtId, { fresh, facts, now, kin, locked, standing });
  await placeInFeeds(db, districtId, places);
  const moved = await settleSessions(db, store, districtId, sessions);
  await projectPeople(db, store, districtId, standing);
  if (said.length > 0) await keepKin(db, districtId, kin);
  await keepStays(db, districtId, changedStays(now));
  const again = await alsoMoved(db, store, districtId, { moved, locked, from, kin });
  const folds = [...now.known.values()].map((known) => ({
    known,
    from: foldFrom(from.get(known.id), known.history),
  }));
  await refold(db, districtId, [...folds.filter((f) => !again.has(f.known.id)), ...again.values()]);
  const touched = [...new Set([...places.keys()].map((feed) => feed.replace(/!s$/, '')))].sort();
  await freshen(db, districtId, touched, at);
  return touched;
}

/** The earliest month each subject's new facts touch; the whole life when one reaches back. Kin are folded together. */
function firstMonths(fresh: readonly Judged[], kin: Kin): Map<string, Month> {
  const from = new Map<string, Month>();
  for (const { fact } of fresh) {
    const month = reachesBack(fact) || isSessionFact(fact) ? FROM_THE_START : monthOf(fact.on);
    for (const id of kin.get(fact.subject) ?? [fact.subject])
      from.set(id, earliest(month, from.get(id)));
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
