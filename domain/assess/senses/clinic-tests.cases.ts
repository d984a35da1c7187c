import type { RuleCase } from '../judge-for-test.ts';

const eyes = (answers: Readonly<Record<string, string | boolean>>, months = 500) => ({
  ageMonths: months,
  answers: { 'visual-acuity': answers },
});
/** KMK HK.01.07/MENKES/2015/2023 and PKG: 6/12 is normal, and seen by a doctor when there is a complaint. */
export const ACUITY_CASES: readonly RuleCase[] = [
  { name: 'not read', visit: { ageMonths: 500 }, says: [] },
  {
    name: '6/6 and 6/12, no complaint',
    visit: eyes({ left: '6', right: '12', complaint: false }),
    says: [['normal', 'good']],
  },
  {
    name: '6/12 with a complaint',
    visit: eyes({ left: '6', right: '12', complaint: true }),
    says: [['complaint', 'refer']],
  },
  {
    name: '6/9 with a complaint',
    visit: eyes({ left: '9', right: '9', complaint: true }),
    says: [['normal', 'good']],
  },
  {
    name: '6/12, the complaint was not asked',
    visit: eyes({ left: '6', right: '12' }),
    says: [['unknown', 'unknown']],
  },
  {
    name: '6/18',
    visit: eyes({ left: '18', right: '6', complaint: false }),
    says: [['mild', 'refer']],
  },
  {
    name: '6/60',
    visit: eyes({ left: '60', right: '6', complaint: false }),
    says: [['moderate', 'refer']],
  },
  { name: '3/60, one eye read', visit: eyes({ left: '120' }), says: [['severe', 'refer']] },
  {
    name: 'less than 3/60',
    visit: eyes({ left: '6', right: '360', complaint: false }),
    says: [['blind', 'refer']],
  },
  { name: 'one good eye read', visit: eyes({ left: '6' }), says: [['unknown', 'unknown']] },
  { name: 'no such line', visit: eyes({ left: '7', right: '6' }), says: [['unknown', 'unknown']] },
  { name: 'at five', visit: eyes({ left: '60', right: '60' }, 71), says: [] },
];

const chart = (tries: readonly boolean[], months = 50) => ({
  ageMonths: months,
  answers: { 'e-chart': Object.fromEntries(tries.map((right, i) => [`try-${i + 1}`, right])) },
});
/** SDIDTK: three in a row or four of five. */
export const E_CHART_CASES: readonly RuleCase[] = [
  { name: 'three right', visit: chart([true, true, true]), says: [['good', 'good']] },
  { name: 'three wrong', visit: chart([false, false, false]), says: [['refer', 'refer']] },
  {
    name: 'four of five',
    visit: chart([true, true, false, true, true]),
    says: [['good', 'good']],
  },
  {
    name: 'three of five',
    visit: chart([true, false, true, false, true]),
    says: [['refer', 'refer']],
  },
  { name: 'not finished', visit: chart([true, false]), says: [['unknown', 'unknown']] },
  { name: 'at 35 months', visit: chart([true, true, true], 35), says: [] },
  { name: 'at 72 months', visit: chart([true, true, true], 72), says: [] },
];
