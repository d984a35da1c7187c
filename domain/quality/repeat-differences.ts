import type { Measure } from '../facts/measurement-taken.ts';
import { allowedDifference, tooFarApart } from '../measures/allowed-difference.ts';
import type { QualityTable } from './quality.table.ts';

/** Two readings of one thing of one person on one day. */
export interface Pair {
  what: Measure;
  ageMonths: number;
  first: { value: number; diastolic?: number };
  second: { value: number; diastolic?: number };
}

/**
 * How far repeats lie from the first reading. No sign hangs on it: here most repeats are asked for because the first
 * surprised, so they are no sample; whoever trains kader reads the numbers.
 */
export interface RepeatDifferences {
  what: Measure;
  pairs: number;
  /** technical error of measurement, √(Σd²/2n), in the measure's unit; null under the least number of pairs */
  tem: number | null;
  /** share further apart than the WHO growth study allowed; null under the least, or where nothing is published */
  beyond: number | null;
}

export function repeatDifferences(
  what: Measure,
  pairs: readonly Pair[],
  table: QualityTable,
): RepeatDifferences {
  const own = pairs.filter((p) => p.what === what);
  const n = own.length;
  if (n < table.leastPairs.value) return { what, pairs: n, tem: null, beyond: null };
  const squares = own.reduce((sum, p) => sum + (p.first.value - p.second.value) ** 2, 0);
  const bound = own.filter((p) => allowedDifference(what, p.ageMonths) !== null);
  const far = bound.filter((p) => tooFarApart(what, p.ageMonths, p.first, p.second)).length;
  return {
    what,
    pairs: n,
    tem: Math.sqrt(squares / (2 * n)),
    beyond: bound.length === 0 ? null : far / bound.length,
  };
}
