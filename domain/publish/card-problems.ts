import type { TSchema } from 'typebox';
import { Errors } from 'typebox/value';
import { bannedIn } from '../assess/banned-words.ts';
import type { CardField, MeasureField } from '../cards/card.ts';
import { type CardChange, cardChangeSchema } from '../cards/card-schema.ts';
import { CARDS, fieldKey } from '../cards/cards.ts';
import { instrumentOf } from '../cards/instruments.ts';
import { TOPICS } from '../cards/topics.ts';
import { MEASURES } from '../facts/measurement-taken.ts';
import { isCardChange } from './cards-in-force.ts';
import { type PublicationProblem, pathTo, problemAt } from './problem.ts';

/** What is wrong with a district's changes to a card: their shape, names nobody knows, ranges that do not fit each other. */
export function cardProblems(body: unknown): PublicationProblem[] {
  if (!isCardChange(body)) return [shapeProblem(cardChangeSchema, body)];
  return [
    ...body.fields.flatMap((field, i) => fieldProblems(field, pathTo('fields', i))),
    ...(body.screenings ?? []).flatMap(({ instrument, after }, i) => {
      const named = [instrument, ...(after ?? []).map((a) => a.instrument)];
      return named
        .filter((key) => instrumentOf(key) === null)
        .map(() => problemAt('unknown-instrument', pathTo('screenings', i)));
    }),
    ...twice(body),
  ];
}

/** Where a value first leaves its schema; inside a list of alternatives that is the row. */
export function shapeProblem(schema: TSchema, body: unknown): PublicationProblem {
  const [first] = Errors(schema, body);
  return problemAt(
    'unreadable',
    (first?.instancePath ?? '').replace(/^\//, '').replaceAll('/', '.'),
  );
}

const everyField: readonly CardField[] = Object.values(CARDS).flatMap((card) => card.fields);
/** What can be given, with its methods; a new service takes a release, for counters and FHIR codes know it by name. */
const SERVICES: ReadonlySet<string> = new Set(
  everyField.flatMap((f) =>
    f.kind === 'service'
      ? [f.service, ...(f.methods ?? []).map(({ key }) => `${f.service}.${key}`)]
      : [],
  ),
);

const UNITS: ReadonlySet<string> = new Set(
  everyField.flatMap((f) => (f.kind === 'measure' ? [`${f.what} ${f.unit}`] : [])),
);

function fieldProblems(field: CardField, at: string): PublicationProblem[] {
  const { when } = field;
  const found =
    bannedIn(field.label).length > 0 ? [problemAt('disease-word', pathTo(at, 'label'))] : [];
  if (when?.fromMonths !== undefined && when.toMonths !== undefined)
    if (when.fromMonths >= when.toMonths) found.push(problemAt('order', pathTo(at, 'when')));
  if (field.kind === 'measure') return [...found, ...measureProblems(field, at)];
  if (field.kind === 'answers' && instrumentOf(field.instrument) === null)
    found.push(problemAt('unknown-instrument', pathTo(at, 'instrument')));
  if (field.kind === 'education')
    for (const { key } of field.topics)
      if (!Object.hasOwn(TOPICS, key)) found.push(problemAt('unknown-topic', pathTo(at, 'topics')));
  if (field.kind !== 'service') return found;
  const names = [
    field.service,
    ...(field.methods ?? []).map(({ key }) => `${field.service}.${key}`),
  ];
  for (const name of names)
    if (!SERVICES.has(name)) found.push(problemAt('unknown-service', pathTo(at, 'service')));
  return found;
}

function measureProblems(field: MeasureField, at: string): PublicationProblem[] {
  if (!Object.hasOwn(MEASURES, field.what))
    return [problemAt('unknown-measure', pathTo(at, 'what'))];
  // the number is kept in the measure's unit, and rules read it in that
  if (!UNITS.has(`${field.what} ${field.unit}`))
    return [problemAt('wrong-kind', pathTo(at, 'unit'))];
  return [
    ...rangeProblems(field, at),
    ...(field.second ? rangeProblems(field.second, pathTo(at, 'second')) : []),
  ];
}

type Ranges = Pick<MeasureField, 'hard' | 'soft'>;

function rangeProblems({ hard, soft }: Ranges, at: string): PublicationProblem[] {
  const rising = ([min, max]: readonly [number, number]): boolean => min >= 0 && min < max;
  if (!rising(hard)) return [problemAt('order', pathTo(at, 'hard'))];
  if (!rising(soft)) return [problemAt('order', pathTo(at, 'soft'))];
  return soft[0] < hard[0] || soft[1] > hard[1]
    ? [problemAt('soft-outside-hard', pathTo(at, 'soft'))]
    : [];
}

/** The same thing for the same people, twice. */
function twice({ fields }: CardChange): PublicationProblem[] {
  const seen = new Set<string>();
  return fields.flatMap((field, i) => {
    const key = `${fieldKey(field)} ${JSON.stringify(field.when ?? {})}`;
    if (seen.has(key)) return [problemAt('asked-twice', pathTo('fields', i))];
    seen.add(key);
    return [];
  });
}
