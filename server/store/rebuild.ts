import { RULEBOOK_VERSION } from '#domain/assess/assess.ts';
import type { LocalDate } from '#domain/calendar.ts';
import type { Fact } from '#domain/facts/fact.ts';
import type { Known } from '#domain/facts/known.ts';
import { monthContext } from '#domain/pws/month-context.ts';
import { type MonthContext, personMonths } from '#domain/pws/person-month.ts';
import { openDayOf, sessionPlanOf } from '#domain/sessions/session-plan.ts';
import { bookOf, writeBooks } from './books.ts';
import { CounterChanges, gatherCounters } from './counters.ts';
import { factsOf } from './entry-rows.ts';
import { inTransaction } from './in-transaction.ts';
import { type Kin, keepStays } from './kin.ts';
import type { Locked } from './lock-people.ts';
import { keepSessions, openDayIn, readOpenDays } from './open-days.ts';
import { peopleNow } from './people-now.ts';
import { type MonthToKeep, writeMonths } from './person-month-rows.ts';
import { projectPeople } from './project-people.ts';
import { publishedIn } from './publications.ts';
import { compareMonths, comparePeople, Differences, type Rebuilt } from './rebuild-compare.ts';
import { compareStays, rebuildKin } from './rebuild-kin.ts';
import { rebuildRollups } from './rebuild-rollups.ts';
import { FROM_THE_START } from './refold.ts';
import { keepSessionPlans, keptSessionPlans } from './session-plans.ts';
import type { Db, Store } from './store.ts';

export interface RebuildOptions {
  /** compare only: nothing is written */
  check: boolean;
  /** people done so far, and how many there are */
  onProgress?: (done: number, of: number) => void;
}

export type { Difference, Rebuilt } from './rebuild-compare.ts';

/** People read at once; while some are folded, those before are written and those after are read. */
const BATCH = 150;
/** People folded between two looks at what the database answered: some milliseconds. */
const FOLDED_AT_ONCE = 5;
/** Counters held until they are written: those of a few posyandu over five years. */
const MOST_COUNTERS = 40_000;
const FROM_DAY = '0001-01-01';
/** Whoever rebuilds holds the whole table, and asks nothing of what was before. */
const NOBODY_LOCKED: Locked = { homes: new Map(), stays: new Map(), kin: new Map() };

/**
 * Everything that is derived, made again from the entries alone: open days and plans, people, residences, person-months,
 * counters, targets and roll-ups (ruling 14). One transaction a district, during which nobody can append there; memory does not grow with
 * the number of people. With `check` it is compared with what is kept, and nothing is written.
 */
export async function rebuild(store: Store, options: RebuildOptions): Promise<Rebuilt> {
  const { rows } = await store.pool.query<{ district_id: number }>(
    'select distinct district_id from posyandu order by district_id',
  );
  const total: Rebuilt = { people: 0, months: 0, differences: 0, told: [] };
  for (const { district_id: districtId } of rows)
    await inTransaction(store.pool, (db) => rebuildDistrict(db, store, districtId, options, total));
  return total;
}

async function rebuildDistrict(
  db: Db,
  store: Store,
  districtId: number,
  options: RebuildOptions,
  total: Rebuilt,
): Promise<void> {
  // everybody who appends takes people's rows first: this waits for those who have, and keeps out who comes
  await db.query('lock table people in exclusive mode');
  await db.query('lock table feeds, open_days, session_plans in share row exclusive mode');
  await db.query(
    'create temp table if not exists counters_again (like counters including all) on commit drop',
  );
  const found = new Differences(total);
  await rebuildSessions(db, store, districtId, options, found);
  if (!options.check)
    await db.query('delete from person_months where district_id = $1 and rule_version = $2', [
      districtId,
      RULEBOOK_VERSION,
    ]);
  const of = await countSubjects(db, districtId);
  const kin = await rebuildKin(db, districtId, options, found);
  const again = { db, store, districtId, kin, options, found };
  // their tables are empty or were just now: whoever plans by what was there would read all of them for each batch
  await db.query('set local enable_seqscan = off');
  const context = await wholeContext(db, districtId);
  let writing = Promise.resolve();
  let changes = new CounterChanges();
  for await (const facts of ahead(subjectBatches(again))) {
    const folded = await foldPeople(facts, kin, context, changes);
    await writing;
    writing = inTurn(keepPeople(again, folded));
    options.onProgress?.(total.people, of);
    if (changes.size < MOST_COUNTERS) continue;
    await writing;
    await gatherCounters(db, districtId, RULEBOOK_VERSION, changes);
    changes = new CounterChanges();
  }
  await writing;
  await gatherCounters(db, districtId, RULEBOOK_VERSION, changes);
  await db.query('set local enable_seqscan = on');
  await settleCounters(db, districtId, options, found);
  await db.query('analyze people, residences, mother_spans, counters');
  await rebuildRollups(db, districtId, options, found);
}

