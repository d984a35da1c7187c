import type { RuleCase } from '../judge-for-test.ts';

const rows = [
  [118, 78, 'optimal', 'good', 'Optimal'],
  [118, 82, 'normal', 'good', 'Normal'],
  [135, 80, 'raised', 'watch', 'Prahipertensi'],
  [139, 89, 'raised', 'watch', 'Prahipertensi'],
  [130, 70, 'raised', 'watch', 'Prahipertensi'],
  [120, 85, 'raised', 'watch', 'Prahipertensi'],
  [140, 85, 'high-1', 'refer', 'Sistolik terisolasi'],
  [138, 90, 'high-1', 'refer', 'derajat 1'],
  [150, 100, 'high-2', 'refer', 'derajat 2'],
  [178, 112, 'high-3', 'urgent', 'derajat 3'],
  [180, 70, 'high-3', 'urgent', 'derajat 3'],
  [179, 109, 'high-2', 'refer', 'derajat 2'],
  [89, 65, 'low', 'watch', 'Rendah'],
  [110, 59, 'low', 'watch', 'Rendah'],
  [90, 60, 'optimal', 'good', 'Optimal'],
  [145, 55, 'high-1', 'refer', 'derajat 1'],
] as const;

const read = { 'blood-pressure': [118, 78] } as const;

export const BLOOD_PRESSURE_CASES: readonly RuleCase[] = [
  ...rows.map(([systolic, diastolic, code, severity, worker]) => ({
    name: `${systolic}/${diastolic}`,
    visit: { ageMonths: 400, read: { 'blood-pressure': [systolic, diastolic] as const } },
    says: [[code, severity]] as const,
    worker,
  })),
  { name: '18 tahun 11 bulan', visit: { ageMonths: 227, read }, says: [] },
  { name: 'genap 19 tahun', visit: { ageMonths: 228, read }, says: [['optimal', 'good']] },
  { name: 'hamil', visit: { ageMonths: 400, mother: 'bumil', read }, says: [] },
  { name: 'nifas', visit: { ageMonths: 400, mother: 'nifas', read }, says: [] },
  {
    name: 'menyusui',
    visit: { ageMonths: 400, mother: 'busui', read },
    says: [['optimal', 'good']],
  },
  { name: 'belum diukur', visit: { ageMonths: 400 }, says: [['unknown', 'unknown']] },
  {
    name: 'diastole belum diisi',
    visit: { ageMonths: 400, read: { 'blood-pressure': 120 } },
    says: [['unknown', 'unknown']],
  },
  {
    name: 'sistole tidak di atas diastole',
    visit: { ageMonths: 400, read: { 'blood-pressure': [80, 80] } },
    says: [['unknown', 'unknown']],
    worker: 'tidak mungkin',
  },
];
