import { RULEBOOK_VERSION } from '#domain/assess/assess.ts';
import { addToMonth, type Month } from '#domain/calendar.ts';
import {
  countingDays,
  countTargets,
  type PosyanduMonthKey,
  writeTargets,
} from './month-targets.ts';
import { type PlaceTree, placeTree, rollUp } from './rollups.ts';
import type { Db } from './store.ts';

/** Months of posyandu rolled up in one round: about 200 ms of work where nobody waits for it … */
const MOST_MONTHS = 200;
/** … and 20 to 40 ms between two answers of a server. */
export const MOST_MONTHS_SERVING = 32;
/** A district nobody kept before is kept from a year back. */
const MONTHS_BACK = 12;

export interface Round {
  /** months of posyandu that were rolled up; null: another process has its turn */
  done: number | null;
  /** the round was full, and there is more */
  more: boolean;
}

/**
 * Works off some of a district's marks, in the caller's transaction: targets that are stale are counted anew, then
 * months that changed are rolled up. A mark is deleted before anything it stands for is read, in a later statement: what
 * was not committed by then has a mark of its own that is not seen yet either.
 */
export async function keepRound(
  db: Db,
  districtId: number,
  month: Month,
  at: Date,
  most = MOST_MONTHS,
): Promise<Round> {
  if (!(await takeTurn(db, districtId))) return { done: null, more: false };
  const tree = await placeTree(db, districtId);
  const kept = await keptMonths(db, districtId, month, tree);
  const stale = await takeStale(db, districtId, kept, most);
  const counted = await countTargets(
    db,
    districtId,
    await countingDays(db, districtId, stale.keys),
  );
  const changed = await writeTargets(db, districtId, counted);
  const dirty = await takeDirty(db, districtId, most);
  await keepAlso(db, districtId, dirty.keys, kept, tree);
  const keys = unique([...changed, ...dirty.keys]);
  if (keys.length > 0) await rollUp(db, districtId, keys, tree, at);
  return { done: keys.length, more: stale.more || dirty.more };
}

/** Rounds until no mark is left that this transaction can see. */
export async function keepAll(db: Db, districtId: number, month: Month, at: Date): Promise<void> {
  for (;;) {
    const { done, more } = await keepRound(db, districtId, month, at);
    if (done === null || (done === 0 && !more)) return;
  }
}

/** Districts with marks; all of them when asked, so that a month that begins is kept without any fact. */
export async function districtsToKeep(db: Db, all: boolean): Promise<number[]> {
  const { rows } = await db.query<{ district_id: number }>(
    all
      ? 'select distinct district_id from posyandu order by 1'
      : 'select district_id from dirty_months union select district_id from stale_targets order by 1',
  );
  return rows.map((row) => row.district_id);
}

async function takeTurn(db: Db, districtId: number): Promise<boolean> {
  const turn = {
    name: 'take-turn',
    text: 'select from keeping where district_id = $1 for update skip locked',
    values: [districtId],
  };
  if ((await db.query(turn)).rowCount === 1) return true;
  const added = await db.query('insert into keeping values ($1) on conflict do nothing', [
    districtId,
  ]);
  return added.rowCount === 1;
}

/** The months kept, this one among them; at first a year, and every month in which anything was counted. */
async function keptMonths(
  db: Db,
  districtId: number,
  month: Month,
  tree: PlaceTree,
): Promise<Month[]> {
  const { rows } = await db.query<{ month: Month }>({
    name: 'kept-months',
    text: 'select month from kept_months where district_id = $1 order by month',
    values: [districtId],
  });
  const kept = rows.map((row) => row.month);
  if (kept.includes(month)) return kept;
  const last = kept.filter((one) => one < month).at(-1);
  const wanted = last ? monthsAfter(last, month) : await firstMonths(db, districtId, month);
  await addMonths(db, districtId, wanted, tree);
  return [...kept, ...wanted].sort();
}

/** Also those in which nobody ran the server. */
function monthsAfter(last: Month, until: Month): Month[] {
  const months: Month[] = [];
  for (let month = addToMonth(last, 1); month <= until; month = addToMonth(month, 1))
    months.push(month);
  return months;
}

