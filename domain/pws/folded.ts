import type { Month } from '../calendar.ts';
import type { Known } from '../facts/known.ts';
import { motherSpans } from '../stages/mother-spans.ts';
import {
  type Life,
  type MonthContext,
  type PersonMonthCounts,
  personMonths,
} from './person-month.ts';
import type { TargetPerson } from './targets.ts';

/**
 * What of somebody the months need once they are folded: no more of them stays in memory, and nothing that names them.
 * Plain, so that a phone may keep it (web/known/folds-kept.ts).
 */
export interface Folded {
  months: ReadonlyMap<Month, PersonMonthCounts>;
  life: Life;
  target: TargetPerson | null;
}

/** Before every month. */
const FROM_THE_START: Month = '0001-01';

/** Somebody's months from everything known of them. */
export function foldedOf(known: Known, context: MonthContext): Folded {
  const months = personMonths(known, FROM_THE_START, null, context);
  const book = [...months.values()].at(-1)?.state.memory.book ?? null;
  const { residences, diedOn, identity } = known;
  return {
    months: new Map([...months].map(([month, { counts }]) => [month, counts])),
    life: { residences, diedOn, identity: identity && { birthDate: identity.birthDate } },
    target: identity && {
      birthDate: identity.birthDate,
      sex: identity.sex,
      bookSince: book,
      spans: motherSpans(known.pregnancies),
    },
  };
}

/**
 * Every open day the fold of somebody's month may have asked for, and what it was told: as long as it reads the same,
 * the month counts the same.
 */
export const daysAsked = (
  { residences }: Life,
  month: Month,
  openDay: MonthContext['openDay'],
): string =>
  [...new Set(residences.flatMap(({ posyandu }) => posyandu ?? []))]
    .map((posyandu) => `${posyandu}=${openDay(posyandu, month) ?? ''}`)
    .join(' ');
