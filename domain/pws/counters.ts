import type { Month } from '../calendar.ts';
import { AGE_GROUPS, type Group } from '../stages/groups.ts';
import type { PersonMonthCounts } from './person-month.ts';

/** The group under which everybody counts once, whatever groups they are in. */
export const EVERYONE = '*';
/** Served here without living here: in the session only (ruling 15). */
export const GUEST = 'guest';

export interface Counter {
  posyandu: string;
  month: Month;
  /** `*`, a group, or an age group of one sex as `balita/F` */
  group: string;
  what: string;
}

const AGE_KEYS: ReadonlySet<string> = new Set(AGE_GROUPS.map(({ key }) => key));
/** Every month of everybody names these: they are put together once. */
const OF_SEX = {
  F: new Map(AGE_GROUPS.map(({ key }): [string, string] => [key, `${key}/F`])),
  M: new Map(AGE_GROUPS.map(({ key }): [string, string] => [key, `${key}/M`])),
} as const;

/** An age group of one sex, as counters name it. */
export const ofSex = (group: Group, sex: 'F' | 'M'): string =>
  OF_SEX[sex].get(group) ?? `${group}/${sex}`;

/**
 * Everything one person-month adds 1 to; a cell that stands twice in it adds 2. Phone, server and rebuild all count
 * with this, so they cannot differ.
 */
export function eachCounter(
  counts: PersonMonthCounts,
  count: (posyandu: string, group: string, what: string) => void,
): void {
  for (const posyandu of counts.guestAt) count(posyandu, EVERYONE, GUEST);
  const { posyandu, groups, sex, whats, cells } = counts;
  if (posyandu === null) return;
  for (const what of whats) count(posyandu, EVERYONE, what);
  for (const group of groups) {
    for (const what of whats) count(posyandu, group, what);
    if (!AGE_KEYS.has(group)) continue;
    for (const what of whats) count(posyandu, ofSex(group, sex), what);
  }
  for (const what of cells) count(posyandu, EVERYONE, what);
}

/** The same as a list. */
export function countersOf(month: Month, counts: PersonMonthCounts): Counter[] {
  const counters: Counter[] = [];
  eachCounter(counts, (posyandu, group, what) => counters.push({ posyandu, month, group, what }));
  return counters;
}
