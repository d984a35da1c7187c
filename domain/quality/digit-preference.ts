import type { Measure } from '../facts/measurement-taken.ts';
import type { QualityTable } from './quality.table.ts';
import type { Sign } from './sign.ts';

/** How often each last digit was written, and what it says. */
export interface DigitPreference {
  n: number;
  /** of the digits 0 to 9 */
  counts: readonly number[];
  /**
   * index of dissimilarity, 0 (every digit as often) to 0.9 (always the same one): the share of readings that would
   * have to end differently. Source: WHO and UNICEF, data quality of anthropometry, 2019. Null of no readings.
   */
  index: number | null;
  /** share that ends in 0 or 5; a fifth is expected. Null of no readings. */
  round: number | null;
  sign: Sign;
}

/** Those whose last digit is worth a look, and how many of them stand for one unit: tenths, or whole mmHg and, for a waist, whole cm. */
export const DIGIT_MEASURES = {
  weight: 10,
  'length-height': 10,
  head: 10,
  muac: 10,
  waist: 1,
  'blood-pressure': 1,
} as const satisfies Partial<Record<Measure, number>>;
export type DigitMeasure = keyof typeof DIGIT_MEASURES;

export const isDigitMeasure = (what: Measure): what is DigitMeasure =>
  Object.hasOwn(DIGIT_MEASURES, what);

/** The digit a tool of the posyandu shows last: 7.24 kg and 7.2 kg both end in 2. */
export function lastDigit(what: DigitMeasure, value: number): number {
  // 8.2 * 10 is a hair under 82 in binary
  return Math.floor(Math.abs(value) * DIGIT_MEASURES[what] + 1e-6) % 10;
}

const DIGITS = 10;

/** Digits outside 0 to 9 are left out. */
export function digitPreference(digits: readonly number[], table: QualityTable): DigitPreference {
  const counts = Array.from({ length: DIGITS }, () => 0);
  let n = 0;
  for (const digit of digits) {
    const before = counts[digit];
    if (before === undefined) continue;
    counts[digit] = before + 1;
    n += 1;
  }
  if (n === 0) return { n, counts, index: null, round: null, sign: 'few' };
  const expected = n / DIGITS;
  const index = counts.reduce((sum, c) => sum + Math.abs(c - expected), 0) / (2 * n);
  const chiSquare = counts.reduce((sum, c) => sum + (c - expected) ** 2 / expected, 0);
  const standsOut = index >= table.digitIndex.value && chiSquare > table.digitChiSquare.value;
  return {
    n,
    counts,
    index,
    round: ((counts[0] ?? 0) + (counts[5] ?? 0)) / n,
    sign: n < table.leastMeasured.value ? 'few' : standsOut ? 'look' : 'fine',
  };
}
