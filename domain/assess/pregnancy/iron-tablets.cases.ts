import type { RuleCase } from '../judge-for-test.ts';

/** Tablets given so far, and how many of the 90 are missing. */
export const TABLET_ROWS = [
  [60, 30],
  [90, 0],
  [120, 0],
  [0, 90],
] as const;

const asked = (daily: boolean | string) => ({ answers: { 'ttd-daily': { daily } } });
const mother = { ageMonths: 300, mother: 'bumil' } as const;

export const IRON_TABLETS_CASES: readonly RuleCase[] = [
  {
    name: 'setiap hari',
    visit: {
      ...mother,
      ...asked(true),
      services: [
        { service: 'iron-tablets', amount: 30, on: '2025-09-02' },
        { service: 'iron-tablets', amount: 30 },
      ],
    },
    says: [['daily', 'good']],
    worker: 'Tercatat 60 dari 90 tablet',
  },
  {
    name: 'sebelum kehamilan ini tidak dihitung',
    visit: {
      ...mother,
      ...asked(false),
      services: [{ service: 'iron-tablets', amount: 90, on: '2025-03-01' }],
    },
    says: [['not-daily', 'watch']],
    worker: 'Tercatat 0 dari 90 tablet',
  },
  { name: 'belum ditanyakan', visit: mother, says: [['unknown', 'unknown']] },
  {
    name: 'jawaban bukan ya atau tidak',
    visit: { ...mother, ...asked('kadang') },
    says: [['unknown', 'unknown']],
  },
  { name: 'nifas', visit: { ageMonths: 300, mother: 'nifas', ...asked(true) }, says: [] },
  { name: 'tidak hamil', visit: { ageMonths: 300, ...asked(true) }, says: [] },
];
