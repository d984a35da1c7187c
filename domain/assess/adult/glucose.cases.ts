import type { RuleCase } from '../judge-for-test.ts';

const rows = [
  ['glucose', 69, 'low', 'refer', 'rendah'],
  ['glucose', 70, 'normal', 'good', 'Normal'],
  ['glucose', 99, 'normal', 'good', 'Normal'],
  ['glucose', 100, 'below-limit', 'good', 'Belum prediabetes'],
  ['glucose', 120, 'below-limit', 'good', 'tidak didefinisikan juknis'],
  ['glucose', 139, 'below-limit', 'good', 'Belum prediabetes'],
  ['glucose', 140, 'raised', 'watch', 'Prediabetes'],
  ['glucose', 199, 'raised', 'watch', 'Prediabetes'],
  ['glucose', 200, 'high', 'refer', 'Diabetes'],
  ['glucose-fasting', 69, 'low', 'refer', 'rendah'],
  ['glucose-fasting', 99, 'normal', 'good', 'Normal'],
  ['glucose-fasting', 100, 'raised', 'watch', 'Prediabetes'],
  ['glucose-fasting', 125, 'raised', 'watch', 'Prediabetes'],
  ['glucose-fasting', 126, 'high', 'refer', 'Diabetes'],
] as const;

export const GLUCOSE_CASES: readonly RuleCase[] = [
  ...rows.map(([what, value, code, severity, worker]) => ({
    name: `${what} ${value}`,
    visit: { ageMonths: 500, read: { [what]: value } },
    says: [[code, severity]] as const,
    worker,
  })),
  { name: 'tidak diperiksa hari ini', visit: { ageMonths: 500 }, says: [] },
  { name: '14 tahun', visit: { ageMonths: 179, read: { glucose: 250 } }, says: [] },
  {
    name: 'genap 15 tahun',
    visit: { ageMonths: 180, read: { glucose: 250 } },
    says: [['high', 'refer']],
  },
  {
    name: '5 mg/dL tidak mungkin',
    visit: { ageMonths: 500, read: { glucose: 5 } },
    says: [['unknown', 'unknown']],
  },
  {
    name: 'hamil, 120: dibaca bidan',
    visit: { ageMonths: 300, mother: 'bumil', read: { glucose: 120 } },
    says: [['unknown', 'unknown']],
    worker: 'dibaca oleh bidan',
  },
  {
    name: 'hamil, 210: dirujuk',
    visit: { ageMonths: 300, mother: 'bumil', read: { glucose: 210 } },
    says: [['high', 'refer']],
  },
  {
    name: 'sewaktu dan puasa, keduanya dinilai',
    visit: { ageMonths: 500, read: { glucose: 150, 'glucose-fasting': 130 } },
    says: [
      ['raised', 'watch'],
      ['high', 'refer'],
    ],
  },
];
