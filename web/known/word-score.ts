import { foldName, modernFold } from './name-fold.ts';
import { namesCalled } from './nicknames.ts';
import { typosAllowed, typosToPrefix } from './typo.ts';

/** A word of a name, made ready once. */
export interface KnownWord {
  word: string;
  folds: readonly string[];
  /** one bit a letter, of the first fold: what a typed word can be told apart by at once */
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
  const folded = foldName(word);
  const modern = modernFold(word);
  return {
    word,
    folds: modern && modern !== folded ? [folded, modern] : [folded],
    letters: lettersOf(folded),
  };
}

export function typedWord(word: string): TypedWord {
  const known = knownWord(word);
  const [fold = word] = known.folds;
  return { ...known, most: typosAllowed(fold), called: namesCalled(word).map(foldName) };
}

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
    for (const its of known.folds) {
      const score = foldScore(mine, its, typed, known);
      if (score < best) best = score;
    }
  return best;
}

function foldScore(typed: string, known: string, t: TypedWord, k: KnownWord): number {
  if (known === typed) return 1;
  if (known.startsWith(typed)) return 2;
  if (known.length === 1)
    return typed.startsWith(known) && typed.length > 2 ? AS_INITIAL : NOT_FOUND;
  if (typed.length >= SHORTEST_END && known.endsWith(typed)) return AS_END;
  if (t.most === 0 || known.length < SHORTEST_MISTAKEN) return NOT_FOUND;
  if (bits(t.letters & ~k.letters) > t.most) return NOT_FOUND;
  const typos = typosToPrefix(typed, known, t.most);
  return typos === null ? NOT_FOUND : 2 + typos;
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
