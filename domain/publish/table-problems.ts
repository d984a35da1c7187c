import { bannedIn } from '../assess/banned-words.ts';
import { TOPICS } from '../cards/topics.ts';
import { orderProblems } from './order-problems.ts';
import { type PublicationProblem, pathTo, problemAt } from './problem.ts';

/**
 * What is wrong with a rule's table, judged by the tables the rule came with: the same keys, the same kinds of values,
 * lists of rows with as many rows, numbers in the same order, and no word that rule did not know. Sentences are free, but
 * not empty, and those for families carry no disease word (ruling 3). To add a class is to change a rule, and takes a release.
 *
 * @param models the rule's built-in tables, the one to be like last
 */
export function tableProblems(models: readonly unknown[], table: unknown): PublicationProblem[] {
  const model = models.at(-1);
  const slugs = new Map<string, Set<string>>();
  for (const one of models) gatherSlugs(one, '', slugs);
  const found = valueProblems(model, table, { at: '', key: '', slugs });
  return found.length > 0 ? found : orderProblems(model, table);
}

/** Has a table the shape of a rule's own? Asked again whenever one is used: a newer app may have another shape. */
export const isLike = <T>(models: readonly T[], table: unknown): table is T =>
  tableProblems(models, table).length === 0;

interface Place {
  at: string;
  /** the key the value stands under, that of its list for what is in one */
  key: string;
  /** the short words seen under each key */
  slugs: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Keys every class may have or leave out, and what they may hold; a class is whatever has a severity. */
const OF_A_CLASS: Readonly<Record<string, readonly string[]>> = {
  referTo: ['pustu', 'puskesmas', 'hospital'],
  topics: Object.keys(TOPICS),
  severity: ['good', 'watch', 'refer', 'urgent', 'unknown'],
};
const MAY_BE_LEFT_OUT: ReadonlySet<string> = new Set(['referTo', 'topics', 'reminder']);
const LONGEST_TEXT = 400;
/** A slipped decimal point makes ten times too much or too little. */
const FARTHEST = 10;

const SLUG = /^[a-z0-9][a-z0-9.-]*$/;
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function valueProblems(model: unknown, value: unknown, place: Place): PublicationProblem[] {
  const { at } = place;
  if (Array.isArray(model)) return listProblems(model, value, place);
  if (isRecord(model)) return recordProblems(model, value, place);
  if (typeof model === 'number') return numberProblems(model, value, at);
  if (typeof model === 'string') return textProblems(model, value, place);
  return typeof value === typeof model ? [] : [problemAt('wrong-kind', at)];
}

function recordProblems(
  model: Readonly<Record<string, unknown>>,
  value: unknown,
  { at, slugs }: Place,
): PublicationProblem[] {
  if (!isRecord(value)) return [problemAt('wrong-kind', at)];
  const isClass = 'severity' in model;
  const free = (key: string): boolean => isClass && MAY_BE_LEFT_OUT.has(key);
  const missing = Object.keys(model).filter((key) => !free(key) && !Object.hasOwn(value, key));
  const problems = missing.map((key) => problemAt('missing', pathTo(at, key)));
  for (const [key, inside] of Object.entries(value)) {
    const place = { at: pathTo(at, key), key, slugs };
    if (Object.hasOwn(model, key) && !free(key))
      problems.push(...valueProblems(model[key], inside, place));
    else if (free(key)) problems.push(...ofClassProblems(inside, place));
    else problems.push(problemAt('not-known-here', place.at));
  }
  if (model.severity === 'urgent' && value.severity !== 'urgent')
    problems.push(problemAt('urgent-weakened', pathTo(at, 'severity')));
  if (isClass && needsPlace(value)) problems.push(problemAt('missing', pathTo(at, 'referTo')));
  return problems;
}

/** Who is sent somewhere is told where. */
const needsPlace = (value: Readonly<Record<string, unknown>>): boolean =>
  (value.severity === 'refer' || value.severity === 'urgent') && value.referTo === undefined;

function ofClassProblems(value: unknown, { at, key }: Place): PublicationProblem[] {
  if (key === 'reminder') return value === true ? [] : [problemAt('wrong-kind', at)];
  const known = OF_A_CLASS[key] ?? [];
  if (key === 'topics' && !Array.isArray(value)) return [problemAt('wrong-kind', at)];
  const all: unknown[] = Array.isArray(value) ? Array.from(value) : [value];
  return all
    .filter((one) => typeof one !== 'string' || !known.includes(one))
    .map(() => problemAt(key === 'topics' ? 'unknown-topic' : 'unknown-slug', at));
}

/** A list of short words may be any of the known ones; every other list keeps its length, place by place. */
function listProblems(
  model: readonly unknown[],
  value: unknown,
  place: Place,
): PublicationProblem[] {
  if (!Array.isArray(value)) return [problemAt('wrong-kind', place.at)];
  const [first] = model;
  if (typeof first === 'string') {
    if (value.length === 0 || new Set(value).size !== value.length)
      return [problemAt('other-length', place.at)];
    // a list with holes has them read too
    return Array.from(value, (one: unknown, i) =>
      textProblems(first, one, within(place, i)),
    ).flat();
  }
  if (value.length !== model.length) return [problemAt('other-length', place.at)];
  return model.flatMap((one, i) => valueProblems(one, value[i], within(place, i)));
}

const within = (place: Place, i: number): Place => ({ ...place, at: pathTo(place.at, i) });

function numberProblems(model: number, value: unknown, at: string): PublicationProblem[] {
  if (typeof value !== 'number') return [problemAt('wrong-kind', at)];
  if (!Number.isFinite(value)) return [problemAt('not-finite', at)];
  if (model === 0)
    return value === 0 || Math.abs(value) < FARTHEST ? [] : [problemAt('too-far', at)];
  const times = value / model;
  return (times < 0 || times >= FARTHEST || times <= 1 / FARTHEST) && value !== 0
    ? [problemAt('too-far', at)]
    : [];
}

function textProblems(model: string, value: unknown, place: Place): PublicationProblem[] {
  const { at, key, slugs } = place;
  if (typeof value !== 'string') return [problemAt('wrong-kind', at)];
  if (value.trim() === '') return [problemAt('empty-text', at)];
  if (value.length > LONGEST_TEXT) return [problemAt('too-long', at)];
  if (SLUG.test(model) && key !== 'family' && key !== 'worker') {
    const known = OF_A_CLASS[key]?.includes(value) ?? slugs.get(key)?.has(value) ?? false;
    return known ? [] : [problemAt('unknown-slug', at)];
  }
  return key === 'family' && bannedIn(value).length > 0 ? [problemAt('disease-word', at)] : [];
}

function gatherSlugs(value: unknown, key: string, into: Map<string, Set<string>>): void {
  if (Array.isArray(value)) for (const one of value) gatherSlugs(one, key, into);
  else if (isRecord(value))
    for (const [inside, one] of Object.entries(value)) gatherSlugs(one, inside, into);
  else if (typeof value === 'string' && SLUG.test(value))
    into.set(key, (into.get(key) ?? new Set()).add(value));
}
