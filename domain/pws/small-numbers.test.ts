import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inFives, isHidden, isSpread, isTied, lessRange, meant } from './small-numbers.ts';
import { HELD_BACK, SMALL } from './village-month.ts';

it('a count is told as nobody, as few, or down to a whole five', () => {
  expect([0, 1, 4, 5, 9, 10, 52].map(inFives)).toEqual([0, SMALL, SMALL, 5, 5, 10, 50]);
  expect([0, 5, SMALL, HELD_BACK].map(isHidden)).toEqual([false, false, true, true]);
});

it('what is told can stand for the number it was made of, and never for one small number only', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 500 }), (n) => {
      const [least, most] = meant(inFives(n));
      expect(least <= n && n <= most).toBe(true);
      expect(n === 0 ? most : most - least).toBe(n === 0 ? 0 : n < 5 ? 3 : 4);
    }),
  );
});

it('knows a sum whose parts can be one thing only, and the step before it', () => {
  const few = (many: number) => Array.from({ length: many }, () => meant(SMALL));
  // 20 of five who are 4 at most; 15 is a step before, and 10 tells nothing
  expect([20, 15, 10].map((whole) => isTied(meant(whole), few(5)))).toEqual([true, true, false]);
  // no more than 4, of four who are 1 at least
  expect(isTied(meant(SMALL), few(4))).toBe(true);
  expect(isTied(meant(5), few(2))).toBe(false);
  expect(isTied(meant(20), [...few(4), meant(HELD_BACK)])).toBe(false);
});

it('three parts of a few people are nearly one each', () => {
  expect(isSpread(meant(SMALL), [SMALL, SMALL, SMALL, 0])).toBe(true);
  expect(isSpread(meant(SMALL), [SMALL, SMALL, 0, 0])).toBe(false);
  expect(isSpread(meant(5), [SMALL, SMALL, SMALL, 0])).toBe(false);
});

it('takes one range from another, and nobody is fewer than nobody', () => {
  expect(lessRange([20, 24], [15, 19])).toEqual([1, 9]);
  expect(lessRange([20, 24], [20, 24])).toEqual([0, 4]);
});
