import { expect, it } from 'vitest';
import { districtSum } from './district-sum.ts';
import { posyanduQuality } from './posyandu-quality.ts';

const NONE = { served: 0, outside: 0, d: 0, n: 0, t: 0, atRisk: 0, referred: 0 };
const empty = posyanduQuality({
  posyandu: 'mawar',
  month: '2026-07',
  today: '2026-08-20',
  people: [],
  arrivals: [],
  days: [{ on: '2026-07-10', signedOn: '2026-07-12', held: true }],
  sums: { now: NONE, before: null },
  toolsAt: () => [],
});
const some = {
  ...empty,
  completeness: { ...empty.completeness, visits: 38, counselled: 19, asked: 380, filled: 376 },
  register: { ...empty.register, people: 38, withNik: 36 },
  outliers: { scored: 38, implausible: 1 },
};

it('shares are of counts in fives: nobody reads off them that it was one child', () => {
  expect(districtSum([some], 1)).toMatchObject({
    posyandu: 1,
    reporting: 1,
    recapsOnTime: 1,
    // 375 of 380, 15 of 35, 35 of 35
    filled: 0.99,
    counselled: 0.43,
    nik: 1,
    implausible: null,
  });
  const none = { ...some, outliers: { scored: 38, implausible: 0 } };
  expect(districtSum([none], 1).implausible).toBe(0);
});

it('says nothing of some posyandu while others are being reckoned', () => {
  expect(districtSum([some, some], 3)).toEqual({ ...districtSum([], 0), posyandu: 2 });
});
