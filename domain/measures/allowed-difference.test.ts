import { describe, expect, it } from 'vitest';
import { allowedDifference, tooFarApart } from './allowed-difference.ts';

describe('two readings of one day', () => {
  it.each([
    ['weight', 11, 7.2, 7.3, false],
    ['weight', 11, 7.2, 7.31, true],
    ['weight', 59, 17.3, 17.1, true],
    ['weight', 60, 17.3, 16.1, false],
    ['length-height', 11, 67.5, 68.2, false],
    ['length-height', 11, 67.5, 68.3, true],
    ['head', 11, 43, 43.5, false],
    ['head', 11, 43, 43.6, true],
    ['muac', 11, 13.8, 14.4, true],
    ['waist', 400, 80, 95, false],
  ] as const)('%s at %d months: %d and %d', (what, months, one, other, apart) => {
    expect(tooFarApart(what, months, { value: one }, { value: other })).toBe(apart);
  });

  it('looks at both numbers of a blood pressure, at any age', () => {
    const first = { value: 140, diastolic: 90 };
    expect(tooFarApart('blood-pressure', 500, first, { value: 130, diastolic: 80 })).toBe(false);
    expect(tooFarApart('blood-pressure', 500, first, { value: 129, diastolic: 90 })).toBe(true);
    expect(tooFarApart('blood-pressure', 500, first, { value: 140, diastolic: 101 })).toBe(true);
  });

  it('has no limit where none is published', () => {
    expect(allowedDifference('glucose', 500)).toBeNull();
  });
});
