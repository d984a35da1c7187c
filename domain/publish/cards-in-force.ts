import { Check } from 'typebox/value';
import type { LocalDate } from '../calendar.ts';
import type { Card, Instrument } from '../cards/card.ts';
import { type CardChange, cardChangeSchema, instrumentSchema } from '../cards/card-schema.ts';
import { CARDS, type CardsInForce, fieldKey } from '../cards/cards.ts';
import { instrumentOf } from '../cards/instruments.ts';
import type { CardKey } from '../stages/groups.ts';
import { type Published, type PublishedVersion, versionsOf } from './publication.ts';

/** Is this what a district may publish of a card? A newer app may ask more of it than the one that published it. */
export const isCardChange = (body: unknown): body is CardChange => Check(cardChangeSchema, body);
export const isInstrument = (body: unknown): body is Instrument => Check(instrumentSchema, body);

/**
 * The card with a district's changes: a field takes the place of the card's field of the same name (all of them, where
 * the card has one for each age), and a new one comes at the end. Nothing is taken away: what rules read is still asked.
 */
export function changedCard(card: Card, change: CardChange, version: string): Card {
  const screenings = placed(card.screenings ?? [], change.screenings ?? [], (s) => s.instrument);
  return {
    ...card,
    version,
    fields: placed(card.fields, change.fields, fieldKey),
    ...(screenings.length > 0 ? { screenings } : {}),
  };
}

/** Each of `changes` where the first of the same key stood, the others of that key gone; new ones at the end. */
function placed<T>(now: readonly T[], changes: readonly T[], keyOf: (one: T) => string): T[] {
  const left = new Map<string, T[]>();
  for (const one of changes) left.set(keyOf(one), [...(left.get(keyOf(one)) ?? []), one]);
  const given = new Set(left.keys());
  const kept = now.flatMap((one) => {
    const key = keyOf(one);
    if (!given.has(key)) return [one];
    const here = left.get(key) ?? [];
    left.delete(key);
    return here;
  });
  return [...kept, ...[...left.values()].flat()];
}

const inForceBy = new WeakMap<Published, Map<string, CardsInForce>>();

/** The cards and questionnaires that hold in a district on a day. */
export function cardsInForce(published: Published, on: LocalDate): CardsInForce {
  const begun = published.list.filter((p) => p.kind !== 'rule-table' && p.since <= on);
  const key = begun.map(({ id }) => id).join(' ');
  const kept = inForceBy.get(published) ?? new Map<string, CardsInForce>();
  inForceBy.set(published, kept);
  const known = kept.get(key);
  if (known) return known;
  const made = inForceOf(begun);
  kept.set(key, made);
  return made;
}

function inForceOf(begun: readonly PublishedVersion[]): CardsInForce {
  const cards: Record<CardKey, Card> = { ...CARDS };
  const instruments = new Map<string, Instrument>();
  for (const { kind, name, version, body } of begun) {
    if (kind === 'card' && isCardKey(name) && isCardChange(body))
      // the last one holds, whole: what an earlier one changed and this one does not is as the app has it
      cards[name] = changedCard(CARDS[name], body, version);
    if (kind === 'instrument' && isInstrument(body)) instruments.set(name, body);
  }
  return { cards, instrumentOf: (key) => instruments.get(key) ?? instrumentOf(key) };
}

export const isCardKey = (name: string): name is CardKey => Object.hasOwn(CARDS, name);

/** The questionnaire as it was when somebody answered it: old answers are read with the items of their own version. */
export function instrumentAsAnswered(
  published: Published,
  key: string,
  version: string,
): Instrument | null {
  const builtIn = instrumentOf(key);
  if (builtIn === null || builtIn.version === version) return builtIn;
  const its = versionsOf(published, 'instrument', key).find((p) => p.version === version)?.body;
  return isInstrument(its) ? its : builtIn;
}
