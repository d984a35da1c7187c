import type { RuleCase } from '../judge-for-test.ts';

const old = { ageMonths: 800 } as const;
const mood = (satisfied: boolean, bored: boolean, helpless: boolean, worthless: boolean) => ({
  ...old,
  answers: { 'gds-4': { satisfied, bored, helpless, worthless } },
});
const weak = (answers: Readonly<Record<string, boolean | number>>) => ({
  ...old,
  answers: { frailty: answers },
});

export const GDS_CASES: readonly RuleCase[] = [
  { name: 'not asked', visit: old, says: [] },
  { name: '0', visit: mood(true, false, false, false), says: [['none', 'good']] },
  { name: '1', visit: mood(true, true, false, false), says: [['possible', 'refer']] },
  { name: '3', visit: mood(false, true, false, true), says: [['depression', 'refer']] },
  {
    name: 'one not asked',
    visit: { ...old, answers: { 'gds-4': { satisfied: true } } },
    says: [['unknown', 'unknown']],
  },
];

export const AMT_CASES: readonly RuleCase[] = [
  { name: '8', visit: { ...old, answers: { amt: { score: 8 } } }, says: [['normal', 'good']] },
  { name: '7', visit: { ...old, answers: { amt: { score: 7 } } }, says: [['moderate', 'refer']] },
  { name: '3', visit: { ...old, answers: { amt: { score: 3 } } }, says: [['severe', 'refer']] },
  {
    name: '11 of 10',
    visit: { ...old, answers: { amt: { score: 11 } } },
    says: [['unknown', 'unknown']],
  },
  { name: 'at 40', visit: { ageMonths: 480, answers: { amt: { score: 3 } } }, says: [] },
];

export const MINI_COG_CASES: readonly RuleCase[] = [
  {
    name: 'no word and the clock',
    visit: { ...old, answers: { 'mini-cog': { recalled: 0, clock: true } } },
    says: [['possible', 'refer']],
  },
  {
    name: 'one word and the clock',
    visit: { ...old, answers: { 'mini-cog': { recalled: 1, clock: true } } },
    says: [['unlikely', 'good']],
  },
  {
    name: 'no clock drawn yet',
    visit: { ...old, answers: { 'mini-cog': { recalled: 3 } } },
    says: [['unknown', 'unknown']],
  },
];

const steady = { stairs: false, walk: false, tired: 4, diseases: 1 };
export const FRAILTY_CASES: readonly RuleCase[] = [
  {
    name: 'strong',
    visit: weak({ ...steady, 'weight-before': 60, 'weight-now': 59 }),
    says: [['none', 'good']],
    worker: '1,67%',
  },
  {
    name: 'stairs and tired',
    visit: weak({ ...steady, stairs: true, tired: 2, 'weight-before': 60, 'weight-now': 58 }),
    says: [['before', 'watch']],
  },
  {
    name: 'all five',
    visit: weak({
      stairs: true,
      walk: true,
      tired: 1,
      diseases: 5,
      'weight-before': 60,
      'weight-now': 57,
    }),
    says: [['frail', 'refer']],
  },
  { name: 'no weight', visit: weak(steady), says: [['unknown', 'unknown']] },
  {
    name: 'a weight nobody has',
    visit: weak({ ...steady, 'weight-before': 0, 'weight-now': 57 }),
    says: [['unknown', 'unknown']],
  },
  {
    name: 'a comma forgotten: 570 kg is no strength',
    visit: weak({ ...steady, 'weight-before': 60, 'weight-now': 570 }),
    says: [['unknown', 'unknown']],
  },
];
