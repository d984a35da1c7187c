import {
  addDays,
  addToMonth,
  daysBetween,
  firstDayOf,
  type LocalDate,
  type Month,
} from '../calendar.ts';
import type { QualityTable } from './quality.table.ts';
import { type Sign, shareOf } from './sign.ts';

/** When a fact happened, and the day the server had it; whether the phone's clock was off. */
export interface Arrival {
  on: LocalDate;
  receivedOn: LocalDate;
  clockOff: boolean;
}

/** How soon what was written reached the others. */
export interface Timeliness {
  facts: number;
  withinDay: number;
  withinWeek: number;
  clockOff: number;
  sign: Sign;
}

const A_DAY = 1;
const A_WEEK = 7;

export function timeliness(arrivals: readonly Arrival[], table: QualityTable): Timeliness {
  const within = (days: number): number =>
    arrivals.filter((a) => daysBetween(a.on, a.receivedOn) <= days).length;
  const facts = arrivals.length;
  const withinDay = within(A_DAY);
  const withinWeek = within(A_WEEK);
  const late =
    (shareOf(withinDay, facts) ?? 1) < table.withinDayShare.value ||
    (shareOf(withinWeek, facts) ?? 1) < table.withinWeekShare.value;
  return {
    facts,
    withinDay,
    withinWeek,
    clockOff: arrivals.filter((a) => a.clockOff).length,
    sign: facts < table.leastFacts.value ? 'few' : late ? 'look' : 'fine',
  };
}

/** The month's recap: signed and with the server by its day, or not. */
export interface Recap {
  /** the last day it is on time */
  due: LocalDate;
  /** the day the server had the last of the month's signed days; null while one is unsigned, or there was none */
  sentOn: LocalDate | null;
  /** null while it still has time, or nothing was held */
  onTime: boolean | null;
}

/** @param signed of each day held in the month, when its signature arrived; null while unsigned */
export function recapOf(
  month: Month,
  signed: readonly (LocalDate | null)[],
  today: LocalDate,
  table: QualityTable,
): Recap {
  const due = addDays(firstDayOf(addToMonth(month, 1)), table.recapDay.value - 1);
  if (signed.length === 0) return { due, sentOn: null, onTime: null };
  const known = signed.filter((s) => s !== null);
  const sentOn = known.length < signed.length ? null : (known.sort().at(-1) ?? null);
  if (sentOn !== null) return { due, sentOn, onTime: sentOn <= due };
  return { due, sentOn, onTime: today > due ? false : null };
}
