import { type LocalDate, yearOf } from '#domain/calendar.ts';
import { birthWindow, type Group, motherGroupOn } from '#domain/stages/groups.ts';
import { wordsOf } from './name-fold.ts';
import { JOINED_FIRST } from './nicknames.ts';
import type { RosterPerson } from './phone.ts';
import { asksNothing, type Query, readQuery } from './read-query.ts';
import { type KnownWord, knownWord, NOT_FOUND, typedWord, wordScore } from './word-score.ts';

/**
 * Finds people while one types. Five thousand people share some two thousand different words, so every typed word is
 * compared with each different word once, and the people come from the words' lists.
 */
export interface NameIndex {
  put(person: RosterPerson): void;
  remove(id: string): void;
  /** Best first; empty text finds nobody. `on` says how old people are when a stage is asked for. */
  find(text: string, limit: number, on: LocalDate): RosterPerson[];
}

type Whose = 'own' | 'mother';
type Scores = ReadonlyMap<string, number>;
/** Whoever bears a typed word, and whose mother does: from the register's text, or from the mother's own record. */
interface Found {
  mother: Scores;
  /** one's own name, else the mother's */
  either: Scores;
}
/** The mother's name after one's own. */
const MOTHER = 6;
/** A baby asked for as "By Ny …" before the mother whose name it carries. */
const NEWBORN = 3;
/** How many typed words' answers are kept: those of the letters typed last. */
const REMEMBERED = 6;

export function nameIndex(): NameIndex {
  const people = new Map<string, RosterPerson>();
  const children = new Map<string, Set<string>>();
  const words = new Map<string, KnownWord & { bearers: Map<string, Whose> }>();
  const answered = new Map<string, Found>();

  const remove = (id: string): void => {
    const person = people.get(id);
    if (!person) return;
    answered.clear();
    people.delete(id);
    if (person.mother) children.get(person.mother)?.delete(id);
    for (const word of [...ownNames(person), ...namesOf(person.motherName ?? '')]) {
      const entry = words.get(word);
      entry?.bearers.delete(id);
      if (entry?.bearers.size === 0) words.delete(word);
    }
  };
  const bear = (word: string, id: string, whose: Whose): void => {
    const entry = words.get(word) ?? { ...knownWord(word), bearers: new Map() };
    words.set(word, entry);
    if (entry.bearers.get(id) !== 'own') entry.bearers.set(id, whose);
  };
  const bearersOf = (word: string): Found => {
    const kept = answered.get(word);
    if (kept) return kept;
    const found = bearers(word, words.values(), children);
    answered.set(word, found);
    const [oldest] = answered.keys();
    if (answered.size > REMEMBERED && oldest !== undefined) answered.delete(oldest);
    return found;
  };
  return {
    remove,
    put: (person) => {
      remove(person.id);
      answered.clear();
      people.set(person.id, person);
      if (person.mother) {
        const siblings = children.get(person.mother) ?? new Set();
        children.set(person.mother, siblings.add(person.id));
      }
      for (const word of ownNames(person)) bear(word, person.id, 'own');
      for (const word of namesOf(person.motherName ?? '')) bear(word, person.id, 'mother');
    },
    find: (text, limit, on) => {
      const query = readQuery(text);
      if (asksNothing(query)) return [];
      const scores = [
        ...query.words.map((word) => bearersOf(word).either),
        ...query.mother.map((word) => bearersOf(word).mother),
      ];
      return rank(people, query, scores, on, limit);
    },
  };
}

/** Of somebody who was registered twice, the names of both records. */
const ownNames = ({ name, alsoAs = [] }: RosterPerson): string[] =>
  alsoAs.length === 0 ? namesOf(name) : [name, ...alsoAs.map((a) => a.name)].flatMap(namesOf);

/** The words of a name, and two of them joined where people write them either way. */
function namesOf(name: string): string[] {
  const words = wordsOf(name);
  const joined = words.flatMap((word, i) => {
    const next = words[i + 1];
    return next && JOINED_FIRST.has(word) ? [word + next] : [];
  });
  return joined.length > 0 ? [...words, ...joined] : words;
}

function bearers(
  typed: string,
  words: Iterable<KnownWord & { bearers: Map<string, Whose> }>,
  children: ReadonlyMap<string, ReadonlySet<string>>,
): Found {
  const asked = typedWord(typed);
  const own = new Map<string, number>();
  const mother = new Map<string, number>();
  const keep = (into: Map<string, number>, id: string, score: number) => {
    if (score < (into.get(id) ?? NOT_FOUND)) into.set(id, score);
  };
  for (const entry of words) {
    const score = wordScore(asked, entry);
    if (score === NOT_FOUND) continue;
    for (const [id, whose] of entry.bearers) keep(whose === 'own' ? own : mother, id, score);
  }
  for (const [id, score] of own)
    for (const child of children.get(id) ?? []) keep(mother, child, score);
  return { mother, either: ownThenMother(own, mother) };
}

