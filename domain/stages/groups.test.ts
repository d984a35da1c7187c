import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, dateOfDayNumber, dayNumber } from '../calendar.ts';
import { ageOn } from '../people/age.ts';
import { AGE_GROUPS, ageGroupOn, birthWindow, groupsOn } from './groups.ts';

const birth = '2000-03-15';
const dayAtMonths = (months: number) => addMonths(birth, months);

describe('life stages', () => {
  // Each row: completed months on that day, the group from that day on, the group the day before.
  it.each([
    [0, 'bayi', null],
    [11, 'bayi', 'bayi'],
    [12, 'balita', 'bayi'],
    [59, 'balita', 'balita'],
    [60, 'apras', 'balita'],
    [72, 'sekolah', 'apras'],
    [6 * 12, 'sekolah', 'apras'],
    [15 * 12, 'remaja', 'sekolah'],
    [19 * 12, 'dewasa', 'remaja'],
    [60 * 12, 'lansia', 'dewasa'],
    [120 * 12, 'lansia', 'lansia'],
  ])('T0.05 T0.11 T4.04 at %i months it is %s, the day before %s', (months, group, before) => {
    expect(ageGroupOn(birth, dayAtMonths(months))).toBe(group);
    expect(ageGroupOn(birth, addDays(dayAtMonths(months), -1))).toBe(before);
  });

  it('T0.05 puts a pregnant seventeen-year-old in two groups', () => {
    const on = addMonths(birth, 17 * 12);
    expect(groupsOn(birth, [{ since: addDays(on, -100) }], on)).toEqual(['bumil', 'remaja']);
  });

  it.each([
    ['2024-02-29', '2025-02-28', 365, 11],
    ['2024-02-29', '2025-03-01', 366, 12],
    ['2023-01-31', '2023-03-01', 29, 1],
    ['2023-06-10', '2025-06-10', 731, 24],
    ['2019-09-01', '2024-09-01', 1827, 60],
  ])('born %s, on %s: %i days, %i completed months', (born, on, days, months) => {
    expect(ageOn(born, on)).toMatchObject({ days, months });
  });

  it('cannot say the age before birth', () => {
    expect(ageOn('2025-01-02', '2025-01-01')).toBeNull();
    expect(ageGroupOn('2025-01-02', '2025-01-01')).toBeNull();
  });

  it('counts the same people by birth dates as one by one, so SQL and the phone agree', () => {
    const day = fc
      .integer({ min: dayNumber('1930-01-01'), max: dayNumber('2027-12-31') })
      .map(dateOfDayNumber);
    fc.assert(
      fc.property(day, day, (born, on) => {
        for (const { key } of AGE_GROUPS) {
          const { after, upTo } = birthWindow(key, on);
          expect(born > after && born <= upTo).toBe(ageGroupOn(born, on) === key);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