/** A promise somebody awaits later: until then nobody calls its failure unheard. */
function inTurn<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}

/** The same, each begun while the one before is worked on. */
async function* ahead<T>(source: AsyncGenerator<T>): AsyncGenerator<T> {
  let next = inTurn(source.next());
  for (;;) {
    const { done, value } = await next;
    if (done === true) return;
    next = inTurn(source.next());
    yield value;
  }
}

/** What the fold of months asks for, of the whole district: a day a posyandu and month. */
async function wholeContext(db: Db, districtId: number): Promise<MonthContext> {
  const { rows } = await db.query<{ id: string }>(
    'select distinct posyandu_id as id from open_days where district_id = $1',
    [districtId],
  );
  const ids = rows.map(({ id }) => id);
  const openDays = await readOpenDays(db, districtId, ids, FROM_DAY);
  return monthContext(
    (posyandu, month) => openDayIn(openDays, posyandu, month),
    await publishedIn(db, districtId),
  );
}

const countSubjects = async (db: Db, districtId: number): Promise<number> => {
  const { rows } = await db.query<{ n: number }>(
    'select count(*)::int as n from people where district_id = $1',
    [districtId],
  );
  return rows[0]?.n ?? 0;
};

/**
 * All facts of the next subjects, posyandu after posyandu, until there are no more; then each kin, whole. Neighbours move
 * the same counters, so few of them are in memory at a time and each is written about once.
 */
async function* subjectBatches({
  db,
  store,
  districtId,
  kin,
}: Again): AsyncGenerator<Map<string, Fact[]>> {
  await db.query(
    `create temp table subjects_again on commit drop as
     select min(scope) as scope, subject from entries where district_id = ${Number(districtId)} group by subject`,
  );
  await db.query('create index on subjects_again (scope, subject)');
  await db.query('analyze subjects_again');
  let after = { scope: '', subject: '00000000-0000-0000-0000-000000000000' };
  for (;;) {
    const { rows } = await db.query<typeof after>(
      `select scope, subject from subjects_again where (scope, subject) > ($1, $2) order by scope, subject limit ${BATCH}`,
      [after.scope, after.subject],
    );
    if (rows.length === 0) break;
    const alone = rows.filter((row) => !kin.has(row.subject));
    const since = new Map(alone.map((row) => [row.subject, FROM_DAY]));
    yield await factsOf(db, store, districtId, since);
    after = rows.at(-1) ?? after;
  }
  for (const ids of new Set(kin.values()))
    yield await factsOf(db, store, districtId, new Map(ids.map((id) => [id, FROM_DAY])));
}

