import { expect, it } from 'vitest';
import { MonthNumbers } from '../month-numbers.ts';
import { skdnOf } from './skdn-of.ts';

const numbers = MonthNumbers.of([
  ['book', 'target', 8],
  ['bayi', 'target', 4],
  ['bayi/F', 'target', 3],
  ['balita', 'target', 6],
  ['bayi', 'd', 3],
  ['bayi/F', 'd', 2],
  ['balita', 'd', 5],
  ['bayi', 'n', 1],
  ['bayi/F', 'n', 1],
  ['balita', 'n', 2],
  ['bayi', 'b', 1],
  ['bayi/F', 'b', 1],
  ['bayi', 't', 1],
  ['balita', 't', 1],
  ['balita', 'o', 1],
  ['balita', 'unclear', 1],
  ['balita', 'bgm', 1],
  ['balita', 'two-t', 1],
]);

it('gives the weighing with all its ratios, and the check that it adds up', () => {
  expect(skdnOf(numbers)).toEqual({
    s: 10,
    k: 8,
    d: 8,
    n: 3,
    t: 2,
    o: 1,
    b: 1,
    unclear: 1,
    bgm: 1,
    twoT: 1,
    dPrime: 5,
    ratios: {
      ks: 80,
      ds: 80,
      dk: 100,
      nd: 37.5,
      ndPrime: 60,
      ns: 30,
      twoT: 12.5,
      bgm: 12.5,
      o: 12.5,
      b: 12.5,
    },
    adds: true,
  });
});

it('does so by group and sex, where the list of books is not kept', () => {
  expect(skdnOf(numbers, 'bayi', 'F')).toMatchObject({
    s: 3,
    k: null,
    d: 2,
    n: 1,
    adds: true,
    ratios: { ks: null, dk: null, ds: 66.7, ndPrime: 100 },
  });
});

it('says so when codes and weighings do not add up', () => {
  expect(
    skdnOf(
      MonthNumbers.of([
        ['bayi', 'd', 2],
        ['bayi', 'n', 1],
      ]),
    ).adds,
  ).toBe(false);
  expect(skdnOf(MonthNumbers.of([])).ratios.ds).toBeNull();
});
