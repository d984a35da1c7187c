import type { MeasureField } from '#domain/cards/card.ts';
import { fieldKey } from '#domain/cards/cards.ts';
import type { FactDraft } from '../../known/phone.ts';
import { dangerFacts, dangerOf } from './danger.ts';
import { NO_READING, type ReadingDraft, readingFacts, typedReading } from './reading-draft.ts';
import { atVisit, inSession, type Visit } from './visit.ts';

/** Step 2 as it is being typed. */
export interface MeasureDraft {
  /** by `fieldKey` */
  readings: Readonly<Record<string, ReadingDraft>>;
  /** asked, and there were none: written with the readings */
  noDanger?: true;
}

export const readingOf = (draft: MeasureDraft, field: MeasureField): ReadingDraft =>
  draft.readings[fieldKey(field)] ?? NO_READING;

/** Is there something of this measure to be saved? */
export const isReady = (draft: MeasureDraft, field: MeasureField): boolean => {
  const { text, cannot } = readingOf(draft, field);
  return text !== '' || cannot !== undefined;
};

/** Everything step 2 writes, in one go. */
export function measureFacts(
  visit: Visit,
  fields: readonly MeasureField[],
  draft: MeasureDraft,
  measuredBy: string | null,
): FactDraft[] {
  const danger = dangerOf(visit);
  return [
    ...(draft.noDanger && !danger.asked && danger.yes.length === 0 ? dangerFacts(visit, []) : []),
    ...fields.flatMap((field) => factsOf(visit, field, readingOf(draft, field), measuredBy)),
  ];
}

function factsOf(
  visit: Visit,
  field: MeasureField,
  draft: ReadingDraft,
  measuredBy: string | null,
): FactDraft[] {
  if (draft.cannot !== undefined && visit.session) {
    const body = {
      session: visit.session.id,
      step: 2 as const,
      what: field.what,
      reason: draft.cannot,
    };
    return [{ ...atVisit(visit), kind: 'step-skipped', body }];
  }
  const typed = typedReading(field, draft, visit.on, visit.who.ageMonths);
  if (!typed) return [];
  const where = {
    ...atVisit(visit),
    ...inSession(visit, 2),
    step: 2 as const,
    ...(measuredBy ? { measuredBy } : {}),
  };
  const already = (visit.day?.readings[field.what] ?? []).length > 0;
  return readingFacts(field, draft, typed, where, already);
}
