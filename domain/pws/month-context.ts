import { assess, type Rulebook, rulebookOn } from '../assess/assess.ts';
import { childDay, zUnderFive } from '../assess/growth/child-day.ts';
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
    weightForAge,
  };
}

/** BB/U of a day, as the growth rules say it: null without one weight that counts, with oedema, or outside WHO's table. */
function weightForAge(known: Known, day: Day): number | null {
  const subject = subjectOn(known, day.on);
  return subject ? (zUnderFive(subject, childDay(subject)).z.zwfa ?? null) : null;
}
