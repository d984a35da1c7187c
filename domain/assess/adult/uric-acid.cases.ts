import type { RuleCase } from '../judge-for-test.ts';

const rows = [
  ['M', 7.0, 'normal', 'good'],
  ['M', 7.1, 'high', 'watch'],
  ['F', 6.0, 'normal', 'good'],
  ['F', 6.1, 'high', 'watch'],
] as const;

export const URIC_ACID_CASES: readonly RuleCase[] = [
  ...rows.map(([sex, value, code, severity]) => ({
    name: `${sex} ${value} mg/dL`,
    visit: { sex, ageMonths: 500, read: { 'uric-acid': value } },
    says: [[code, severity]] as const,
  })),
  { name: 'tidak diperiksa', visit: { ageMonths: 500 }, says: [] },
  { name: 'belum 19 tahun', visit: { ageMonths: 227, read: { 'uric-acid': 9 } }, says: [] },
  {
    name: '71 mg/dL tidak mungkin',
    visit: { ageMonths: 500, read: { 'uric-acid': 71 } },
    says: [['unknown', 'unknown']],
  },
];
