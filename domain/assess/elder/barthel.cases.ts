import { barthel } from '../../cards/barthel.ts';
import type { RuleCase } from '../judge-for-test.ts';

/** Points in the order of the form: BAB, BAK, diri, WC, makan, berpindah, berjalan, berpakaian, tangga, mandi. */
export const BARTHEL_ROWS = [
  [[2, 2, 1, 2, 2, 3, 3, 2, 2, 1], 20, 'independent', 'good', 'kelas A'],
  [[2, 2, 1, 2, 2, 3, 3, 2, 1, 1], 19, 'mild', 'refer', 'ringan (R), kelas B'],
  [[2, 2, 1, 1, 2, 2, 1, 0, 0, 1], 12, 'mild', 'refer', 'ringan (R), kelas B'],
  [[2, 2, 1, 1, 2, 2, 1, 0, 0, 0], 11, 'moderate', 'refer', 'sedang (S), kelas B'],
  [[2, 2, 1, 1, 1, 1, 1, 0, 0, 0], 9, 'moderate', 'refer', 'sedang (S), kelas B'],
  [[2, 1, 1, 1, 1, 1, 1, 0, 0, 0], 8, 'severe', 'refer', 'berat (B), kelas C'],
  [[1, 1, 0, 1, 1, 1, 0, 0, 0, 0], 5, 'severe', 'refer', 'berat (B), kelas C'],
  [[0, 0, 0, 0, 1, 1, 1, 0, 0, 0], 3, 'total', 'refer', 'total (T), kelas C'],
  [[0, 0, 0, 0, 0, 0, 0, 0, 0, 0], 0, 'total', 'refer', 'total (T), kelas C'],
] as const;

export const answersOf = (points: readonly number[]): Record<string, number> =>
  Object.fromEntries(barthel.items.map((item, i) => [item.key, points[i] ?? 0]));

const independent = answersOf(BARTHEL_ROWS[0][0]);
const elder = (answers: Record<string, number | string>) => ({
  ageMonths: 800,
  answers: { barthel: answers },
});
const { bathing: _bathing, ...nine } = independent;

export const BARTHEL_CASES: readonly RuleCase[] = [
  ...BARTHEL_ROWS.map(([points, score, code, severity, worker]) => ({
    name: `nilai ${score}`,
    visit: elder(answersOf(points)),
    says: [[code, severity]] as const,
    worker,
  })),
  { name: 'tidak ditanya hari ini', visit: { ageMonths: 800 }, says: [] },
  {
    name: 'belum 60 tahun',
    visit: { ageMonths: 719, answers: { barthel: independent } },
    says: [],
  },
  { name: 'sembilan jawaban', visit: elder(nine), says: [['unknown', 'unknown']] },
  {
    name: 'nilai yang tidak ada',
    visit: elder({ ...independent, bathing: 2 }),
    says: [['unknown', 'unknown']],
  },
  {
    name: 'nilai pecahan',
    visit: elder({ ...independent, walking: 1.5 }),
    says: [['unknown', 'unknown']],
  },
];
