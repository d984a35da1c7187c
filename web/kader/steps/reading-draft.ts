import type { LocalDate } from '#domain/calendar.ts';
import type { MeasureField } from '#domain/cards/card.ts';
import type { Reading } from '#domain/facts/known.ts';
import { tooFarApart } from '#domain/measures/allowed-difference.ts';
import { type Plausibility, plausible, type Typed } from '#domain/measures/plausible.ts';
import type { FactDraft } from '../../known/phone.ts';
import { numberTyped } from '../../ui/number-pad.tsx';

/** One measure as it is being typed; nothing is a reading until it is saved. */
export interface ReadingDraft {
  text: string;
  /** the lower number of a blood pressure */
  second: string;
  position?: 'lying' | 'standing';
  /** what was read before it was measured again, oldest first: all of them stay (ruling 8) */
  earlier?: readonly Typed[];
  /** somebody said "yes, right" to a surprising value, or to one far from the reading before */
  confirmed?: boolean;
  /** why it could not be measured */
  cannot?: string;
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

/** Judges what was typed; a value somebody confirmed, or measured again, is not asked about twice. */
export function judged(
  field: MeasureField,
  draft: ReadingDraft,
  typed: Typed,
  previous: Reading | null,
): Plausibility {
  const verdict = plausible(field, typed, previous ?? undefined);
  if (verdict.kind !== 'surprising') return verdict;
  return draft.confirmed || draft.earlier ? { kind: 'ok', why: null } : verdict;
}

/** Three readings are enough: after that whoever measures says which counts. */
const MOST_READINGS = 3;

/** The reading before this one, when the two lie too far apart and a third is called for; else null. */
export function apartFrom(
  field: MeasureField,
  draft: ReadingDraft,
  typed: Typed,
  ageMonths: number,
): Typed | null {
  const { earlier = [], confirmed } = draft;
  const before = earlier.at(-1);
  if (!before || confirmed || earlier.length >= MOST_READINGS - 1) return null;
  return tooFarApart(field.what, ageMonths, before, typed) ? before : null;
}

interface Where {
  subject: string;
  scope: string;
  on: LocalDate;
  step: 2 | 4;
  session?: string;
  /** when it was not the one who types */
  measuredBy?: string;
}

/** The facts of one measure: the reading that counts, and beside it what was read before it was measured again. */
export function readingFacts(
  field: MeasureField,
  draft: ReadingDraft,
  typed: Typed,
  where: Where,
  alreadyToday: boolean,
): FactDraft[] {
  const { step, session, measuredBy, ...at } = where;
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
      ...(measuredBy ? { measuredBy } : {}),
      ...more,
    },
  });
  const { earlier = [] } = draft;
  return [
    ...earlier.map((reading) => fact(reading, {})),
    fact(typed, {
      ...(earlier.length > 0 || alreadyToday ? { repeat: true } : {}),
      ...(draft.confirmed ? { confirmed: true } : {}),
    }),
  ];
}
