import type { RuleCase } from '../judge-for-test.ts';

const woman = { ageMonths: 33 * 12 } as const;
const asked = (answers: Readonly<Record<string, boolean | number>>, months = 33 * 12) => ({
  ageMonths: months,
  answers: { 'breast-check': answers },
});
const iva = (answers: Readonly<Record<string, boolean | number>>, months = 40 * 12) => ({
  ageMonths: months,
  answers: { 'cervix-check': answers },
});

export const BREAST_CASES: readonly RuleCase[] = [
  { name: 'not asked', visit: woman, says: [] },
  { name: 'never', visit: asked({ complaint: false }, 20 * 12), says: [['due', 'watch']] },
  {
    name: 'two years ago',
    visit: asked({ complaint: false, 'years-since': 2 }),
    says: [['not-yet', 'good']],
  },
  {
    name: 'three years ago',
    visit: asked({ complaint: false, 'years-since': 3 }),
    says: [['due', 'watch']],
  },
  {
    name: 'a complaint does not wait',
    visit: asked({ complaint: true, 'years-since': 1 }, 18 * 12),
    says: [['now', 'refer']],
  },
  {
    name: 'the complaint was not asked',
    visit: asked({ 'years-since': 1 }),
    says: [['unknown', 'unknown']],
  },
  {
    name: 'a complaint does not wait for a year that was mistyped',
    visit: asked({ complaint: true, 'years-since': 200 }),
    says: [['now', 'refer']],
  },
  { name: 'at 14', visit: asked({ complaint: true }, 14 * 12), says: [] },
];

export const CERVIX_CASES: readonly RuleCase[] = [
  { name: 'at 29', visit: iva({ target: true, 'high-risk': false }, 29 * 12), says: [] },
  {
    name: 'never, at 32',
    visit: iva({ target: true, 'high-risk': false }, 32 * 12),
    says: [['due', 'watch']],
  },
  {
    name: 'two years ago',
    visit: iva({ target: true, 'high-risk': false, 'years-since': 2 }),
    says: [['not-yet', 'good']],
  },
  {
    name: 'two years ago at high risk',
    visit: iva({ target: true, 'high-risk': true, 'years-since': 2 }),
    says: [['due', 'watch']],
  },
  { name: 'not for her', visit: iva({ target: false, 'high-risk': false }), says: [] },
];

export const SMOKING_CASES: readonly RuleCase[] = [
  {
    name: 'smokes',
    visit: { ageMonths: 400, answers: { smoking: { status: 'active' } } },
    says: [['active', 'watch']],
    worker: 'UBM',
  },
  {
    name: 'smoke of others',
    visit: { ageMonths: 400, answers: { smoking: { status: 'passive' } } },
    says: [['passive', 'watch']],
  },
  {
    name: 'does not',
    visit: { ageMonths: 130, answers: { smoking: { status: 'none' } } },
    says: [['none', 'good']],
  },
  {
    name: 'something else written',
    visit: { ageMonths: 400, answers: { smoking: { status: 'toString' } } },
    says: [['unknown', 'unknown']],
  },
  {
    name: 'at nine',
    visit: { ageMonths: 110, answers: { smoking: { status: 'active' } } },
    says: [],
  },
];

const none = {
  sugar: false,
  salt: false,
  fat: false,
  vegetables: false,
  activity: false,
  alcohol: false,
};
export const HABIT_CASES: readonly RuleCase[] = [
  {
    name: 'none',
    visit: { ageMonths: 400, answers: { 'risk-behaviour': none } },
    says: [['none', 'good']],
  },
  {
    name: 'one, the rest not asked',
    visit: { ageMonths: 400, answers: { 'risk-behaviour': { salt: true } } },
    says: [['some', 'watch']],
    worker: 'garam',
  },
  {
    name: 'half asked and none',
    visit: { ageMonths: 400, answers: { 'risk-behaviour': { salt: false } } },
    says: [['unknown', 'unknown']],
  },
  { name: 'at 14', visit: { ageMonths: 14 * 12, answers: { 'risk-behaviour': none } }, says: [] },
];

const medicine = (answers: Readonly<Record<string, boolean>>, months = 50 * 12) => ({
  ageMonths: months,
  answers: { 'medicine-pressure': answers },
});
export const MEDICINE_CASES: readonly RuleCase[] = [
  { name: 'not asked', visit: { ageMonths: 600 }, says: [] },
  {
    name: 'taken',
    visit: medicine({ 'has-medicine': true, 'taken-24h': true }),
    says: [['taken', 'good']],
  },
  {
    name: 'there and not taken',
    visit: medicine({ 'has-medicine': true, 'taken-24h': false }),
    says: [['not-taken', 'watch']],
  },
  {
    name: 'none in the house',
    visit: medicine({ 'has-medicine': false }),
    says: [['none', 'watch']],
  },
  { name: 'half asked', visit: medicine({ 'has-medicine': true }), says: [['unknown', 'unknown']] },
  { name: 'at 18', visit: medicine({ 'has-medicine': false }, 18 * 12), says: [] },
];
