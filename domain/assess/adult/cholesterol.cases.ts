import type { RuleCase } from '../judge-for-test.ts';

const rows = [
  [199, 'normal', 'good'],
  [200, 'high', 'watch'],
  [245, 'high', 'watch'],
] as const;

export const CHOLESTEROL_CASES: readonly RuleCase[] = [
  ...rows.map(([cholesterol, code, severity]) => ({
    name: `${cholesterol} mg/dL`,
    visit: { ageMonths: 500, read: { cholesterol } },
    says: [[code, severity]] as const,
  })),
  { name: 'tidak diperiksa', visit: { ageMonths: 500 }, says: [] },
  { name: 'belum 19 tahun', visit: { ageMonths: 227, read: { cholesterol: 245 } }, says: [] },
  {
    name: 'hamil',
    visit: { ageMonths: 300, mother: 'bumil', read: { cholesterol: 245 } },
    says: [],
  },
  {
    name: '7 mg/dL tidak mungkin',
    visit: { ageMonths: 500, read: { cholesterol: 7 } },
    says: [['unknown', 'unknown']],
  },
];
