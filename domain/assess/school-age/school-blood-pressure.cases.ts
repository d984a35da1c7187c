import type { RuleCase } from '../judge-for-test.ts';

const rows = [
  ['M', 8, 106, 68, 'normal', 'good', '107/69'],
  ['M', 8, 107, 60, 'above-threshold', 'refer', '107/69'],
  ['F', 12, 113, 75, 'above-threshold', 'refer', '114/75'],
  ['F', 12, 113, 74, 'normal', 'good', '114/75'],
  ['M', 14, 128, 78, 'raised', 'watch', 'meningkat'],
  ['F', 15, 128, 82, 'high-1', 'refer', 'tingkat 1'],
  ['M', 16, 142, 70, 'high-2', 'refer', 'tingkat 2'],
  ['M', 13, 119, 79, 'normal', 'good', 'Normal'],
  ['M', 13, 120, 79, 'raised', 'watch', 'meningkat'],
  ['M', 13, 118, 80, 'high-1', 'refer', 'tingkat 1'],
  ['M', 17, 139, 89, 'high-1', 'refer', 'tingkat 1'],
  ['F', 17, 120, 90, 'high-2', 'refer', 'tingkat 2'],
  ['F', 17, 182, 90, 'very-high', 'urgent', '180/110'],
] as const;
const read = { 'blood-pressure': [150, 100] } as const;

export const SCHOOL_PRESSURE_CASES: readonly RuleCase[] = [
  ...rows.map(([sex, years, systolic, diastolic, code, severity, worker]) => ({
    name: `${sex} ${years} tahun ${systolic}/${diastolic}`,
    visit: {
      sex,
      ageMonths: years * 12 + 3,
      read: { 'blood-pressure': [systolic, diastolic] as const },
    },
    says: [[code, severity]] as const,
    worker,
  })),
  { name: '6 tahun: tidak ada ambang', visit: { ageMonths: 83, read }, says: [] },
  { name: 'genap 7 tahun', visit: { ageMonths: 84, read }, says: [['above-threshold', 'refer']] },
  { name: 'genap 19 tahun: dewasa', visit: { ageMonths: 228, read }, says: [] },
  { name: '9 tahun tidak diukur', visit: { ageMonths: 108 }, says: [] },
  { name: '14 tahun tidak diukur', visit: { ageMonths: 179 }, says: [] },
  { name: '15 tahun belum diukur', visit: { ageMonths: 180 }, says: [['unknown', 'unknown']] },
  { name: 'remaja hamil', visit: { ageMonths: 200, mother: 'bumil', read }, says: [] },
  {
    name: '8 tahun, angka tertukar',
    visit: { ageMonths: 100, read: { 'blood-pressure': [60, 100] } },
    says: [['unknown', 'unknown']],
  },
];
