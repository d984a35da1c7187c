import { RULEBOOK_VERSION } from '#domain/assess/assess.ts';
import type { Month } from '#domain/calendar.ts';
import { MonthNumbers } from '#domain/pws/month-numbers.ts';
import { readCounters } from '../store/counters.ts';
import { targetsNow } from '../store/month-targets.ts';
import {
  addNumbers,
  addTargets,
  type NumbersJson,
  numbersOf,
  TARGET,
} from '../store/numbers-json.ts';
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
  const at = posyandu.flatMap((id) => months.map((month) => ({ posyandu: id, month })));
  for (const counted of await readCounters(db, districtId, RULEBOOK_VERSION, at)) {
    const own = all.get(counted.posyandu)?.get(counted.month);
    if (own) addNumbers(own, counted.numbers);
  }
  for (const { posyandu: id, month, numbers } of await targetsNow(
    db,
    districtId,
    posyandu,
    months,
  )) {
    const own = all.get(id)?.get(month);
    if (own) addTargets(own, numbers);
  }
  return all;
}

/**
 * What each area (see `AREA`) counts in each month, from the roll-ups: at most a second behind. A month nobody has
 * rolled up has empty numbers.
 */
export async function areaNumbers(
  db: Db,
  districtId: number,
  areaIds: readonly string[],
  months: readonly Month[],
): Promise<Map<string, NumbersByMonth>> {
  const all = emptyNumbers(areaIds, months);
  const { rows } = await db.query<{ area_id: string; month: Month; numbers: NumbersJson }>({
    name: 'area-numbers',
    text: `select area_id, month, numbers from rollups
      where district_id = $1 and area_id = any($2::text[]) and month = any($3::text[]) and rule_version = $4`,
    values: [districtId, areaIds, months, RULEBOOK_VERSION],
  });
  for (const row of rows) all.get(row.area_id)?.set(row.month, numbersOf(row.numbers));
  return all;
}

/** The sum of whole districts, month by month; more than one province may be asked for by its districts. */
export async function provinceNumbers(
  db: Db,
  districtIds: readonly number[],
  months: readonly Month[],
): Promise<NumbersByMonth> {
  const sums: NumbersByMonth = new Map(months.map((month) => [month, new MonthNumbers()]));
  for (const districtId of districtIds) {
    const id = AREA.district(districtId);
    const own = (await areaNumbers(db, districtId, [id], months)).get(id) ?? new Map();
    for (const [month, numbers] of own) sums.get(month)?.addAll(numbers);
  }
  return sums;
}

/** January up to and including `month`. */
export const monthsOfYear = (month: Month): Month[] =>
  Array.from(
    { length: Number(month.slice(5)) },
    (_, i): Month => `${month.slice(0, 4)}-${String(i + 1).padStart(2, '0')}`,
  );

/** What was counted since January summed; targets are those of `month` itself, for the same people are owed it again. */
export function sinceJanuary(byMonth: NumbersByMonth, month: Month): MonthNumbers {
  const sum = new MonthNumbers();
  for (const one of monthsOfYear(month))
    for (const [group, what, n] of byMonth.get(one) ?? [])
      if (what !== TARGET || one === month) sum.add(group, what, n);
  return sum;
}

const emptyNumbers = (
  ids: readonly string[],
  months: readonly Month[],
): Map<string, NumbersByMonth> =>
  new Map(ids.map((id) => [id, new Map(months.map((month) => [month, new MonthNumbers()]))]));
