import { assess, type Rulebook, rulebookOn } from '../assess/assess.ts';
import { type DayWeight, weightOfDay } from '../assess/growth/weight-of-day.ts';
import { subjectOn } from '../assess/subject.ts';
import type { LocalDate, Month } from '../calendar.ts';
import type { Day, Known } from '../facts/known.ts';
import type { MonthContext } from './person-month.ts';

/** Severities that ask something of us. `unknown` is not risk: it is a question (ruling 3). */
const ASKS: ReadonlySet<string> = new Set(['watch', 'refer', 'urgent']);

/** The health rules as the fold of months needs them; phone and server both use this one. */
export function monthContext(
  openDay: (posyandu: string, month: Month) => LocalDate | null,
): MonthContext {
  const books = new Map<LocalDate, Rulebook>();
  const bookOn = (on: LocalDate): Rulebook => {
    const kept = books.get(on) ?? rulebookOn(on);
    books.set(on, kept);
    return kept;
  };
  return {
    openDay,
    atRisk: (known, day) => assess(known, day.on, bookOn(day.on)).some((f) => ASKS.has(f.severity)),
    weightOf,
  };
}

/** The weight of a day as the growth rules say it; unsaid, when the day lies before birth or after death. */
function weightOf(known: Known, day: Day): DayWeight | null {
  const subject = subjectOn(known, day.on);
  return subject ? weightOfDay(subject) : null;
}
