import type { RuleCase } from '../judge-for-test.ts';

const low = { read: { muac: 22 } } as const;

export const WOMAN_MUAC_CASES: readonly RuleCase[] = [
  {
    name: '23,4 cm',
    visit: { ageMonths: 300, read: { muac: 23.4 } },
    says: [['low', 'refer']],
    worker: 'KEK, merah',
  },
  {
    name: '23,5 cm',
    visit: { ageMonths: 300, read: { muac: 23.5 } },
    says: [['good', 'good']],
    worker: 'Tidak KEK (hijau)',
  },
  { name: 'belum 15 tahun', visit: { ageMonths: 179, ...low }, says: [] },
  { name: 'tepat 15 tahun', visit: { ageMonths: 180, ...low }, says: [['low', 'refer']] },
  { name: 'sebulan sebelum 50 tahun', visit: { ageMonths: 599, ...low }, says: [['low', 'refer']] },
  { name: '50 tahun', visit: { ageMonths: 600, ...low }, says: [] },
  { name: 'laki-laki', visit: { ageMonths: 300, sex: 'M', ...low }, says: [] },
  {
    name: 'hamil: aturan ibu yang bicara',
    visit: { ageMonths: 300, mother: 'bumil', ...low },
    says: [],
  },
  {
    name: 'menyusui: aturan ibu yang bicara',
    visit: { ageMonths: 300, mother: 'busui', ...low },
    says: [],
  },
  { name: 'tidak diukur', visit: { ageMonths: 300 }, says: [] },
  {
    name: '2,3 cm tidak mungkin',
    visit: { ageMonths: 300, read: { muac: 2.3 } },
    says: [['unknown', 'unknown']],
  },
];
