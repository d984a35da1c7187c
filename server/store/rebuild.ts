import { availableParallelism as cores } from 'node:os';
import { RULEBOOK_VERSION } from '#domain/assess/assess.ts';
import { monthContext } from '#domain/pws/month-context.ts';
import { CounterChanges, gatherCounters } from './counters.ts';
import { inTransaction } from './in-transaction.ts';
import { type Kin, keepKin } from './kin.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { type OpenDays, openDayIn, readOpenDays } from './open-days.ts';
import { publishedIn } from './publications.ts';
import { Differences, type Rebuilt } from './rebuild-compare.ts';
import { settleCounters } from './rebuild-counters.ts';
import { type FoldBatch, type FoldedPeople, type Folder, foldBatch } from './rebuild-fold.ts';
import { compareStays, rebuildKin } from './rebuild-kin.ts';
import { rebuildRollups } from './rebuild-rollups.ts';
import { rebuildSessions } from './rebuild-sessions.ts';
import { RebuildThreads } from './rebuild-threads.ts';
import { keepFolded } from './rebuild-write.ts';
import type { Db, Store } from './store.ts';

export interface RebuildOptions {
  /** compare only: nothing is written */
  check: boolean;
  /** threads that read and fold; left out, as many as people and cores call for */
  threads?: number;
  /** people done so far, and how many there are */
  onProgress?: (done: number, of: number) => void;
}

export type { Difference, Rebuilt } from './rebuild-compare.ts';

/** People read at once; while some are folded, those before are written and those after are read. */
const BATCH = 150;
/** Fewer are folded sooner than threads are started. */
const MANY = 2_000;
const MOST_THREADS = 4;
/** Counters held until they are written: those of a few posyandu over five years. */
const MOST_COUNTERS = 40_000;
const FROM_DAY = '0001-01-01';
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
  const of = await gatherSubjects(db, districtId);
  const kin = await rebuildKin(db, districtId, options, found);
  const again: Again = { ask: oneAtATime(db), store, districtId, kin, options, found };
  await makePeople(again, of, total);
  // whose row was missing until now
  if (!options.check) await keepKin(db, districtId, kin);
  await settleCounters(db, districtId, options, found);
  await analyze(db);
  await rebuildRollups(db, districtId, options, found);
}

/** People, their months, and the counters, which are gathered beside those kept. */
async function makePeople(again: Again, of: number, total: Rebuilt): Promise<void> {
  const { ask, districtId, options } = again;
  const folding = await startFolding(again, of);
  let writing = Promise.resolve();
  let changes = new CounterChanges();
  let done = 0;
  const gather = async (): Promise<void> => {
    await writing;
    await ask((db) => gatherCounters(db, districtId, RULEBOOK_VERSION, changes));
    changes = new CounterChanges();
  };
  try {
    for await (const folded of worked(batches(again), folding)) {
      await writing;
      if (ANALYZE_AFTER.includes(done++)) await ask(analyze);
      changes.addSums(folded.counted);
      writing = inTurn(keepPeople(again, folded, total));
      options.onProgress?.(total.people, of);
      if (changes.size >= MOST_COUNTERS) await gather();
    }
  } finally {
    await folding.end();
  }
  await gather();
}

/** Batches after which plans are made anew: those made for empty tables would go through every row for each batch. */
const ANALYZE_AFTER = [2, 20, 200];
const analyze = (db: Db): Promise<unknown> =>
  db.query(
    'analyze people, residences, mother_spans, nik_index, person_months, counters, counters_again',
  );

/** A promise somebody awaits later: until then nobody calls its failure unheard. */
function inTurn<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}

interface Folding {
  /** batches under way at once */
  most: number;
  fold(batch: FoldBatch): Promise<FoldedPeople>;
  end(): Promise<void>;
}

/** What comes of each batch, in their order, some ahead of whoever takes them. */
async function* worked(
  source: AsyncGenerator<FoldBatch>,
  { most, fold }: Folding,
): AsyncGenerator<FoldedPeople> {
  const open: Promise<FoldedPeople>[] = [];
  for await (const batch of source) {
    open.push(inTurn(fold(batch)));
    const first = open.length > most ? open.shift() : undefined;
    if (first) yield await first;
  }
  for (const last of open) yield await last;
}