function ownThenMother(own: Scores, mother: Scores): Scores {
  if (mother.size === 0) return own;
  const both = new Map(own);
  for (const [id, score] of mother)
    if (score + MOTHER < (both.get(id) ?? NOT_FOUND)) both.set(id, score + MOTHER);
  return both;
}

function rank(
  people: ReadonlyMap<string, RosterPerson>,
  query: Query,
  scores: readonly Scores[],
  on: LocalDate,
  limit: number,
): RosterPerson[] {
  const [first, ...others] = scores;
  const ids = first ? first.keys() : people.keys();
  const fits = filterOf(query, on);
  const best: Ranked[] = [];
  for (const id of ids) {
    const person = people.get(id);
    if (!person || !fits(person)) continue;
    let score = first?.get(id) ?? 0;
    for (const other of others) score += other.get(id) ?? NOT_FOUND;
    if (score === NOT_FOUND || score > (best[limit - 1]?.score ?? NOT_FOUND)) continue;
    if (query.newborn && !person.provisional) score += NEWBORN;
    keepBest(best, { person, score: score + oddness(person.name, query.words) }, limit);
  }
  return best.map(({ person }) => person);
}

interface Ranked {
  person: RosterPerson;
  score: number;
}

/** One letter fits thousands: the few shown are kept in order as they come, instead of putting all in order. */
function keepBest(best: Ranked[], one: Ranked, limit: number): void {
  const worst = best[limit - 1];
  if (worst && !isBefore(one, worst)) return;
  let at = best.length;
  for (let before = best[at - 1]; before && isBefore(one, before); before = best[at - 1]) at -= 1;
  best.splice(at, 0, one);
  if (best.length > limit) best.pop();
}

const isBefore = (a: Ranked, b: Ranked): boolean =>
  a.score < b.score || (a.score === b.score && byName(a.person, b.person) < 0);

/** Below one, so that it decides between equals only: the name begins otherwise than typed, or goes on. */
function oddness(name: string, [first, ...others]: readonly string[]): number {
  if (first === undefined) return 0;
  let gaps = 0;
  for (let i = name.indexOf(' '); i >= 0; i = name.indexOf(' ', i + 1)) gaps += 1;
  const longer = Math.max(0, gaps - others.length) * 0.1;
  return (name.slice(0, first.length).toLowerCase() === first ? 0 : 0.4) + Math.min(longer, 0.3);
}

/** RT, number and stage; strings are compared, no ages are reckoned, because everybody may be asked. */
function filterOf({ number, rt, stage }: Query, on: LocalDate): (person: RosterPerson) => boolean {
  const inStage = stage ? stageFilter(stage, on) : null;
  const year = number && isBirthYear(number, on) ? number : null;
  return (person) => {
    if (rt && person.rt !== rt) return false;
    if (inStage && !inStage(person)) return false;
    if (!number) return true;
    return bearsNumber(person, number) || (year !== null && person.birthDate.startsWith(year));
  };
}

function stageFilter(stage: Group, on: LocalDate): (person: RosterPerson) => boolean {
  if (stage === 'bumil' || stage === 'nifas' || stage === 'busui')
    return (p) => p.pregnancies !== undefined && motherGroupOn(p.pregnancies, on) === stage;
  const { after, upTo } = birthWindow(stage, on);
  return (p) => !p.diedOn && p.birthDate > after && p.birthDate <= upTo;
}

/** Four digits that somebody alive may be born in. */
const isBirthYear = (digits: string, on: LocalDate): boolean =>
  digits.length === 4 && Number(digits) >= yearOf(on) - 120 && Number(digits) <= yearOf(on);

const bearsNumber = (person: RosterPerson, digits: string): boolean =>
  begins(person.nik, digits) ||
  begins(person.household, digits) ||
  (person.alsoAs?.some(({ nik }) => begins(nik, digits)) ?? false);
const begins = (number: string | undefined, digits: string): boolean =>
  number !== undefined && (number.startsWith(digits) || number.endsWith(digits));

/** Plain comparison: a locale's costs more than the whole search. */
export const byName = (a: RosterPerson, b: RosterPerson): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : a.birthDate < b.birthDate ? -1 : 1;
