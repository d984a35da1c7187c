import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../calendar.ts';
import { ageOn } from './age.ts';
import { estimatedBirth } from './estimated-birth.ts';

const ON = '2026-11-22';
const anyDay = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('1990-01-01', n));

test('T0.11 the age said is the age the register shows, for every age to 120 years', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 120 }), anyDay, (years, on) => {
      const birth = estimatedBirth(years, null, on);
      expect(birth && ageOn(birth, on)?.years).toBe(years);
    }),
  );
});
test('and so in months, for a small child', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 5 }),
      fc.integer({ min: 0, max: 11 }),
      anyDay,
      (years, months, on) => {
        const birth = estimatedBirth(years, months, on);
        expect(birth && ageOn(birth, on)?.months).toBe(12 * years + months);
      },
    ),
  );
});
test.each([
  [0, null],
  [121, null],
  [-1, null],
  [1.5, null],
  [1, 12],
  [Number.NaN, null],
])('%s years and %s months is no age', (years, months) => {
  expect(estimatedBirth(years, months, ON)).toBeNull();
});
