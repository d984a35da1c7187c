import { type CardKey, cardOfGroup, type Group } from '../stages/groups.ts';
import { adultCard } from './adult.ts';
import type { Card, CardField, Instrument, Step, When } from './card.ts';
import { childCard } from './child.ts';
import { elderCard } from './elder.ts';
import { instrumentOf } from './instruments.ts';
import { motherCard } from './mother.ts';
import { schoolCard } from './school.ts';

export const CARDS: Readonly<Record<CardKey, Card>> = {
  mother: motherCard,
  child: childCard,
  school: schoolCard,
  adult: adultCard,
  elder: elderCard,
};

/** Whom a card is opened for. Months are completed months on the day. */
export interface Asked {
  sex: 'F' | 'M';
  ageMonths: number;
  groups: readonly Group[];
  /** what their district published and holds that day (publish/cards-in-force.ts); the app's own cards when left out */
  inForce?: CardsInForce;
}

/** The cards and questionnaires of one district on one day. */
export interface CardsInForce {
  cards: Readonly<Record<CardKey, Card>>;
  instrumentOf(key: string): Instrument | null;
}
const AS_BUILT: CardsInForce = { cards: CARDS, instrumentOf };

export const cardFor = (group: Group, { cards } = AS_BUILT): Card => cards[cardOfGroup(group)];

/** The cards of all groups somebody belongs to, a mother's first, each once. */
export const cardsOn = (groups: readonly Group[], inForce = AS_BUILT): Card[] => [
  ...new Set(groups.map((group) => cardFor(group, inForce))),
];

/** The questionnaire somebody is asked that day; null when this version of the app does not know it. */
export const instrumentFor = ({ inForce = AS_BUILT }: Asked, key: string): Instrument | null =>
  inForce.instrumentOf(key);

/** What this card asks of this person at this step, in the card's order. */
export const fieldsFor = (card: Card, step: Step, who: Asked): CardField[] =>
  card.fields.filter((field) => field.step === step && isFor(field.when, who));

/** What all their cards ask at this step, nothing twice: the first card's field stays (a mother's ranges before a girl's). */
export function fieldsOn(step: Step, who: Asked): CardField[] {
  const seen = new Map<string, CardField>();
  for (const card of cardsOn(who.groups, who.inForce)) {
    for (const field of fieldsFor(card, step, who)) {
      const key = fieldKey(field);
      if (!seen.has(key)) seen.set(key, field);
    }
  }
  return [...seen.values()];
}

/** The one thing a field writes down; two fields with the same key ask the same thing. Education is told apart by its label. */
export function fieldKey(field: CardField): string {
  if (field.kind === 'measure') return `measure.${field.what}`;
  if (field.kind === 'answers') return `answers.${field.instrument}`;
  if (field.kind === 'service') return `service.${field.service}`;
  return field.kind === 'education' ? `education.${field.label}` : 'referral';
}

/** Is a field or screening with this condition for somebody? */
export function isFor(when: When | undefined, who: Asked): boolean {
  if (!when) return true;
  if (when.sex && when.sex !== who.sex) return false;
  if (who.ageMonths < (when.fromMonths ?? 0)) return false;
  if (when.toMonths !== undefined && who.ageMonths >= when.toMonths) return false;
  if (when.except?.some((group) => who.groups.includes(group))) return false;
  return !when.groups || when.groups.some((group) => who.groups.includes(group));
}
