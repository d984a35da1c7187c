import type { AnswersField, CardField, Screening } from '#domain/cards/card.ts';
import type { Day } from '#domain/facts/known.ts';
import { whereGiven } from '#domain/packages/where-given.ts';
import { type ScreeningReason, screeningsDue } from '#domain/stages/screenings-due.ts';
import type { Visit } from './visit.ts';

export interface OfferedScreening {
  screening: Screening;
  why: ScreeningReason;
  /** answered today already: what was said can still be mended */
  isAnswered: boolean;
}

export interface Offered {
  lines: OfferedScreening[];
  /** private ones answered today: named, and not shown again */
  kept: Screening[];
  /** due, and done at a pustu or puskesmas only */
  elsewhere: { screening: Screening; why: ScreeningReason; at: 'pustu' | 'puskesmas' }[];
}

/**
 * What is due today, whatever was answered today of it. Private ones are for a health worker's phone only, and hidden
 * there once they are saved (ruling 5).
 */
export function screeningsOffered(
  { who, known, on, day, packages }: Pick<Visit, 'who' | 'known' | 'on' | 'day' | 'packages'>,
  forWorker: boolean,
): Offered {
  const before = { ...known, days: known.days.filter((d) => d.on !== on) };
  const where = whereGiven(packages, who.groups, on);
  const due = new Map(
    [...screeningsDue(who, known, on, where), ...screeningsDue(who, before, on, where)].map((d) => [
      d.screening.instrument,
      d,
    ]),
  );
  const offered: Offered = { lines: [], kept: [], elsewhere: [] };
  for (const { screening, why, at } of due.values()) {
    if (screening.private && !forWorker) continue;
    const isAnswered = day !== null && Object.hasOwn(day.answers, screening.instrument);
    if (at) offered.elsewhere.push({ screening, why, at });
    else if (screening.private && isAnswered) offered.kept.push(screening);
    else offered.lines.push({ screening, why, isAnswered });
  }
  return offered;
}

/**
 * Questions of the card that are a line to open: always there, with the last day they were answered before this one.
 */
export function foldedFields(
  fields: readonly CardField[],
  { known, on, day }: Pick<Visit, 'known' | 'on' | 'day'>,
): OfferedScreening[] {
  return fields.flatMap((field): OfferedScreening[] => {
    if (field.kind !== 'answers' || field.everyMonths === undefined) return [];
    const { instrument, label, everyMonths } = field;
    const answeredOn = ({ answers }: Day) => Object.hasOwn(answers, instrument);
    const last = known.days.findLast((d) => d.on < on && answeredOn(d))?.on;
    return [
      {
        screening: { instrument, label, everyMonths },
        why: last === undefined ? { kind: 'never' } : { kind: 'again', last },
        isAnswered: day !== null && answeredOn(day),
      },
    ];
  });
}

/** As the card's own questions are written. */
export const fieldOf = ({ instrument, label }: Screening): AnswersField => ({
  kind: 'answers',
  instrument,
  step: 4,
  label,
});
