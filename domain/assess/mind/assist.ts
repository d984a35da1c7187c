/** ASSIST, used at the puskesmas: the risk of a substance by its points. Source: WHO ASSIST 3.1; KMK HK.01.07/MENKES/2015/2023. */
export type AssistRisk = 'low' | 'moderate' | 'high';
export const ASSIST_CUTS = { alcohol: [11, 27], other: [4, 27] } as const;

/** Points 0 to 39; null outside. Recorded by health workers only, and sensitive (ruling 16). */
export function assistRisk(substance: 'alcohol' | 'other', points: number): AssistRisk | null {
  if (!Number.isInteger(points) || points < 0 || points > 39) return null;
  const [moderate, high] = ASSIST_CUTS[substance];
  return points >= high ? 'high' : points >= moderate ? 'moderate' : 'low';
}
