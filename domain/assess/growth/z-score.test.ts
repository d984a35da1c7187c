import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { round2, valueAt, zScore, zScoreRestricted } from './z-score.ts';

/** What R (4 and later) and Python answer. */
const ROUNDED: readonly (readonly [number, number])[] = [
  [0.125, 0.12],
  [0.375, 0.38],
  [0.625, 0.62],
  [-0.125, -0.12],
  [-2.375, -2.38],
  [1.005, 1],
  [2.675, 2.67],
  [0.285, 0.28],
  [1.015, 1.01],
  [5.015, 5.01],
  [0.015, 0.01],
  [0.025, 0.03],
  [4.35, 4.35],
  [-0.004, 0],
  [-0.005, -0.01],
  [123456789.375, 123456789.38],
  [100000000.125, 100000000.12],
];

/** Two decimals by whole-number arithmetic on the exact binary value: slow and plainly right. */
function exactRound2(x: number): number {
  const bits = 60n;
  const scaled = BigInt(x * 2 ** 60) * 100n;
  const sign = scaled < 0n ? -1n : 1n;
  const size = scaled * sign;
  const whole = size >> bits;
  const rest = size - (whole << bits);
  const half = 1n << (bits - 1n);
  const up = rest > half || (rest === half && whole % 2n === 1n);
  return Number(sign * (up ? whole + 1n : whole)) / 100 + 0;
}

describe('rounding to two decimals', () => {
  it.each(ROUNDED)('%d is %d', (x, rounded) => {
    expect(round2(x)).toBe(rounded);
  });

  it('never answers minus zero', () => {
    expect(Object.is(round2(-0), 0)).toBe(true);
    expect(Object.is(round2(-0.001), 0)).toBe(true);
  });

  it('agrees with whole-number arithmetic, at and beside every tie', () => {
    const beside = fc
      .tuple(fc.integer({ min: -4000, max: 4000 }), fc.integer({ min: -3, max: 3 }))
      .map(([k, ulps]) => {
        const x = k / 200;
        return x + ulps * Number.EPSILON * Math.max(Math.abs(x), 0.125);
      });
    const eighths = fc.integer({ min: -400, max: 400 }).map((k) => k / 8);
    const any = fc.double({ min: -200, max: 200, noNaN: true }).filter((x) => Math.abs(x) > 1e-2);
    fc.assert(
      fc.property(fc.oneof(beside, eighths, any), (x) => {
        expect(round2(x)).toBe(exactRound2(x));
      }),
      { numRuns: 5000 },
    );
  });
});

describe('z-scores', () => {
  // boys at birth, weight: L 0.3487, M 3.3464, S 0.14602
  const lms = [0.3487, 3.3464, 0.14602] as const;

  it('is 0 at the median and k at the k-th SD line, within ±3', () => {
    expect(zScore(3.3464, ...lms)).toBe(0);
    for (const k of [-3, -2, -1, 1, 2, 3])
      expect(zScore(valueAt(k, ...lms), ...lms)).toBeCloseTo(k, 10);
  });

  it('takes the logarithm where L is 0', () => {
    expect(zScore(Math.E, 0, 1, 0.5)).toBe(2);
    expect(valueAt(2, 0, 1, 0.5)).toBe(Math.E);
  });

  it('goes on in even steps beyond ±3 where the tail is restricted', () => {
    const step = valueAt(3, ...lms) - valueAt(2, ...lms);
    expect(zScoreRestricted(valueAt(3, ...lms) + 2 * step, ...lms)).toBeCloseTo(5, 10);
    const down = valueAt(-2, ...lms) - valueAt(-3, ...lms);
    expect(zScoreRestricted(valueAt(-3, ...lms) - down, ...lms)).toBeCloseTo(-4, 10);
    expect(zScoreRestricted(3.3464, ...lms)).toBe(0);
  });
});
