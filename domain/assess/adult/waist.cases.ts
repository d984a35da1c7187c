import type { RuleCase } from '../judge-for-test.ts';

const rows = [
  ['M', 90, 'normal', 'good'],
  ['M', 90.5, 'high', 'watch'],
  ['F', 80, 'normal', 'good'],
  ['F', 80.1, 'high', 'watch'],
  ['F', 81, 'high', 'watch'],
] as const;

export const WAIST_CASES: readonly RuleCase[] = [
  ...rows.map(([sex, waist, code, severity]) => ({
    name: `${sex} ${waist} cm`,
    visit: { sex, ageMonths: 400, read: { waist } },
    says: [[code, severity]] as const,
  })),
  { name: '14 tahun 11 bulan', visit: { ageMonths: 179, read: { waist: 95 } }, says: [] },
  {
    name: 'genap 15 tahun',
    visit: { ageMonths: 180, read: { waist: 95 } },
    says: [['high', 'watch']],
    worker: 'Obesitas sentral',
  },
  { name: 'hamil', visit: { ageMonths: 400, mother: 'bumil', read: { waist: 95 } }, says: [] },
  { name: 'belum diukur', visit: { ageMonths: 400 }, says: [['unknown', 'unknown']] },
  {
    name: '9 cm tidak mungkin',
    visit: { ageMonths: 400, read: { waist: 9 } },
    says: [['unknown', 'unknown']],
  },
];
