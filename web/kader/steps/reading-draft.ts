import type { LocalDate } from '#domain/calendar.ts';
import type { MeasureField } from '#domain/cards/card.ts';
import type { Reading } from '#domain/facts/known.ts';
import { type Plausibility, plausible, type Typed } from '#domain/measures/plausible.ts';
import type { FactDraft } from '../../known/phone.ts';
import { numberTyped } from '../../ui/number-pad.tsx';

/** One measure as it is being typed; nothing is a reading until it is saved. */
export interface ReadingDraft {
  text: string;
  /** the lower number of a blood pressure */
  second: string;
  position?: 'lying' | 'standing';
  /** the surprising first reading, kept while it is measured again (ruling 8: both stay) */
  first?: Typed;
  /** somebody said "yes, right" to a surprising value */
  confirmed?: boolean;
}
export const NO_READING: ReadingDraft = { text: '', second: '' };

/** Children under two are laid down, older ones stand (WHO; card column "cara ukur"). */
export const usualPosition = (ageMonths: number): 'lying' | 'standing' =>
  ageMonths < 24 ? 'lying' : 'standing';

/** What has been typed as a reading; null while there is no number. */
export function typedReading(
  field: MeasureField,
  draft: ReadingDraft,
  on: LocalDate,
  ageMonths: number,
): Typed | null {
  const value = numberTyped(draft.text);
  if (value === null) return null;
  const diastolic = field.second ? numberTyped(draft.second) : null;
  return {
    value,
    on,
    ...(diastolic === null ? {} : { diastolic }),
    ...(field.position ? { position: draft.position ?? usualPosition(ageMonths) } : {}),
  };
}

/** Judges what was typed; a value somebody confirmed is not asked about twice. */
export function judged(
  field: MeasureField,
  draft: ReadingDraft,
  typed: Typed,
  previous: Reading | null,
): Plausibility {
  const verdict = plausible(field, typed, previous ?? undefined);
  if (verdict.kind !== 'surprising') return verdict;
  return draft.confirmed || draft.first ? { kind: 'ok', why: null } : verdict;
}

interface Where {
  subject: string;
  scope: string;
  on: LocalDate;
  step: 2 | 4;
  session?: string;
}

/** The facts of one measure: the reading, and the surprising first one beside it when it was measured again. */
export function readingFacts(
  field: MeasureField,
  draft: ReadingDraft,
  typed: Typed,
  where: Where,
  alreadyToday: boolean,
): FactDraft[] {
  const { step, session, ...at } = where;
  const fact = (reading: Typed, more: { repeat?: true; confirmed?: true }): FactDraft => ({
    ...at,
    kind: 'measurement-taken',
    body: {
      what: field.what,
      value: reading.value,
      ...(reading.diastolic === undefined ? {} : { diastolic: reading.diastolic }),
      ...(reading.position ? { position: reading.position } : {}),
      step,
      ...(session ? { session } : {}),
      ...more,
    },
  });
  const again = draft.first !== undefined || alreadyToday;
  return [
    ...(draft.first ? [fact(draft.first, {})] : []),
    fact(typed, {
      ...(again ? { repeat: true } : {}),
      ...(draft.confirmed ? { confirmed: true } : {}),
    }),
  ];
}
