import type { Measure } from '../facts/measurement-taken.ts';
import type { Typed } from './plausible.ts';

/**
 * How far two readings of one child on one day may lie apart; further apart, a third is taken.
 * Source: WHO Multicentre Growth Reference Study, measurement protocol (de Onis et al., Food and Nutrition Bulletin
 * 2004; 25 (1 Suppl): S27–S36): weight 100 g, length and height 7 mm, head and arm circumference 5 mm.
 */
const CHILD: Partial<Record<Measure, number>> = {
  weight: 0.1,
  'length-height': 0.7,
  head: 0.5,
  muac: 0.5,
};
/** The study's children were under five; no such limit is published for the posyandu's adults. */
const CHILD_MONTHS = 60;
/** mmHg, upper or lower number. Source: ESC/ESH guidelines on arterial hypertension, 2018, office measurement. */
const PRESSURE = 10;
/* Keeps 7.3 − 7.2 from being "more than" 0.1 in binary. */
const TINY = 1e-9;

/** In the measure's own unit; null where nothing is published. */
export function allowedDifference(what: Measure, ageMonths: number): number | null {
  if (what === 'blood-pressure') return PRESSURE;
  return ageMonths < CHILD_MONTHS ? (CHILD[what] ?? null) : null;
}

type Pair = Pick<Typed, 'value' | 'diastolic'>;

/** Do two readings of one day disagree by more than is allowed? */
export function tooFarApart(what: Measure, ageMonths: number, one: Pair, other: Pair): boolean {
  const allowed = allowedDifference(what, ageMonths);
  if (allowed === null) return false;
  const lower = Math.abs((one.diastolic ?? 0) - (other.diastolic ?? 0));
  return Math.max(Math.abs(one.value - other.value), lower) > allowed + TINY;
}
