import { foldName, wordsOf } from './name-fold.ts';
import type { RosterPerson } from './phone.ts';
import { typosAllowed, typosToPrefix } from './typo.ts';

/**
 * Finds people while one types. Five thousand people share some two thousand different words, so every typed word is
 * compared with each different word once, and the people come from the words' lists.
 */
export interface NameIndex {
  put(person: RosterPerson): void;
  remove(id: string): void;
  /** Best first; empty text finds nobody. */
  find(text: string, limit: number): RosterPerson[];
}

type Bearers = Map<string, 'own' | 'mother'>;
/** Lower is better: whole word, beginning, sounds alike, one mistake, two; the mother's name after one's own. */
const MOTHER = 6;
const NOT_FOUND = Number.POSITIVE_INFINITY;

export function nameIndex(): NameIndex {
  const people = new Map<string, RosterPerson>();
  const words = new Map<string, { folded: string; bearers: Bearers }>();

  const remove = (id: string): void => {
    const person = people.get(id);
    if (!person) return;
    people.delete(id);
    for (const word of [...wordsOf(person.name), ...wordsOf(person.motherName ?? '')]) {
      const entry = words.get(word);
      entry?.bearers.delete(id);
      if (entry?.bearers.size === 0) words.delete(word);
    }
  };
  const bear = (word: string, id: string, whose: 'own' | 'mother'): void => {
    const entry = words.get(word) ?? { folded: foldName(word), bearers: new Map() };
    words.set(word, entry);
    if (entry.bearers.get(id) !== 'own') entry.bearers.set(id, whose);
  };
  const scoresOf = (typed: string): Map<string, number> => {
    const scores = new Map<string, number>();
    const folded = foldName(typed);
    for (const [word, entry] of words) {
      const score = wordScore(typed, folded, word, entry.folded);
      if (score === NOT_FOUND) continue;
      for (const [id, whose] of entry.bearers) {
        const mine = whose === 'own' ? score : score + MOTHER;
        if (mine < (scores.get(id) ?? NOT_FOUND)) scores.set(id, mine);
      }
    }
    return scores;
  };
  return {
    remove,
    put: (person) => {
      remove(person.id);
      people.set(person.id, person);
      for (const word of wordsOf(person.name)) bear(word, person.id, 'own');
      for (const word of wordsOf(person.motherName ?? '')) bear(word, person.id, 'mother');
    },
    find: (text, limit) => {
      const asked = readQuery(text);
      if (asked.words.length === 0 && asked.number === null && asked.rt === null) return [];
      const found = rank(people, asked, asked.words.map(scoresOf));
      return found.slice(0, limit);
    },
  };
}

function wordScore(typed: string, typedFold: string, word: string, wordFold: string): number {
  if (word === typed) return 0;
  if (word.startsWith(typed)) return 1;
  if (wordFold === typedFold) return 1;
  if (wordFold.startsWith(typedFold)) return 2;
  const most = typosAllowed(typedFold);
  if (most === 0) return NOT_FOUND;
  const typos = typosToPrefix(typedFold, wordFold, most);
  return typos === null ? NOT_FOUND : 2 + typos;
}

interface Query {
  words: string[];
  /** digits typed: the beginning or the end of a NIK or a household's number */
  number: string | null;
  rt: string | null;
}

/** "siti rt 3" is a name in an RT; four digits and more are a number on a card. */
function readQuery(text: string): Query {
  const query: Query = { words: [], number: null, rt: null };
  const rest = text.replace(/\brt\.?\s*0*(\d{1,3})\b/i, (_all, digits: string) => {
    query.rt = digits.padStart(3, '0');
    return ' ';
  });
  for (const word of wordsOf(rest)) {
    if (/^\d{4,}$/.test(word)) query.number = word;
    else query.words.push(word);
  }
  return query;
}

function rank(
  people: ReadonlyMap<string, RosterPerson>,
  { number, rt }: Query,
  scores: readonly ReadonlyMap<string, number>[],
): RosterPerson[] {
  const [first, ...others] = scores;
  const ids = first ? first.keys() : people.keys();
  const found: { person: RosterPerson; score: number }[] = [];
  for (const id of ids) {
    const person = people.get(id);
    if (!person || (rt && person.rt !== rt) || (number && !bearsNumber(person, number))) continue;
    let score = first?.get(id) ?? 0;
    for (const other of others) score += other.get(id) ?? NOT_FOUND;
    if (score !== NOT_FOUND) found.push({ person, score });
  }
  found.sort((a, b) => a.score - b.score || byName(a.person, b.person));
  return found.map(({ person }) => person);
}

const bearsNumber = (person: RosterPerson, digits: string): boolean =>
  [person.nik, person.household].some((n) => n?.startsWith(digits) || n?.endsWith(digits));

/** Plain comparison: a locale's costs more than the whole search. */
export const byName = (a: RosterPerson, b: RosterPerson): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : a.birthDate < b.birthDate ? -1 : 1;
