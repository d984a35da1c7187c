/**
 * Tests of sight and hearing. Source: KMK HK.01.07/MENKES/2015/2023; PKG/SDIDTK for children.
 */

/**
 * Finger counting at 6 m, one eye: three right in a row pass; of five, two wrong and more do not.
 * Null while more tries are needed.
 */
export function fingerCounting(tries: readonly boolean[]): 'normal' | 'suspected' | null {
  const five = tries.slice(0, 5);
  if (five.filter((right) => !right).length >= 2) return 'suspected';
  if (five.length >= 3 && five.slice(0, 3).every(Boolean)) return 'normal';
  return five.length === 5 ? 'normal' : null;
}

/** The E chart for children of 3 to 6 years: three right in a row, or four of five, pass. Null while more are needed. */
export function eChart(tries: readonly boolean[]): 'good' | 'refer' | null {
  const five = tries.slice(0, 5);
  const wrong = five.filter((right) => !right).length;
  if (five.length >= 3 && five.slice(0, 3).every(Boolean)) return 'good';
  if (wrong >= 2) return 'refer';
  return five.length === 5 ? 'good' : null;
}

export type Sight = 'normal' | 'mild' | 'moderate' | 'severe' | 'blind';

/** Sight of 6/x with the best correction: x up to 12 normal, 18 mild, 60 moderate, 120 (3/60) severe. Null for no such line. */
export function sightOf(denominator: number): Sight | null {
  if (!(denominator > 0) || !Number.isFinite(denominator)) return null;
  if (denominator <= 12) return 'normal';
  if (denominator <= 18) return 'mild';
  if (denominator <= 60) return 'moderate';
  return denominator <= 120 ? 'severe' : 'blind';
}

/** Whispered words heard of five, one ear: four and more pass. */
export const whisper = (heard: number): 'pass' | 'fail' | null =>
  Number.isInteger(heard) && heard >= 0 && heard <= 5 ? (heard >= 4 ? 'pass' : 'fail') : null;
