import type { RuleCase } from '../judge-for-test.ts';

export const PREGNANCY_LEFT_OPEN_CASES: readonly RuleCase[] = [
  {
    name: 'kehamilan lebih dari 44 minggu tanpa akhir',
    visit: { ageMonths: 300, mother: 'left-open' },
    says: [['ask', 'unknown']],
    worker: 'Belum dinilai',
  },
  { name: 'sedang hamil', visit: { ageMonths: 300, mother: 'bumil' }, says: [] },
  { name: 'sudah melahirkan', visit: { ageMonths: 300, mother: 'busui' }, says: [] },
  { name: 'tidak hamil', visit: { ageMonths: 300 }, says: [] },
];
