import type { LocalDate } from '../../calendar.ts';
import type { GrowthAge } from './growth-age.ts';

/** Born, seen, weeks of pregnancy at birth, the age growth is judged at. */
export const GROWTH_AGE_CASES: readonly (readonly [
  born: LocalDate,
  on: LocalDate,
  /** completed weeks, or weeks and days */
  weeks: number | readonly [weeks: number, days: number] | undefined,
  GrowthAge,
])[] = [
  ['2025-01-10', '2025-04-10', 32, { days: 34, corrected: true }],
  ['2025-01-10', '2025-02-10', 32, { days: null, corrected: true }],
  ['2024-01-10', '2026-01-15', 32, { days: 736, corrected: false }],
  ['2025-01-10', '2025-07-10', [36, 4], { days: 157, corrected: true }],
  ['2025-01-10', '2025-07-10', 36, { days: 153, corrected: true }],
  ['2025-01-10', '2025-07-10', 37, { days: 181, corrected: false }],
  ['2025-01-10', '2025-07-10', undefined, { days: 181, corrected: false }],
  ['2024-01-10', '2026-01-09', 32, { days: 674, corrected: true }],
  ['2024-01-10', '2026-01-10', 32, { days: 731, corrected: false }],
];
