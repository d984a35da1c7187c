import { nameForm } from '#domain/people/name-forms.ts';

/**
 * One spelling for names that sound alike, so that a search forgives how a name was written down. The pairs are those
 * of the spelling reforms (Van Ophuijsen 1901 to EYD 1972: oe → u, tj → c, dj → j, sj → sy, nj → ny, ch → kh; a j
 * alone was a y, see `modernFold`) and of Arabic names written by ear (kh/k, sh/sy/s, dz/z, v/f/p, y/i). A written form of a
 * common name (Moch., St., Noer) becomes that name first.
 */
const SOUNDS: readonly [RegExp, string][] = [
  [/oe/g, 'u'],
  [/tj/g, 'c'],
  [/dj/g, 'j'],
  [/sj|sy|sh/g, 's'],
  [/nj/g, 'ny'],
  [/ch|kh|q/g, 'k'],
  [/dh|dl/g, 'd'],
  [/th|ts/g, 't'],
  [/dz|z/g, 's'],
  [/ph|v|f/g, 'p'],
  [/x/g, 'ks'],
  [/y/g, 'i'],
  [/(.)\1/g, '$1'],
  [/(?<=.)h$/, ''],
];

export const foldName = (token: string): string => soundsLike(nameForm(token) ?? token);

/** The sound of a word as it stands, whatever name it is a form of. */
export function soundsLike(token: string): string {
  let folded = token;
  for (const [sound, as] of SOUNDS) folded = folded.replace(sound, as);
  return folded;
}

/** A name from before 1972 as it would be written now: a j alone was a y ("Surja", "Jusuf"). Null when nothing changes. */
export function modernFold(token: string): string | null {
  if (!/(?<!d)j/.test(token)) return null;
  return foldName(token.replace(/(?<!d)j/g, 'y'));
}

/** Lower case, no accents, no apostrophes; words only. */
export const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’`]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
