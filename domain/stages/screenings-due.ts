import { addMonths, daysBetween, type LocalDate } from '../calendar.ts';
import type { After, Screening } from '../cards/card.ts';
import { type Asked, cardsOn, isFor } from '../cards/cards.ts';
import type { Known } from '../facts/known.ts';
import type { Level } from '../packages/package-row.ts';
import { atPosyandu, type WhereGiven } from '../packages/where-given.ts';

/** Why a screening is due: never on record, or so long ago. */
export type ScreeningReason = { kind: 'never' } | { kind: 'again'; last: LocalDate };

export interface ScreeningDue {
  screening: Screening;
  why: ScreeningReason;
  /** due, and done at a pustu or puskesmas only */
  at?: Exclude<Level, 'posyandu'>;
}

/**
 * Questionnaires and tests due for somebody today, by age, sex, stage and what was asked before (T2.08). A due screening is
 * offered, never a condition; a private one is for a health worker's phone only.
 *
 * @param where what the puskesmas' package gives where
 */
export function screeningsDue(
  who: Asked,
  known: Pick<Known, 'days' | 'pregnancies'>,
  on: LocalDate,
  where: WhereGiven = atPosyandu,
): ScreeningDue[] {
  const seen = new Set<string>();
  return cardsOn(who.groups, who.inForce)
    .flatMap((card) => card.screenings ?? [])
    .filter(({ instrument, when }) => {
      const first = !seen.has(instrument);
      seen.add(instrument);
      return first && isFor(when, who);
    })
    .flatMap((screening) => {
      const at = where(`answers.${screening.instrument}`);
      const why = at && whyDue(screening, known, on);
      if (!why) return [];
      return at === 'posyandu' ? [{ screening, why }] : [{ screening, why, at }];
    });
}

function whyDue(
  screening: Screening,
  known: Pick<Known, 'days' | 'pregnancies'>,
  on: LocalDate,
): ScreeningReason | null {
  const open = known.pregnancies.findLast((p) => p.since <= on && (!p.endedOn || p.endedOn > on));
  if (!isInItsWeeks(screening, open?.lmp, on)) return null;
  if (screening.after && !screening.after.some((after) => followsFrom(after, known, on)))
    return null;
  const since = screening.once === 'pregnancy' ? open?.since : undefined;
  const last = known.days.findLast(
    (day) => day.on <= on && (since === undefined || day.on >= since) && asked(day, screening),
  );
  if (last === undefined) return { kind: 'never' };
  if (isSettled(screening, last)) return null;
  if (screening.everyMonths === null || addMonths(last.on, screening.everyMonths) > on) return null;
  return { kind: 'again', last: last.on };
}

/** Of a screening bound to weeks of pregnancy; without a last period nobody can tell. */
function isInItsWeeks(
  { beforeWeek, fromWeek }: Screening,
  lmp: LocalDate | undefined,
  on: LocalDate,
): boolean {
  if (beforeWeek === undefined && fromWeek === undefined) return true;
  if (lmp === undefined) return false;
  const days = daysBetween(lmp, on);
  return days >= (fromWeek ?? 0) * 7 && (beforeWeek === undefined || days < beforeWeek * 7);
}

const isSettled = ({ instrument, untilYes }: Screening, day: Known['days'][number]): boolean =>
  untilYes !== undefined && day.answers[instrument]?.answers[untilYes] === true;

const asked = (day: Known['days'][number], { instrument }: Screening): boolean =>
  Object.hasOwn(day.answers, instrument);

/** Was one of these answered yes, or so, the last time the questionnaire it follows from was asked? */
function followsFrom(
  { instrument, anyOf, answered = true }: Omit<After, 'answered'> & { answered?: string | true },
  { days }: Pick<Known, 'days'>,
  on: LocalDate,
): boolean {
  const last = days.findLast((day) => day.on <= on && Object.hasOwn(day.answers, instrument));
  return anyOf.some((item) => last?.answers[instrument]?.answers[item] === answered);
}
