/**
 * Scores a health worker takes after SKILAS. Source: KMK HK.01.07/MENKES/2015/2023, formulir 5 and the puskesmas set.
 * Texts under copyright are not ours to print (ruling 5): the points come in, the class goes out.
 */

/** GDS-4: "satisfied" counts when no, the others when yes. 0 none, 1 possible, 2 and more; from 1 on GDS-15 follows. */
export function gds4(satisfied: boolean, bored: boolean, helpless: boolean, worthless: boolean) {
  const score = [!satisfied, bored, helpless, worthless].filter(Boolean).length;
  const result = score === 0 ? 'none' : score === 1 ? 'possible' : 'depression';
  return { score, result, goOn: score >= 1 } as const;
}

/** Mini-Cog: words recalled 0–3, the clock 2 or 0; 0–2 is a possible impairment. Null for points nobody can have. */
export function miniCog(recalled: number, clockRight: boolean) {
  if (!Number.isInteger(recalled) || recalled < 0 || recalled > 3) return null;
  const score = recalled + (clockRight ? 2 : 0);
  return { score, result: score <= 2 ? 'possible' : 'unlikely' } as const;
}

/** AMT, 0–10: 8 and more normal, 4–7 moderate, 0–3 severe. */
export function amt(score: number): 'normal' | 'moderate' | 'severe' | null {
  if (!Number.isInteger(score) || score < 0 || score > 10) return null;
  return score >= 8 ? 'normal' : score >= 4 ? 'moderate' : 'severe';
}

export interface FrailtyAnswers {
  /** cannot climb ten steps without resting */
  stairs: boolean;
  /** how often tired in four weeks, 1 always to 5 never: 1 and 2 count */
  tired: number;
  /** of eleven diseases */
  diseases: number;
  /** cannot walk 100 to 200 metres */
  walk: boolean;
  /** kg a year ago and now */
  weightBefore: number;
  weightNow: number;
}

/** kg nobody of sixty lies outside of: such a number was misread. */
const [LEAST_KG, MOST_KG] = [20, 250];
const isWeight = (kg: number): boolean => kg >= LEAST_KG && kg <= MOST_KG;

/** RAPUH: five points; 0 none, 1–2 before frailty, 3 and more frail. Weight lost in percent of a year ago. */
export function frailty(a: FrailtyAnswers) {
  const possible =
    isWeight(a.weightBefore) &&
    isWeight(a.weightNow) &&
    Number.isInteger(a.tired) &&
    a.tired >= 1 &&
    a.tired <= 5 &&
    Number.isInteger(a.diseases) &&
    a.diseases >= 0 &&
    a.diseases <= 11;
  if (!possible) return null;
  const lostPercent = Math.round(((a.weightBefore - a.weightNow) / a.weightBefore) * 10_000) / 100;
  const items = [a.stairs, a.tired <= 2, a.diseases >= 5, a.walk, lostPercent >= 5];
  const score = items.filter(Boolean).length;
  const result = score === 0 ? 'none' : score <= 2 ? 'before' : 'frail';
  return { lostPercent, items: items.map(Number), score, result } as const;
}
