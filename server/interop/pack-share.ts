import type { PlaceLine, TrendPoint } from '#domain/pws/place-month.ts';
import { isHidden } from '#domain/pws/small-numbers.ts';

/** D of S in whole percent; null where either is not told, or nobody is awaited. */
export function dsOf({ skdn: { s, d } }: Pick<PlaceLine | TrendPoint, 'skdn'>): number | null {
  if (isHidden(s) || isHidden(d) || s === 0) return null;
  return Math.round((d / s) * 100);
}
