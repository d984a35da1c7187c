import type { RuleCase } from '../judge-for-test.ts';

const rows = [
  [118, 78, 'good', 'good'],
  [129, 84, 'good', 'good'],
  [130, 80, 'raised', 'watch'],
  [138, 88, 'raised', 'watch'],
  [140, 88, 'high', 'refer'],
  [120, 90, 'high', 'refer'],
  [159, 109, 'high', 'refer'],
  [162, 100, 'severe', 'urgent'],
  [160, 80, 'severe', 'urgent'],
  [150, 110, 'severe', 'urgent'],
  [85, 55, 'low', 'watch'],
] as const;
const high = { read: { 'blood-pressure': [162, 100] } } as const;

export const MOTHER_PRESSURE_CASES: readonly RuleCase[] = [
  ...rows.map(([systolic, diastolic, code, severity]) => ({
    name: `${systolic}/${diastolic}`,
    visit: {
      ageMonths: 300,
      mother: 'bumil' as const,
      read: { 'blood-pressure': [systolic, diastolic] as const },
    },
    says: [[code, severity]] as const,
  })),
  {
    name: 'nifas sama seperti hamil',
    visit: { ageMonths: 300, mother: 'nifas', ...high },
    says: [['severe', 'urgent']],
    worker: 'rujuk segera',
  },
  {
    name: 'menyusui memakai batas dewasa',
    visit: { ageMonths: 300, mother: 'busui', ...high },
    says: [],
  },
  { name: 'tidak hamil', visit: { ageMonths: 300, ...high }, says: [] },
  {
    name: 'belum diukur',
    visit: { ageMonths: 300, mother: 'bumil' },
    says: [['unknown', 'unknown']],
  },
];
