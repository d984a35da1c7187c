import type { Subject } from '../rule.ts';
import { amountOf, childDay, zUnderFive } from './child-day.ts';

/** A day's weight as a growth record may use it. */
export interface DayWeight {
  /** null: weighed, but nobody can say how much */
  kg: number | null;
  /** BB/U, null without a weight or outside WHO's table */
  zwfa: number | null;
}

const UNSAID: DayWeight = { kg: null, zwfa: null };

/**
 * The weight of the subject's day; null when nobody was weighed. It cannot be said when two readings differ, when it is
 * implausible for the age (WHO: BB/U below -6 or above 5), and while swelling of the feet, seen or doubted, weighs too.
 */
export function weightOfDay(subject: Subject): DayWeight | null {
  const day = childDay(subject);
  if (day.weight === null) return null;
  const kg = amountOf(day.weight);
  if (kg === null || !(kg > 0) || day.oedema === 'differ' || amountOf(day.oedema) === 1)
    return UNSAID;
  const { z, flags } = zUnderFive(subject, day);
  return flags.includes('zwfa') ? UNSAID : { kg, zwfa: z.zwfa ?? null };
}
