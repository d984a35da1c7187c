import { nameForm, TITLES } from './name-forms.ts';

/**
 * How alike two Indonesian names are, as written by two hands: old and new spelling (Soetjipto, Sucipto),
 * letters that sound alike (Wyjaya, Wijaya; Rizky, Riski), titles, shortened and dropped words
 * (Moh., M.; "Kartini" for "Kartini Rina Handayani").
 *
 * same: the same words. variant: the same words, spelled or joined otherwise.
 * part: one is the other with words left out or cut to an initial.
 */
export type NameLikeness = 'same' | 'variant' | 'part';

export interface FoldedName {
  /** words as written, without titles and capitals */
  words: readonly string[];
  /** the same words with spelling folded away */
  sounds: readonly string[];
}

/** Old spelling (van Ophuijsen, before 1947 and 1972) and sounds that are written in more than one way; in this order. */
const SOUNDS: readonly [RegExp, string][] = [
  [/oe/g, 'u'],
  [/tj/g, 'c'],
  [/dj/g, 'j'],
  [/nj/g, 'ny'],
  [/sj/g, 'sy'],
  [/ch|kh/g, 'h'],
  [/ph|[fv]/g, 'p'],
  [/dz|dh/g, 'd'],
  [/th/g, 't'],
  [/sy|sh|ts/g, 's'],
  [/z/g, 's'],
  [/gh/g, 'g'],
  [/q/g, 'k'],
  [/x/g, 'ks'],
  [/y/g, 'i'],
  [/(.)\1+/g, '$1'],
  [/(?<=.{2})h$/, ''],
];

/** A name made ready to compare; do it once per person. */
export function foldName(name: string): FoldedName {
  const plain = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’`]/g, '')
    .toLowerCase();
  const words = plain.split(/[^a-z0-9]+/).filter((w) => w !== '' && w !== 'h' && !TITLES.has(w));
  return { words, sounds: words.map(soundOf) };
}

/** One spelling for one sound, whatever form of the name was written. */
const soundOf = (word: string): string =>
  SOUNDS.reduce((sound, [from, to]) => sound.replace(from, to), nameForm(word) ?? word);

/** How alike two names are; null when they are two names. */
export function nameLikeness(a: FoldedName, b: FoldedName): NameLikeness | null {
  if (a.words.length === 0 || b.words.length === 0) return null;
  if (a.words.join(' ') === b.words.join(' ')) return 'same';
  if (soundsTheSame(a.sounds, b.sounds)) return 'variant';
  const [short, long] = a.sounds.length <= b.sounds.length ? [a, b] : [b, a];
  return isPartOf(short.sounds, long.sounds) ? 'part' : null;
}

function soundsTheSame(a: readonly string[], b: readonly string[]): boolean {
  if (a.join('') === b.join('')) return true;
  if (a.length !== b.length) return false;
  if (a.every((sound, i) => nearly(sound, b[i] ?? ''))) return true;
  return [...a].sort().join(' ') === [...b].sort().join(' ');
}

/** Every word of the shorter is in the longer, in order, and at least one of them in full. */
function isPartOf(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  let full = false;
  for (const sound of short) {
    while (at < long.length && !sameOrInitial(sound, long[at] ?? '')) at += 1;
    if (at === long.length) return false;
    full ||= sound.length >= 3 && (long[at] ?? '').length >= 3;
    at += 1;
  }
  return full;
}

const sameOrInitial = (a: string, b: string): boolean =>
  nearly(a, b) || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));

/** Five letters: with four, one letter makes another name (Rina, Rini; often twins). */
const LONG_ENOUGH = 5;

/** Equal, or one letter apart (put in, left out, changed, or two swapped) in a word long enough. */
function nearly(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < LONG_ENOUGH || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const restA = a.slice(start);
  const restB = b.slice(start);
  if (restA.slice(1) === restB.slice(1)) return true;
  if (restA.slice(1) === restB || restB.slice(1) === restA) return true;
  return restA.slice(2) === restB.slice(2) && restA[0] === restB[1] && restA[1] === restB[0];
}
