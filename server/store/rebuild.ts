import { RULEBOOK_VERSION } from '#domain/assess/assess.ts';
import type { LocalDate } from '#domain/calendar.ts';
import type { Fact } from '#domain/facts/fact.ts';
import { monthContext } from '#domain/pws/month-context.ts';
import { personMonths } from '#domain/pws/person-month.ts';
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

/** People folded at once: about 20 MB of facts in memory at three years each. */
const BATCH = 500;
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
  let changes = new CounterChanges();
  for await (const facts of subjectBatches(db, store, districtId, kin)) {
    await rebuildPeople(db, store, districtId, facts, kin, options, found, changes);
    options.onProgress?.(total.people, of);
    if (changes.size < MOST_COUNTERS) continue;
    await gatherCounters(db, districtId, RULEBOOK_VERSION, changes);
    changes = new CounterChanges();
  }
  await gatherCounters(db, districtId, RULEBOOK_VERSION, changes);
  await settleCounters(db, districtId, options, found);
  await rebuildRollups(db, districtId, options, found);
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
async function* subjectBatches(
  db: Db,
  store: Store,
  districtId: number,
  kin: Kin,
): AsyncGenerator<Map<string, Fact[]>> {
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

async function rebuildPeople(
  db: Db,
  store: Store,
  districtId: number,
  facts: ReadonlyMap<string, Fact[]>,
  kin: Kin,
  options: RebuildOptions,
  found: Differences,
  changes: CounterChanges,
): Promise<void> {
  const { known, stays } = peopleNow(facts, kin, NOBODY_LOCKED, new Set());
  const people = [...known.values()];
  const ids = people.map((known) => known.id);
  const homes = new Set(people.flatMap((k) => k.residences.flatMap((r) => r.posyandu ?? [])));
  const openDays = await readOpenDays(db, districtId, [...homes], FROM_DAY);
  const context = monthContext(
    (posyandu, month) => openDayIn(openDays, posyandu, month),
    await publishedIn(db, districtId),
  );
  const months: MonthToKeep[] = [];
  const books = new Map(ids.map((id): [string, LocalDate | null] => [id, null]));
  for (const known of people)
    for (const [month, folded] of personMonths(known, FROM_THE_START, null, context)) {
      months.push({ person: known.id, month, folded });
      changes.add(month, folded.counts, 1);
      books.set(known.id, bookOf(folded.state));
    }
  found.total.people += people.length;
  found.total.months += months.length;
  await comparePeople(db, districtId, people, books, found);
  await compareStays(db, districtId, stays, kin, found);
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
