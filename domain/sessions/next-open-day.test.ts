import { expect, test } from 'vitest';
import { sameWeekdayNextMonth } from './next-open-day.ts';

test.each([
  ['2025-11-04', '2025-12-02', 'first Tuesday'],
  ['2025-11-11', '2025-12-09', 'second Tuesday'],
  ['2025-12-31', '2026-01-28', 'fifth Wednesday, January has four'],
  ['2025-07-31', '2025-08-28', 'fifth Thursday, August has four'],
  ['2025-09-30', '2025-10-28', 'fifth Tuesday, October has four'],
  ['2024-01-29', '2024-02-26', 'fifth Monday in a leap year'],
  ['2026-01-01', '2026-02-05', 'first Thursday'],
])('after %s comes %s: the %s', (on, next) => expect(sameWeekdayNextMonth(on)).toBe(next));
