import { HELD_BACK, SMALL } from './village-month.ts';

/** Outside the puskesmas a count below this could point at somebody (ruling 18); larger ones are told in steps of it. */
const STEP = 5;

/** A count as it leaves the puskesmas: nobody, "<5", or down to a whole five. */
export const inFives = (n: number): number => {
  if (n <= 0) return 0;
  return n < STEP ? SMALL : n - (n % STEP);
};

/** Every count of an object in fives; texts and nulls stay as they are. */
export const allInFives = <T extends object>(counts: T): T =>
  Object.fromEntries(
    Object.entries(counts).map(([key, n]) => [key, typeof n === 'number' ? inFives(n) : n]),
  ) as T;

export const isHidden = (n: number): boolean => n === SMALL || n === HELD_BACK;

/** The least and the most that a told number can stand for. */
export type Range = readonly [least: number, most: number];

export function meant(told: number): Range {
  if (told === HELD_BACK) return [0, Number.POSITIVE_INFINITY];
  if (told === SMALL) return [1, STEP - 1];
  return told === 0 ? [0, 0] : [told, told + STEP - 1];
}

/** What is left of one range when another is taken from it; never fewer than nobody. */
export const lessRange = ([a, b]: Range, [c, d]: Range): Range => [
  Math.max(0, a - d),
  Math.max(0, b - c),
];

/**
 * Do parts that are told and a whole that is told leave each part one value only? They do where the whole is all that
 * its parts can be at most (20, and "<5" five times: 4 each), or only what they must be (4, and "<5" four times). Such
 * a sum is tied a step before it comes to that as well: else its being hidden would say that it came to that.
 */
export function isTied([least, most]: Range, parts: readonly Range[]): boolean {
  const few = parts.reduce((sum, range) => sum + range[0], 0);
  const many = parts.reduce((sum, range) => sum + range[1], 0);
  return isNear(many - least) || isNear(most - few);
}

const isNear = (slack: number): boolean => slack % STEP === 0 && slack <= STEP;

/** Are fewer than five people told beside three parts or more that have somebody? These are then nearly one each. */
export const isSpread = ([, most]: Range, parts: readonly number[]): boolean =>
  most < STEP && parts.filter((n) => n !== 0).length > 2;
