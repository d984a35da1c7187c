import { HELD_BACK, SMALL } from './village-month.ts';

/** Outside the puskesmas a count below this could point at somebody (ruling 18). */
const SMALLEST_SHOWN = 5;

const isSmall = (n: number): boolean => n > 0 && n < SMALLEST_SHOWN;

/** A count as it is told on its own. */
export const shown = (n: number): number => (isSmall(n) ? SMALL : n);

export const isHidden = (n: number): boolean => n === SMALL || n === HELD_BACK;

/** Small, or held back for the sake of another. */
export const smallOrHeld = (n: number): number => (isSmall(n) ? SMALL : HELD_BACK);

/** Down to a whole five: what is added up over months moves only when five more have come. */
export const roundedDown = (n: number): number =>
  n < SMALLEST_SHOWN ? shown(n) : n - (n % SMALLEST_SHOWN);

/**
 * Numbers of which the first is the sum of the others. When exactly one of them is hidden the rest would give it
 * away, so the smallest of those that say something goes as well.
 */
export function hideSum(numbers: readonly number[], holdWhole = false): number[] {
  const out = numbers.map(shown);
  const [whole = 0] = out;
  if (holdWhole && whole > 0) out[0] = HELD_BACK;
  return neverOneAlone(out);
}

/** Parts of a whole that is told elsewhere; those `held` are not told whatever they are. */
export function hideParts(parts: readonly number[], held: readonly boolean[]): number[] {
  const out = parts.map((n, i) => (held[i] && n > 0 ? smallOrHeld(n) : shown(n)));
  const whole = shown(parts.reduce((a, b) => a + b, 0));
  return isHidden(whole) ? out : neverOneAlone(out);
}

function neverOneAlone(out: number[]): number[] {
  if (out.filter(isHidden).length !== 1) return out;
  let least = -1;
  for (const [i, n] of out.entries())
    if (n > 0 && (least === -1 || n <= (out[least] ?? n))) least = i;
  if (least !== -1) out[least] = HELD_BACK;
  return out;
}
