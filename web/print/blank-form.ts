import type { Card, CardField, Instrument, Step } from '#domain/cards/card.ts';
import { type CardsInForce, fieldKey } from '#domain/cards/cards.ts';
import { dangerSignsFor } from '#domain/cards/danger-signs.ts';
import { instrumentOf } from '#domain/cards/instruments.ts';
import type { CardKey } from '#domain/stages/groups.ts';
import { isVaccine } from '#domain/stages/services-due.ts';
import { paperWords } from '../words/paper.ts';

const w = paperWords.blank;

/** One line of a card on paper. */
export interface FormRow {
  kind: 'section' | 'field' | 'item';
  text: string;
  /** what to write in the boxes: a unit, Y/T, points */
  hint: string;
  /** filled in by a health worker: printed grey */
  byHealthWorker: boolean;
  /** the field it comes from, `fieldKey`; empty for what is no field */
  from: string;
}

const STEPS: readonly Step[] = [2, 4, 5];

/**
 * A card as lines on paper, made of the same data as the screens: every field once, whatever its age windows, every item
 * of every instrument, and first of all the danger signs, which act before anything is measured.
 *
 * @param elsewhere vaccine doses that only other provinces give
 * @param find the questionnaires in force here; those of the app unless told
 */
export function formRows(
  card: Card,
  sayStep: (step: Step) => string,
  elsewhere: ReadonlySet<string>,
  find: CardsInForce['instrumentOf'] = instrumentOf,
): FormRow[] {
  return [
    ...dangerOf(card.key).flatMap((list) => [
      section(`${list.title}. ${w.danger}`),
      ...itemsOf(list, false, ''),
    ]),
    ...STEPS.flatMap((step) => {
      const fields = onceEach(card.fields.filter((f) => f.step === step)).filter((f) =>
        isGivenHere(f, elsewhere),
      );
      return fields.length > 0
        ? [section(sayStep(step)), ...fields.flatMap((field) => rowsOf(field, find))]
        : [];
    }),
  ];
}

const section = (text: string): FormRow => ({
  kind: 'section',
  text,
  hint: '',
  byHealthWorker: false,
  from: '',
});

/** One of each, with the danger signs that any of the card's people are asked about. */
const ASKED: Partial<Record<CardKey, Parameters<typeof dangerSignsFor>[0][]>> = {
  mother: [{ ageMonths: 300, groups: ['bumil', 'nifas'] }],
  child: [
    { ageMonths: 0, groups: ['bayi'] },
    { ageMonths: 24, groups: ['balita'] },
  ],
};
const dangerOf = (key: CardKey): Instrument[] => (ASKED[key] ?? []).flatMap(dangerSignsFor);

/** Weight is one line on paper, whatever ranges the screen checks at which age. */
function onceEach(fields: readonly CardField[]): CardField[] {
  const seen = new Map<string, CardField>();
  for (const field of fields) if (!seen.has(fieldKey(field))) seen.set(fieldKey(field), field);
  return [...seen.values()];
}
const isGivenHere = (field: CardField, elsewhere: ReadonlySet<string>): boolean =>
  field.kind !== 'service' ||
  !isVaccine(field.service) ||
  !elsewhere.has(field.service.split('.')[1] ?? '');

function rowsOf(field: CardField, find: CardsInForce['instrumentOf']): FormRow[] {
  const byHealthWorker = field.byHealthWorker ?? false;
  const from = fieldKey(field);
  const row = (text: string, hint: string): FormRow[] => [
    { kind: 'field', text, hint, byHealthWorker, from },
  ];
  if (field.kind === 'measure') {
    if (field.unit === 'yes-no') return row(field.label, w.yesNo);
    return row(field.label, field.second ? `${field.unit} (…/…)` : field.unit);
  }
  if (field.kind === 'service') return row(field.label, hintOfService(field));
  if (field.kind === 'referral') return row(field.label, '');
  if (field.kind === 'education')
    return [...row(field.label, ''), ...field.topics.map((t) => item(t.label, w.tick, from))];
  const instrument = find(field.instrument);
  if (!instrument) return row(field.label, '');
  if (instrument.items.length === 1) return row(field.label, hintOfItem(instrument, 0));
  return [...row(field.label, ''), ...itemsOf(instrument, byHealthWorker, from)];
}

const hintOfService = (field: Extract<CardField, { kind: 'service' }>): string => {
  if (field.batch) return w.given;
  return field.amount ? w.amount : w.tick;
};

const item = (text: string, hint: string, from: string, byHealthWorker = false): FormRow => ({
  kind: 'item',
  text,
  hint,
  byHealthWorker,
  from,
});

const itemsOf = (list: Instrument, byHealthWorker: boolean, from: string): FormRow[] =>
  list.items.map((one, i) => item(one.text, hintOfItem(list, i), from, byHealthWorker));

function hintOfItem(list: Instrument, at: number): string {
  const one = list.items[at];
  if (one?.kind === 'score') return w.points(Math.max(...one.choices.map((c) => c.points)));
  return one?.kind === 'choice' ? one.choices.map((c) => c.text).join(' / ') : w.yesNo;
}
