import { foldName, modernFold, soundsLike } from './name-fold.ts';
import { namesCalled } from './nicknames.ts';
import { typosAllowed, typosToPrefix } from './typo.ts';

/** A word of a name, made ready once. */
export interface KnownWord {
  word: string;
  /** by sound; a short form and an old spelling have two */
  folds: readonly string[];
  /** one bit a letter, of the word and all its folds: what cannot be a mistake away is told apart at once */
  letters: number;
}

/** A typed word, made ready once for all words it is compared with. */
export interface TypedWord extends KnownWord {
  most: 0 | 1 | 2;
  called: readonly string[];
}

export const NOT_FOUND = Number.POSITIVE_INFINITY;

/**
 * Lower is better. Whole word 0, beginning 1, sounds alike 2 (the whole of it 1), an initial in the register 3, the end
 * of a longer name ("Yanti", Suryanti) 3, one mistake 3, two 4, what somebody is called at home 4.
 */
const AS_END = 3;
const AS_INITIAL = 3;
const AS_CALLED = 4;
/** Two letters end too many names. */
const SHORTEST_END = 3;
/** Typing mistakes in a word of the register this short make another name. */
const SHORTEST_MISTAKEN = 4;

export function knownWord(word: string): KnownWord {
  const folds = [...new Set([foldName(word), soundsLike(word), modernFold(word)])].filter(isText);
  return { word, folds, letters: lettersOf(word + folds.join('')) };
}

export function typedWord(word: string): TypedWord {
  const folds = [...new Set([foldName(word), soundsLike(word)])];
  const called = namesCalled(word).map(foldName);
  return { word, folds, letters: lettersOf(word), most: typosAllowed(word), called };
}

const isText = (text: string | null): text is string => text !== null;

export function wordScore(typed: TypedWord, known: KnownWord): number {
  if (known.word === typed.word) return 0;
  if (known.word.startsWith(typed.word)) return 1;
  const best = byFold(typed, known);
  if (best <= AS_END) return best;
  return typed.called.some((name) => known.folds.includes(name)) ? AS_CALLED : best;
}

function byFold(typed: TypedWord, known: KnownWord): number {
  let best = NOT_FOUND;
  for (const mine of typed.folds)
    for (const its of known.folds) best = Math.min(best, foldScore(mine, its));
  return best < AS_END ? best : Math.min(best, mistaken(typed, known));
}

function foldScore(typed: string, known: string): number {
  if (known === typed) return 1;
  if (known.startsWith(typed)) return 2;
  if (known.length === 1)
    return typed.startsWith(known) && typed.length > 2 ? AS_INITIAL : NOT_FOUND;
  return typed.length >= SHORTEST_END && known.endsWith(typed) ? AS_END : NOT_FOUND;
}

/** As typed and as it sounds: a slip of the finger can make another sound ("jsya" for Jaya). */
function mistaken(typed: TypedWord, known: KnownWord): number {
  const { most } = typed;
  if (most === 0 || known.word.length < SHORTEST_MISTAKEN) return NOT_FOUND;
  if (bits(typed.letters & ~known.letters) > most) return NOT_FOUND;
  let fewest = typosToPrefix(typed.word, known.word, most);
  for (const mine of typed.folds)
    for (const its of known.folds) {
      const typos = mine.length > 2 ? typosToPrefix(mine, its, most) : null;
      if (typos !== null && typos < (fewest ?? NOT_FOUND)) fewest = typos;
    }
  return fewest === null ? NOT_FOUND : 2 + fewest;
}

/** Letters and digits of a word; what is in the typed one only must be a mistake each. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << ((word.charCodeAt(i) - 97) & 31);
  return letters;
}

function bits(n: number): number {
  let count = 0;
  for (let left = n; left !== 0; left &= left - 1) count += 1;
  return count;
}
