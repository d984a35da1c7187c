import type { Instrument } from '#domain/cards/card.ts';
import { dangerSignsFor, signsSaid } from '#domain/cards/danger-signs.ts';
import type { FactDraft } from '../../known/phone.ts';
import { atVisit, inSession, type Visit } from './visit.ts';

/** The danger signs of this person today: what to ask, and what was said. */
export interface DangerNow {
  lists: readonly Instrument[];
  /** all of it was asked today */
  asked: boolean;
  /** `list item` of every yes */
  yes: readonly string[];
  /** the same in words */
  says: readonly string[];
}

export function dangerOf(visit: Visit): DangerNow {
  const lists = dangerSignsFor(visit.who);
  const answersOf = (list: Instrument) => visit.day?.answers[list.key]?.answers ?? {};
  return {
    lists,
    asked: lists.every((list) => list.items.every((item) => item.key in answersOf(list))),
    yes: lists.flatMap((list) =>
      list.items.filter((i) => answersOf(list)[i.key] === true).map((i) => signKey(list, i.key)),
    ),
    says: lists.flatMap((list) => signsSaid(list, answersOf(list))),
  };
}

export const signKey = (list: Pick<Instrument, 'key'>, item: string): string =>
  `${list.key} ${item}`;

/** Every sign answered, one fact a list: those in `yes` are there, the others are not. Replaces what was said before. */
export const dangerFacts = (visit: Visit, yes: readonly string[]): FactDraft[] =>
  dangerOf(visit).lists.map((list) => {
    const earlier = visit.day?.answers[list.key];
    const answers = Object.fromEntries(
      list.items.map((item) => [item.key, yes.includes(signKey(list, item.key))]),
    );
    const body = {
      instrument: list.key,
      version: list.version,
      answers,
      ...inSession(visit, 2),
      ...(earlier ? { corrects: earlier.fact } : {}),
    };
    return { ...atVisit(visit), kind: 'answers-given', body };
  });
