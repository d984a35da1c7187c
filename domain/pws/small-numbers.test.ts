import fc from 'fast-check';
import { expect, it } from 'vitest';
import { givesAway, hideParts, hideSum, isHidden, roundedDown } from './small-numbers.ts';
import { SMALL } from './village-month.ts';

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

it('knows a sum whose hidden parts can be one thing only', () => {
  expect(givesAway(6, [-2, -1])).toBe(true);
  expect(givesAway(8, [-1, -1])).toBe(true);
  expect(givesAway(28, [20, -1, -1])).toBe(true);
  expect(givesAway(7, [-2, -1])).toBe(false);
  expect(givesAway(7, [-1, -1])).toBe(false);
  expect(givesAway(-2, [-2, -1])).toBe(false);
  expect(givesAway(10, [-2, -2])).toBe(false);
});

it('6 who are 5 and 1, and 8 who are 4 and 4, are not told', () => {
  expect(hideSum([6, 5, 1])).toEqual([-2, -2, -1]);
  expect(hideSum([8, 4, 4])).toEqual([-2, -1, -1]);
  expect(hideSum([7, 4, 3])).toEqual([7, -1, -1]);
  expect(hideParts([4, 4, 20, 30], [])).toEqual([-1, -1, -2, 30]);
});

/** Every way to fill in what is hidden of a told sum: small is 1 to 4, held back at least 5. */
function fillings(left: number, hidden: readonly number[]): number[][] {
  const [first, ...more] = hidden;
  if (first === undefined) return left === 0 ? [[]] : [];
  const [from, to] = first === SMALL ? [1, Math.min(4, left)] : [5, left];
  const can = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
  return can.flatMap((n) => fillings(left - n, more).map((rest) => [n, ...rest]));
}

it('who tries every number for what is hidden of a sum finds no small one certain', () => {
  const few = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(few, (parts) => {
      const [whole = 0, ...told] = hideSum([sumOf(parts), ...parts]);
      const hidden = told.filter(isHidden);
      if (isHidden(whole) || hidden.length === 0) return;
      const left = whole - sumOf(told.filter((n) => !isHidden(n)));
      const ways = fillings(left, hidden);
      for (const [i, n] of hidden.entries())
        if (n === SMALL) expect(new Set(ways.map((way) => way[i])).size).toBeGreaterThan(1);
    }),
    { numRuns: 500 },
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