/** In threads of their own where there are many people, and here where starting them would take longer. */
async function startFolding(
  { ask, store, districtId, options: { check, threads: asked } }: Again,
  people: number,
): Promise<Folding> {
  const openDays = await ask((db) => allOpenDays(db, districtId));
  const published = await ask((db) => publishedIn(db, districtId));
  const url = store.pool.options.connectionString;
  const size = asked ?? (people < MANY ? 0 : Math.min(MOST_THREADS, cores()));
  if (size > 0 && url !== undefined) {
    const { secrets } = store;
    const threads = new RebuildThreads(size, {
      ...{ url, secrets, districtId, openDays, published, check },
    });
    const fold = (batch: FoldBatch): Promise<FoldedPeople> => threads.fold(batch);
    return { most: 2 * size, fold, end: () => threads.end() };
  }
  const context = monthContext(
    (posyandu, month) => openDayIn(openDays, posyandu, month),
    published,
  );
  const folder: Folder = { ask, store, districtId, context, check };
  return { most: 1, fold: (batch) => foldBatch(folder, batch), end: async () => {} };
}

async function allOpenDays(db: Db, districtId: number): Promise<OpenDays> {
  const { rows } = await db.query<{ id: string }>(
    'select distinct posyandu_id as id from open_days where district_id = $1',
    [districtId],
  );
  const ids = rows.map(({ id }) => id);
  return readOpenDays(db, districtId, ids, FROM_DAY);
}

/** Everybody the entries tell of, by posyandu; answers how many. */
async function gatherSubjects(db: Db, districtId: number): Promise<number> {
  await db.query(
    `create temp table subjects_again on commit drop as
     select min(scope) as scope, subject from entries where district_id = ${Number(districtId)} group by subject`,
  );
  await db.query('create index on subjects_again (scope, subject)');
  await db.query('analyze subjects_again');
  const { rows } = await db.query<{ n: number }>('select count(*)::int as n from subjects_again');
  return rows[0]?.n ?? 0;
}

/**
 * The next subjects, posyandu after posyandu, until there are no more; then each kin, whole. Neighbours move
 * the same counters, so few of them are in memory at a time and each is written about once.
 */
async function* batches({ ask, kin }: Again): AsyncGenerator<FoldBatch> {
  let after: Subject = { scope: '', subject: '00000000-0000-0000-0000-000000000000' };
  for (;;) {
    const rows = await ask((db) => subjectsAfter(db, after));
    for (let i = 0; i < rows.length; i += BATCH) {
      const ids = rows.slice(i, i + BATCH).map((row) => row.subject);
      yield { ids: ids.filter((id) => !kin.has(id)), kin: false };
    }
    if (rows.length < NAMED) break;
    after = rows.at(-1) ?? after;
  }
  for (const ids of new Set(kin.values())) yield { ids, kin: true };
}

interface Subject {
  scope: string;
  subject: string;
}
/** Subjects named in one answer. */
const NAMED = 20 * BATCH;

async function subjectsAfter(db: Db, after: Subject): Promise<Subject[]> {
  const { rows } = await db.query<Subject>(
    `select scope, subject from subjects_again where (scope, subject) > ($1, $2) order by scope, subject limit ${NAMED}`,
    [after.scope, after.subject],
  );
  return rows;
}

/** One district being made again. */
interface Again {
  /** all of it happens in one transaction, and its connection carries one question at a time */
  ask<T>(question: (db: Db) => Promise<T>): Promise<T>;
  store: Store;
  districtId: number;
  kin: Kin;
  options: RebuildOptions;
  found: Differences;
}
async function keepPeople(
  { ask, districtId, kin, found }: Again,
  folded: FoldedPeople,
  total: Rebuilt,
): Promise<void> {
  total.people += folded.people;
  total.months += folded.months;
  found.addAll(folded.found);
  await ask(async (db) => {
    await compareStays(db, districtId, folded.stays, kin, found);
    await keepFolded(db, districtId, folded);
  });
}
