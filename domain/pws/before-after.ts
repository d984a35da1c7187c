import { addToMonth, type Month } from '../calendar.ts';
import { GROUPS, type Group } from '../stages/groups.ts';
import { EVERYONE } from './counters.ts';
import { MonthNumbers } from './month-numbers.ts';
import type { MonthBeforeAfter, MonthsServed, StageBeforeAfter } from './place-parts.ts';
import { groupsInFives } from './small-groups.ts';
import { inFives, isHidden } from './small-numbers.ts';
import { HELD_BACK } from './village-month.ts';

/** `months` before `start` and `months` from it on, oldest first. */
export const monthsAround = (start: Month, months: number): Month[] =>
  Array.from({ length: 2 * months }, (_, i) => addToMonth(start, i - months));

/**
 * Each group's served out of target before and after, from the months in order, half of them before. For outsiders a sum
 * is made only of months that are told one by one: a sum over a hidden month would give it away by its difference to the
 * others (ruling 18).
 */
export function stagesAround(all: readonly Numbers[], suppressed: boolean): StageBeforeAfter[] {
  const months = all.length / 2;
  const told = all.map((numbers) => groupsOf(numbers, suppressed));
  const side = (group: Group, some: typeof told): MonthsServed =>
    some.map((groups) => groups.get(group) ?? NONE).reduce(added, NONE);
  return GROUPS.map((group) => ({
    group,
    before: side(group, told.slice(0, months)),
    after: side(group, told.slice(months)),
  }));
}

/** A month's; undefined where nothing is known of it. */
type Numbers = MonthNumbers | undefined;

const NONE: MonthsServed = { target: 0, served: 0 };

/** As the month's own page tells its groups. */
function groupsOf(numbers: Numbers, suppressed: boolean): ReadonlyMap<Group, MonthsServed> {
  const rows = GROUPS.map((group) => {
    const { target, served } = servedOf(numbers, group, false);
    const notYet = Math.max(0, target - served);
    return { group, target, served, notYet, outside: 0, atRisk: 0, referred: 0 };
  });
  const told = suppressed ? groupsInFives(rows) : rows;
  return new Map(told.map(({ group, target, served }) => [group, { target, served }]));
}

/**
 * A village's numbers of this comparison as its own page tells them, what is not told as nobody: sums of these over any
 * choice of villages and months say no more than the villages' pages do.
 */
export function asTold(numbers: MonthNumbers): MonthNumbers {
  const told = new MonthNumbers();
  const put = (group: string, what: string, n: number): void => {
    if (!isHidden(n)) told.add(group, what, n);
  };
  const groups = groupsOf(numbers, true);
  for (const [group, { target, served }] of [
    ...groups,
    [EVERYONE, servedOf(numbers, EVERYONE, true)] as const,
  ]) {
    put(group, 'target', target);
    put(group, 'served', served);
  }
  put(EVERYONE, 'visit.session', inFives(numbers.get(EVERYONE, 'visit.session')));
  return told;
}

function servedOf(numbers: Numbers, group: string, suppressed: boolean): MonthsServed {
  const as = suppressed ? inFives : (n: number): number => n;
  return {
    target: as(numbers?.get(group, 'target') ?? 0),
    served: as(numbers?.get(group, 'served') ?? 0),
  };
}

const plus = (a: number, b: number): number => (isHidden(a) || isHidden(b) ? HELD_BACK : a + b);
const added = (a: MonthsServed, b: MonthsServed): MonthsServed => ({
  target: plus(a.target, b.target),
  served: plus(a.served, b.served),
});

/** The same months one by one, of everybody; `start` is null where it is another month for each place in them. */
export const pointsAround = (
  all: readonly Numbers[],
  start: Month | null,
  suppressed: boolean,
): MonthBeforeAfter[] =>
  all.map((numbers, i) => {
    const session = numbers?.get(EVERYONE, 'visit.session') ?? 0;
    return {
      month: start && addToMonth(start, i - all.length / 2),
      ...servedOf(numbers, EVERYONE, suppressed),
      session: suppressed ? inFives(session) : session,
    };
  });
