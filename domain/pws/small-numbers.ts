import { HELD_BACK, SMALL } from './village-month.ts';

/** Outside the puskesmas a count below this could point at somebody (ruling 18). */
const SMALLEST_SHOWN = 5;

const isSmall = (n: number): boolean => n > 0 && n < SMALLEST_SHOWN;

/** A count as it is told on its own. */
export const shown = (n: number): number => (isSmall(n) ? SMALL : n);

export const isHidden = (n: number): boolean => n === SMALL || n === HELD_BACK;

/** Small, or held back for the sake of another. */
export const smallOrHeld = (n: number): number => (isSmall(n) ? SMALL : HELD_BACK);

/** Down to a whole five; what is hidden, and nobody, stays as it is. */
export const downToFive = (n: number): number =>
  n >= SMALLEST_SHOWN ? n - (n % SMALLEST_SHOWN) : n;

/** Down to a whole five: what is added up over months moves only when five more have come. */
export const roundedDown = (n: number): number =>
  n < SMALLEST_SHOWN ? shown(n) : n - (n % SMALLEST_SHOWN);

/**
 * Does a sum that is told give away the small parts of it that are not? Small is 1 to 4, held back is more: hidden parts
 * that add up to the least they can be, or to the most, are known. 6 is 5 and 1; 8, both small, is 4 and 4.
 */
export function givesAway(whole: number, parts: readonly number[]): boolean {
  const small = parts.filter((n) => n === SMALL).length;
  const held = parts.filter((n) => n === HELD_BACK).length;
  if (isHidden(whole) || small === 0) return false;
  const left = parts.reduce((rest, n) => (isHidden(n) ? rest : rest - n), whole);
  const most = held > 0 ? Number.POSITIVE_INFINITY : small * (SMALLEST_SHOWN - 1);
  return left === small + held * SMALLEST_SHOWN || left === most;
}

/**
 * Numbers of which the first is the sum of the others. When exactly one of them is hidden the rest would give it
 * away, so the smallest of those that say something goes as well; and the sum itself when it leaves its hidden parts one
 * value only.
 */
export function hideSum(numbers: readonly number[], holdWhole = false): number[] {
  const out = numbers.map(shown);
  const [whole = 0] = out;
  if (holdWhole && whole > 0) out[0] = HELD_BACK;
  const [told = 0, ...parts] = neverOneAlone(out);
  return [givesAway(told, parts) ? HELD_BACK : told, ...parts];
}

/** Parts of a whole that is told elsewhere; those `held` are not told whatever they are. */
export function hideParts(parts: readonly number[], held: readonly boolean[]): number[] {
  const out = parts.map((n, i) => (held[i] && n > 0 ? smallOrHeld(n) : shown(n)));
  const whole = shown(parts.reduce((a, b) => a + b, 0));
  if (isHidden(whole)) return out;
  neverOneAlone(out);
  while (givesAway(whole, out) && holdLeast(out));
  return out;
}

function neverOneAlone(out: number[]): number[] {
  if (out.filter(isHidden).length === 1) holdLeast(out);
  return out;
}

/** Holds back the smallest that says something; false when there is none. */
function holdLeast(out: number[]): boolean {
  let least = -1;
  for (const [i, n] of out.entries())
    if (n > 0 && (least === -1 || n <= (out[least] ?? n))) least = i;
  if (least !== -1) out[least] = HELD_BACK;
  return least !== -1;
}
