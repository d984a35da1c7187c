import type { Sex } from '../standards/growth-tables.ts';
import { VELOCITY } from './weight-velocity.table.ts';
import { round2, valueAt } from './z-score.ts';

/** The fifth percentile. */
const P5 = -1.644854;

export interface WeightVelocity {
  /** g: a smaller gain is in the lowest twentieth */
  p5: number;
  z: number;
  faltering: boolean;
}

/**
 * A gain in grams over 1, 2 or 3 months against WHO's velocity standard; null where the table has no row.
 * Computed and told to nobody until its figures are taken again from WHO (ruling 5).
 */
export function weightVelocity(
  sex: Sex,
  startMonth: number,
  interval: 1 | 2 | 3,
  gain: number,
): WeightVelocity | null {
  const row = VELOCITY[sex][interval].find(([start]) => start === startMonth);
  if (!row || !Number.isFinite(gain)) return null;
  const [, l, m, s, delta] = row;
  const p5 = Math.round(valueAt(P5, l, m, s) - delta);
  const shifted = gain + delta;
  if (shifted <= 0) return { p5, z: Number.NEGATIVE_INFINITY, faltering: true };
  const z = l === 0 ? Math.log(shifted / m) / s : ((shifted / m) ** l - 1) / (l * s);
  return { p5, z: round2(z), faltering: gain < p5 };
}
