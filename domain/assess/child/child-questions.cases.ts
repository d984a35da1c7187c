import type { RuleCase } from '../judge-for-test.ts';

const infant = { ageMonths: 4 } as const;
const fed = (animal: boolean, suitable?: boolean) => ({
  'complementary-feeding': { animal, ...(suitable === undefined ? {} : { suitable }) },
});
const diet = (breastfed: boolean, groups: number, meals: number, milk?: number) => ({
  'diet-24h': { breastfed, groups, meals, ...(milk === undefined ? {} : { 'milk-feeds': milk }) },
});

export const KPSP_CASES: readonly RuleCase[] = [
  { name: 'not asked', visit: { ageMonths: 9 }, says: [] },
  {
    name: 'nine',
    visit: { ageMonths: 9, answers: { kpsp: { yes: 9 } } },
    says: [['as-expected', 'good']],
    worker: 'Formulir 9 bulan',
  },
  {
    name: 'eight: again in two weeks',
    visit: { ageMonths: 9, answers: { kpsp: { yes: 8 } } },
    says: [['doubtful', 'watch']],
    worker: 'ulangi 2 minggu',
  },
  {
    name: 'six',
    visit: { ageMonths: 20, answers: { kpsp: { yes: 6 } } },
    says: [['deviation', 'refer']],
    worker: 'Formulir 18 bulan',
  },
  {
    name: 'eleven of ten',
    visit: { ageMonths: 9, answers: { kpsp: { yes: 11 } } },
    says: [['unknown', 'unknown']],
  },
  { name: 'at two months', visit: { ageMonths: 2, answers: { kpsp: { yes: 9 } } }, says: [] },
];

export const CHECKLIST_CASES: readonly RuleCase[] = [
  {
    name: 'complete',
    visit: { ...infant, answers: { 'development-checklist': { result: 'complete' } } },
    says: [['complete', 'good']],
  },
  {
    name: 'one thing not yet: a health worker looks',
    visit: { ...infant, answers: { 'development-checklist': { result: 'incomplete' } } },
    says: [['incomplete', 'refer']],
    worker: 'KPSP',
  },
  {
    name: 'something else written',
    visit: { ...infant, answers: { 'development-checklist': { result: 'hmm' } } },
    says: [['unknown', 'unknown']],
  },
  {
    name: 'school age',
    visit: { ageMonths: 80, answers: { 'development-checklist': { result: 'incomplete' } } },
    says: [],
  },
];

export const EXCLUSIVE_CASES: readonly RuleCase[] = [
  { name: 'not asked today', visit: infant, says: [] },
  {
    name: 'breast milk alone',
    visit: { ...infant, answers: { 'exclusive-breastfeeding': { exclusive: true } } },
    says: [['exclusive', 'good']],
    worker: 'Belum ditanya pada bulan 0, 1, 2, 3',
  },
  {
    name: 'something else today',
    visit: { ...infant, answers: { 'exclusive-breastfeeding': { exclusive: false } } },
    says: [['broken', 'watch']],
    worker: 'bulan 4',
  },
  {
    name: 'at six months it is over',
    visit: { ageMonths: 6, answers: { 'exclusive-breastfeeding': { exclusive: false } } },
    says: [],
  },
];

export const FEEDING_CASES: readonly RuleCase[] = [
  {
    name: 'with something from an animal, and enough',
    visit: { ageMonths: 9, answers: fed(true, true) },
    says: [['suitable', 'good']],
  },
  {
    name: 'without',
    visit: { ageMonths: 9, answers: fed(false) },
    says: [['lacking', 'watch']],
  },
  {
    name: 'half asked',
    visit: { ageMonths: 9, answers: fed(true) },
    says: [['unknown', 'unknown']],
  },
  { name: 'at two years', visit: { ageMonths: 24, answers: fed(false) }, says: [] },
];

export const DIET_CASES: readonly RuleCase[] = [
  {
    name: '7 months, breastfed, five kinds, twice',
    visit: { ageMonths: 7, answers: diet(true, 5, 2) },
    says: [['acceptable', 'good']],
  },
  {
    name: '10 months, twice is too seldom',
    visit: { ageMonths: 10, answers: diet(true, 5, 2) },
    says: [['lacking', 'watch']],
    worker: 'seringnya',
  },
  {
    name: '14 months, no breast and no milk',
    visit: { ageMonths: 14, answers: diet(false, 6, 4, 0) },
    says: [['lacking', 'watch']],
    worker: 'susunya',
  },
  {
    name: 'no breast, and nobody asked about milk',
    visit: { ageMonths: 14, answers: diet(false, 6, 4) },
    says: [['unknown', 'unknown']],
  },
  { name: 'at five months', visit: { ageMonths: 5, answers: diet(true, 3, 1) }, says: [] },
];
