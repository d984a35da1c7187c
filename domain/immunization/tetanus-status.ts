import { addDays, addMonths, type LocalDate } from '../calendar.ts';

/** T1 to T5 for women of 15 to 49 and pregnant women. Intervals: PMK 12/2017 (high). */
export interface TetanusStatus {
  /** 0 when no dose counts */
  t: 0 | 1 | 2 | 3 | 4 | 5;
  /** the day the next dose counts from; null after T5 */
  nextFrom: LocalDate | null;
  /** years protected after the last dose that counts; null for none, 25 stands for "more than 25" */
  years: 3 | 5 | 10 | 25 | null;
}

type Interval = { days: number } | { months: number };
/** What lies between a dose and the one before it. */
const AFTER: readonly Interval[] = [{ days: 28 }, { months: 6 }, { months: 12 }, { months: 12 }];
const YEARS = [null, null, 3, 5, 10, 25] as const;

const later = (day: LocalDate, interval: Interval): LocalDate =>
  'days' in interval ? addDays(day, interval.days) : addMonths(day, interval.months);

/** The day from which the dose after so many may be given; null when there is none to come. */
function nextAfter(counted: number, day: LocalDate): LocalDate | null {
  const interval = AFTER[counted - 1];
  return interval ? later(day, interval) : null;
}

/** What the doses of childhood came to, and the day of the last of them. */
interface TetanusSoFar {
  t: TetanusStatus['t'];
  last: LocalDate;
}

/** A dose before its interval is over does not count. Days in any order. */
export function tetanusStatus(doses: readonly LocalDate[], soFar?: TetanusSoFar): TetanusStatus {
  let counted: number = soFar?.t ?? 0;
  let from: LocalDate | null = soFar ? nextAfter(soFar.t, soFar.last) : null;
  for (const day of [...doses].sort()) {
    if (counted >= 5 || (from !== null && day < from)) continue;
    counted += 1;
    from = nextAfter(counted, day);
  }
  const t = counted as TetanusStatus['t'];
  return { t, nextFrom: from, years: YEARS[t] };
}

/**
 * Childhood doses that count towards T status: the third DPT is T2, the fourth T3, DT of class 1 T4, Td of class 2 T5
 * (PMK 12/2017; medium). Answers the highest they come to.
 */
export function tetanusFromChildhood(given: ReadonlySet<string>): TetanusStatus['t'] {
  const three = [1, 2, 3].every((n) => given.has(`dpt-hb-hib-${n}`) || given.has(`hexa-${n}`));
  if (!three) return 0;
  if (!given.has('dpt-hb-hib-4')) return 2;
  if (!given.has('dt-school')) return 3;
  return given.has('td-school-2') ? 5 : 4;
}
