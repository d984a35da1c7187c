import { DANGER_SIGNS } from '../cards/danger-signs.ts';
import type { RuleCase } from './judge-for-test.ts';

const of = (key: string, ...yes: string[]) => {
  const instrument = DANGER_SIGNS.find((one) => one.key === `danger-signs-${key}`);
  const items = instrument?.items ?? [];
  return {
    [`danger-signs-${key}`]: Object.fromEntries(items.map((i) => [i.key, yes.includes(i.key)])),
  };
};
const woman = { ageMonths: 27 * 12 } as const;

export const DANGER_SIGN_CASES: readonly RuleCase[] = [
  {
    name: 'pregnant, bleeding: urgent whatever else is well',
    visit: { ...woman, mother: 'bumil', answers: of('pregnancy', 'bleeding') },
    says: [['present', 'urgent']],
    worker: 'perdarahan dari jalan lahir',
  },
  {
    name: 'pregnant, every sign asked and none there',
    visit: { ...woman, mother: 'bumil', answers: of('pregnancy') },
    says: [['absent', 'good']],
  },
  {
    name: 'pregnant, not asked: not yet judged, never good',
    visit: { ...woman, mother: 'bumil' },
    says: [['unknown', 'unknown']],
  },
  {
    name: 'pregnant, only one question answered with no',
    visit: {
      ...woman,
      mother: 'bumil',
      answers: { 'danger-signs-pregnancy': { bleeding: false } },
    },
    says: [['unknown', 'unknown']],
  },
  {
    name: 'one yes is enough, though the others were not asked',
    visit: { ...woman, mother: 'nifas', answers: { 'danger-signs-postpartum': { fits: true } } },
    says: [['present', 'urgent']],
    worker: 'kejang',
  },
  {
    name: 'a newborn who does not feed',
    visit: { ageMonths: 0, answers: of('newborn', 'not-feeding') },
    says: [['present', 'urgent']],
    worker: 'tidak mau menyusu',
  },
  {
    name: 'a newborn is not judged by the questions for older children',
    visit: { ageMonths: 1, answers: of('child') },
    says: [['unknown', 'unknown']],
  },
  {
    name: 'two signs are both named',
    visit: { ageMonths: 14, answers: of('child', 'vomits-all', 'blue') },
    says: [['present', 'urgent']],
    worker: 'memuntahkan semuanya; bibir atau kulit kebiruan',
  },
  {
    name: 'a child of five years, none',
    visit: { ageMonths: 71, answers: of('child') },
    says: [['absent', 'good']],
  },
  { name: 'a schoolchild is not asked', visit: { ageMonths: 72 }, says: [] },
  { name: 'breastfeeding long after birth', visit: { ...woman, mother: 'busui' }, says: [] },
];