/** Sessions are few and every fold needs their days, so they come first. */
async function rebuildSessions(
  db: Db,
  store: Store,
  districtId: number,
  options: RebuildOptions,
  found: Differences,
): Promise<void> {
  const { rows } = await db.query<{ subject: string }>(
    `select distinct subject from entries where district_id = $1 and kind like 'session-%'`,
    [districtId],
  );
  const facts = await factsOf(
    db,
    store,
    districtId,
    new Map(rows.map((row) => [row.subject, FROM_DAY])),
  );
  const sessions = new Map([...facts].map(([id, own]) => [id, openDayOf(own)]));
  const kept = await db.query<{
    session_id: string;
    posyandu: string;
    on: string;
    closed: boolean;
  }>(
    'select session_id, posyandu_id as posyandu, "on", closed from open_days where district_id = $1',
    [districtId],
  );
  const byId = new Map(kept.rows.map(({ session_id, ...day }) => [session_id, day]));
  for (const id of new Set([...byId.keys(), ...sessions.keys()]))
    found.compare('open_days', id, byId.get(id), sessions.get(id) ?? undefined);
  const plans = new Map([...facts].map(([id, own]) => [id, sessionPlanOf(own)]));
  const announced = await keptSessionPlans(db, districtId);
  for (const id of new Set([...announced.keys(), ...plans.keys()]))
    found.compare('session_plans', id, announced.get(id), plans.get(id) ?? undefined);
  if (options.check) return;
  await db.query('delete from open_days where district_id = $1', [districtId]);
  await keepSessions(db, districtId, sessions);
  await db.query('delete from session_plans where district_id = $1', [districtId]);
  await keepSessionPlans(db, districtId, plans);
}

/** One district being made again. */
interface Again {
  db: Db;
  store: Store;
  districtId: number;
  kin: Kin;
  options: RebuildOptions;
  found: Differences;
}
interface Folded {
  people: Known[];
  stays: Map<string, string>;
  months: MonthToKeep[];
  books: Map<string, LocalDate | null>;
}

async function foldPeople(
  facts: ReadonlyMap<string, Fact[]>,
  kin: Kin,
  context: MonthContext,
  changes: CounterChanges,
): Promise<Folded> {
  const { known, stays } = peopleNow(facts, kin, NOBODY_LOCKED, new Set());
  const people = [...known.values()];
  const months: MonthToKeep[] = [];
  const books = new Map(people.map(({ id }): [string, LocalDate | null] => [id, null]));
  for (const [i, one] of people.entries()) {
    for (const [month, folded] of personMonths(one, FROM_THE_START, null, context)) {
      months.push({ person: one.id, month, folded });
      changes.add(month, folded.counts, 1);
      books.set(one.id, bookOf(folded.state));
    }
    if (i % FOLDED_AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return { people, stays, months, books };
}

async function keepPeople(
  { db, store, districtId, kin, options, found }: Again,
  { people, stays, months, books }: Folded,
): Promise<void> {
  found.total.people += people.length;
  found.total.months += months.length;
  await comparePeople(db, districtId, people, books, found);
  await compareStays(db, districtId, stays, kin, found);
  const ids = people.map(({ id }) => id);
  if (options.check) return compareMonths(db, districtId, ids, months, found);
  await projectPeople(db, store, districtId, people);
  await writeBooks(
    db,
    districtId,
    [...books].map(([id, book]) => ({ id, book })),
  );
  await keepStays(db, districtId, stays);
  await writeMonths(db, districtId, RULEBOOK_VERSION, months);
}

/** A counter that is 0 and one that is not there say the same. */
async function settleCounters(
  db: Db,
  districtId: number,
  options: RebuildOptions,
  found: Differences,
): Promise<void> {
  const { rows } = await db.query<{ key: string; kept: number | null; should: number | null }>(
    `select concat_ws(' ', posyandu_id, month, group_key, what) as key, a.n as kept, b.n as should
     from (select * from counters where district_id = $1 and rule_version = $2 and n <> 0) a
     full join (select * from counters_again where n <> 0) b using (posyandu_id, month, group_key, what)
     where a.n is distinct from b.n`,
    [districtId, RULEBOOK_VERSION],
  );
  for (const { key, kept, should } of rows)
    found.compare('counters', key, kept ?? undefined, should ?? undefined);
  if (!options.check) {
    await db.query('delete from counters where district_id = $1 and rule_version = $2', [
      districtId,
      RULEBOOK_VERSION,
    ]);
    await db.query('insert into counters select * from counters_again');
  }
  await db.query('truncate counters_again');
}
