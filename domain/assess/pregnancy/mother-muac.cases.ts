import type { RuleCase } from '../judge-for-test.ts';

const rows = [
  [23.4, 'low', 'refer', 'KEK, merah'],
  [23.5, 'good', 'good', 'Tidak KEK (hijau)'],
  [26, 'good', 'good', 'Tidak KEK (hijau)'],
] as const;
const low = { read: { muac: 22 } } as const;

export const MOTHER_MUAC_CASES: readonly RuleCase[] = [
  ...rows.map(([muac, code, severity, worker]) => ({
    name: `${muac} cm`,
    visit: { ageMonths: 300, mother: 'bumil' as const, read: { muac } },
    says: [[code, severity]] as const,
    worker,
  })),
  { name: 'nifas', visit: { ageMonths: 300, mother: 'nifas', ...low }, says: [['low', 'refer']] },
  {
    name: 'menyusui',
    visit: { ageMonths: 300, mother: 'busui', ...low },
    says: [['low', 'refer']],
  },
  {
    name: 'remaja hamil',
    visit: { ageMonths: 200, mother: 'bumil', ...low },
    says: [['low', 'refer']],
  },
  { name: 'tidak hamil: aturan lain', visit: { ageMonths: 300, ...low }, says: [] },
  {
    name: 'belum diukur',
    visit: { ageMonths: 300, mother: 'bumil' },
    says: [['unknown', 'unknown']],
  },
  {
    name: '2,3 cm tidak mungkin',
    visit: { ageMonths: 300, mother: 'bumil', read: { muac: 2.3 } },
    says: [['unknown', 'unknown']],
  },
];
