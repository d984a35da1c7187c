/** How far numbers lie apart. */
export interface Spread {
  n: number;
  mean: number | null;
  /** of a sample (n − 1); null under two */
  sd: number | null;
}

export function spreadOf(values: readonly number[]): Spread {
  const own = values.filter(Number.isFinite);
  const n = own.length;
  if (n === 0) return { n, mean: null, sd: null };
  const mean = own.reduce((sum, v) => sum + v, 0) / n;
  if (n < 2) return { n, mean, sd: null };
  return { n, mean, sd: Math.sqrt(own.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (n - 1)) };
}

/** 95 of 100 samples lie within this many standard errors. */
const TWO_SIDED_95 = 1.96;

/** Between what the true SD most likely lies (95 %); of few numbers that is wide, so that chance is not taken for a fault. */
export function sdBetween({ n, sd }: Spread): readonly [number, number] | null {
  if (sd === null || n < 2) return null;
  const error = (TWO_SIDED_95 * sd) / Math.sqrt(2 * (n - 1));
  return [sd - error, sd + error];
}

/**
 * Do two spreads have different means beyond what chance brings (95 %)? Null while either is too few: then nothing may
 * be said of two kader or two tools.
 */
export function apart(a: Spread, b: Spread, least: number): boolean | null {
  if (a.n < least || b.n < least || a.sd === null || b.sd === null) return null;
  const error = Math.sqrt(a.sd ** 2 / a.n + b.sd ** 2 / b.n);
  return Math.abs((a.mean ?? 0) - (b.mean ?? 0)) > TWO_SIDED_95 * error;
}
