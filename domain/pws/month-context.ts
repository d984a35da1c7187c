import { type Rulebook, rulebookOn } from '../assess/assess.ts';
import type { Finding } from '../assess/finding.ts';
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
  return { openDay, atRisk, weightOf };
}

/**
 * Stops at the first rule that asks something: a month is counted, not read. What is sensitive is in no counter
 * (ruling 16): the number would tell that there is something. A reminder of what is due is no risk.
 */
function atRisk(known: Known, day: Day): boolean {
  const subject = subjectOn(known, day.on);
  if (!subject) return false;
  return bookOn(day.on).rules.some((rule) => rule.assess(subject).some(isRisk));
}

const isRisk = ({ severity, sensitive, reminder }: Finding): boolean =>
  ASKS.has(severity) && !sensitive && !reminder;

/** A rulebook depends on nothing but its day, and making one is a third of judging somebody: the last ones are kept. */
const books = new Map<LocalDate, Rulebook>();
const MOST_BOOKS = 400;

function bookOn(on: LocalDate): Rulebook {
  const kept = books.get(on);
  if (kept) return kept;
  const made = rulebookOn(on);
  if (books.size >= MOST_BOOKS) books.clear();
  books.set(on, made);
  return made;
}

/** The weight of a day as the growth rules say it; unsaid, when the day lies before birth or after death. */
function weightOf(known: Known, day: Day): DayWeight | null {
  const subject = subjectOn(known, day.on);
  return subject ? weightOfDay(subject) : null;
}
