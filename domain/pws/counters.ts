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

const isAgeGroup = (group: Group): boolean => AGE_GROUPS.some(({ key }) => key === group);

/** An age group of one sex, as counters name it. */
export const ofSex = (group: Group, sex: 'F' | 'M'): string => `${group}/${sex}`;

/**
 * Everything one person-month adds 1 to; a cell that stands twice in it adds 2. Phone, server and rebuild all count
 * with this, so they cannot differ.
 */
export function countersOf(month: Month, counts: PersonMonthCounts): Counter[] {
  const counters: Counter[] = counts.guestAt.map((posyandu) => ({
    posyandu,
    month,
    group: EVERYONE,
    what: GUEST,
  }));
  const { posyandu } = counts;
  if (posyandu === null) return counters;
  const groups = counts.groups.flatMap((group) =>
    isAgeGroup(group) ? [group, ofSex(group, counts.sex)] : [group],
  );
  for (const group of [EVERYONE, ...groups])
    for (const what of counts.whats) counters.push({ posyandu, month, group, what });
  for (const what of counts.cells) counters.push({ posyandu, month, group: EVERYONE, what });
  return counters;
}
