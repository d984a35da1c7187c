/**
 * What may be said of a number: too few to say anything · nothing stands out · worth looking at together.
 * Never "bad": it says where to look, the people there say why.
 */
export type Sign = 'few' | 'fine' | 'look';

/** The sign of several: one that stands out is enough; nothing known says nothing. */
export function together(signs: readonly Sign[]): Sign {
  if (signs.includes('look')) return 'look';
  return signs.includes('fine') ? 'fine' : 'few';
}

/** A share, 0 to 1; null of nothing, so that an empty column is never 0 %. */
export const shareOf = (part: number, whole: number): number | null =>
  whole > 0 ? part / whole : null;
