import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dateOf,
  dateOfDayNumber,
  dayNumber,
  daysBetween,
  isLocalDate,
  lastDayOf,
} from './calendar.ts';

const anyDay = fc.integer({ min: dayNumber('1890-01-01'), max: dayNumber('2150-12-31') });

describe('calendar', () => {
  it.each([
    ['2024-02-29', '2025-02-28', 365],
    ['2023-06-10', '2025-06-10', 731],
    ['2019-09-01', '2024-09-01', 1827],
    ['2000-02-28', '2000-03-01', 2],
    ['1900-02-28', '1900-03-01', 1],
  ])('%s to %s is %i days', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  it('counts days as the machine’s own calendar does', () => {
    fc.assert(
      fc.property(anyDay, (n) => {
        const date = dateOfDayNumber(n);
        const utc = Date.parse(`${date}T00:00:00Z`) / 86_400_000;
        expect(dayNumber(date)).toBe(n);
        expect(utc - Date.parse('2000-01-01T00:00:00Z') / 86_400_000).toBe(
          n - dayNumber('2000-01-01'),
        );
        expect(isLocalDate(date)).toBe(true);
      }),
    );
  });

  it('has no 31 November, no month 13, no 29 February 2025', () => {
    expect(dateOf(2025, 11, 31)).toBeNull();
    expect(dateOf(2025, 13, 1)).toBeNull();
    expect(dateOf(2025, 2, 29)).toBeNull();
    expect(isLocalDate('2025-02-29')).toBe(false);
    expect(isLocalDate('2025-2-9')).toBe(false);
  });

  it('adds months to the last day where the month is shorter', () => {
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2024-03-31', -13)).toBe('2023-02-28');
    expect(addDays('2023-12-31', 1)).toBe('2024-01-01');
    expect(lastDayOf('2026-11')).toBe('2026-11-30');
  });
});
