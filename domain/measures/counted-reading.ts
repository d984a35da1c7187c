import type { Reading } from '../facts/known.ts';

const same = (a: Reading, b: Reading): boolean =>
  a.value === b.value && a.diastolic === b.diastolic && a.position === b.position;

/**
 * Which of a day's readings counts (ruling of two readings on one day): the one marked as a repeat;
 * without a mark, equal readings are one. 'differ' when nobody has said which is right: then nothing counts, and
 * no stamp or order chooses. null when nothing was measured.
 */
export function countedReading(
  readings: readonly Reading[] | undefined,
): Reading | 'differ' | null {
  if (!readings || readings.length === 0) return null;
  if (readings.length === 1) return readings[0] ?? null;
  const repeats = readings.filter((r) => r.repeat);
  const [first, ...others] = repeats.length > 0 ? repeats : readings;
  if (!first) return null;
  return others.every((r) => same(r, first)) ? first : 'differ';
}
