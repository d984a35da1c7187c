import { RULEBOOK_VERSION } from '#domain/assess/assess.ts';
import type { Month } from '#domain/calendar.ts';
import { YEAR_TERMS } from '#domain/pws/indicators/indicator-values.ts';
import { MonthNumbers } from '#domain/pws/month-numbers.ts';
import { readCounters } from '../store/counters.ts';
import { readRollups } from '../store/kept-rollups.ts';
import { type PosyanduMonthKey, targetsNow } from '../store/month-targets.ts';
import { addNumbers, addTargets } from '../store/numbers-json.ts';
import { AREA } from '../store/rollups.ts';
import type { Db } from '../store/store.ts';

export { AREA };

export type NumbersByMonth = Map<Month, MonthNumbers>;

/**
 * What each posyandu (or `desa:…`) counts in each month, exact and live: counters beside targets. Every one asked for
 * is in the answer. Read in one repeatable-read transaction it agrees with itself.
 */
export async function placeNumbers(
  db: Db,
  districtId: number,
  posyandu: readonly string[],
  months: readonly Month[],
): Promise<Map<string, NumbersByMonth>> {
  const all = emptyNumbers(posyandu, months);
  await addLive(db, districtId, keysOf(posyandu, months), all);
  return all;
}

/**
 * The same, only faster: from the roll-ups, and counted live where a mark says that something is not in them yet. In
 * one repeatable-read transaction it is exact, for marks come and go with what they stand for; elsewhere it is not.
 */
export async function exactNumbers(
  db: Db,
  districtId: number,
  posyandu: readonly string[],
  months: readonly Month[],
): Promise<Map<string, NumbersByMonth>> {
  const all = emptyNumbers(posyandu, months);
  const live = new Map(keysOf(posyandu, months).map((key) => [areaKey(key), key]));
  const at = [...live.values()].map(({ posyandu: id, month }) => ({
    area: AREA.posyandu(id),
    month,
  }));
  for (const { area, month, numbers, waits } of await readRollups(db, districtId, at)) {
    const key = live.get(`${area}\t${month}`);
    if (waits || !key) continue;
    all.get(key.posyandu)?.set(month, numbers);
    live.delete(`${area}\t${month}`);
  }
  if (live.size > 0) await addLive(db, districtId, [...live.values()], all);
  return all;
}

const keysOf = (posyandu: readonly string[], months: readonly Month[]): PosyanduMonthKey[] =>
  posyandu.flatMap((id) => months.map((month) => ({ posyandu: id, month })));
const areaKey = ({ posyandu, month }: PosyanduMonthKey): string =>
  `${AREA.posyandu(posyandu)}\t${month}`;

async function addLive(
  db: Db,
  districtId: number,
  keys: readonly PosyanduMonthKey[],
  all: ReadonlyMap<string, NumbersByMonth>,
): Promise<void> {
  const [counters, targets] = await Promise.all([
    readCounters(db, districtId, RULEBOOK_VERSION, keys),
    targetsNow(db, districtId, keys),
  ]);
  for (const counted of counters) {
    const own = all.get(counted.posyandu)?.get(counted.month);
    if (own) addNumbers(own, counted.numbers);
  }
  for (const { posyandu: id, month, numbers } of targets) {
    const own = all.get(id)?.get(month);
    if (own) addTargets(own, numbers);
  }
}

/**
 * What each area (see `AREA`) counts in each month, from the roll-ups: at most a second behind. A month nobody has
 * rolled up has empty numbers. To be read, not added to: others read the same.
 */
export async function areaNumbers(
  db: Db,
  districtId: number,
  areaIds: readonly string[],
  months: readonly Month[],
): Promise<Map<string, NumbersByMonth>> {
  const all = emptyNumbers(areaIds, months);
  const at = areaIds.flatMap((area) => months.map((month) => ({ area, month })));
  for (const row of await readRollups(db, districtId, at))
    all.get(row.area)?.set(row.month, row.numbers);
  return all;
}

/** The sum of whole districts, month by month; more than one province may be asked for by its districts. */
export async function provinceNumbers(
  db: Db,
  districtIds: readonly number[],
  months: readonly Month[],
): Promise<NumbersByMonth> {
  const sums: NumbersByMonth = new Map(months.map((month) => [month, new MonthNumbers()]));
  const districts = await Promise.all(
    districtIds.map((id) => areaNumbers(db, id, [AREA.district(id)], months)),
  );
  for (const own of districts.flatMap((areas) => [...areas.values()]))
    for (const [month, numbers] of own) sums.get(month)?.addAll(numbers);
  return sums;
}

/** January up to and including `month`. */
export const monthsOfYear = (month: Month): Month[] =>
  Array.from(
    { length: Number(month.slice(5)) },
    (_, i): Month => `${month.slice(0, 4)}-${String(i + 1).padStart(2, '0')}`,
  );

/** What the catalogue reads of the months since January, added up. */
export function sinceJanuary(byMonth: NumbersByMonth, month: Month): MonthNumbers {
  const sum = new MonthNumbers();
  for (const one of monthsOfYear(month)) {
    const numbers = byMonth.get(one);
    if (numbers)
      for (const { group, what } of YEAR_TERMS) sum.add(group, what, numbers.get(group, what));
  }
  return sum;
}

const emptyNumbers = (
  ids: readonly string[],
  months: readonly Month[],
): Map<string, NumbersByMonth> =>
  new Map(ids.map((id) => [id, new Map(months.map((month) => [month, new MonthNumbers()]))]));
