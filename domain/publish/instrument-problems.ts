import { bannedIn } from '../assess/banned-words.ts';
import type { Instrument, InstrumentItem } from '../cards/card.ts';
import { instrumentSchema } from '../cards/card-schema.ts';
import { instrumentOf } from '../cards/instruments.ts';
import { shapeProblem } from './card-problems.ts';
import { isInstrument } from './cards-in-force.ts';
import { type PublicationProblem, pathTo, problemAt } from './problem.ts';

/**
 * What is wrong with a district's version of a questionnaire. Rules read answers by the items' keys and values, so every
 * item stays, with its kind and the values it can be answered with; its words may change, its place too, and items may be
 * added: those are asked and kept, and no rule counts them. Danger signs are the app's own: one unread yes could cost a life.
 */
export function instrumentProblems(name: string, body: unknown): PublicationProblem[] {
  if (name.startsWith('danger-signs')) return [problemAt('danger-signs-fixed')];
  const builtIn = instrumentOf(name);
  if (builtIn === null) return [problemAt('unknown-name')];
  if (!isInstrument(body)) return [shapeProblem(instrumentSchema, body)];
  if (body.key !== name) return [problemAt('unknown-name', 'key')];
  const given = new Map(body.items.map((item) => [item.key, item]));
  return [
    ...(given.size < body.items.length ? [problemAt('asked-twice', 'items')] : []),
    ...builtIn.items.flatMap((item) => {
      const now = given.get(item.key);
      const at = pathTo('items', item.key);
      if (!now) return [problemAt('item-removed', at)];
      return sameAnswers(item, now) ? [] : [problemAt('item-changed', at)];
    }),
    ...body.items.filter(isUpsideDown).map(({ key }) => problemAt('order', pathTo('items', key))),
    ...newDiseaseWords(builtIn, body),
  ];
}

const isUpsideDown = (item: InstrumentItem): boolean =>
  item.kind === 'number' && item.min >= item.max;

/** The values an item can be answered with, in any order; the bounds of a number. */
const answersOf = (item: InstrumentItem): string => {
  if (item.kind === 'number') return `number ${item.min} ${item.max}`;
  if (item.kind === 'yes-no') return item.kind;
  const values =
    item.kind === 'score' ? item.choices.map((c) => c.points) : item.choices.map((c) => c.value);
  return `${item.kind} ${values.toSorted().join(' ')}`;
};
const sameAnswers = (a: InstrumentItem, b: InstrumentItem): boolean =>
  answersOf(a) === answersOf(b);

/** Official questions name an illness now and then; a district adds no such word. */
function newDiseaseWords(builtIn: Instrument, { title, items }: Instrument): PublicationProblem[] {
  const before = new Set(bannedIn(wordsOf(builtIn).join(' ')));
  const isNew = (text: string): boolean => bannedIn(text).some((word) => !before.has(word));
  return [
    ...(isNew(title) ? [problemAt('disease-word', 'title')] : []),
    ...items.flatMap((item) =>
      textsOf(item).some(isNew) ? [problemAt('disease-word', pathTo('items', item.key))] : [],
    ),
  ];
}

const textsOf = (item: InstrumentItem): string[] => [
  item.text,
  ...('choices' in item ? item.choices.map(({ text }) => text) : []),
];
const wordsOf = ({ title, items }: Instrument): string[] => [title, ...items.flatMap(textsOf)];
