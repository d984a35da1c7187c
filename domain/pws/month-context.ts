import { judge, rulebookOn } from '../assess/assess.ts';
import type { Finding } from '../assess/finding.ts';
import { type DayWeight, weightOfDay } from '../assess/growth/weight-of-day.ts';
import { subjectOn } from '../assess/subject.ts';
import type { LocalDate, Month } from '../calendar.ts';
import type { Day, Known } from '../facts/known.ts';
import { NOTHING_PUBLISHED, type Published } from '../publish/publication.ts';
import type { MonthContext } from './person-month.ts';

/**
 * The health rules as the fold of months needs them, with the tables the district published (decision 0021); phone and
 * server both use this one.
 */
export function monthContext(
  openDay: (posyandu: string, month: Month) => LocalDate | null,
  published: Published = NOTHING_PUBLISHED,
): MonthContext {
  return { openDay, findings: (known, day) => findings(known, day, published), weightOf };
}

/** Everything the rules say of a day: what a month counts and what its recap tells rest on the same judgement. */
function findings(known: Known, day: Day, published: Published): readonly Finding[] {
  const subject = subjectOn(known, day.on);
  return subject ? judge(subject, rulebookOn(day.on, {}, published)) : [];
}

/** The weight of a day as the growth rules say it; unsaid, when the day lies before birth or after death. */
function weightOf(known: Known, day: Day): DayWeight | null {
  const subject = subjectOn(known, day.on);
  return subject ? weightOfDay(subject) : null;
}