/** A year back, and every month in which anything was counted. */
export async function firstMonths(db: Db, districtId: number, month: Month): Promise<Month[]> {
  const lately = Array.from({ length: MONTHS_BACK + 1 }, (_, i) => addToMonth(month, -i));
  return [...new Set([...(await countedMonths(db, districtId)), ...lately])].sort();
}

export async function countedMonths(db: Db, districtId: number): Promise<Month[]> {
  const { rows } = await db.query<{ month: Month }>(
    'select distinct month from counters where district_id = $1 and rule_version = $2 and n <> 0',
    [districtId, RULEBOOK_VERSION],
  );
  return rows.map((row) => row.month);
}

/** From now on every posyandu has roll-ups of these months. */
export async function addMonths(
  db: Db,
  districtId: number,
  months: readonly Month[],
  tree: PlaceTree,
): Promise<void> {
  if (months.length === 0) return;
  await db.query(
    `insert into kept_months (district_id, month) select $1, t.m from unnest($2::text[]) as t(m) on conflict do nothing`,
    [districtId, months],
  );
  await db.query(
    `insert into dirty_months (district_id, posyandu_id, month)
     select $1, p.id, m.month from unnest($2::text[]) as p(id) cross join unnest($3::text[]) as m(month)`,
    [districtId, tree.scopes, months],
  );
}

interface Taken {
  keys: PosyanduMonthKey[];
  more: boolean;
}

/** Takes marks of stale targets, those that ask least first: a newcomer's month before a correction of years. */
async function takeStale(
  db: Db,
  districtId: number,
  kept: readonly Month[],
  most: number,
): Promise<Taken> {
  const { rows } = await db.query<{ posyandu_id: string; since: Month }>({
    name: 'stale-targets',
    text: `select posyandu_id, min(since_month) as since from stale_targets where district_id = $1
      group by posyandu_id order by 2 desc, 1 limit $2`,
    values: [districtId, most],
  });
  const ids: string[] = [];
  let months = 0;
  for (const { posyandu_id, since } of rows) {
    const own = kept.filter((month) => month >= since).length;
    if (ids.length > 0 && months + own > most) break;
    ids.push(posyandu_id);
    months += own;
  }
  if (ids.length === 0) return { keys: [], more: false };
  const taken = await db.query<{ posyandu_id: string; since_month: Month }>({
    name: 'take-stale-targets',
    text: `delete from stale_targets where district_id = $1 and posyandu_id = any($2::text[])
      returning posyandu_id, since_month`,
    values: [districtId, ids],
  });
  const keys = taken.rows.flatMap(({ posyandu_id: posyandu, since_month: since }) =>
    kept.flatMap((month) => (month >= since ? [{ posyandu, month }] : [])),
  );
  return { keys: unique(keys), more: ids.length < rows.length || rows.length === most };
}

async function takeDirty(db: Db, districtId: number, most: number): Promise<Taken> {
  const { rows } = await db.query<PosyanduMonthKey>({
    name: 'take-dirty-months',
    text: `with taken as materialized (select distinct month, posyandu_id from dirty_months where district_id = $1
        order by month desc, posyandu_id limit $2)
      delete from dirty_months d using taken where d.district_id = $1 and d.posyandu_id = taken.posyandu_id and d.month = taken.month
      returning d.posyandu_id as posyandu, d.month`,
    values: [districtId, most],
  });
  const keys = unique(rows);
  return { keys, more: keys.length >= most };
}

/** A month of which a late fact tells is kept from now on, for every posyandu. */
async function keepAlso(
  db: Db,
  districtId: number,
  keys: readonly PosyanduMonthKey[],
  kept: readonly Month[],
  tree: PlaceTree,
): Promise<void> {
  const known = new Set(kept);
  const others = new Set(keys.flatMap(({ month }) => (known.has(month) ? [] : [month])));
  await addMonths(db, districtId, [...others], tree);
}

const unique = (keys: readonly PosyanduMonthKey[]): PosyanduMonthKey[] => [
  ...new Map(
    keys.map(({ posyandu, month }) => [`${posyandu}\t${month}`, { posyandu, month }]),
  ).values(),
];
