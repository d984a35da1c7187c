import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hideParts, hideSum, isHidden, roundedDown } from './small-numbers.ts';

const counts = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 8 });
const sumOf = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

it('a sum and its parts never leave one hidden number to be worked out, nor show a small one', () => {
  fc.assert(
    fc.property(counts, (parts) => {
      const told = hideSum([sumOf(parts), ...parts]);
      for (const n of told) expect(isHidden(n) || n === 0 || n > 4).toBe(true);
      const hidden = told.filter(isHidden).length;
      // one alone only when there is nothing else to hide: then nobody else is in the sum
      if (hidden === 1) expect(told.filter((n) => n > 0)).toEqual([]);
    }),
  );
});

it('what is held back in a column takes another with it, unless the whole is hidden', () => {
  expect(hideParts([16, 29], [true, false]).every(isHidden)).toBe(true);
  expect(hideParts([16, 29, 80], [true, false, false])).toEqual([-2, -2, 80]);
  expect(hideParts([3, 0], [])).toEqual([-1, 0]);
});

it('counts that grow over months are told in fives', () => {
  expect([0, 1, 4, 5, 9, 10, 52].map(roundedDown)).toEqual([0, -1, -1, 5, 5, 10, 50]);
});
