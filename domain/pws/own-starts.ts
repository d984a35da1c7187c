import { addToMonth, type Month, monthsBetween } from '../calendar.ts';
import { asTold, monthsAround } from './before-after.ts';
import { EVERYONE } from './counters.ts';
import { MonthNumbers } from './month-numbers.ts';

/** A posyandu, or for readers outside the puskesmas a village, its first month with ILP and its months around that. */
export interface BegunUnit {
  id: string;
  /** how many posyandu it is */
  posyandu: number;
  start: Month;
  numbers: ReadonlyMap<Month, MonthNumbers>;
}

/** Months of several places laid over each other by their own starts. */
export interface OwnStarts {
  /** on each side: as many as asked, or as few as one of them has */
  months: number;
  /** oldest first, twice as many as `months`; empty when nobody can be compared */
  sums: MonthNumbers[];
  /** the month they all began in; null when they differ or there are none */
  start: Month | null;
  /** posyandu that are in the sums */
  counted: number;
  /** posyandu left out: no month has gone by since they began */
  tooNew: number;
  /** posyandu left out: nothing is written of the months before */
  nothingBefore: number;
}

/**
 * Sums the months before and after each one's own start, the first month with the first. Only months that are over
 * count, and on both sides equally many: the fewest any of them has. Before a start a place has the months since the
 * first in which it served somebody; one without any month on a side is left out rather than the others cut to nothing.
 */
export function byOwnStarts(
  all: readonly BegunUnit[],
  asked: number,
  now: Month,
  suppressed = false,
): OwnStarts {
  const since = (unit: BegunUnit): number => Math.min(asked, monthsBetween(unit.start, now));
  const begun = all.filter((unit) => since(unit) > 0);
  const fit = begun.filter((unit) => monthsBefore(unit, asked) > 0);
  const months = Math.min(
    asked,
    ...fit.map((unit) => Math.min(since(unit), monthsBefore(unit, asked))),
  );
  const starts = new Set(fit.map(({ start }) => start));
  const [start = null] = starts;
  return {
    months: fit.length > 0 ? months : 0,
    sums: fit.length > 0 ? sumsOf(fit, months, suppressed && fit.length > 1) : [],
    start: starts.size === 1 ? start : null,
    counted: posyanduIn(fit),
    tooNew: posyanduIn(all) - posyanduIn(begun),
    nothingBefore: posyanduIn(begun) - posyanduIn(fit),
  };
}

const posyanduIn = (units: readonly BegunUnit[]): number =>
  units.reduce((n, { posyandu }) => n + posyandu, 0);

/** Months before the start since the first in which somebody was served, at most `asked`. */
function monthsBefore({ start, numbers }: BegunUnit, asked: number): number {
  const before = Array.from({ length: asked }, (_, i) => addToMonth(start, i - asked));
  const first = before.findIndex((month) => isWritten(numbers.get(month)));
  return first < 0 ? 0 : asked - first;
}

const isWritten = (numbers: MonthNumbers | undefined): boolean =>
  numbers !== undefined &&
  (numbers.get(EVERYONE, 'served') > 0 || numbers.get(EVERYONE, 'visit.session') > 0);

/** Of several places, for readers outside the puskesmas, of told numbers only: who is in a sum can be chosen (ruling 18). */
function sumsOf(units: readonly BegunUnit[], months: number, asToldOnly: boolean): MonthNumbers[] {
  const sums = Array.from({ length: 2 * months }, () => new MonthNumbers());
  for (const { start, numbers } of units)
    for (const [i, month] of monthsAround(start, months).entries()) {
      const own = numbers.get(month);
      if (own) sums[i]?.addAll(asToldOnly ? asTold(own) : own);
    }
  return sums;
}
