import type { RuleCase } from '../judge-for-test.ts';
import type { RiskFactor } from './pregnancy-risk.ts';

/** Worked by hand from the sources each rule's card names; the women are invented. */
export const DUE_DATES = [
  ['2025-01-01', '2025-10-08'],
  ['2024-05-20', '2025-02-24'],
  ['2025-06-15', '2026-03-22'],
] as const;

export const GESTATIONS = [
  ['2025-01-01', '2025-03-26', 12, 0, 1],
  ['2025-01-01', '2025-03-27', 12, 1, 2],
  ['2025-01-01', '2025-06-18', 24, 0, 2],
  ['2025-01-01', '2025-06-19', 24, 1, 3],
] as const;

export const GAINS = [
  {
    kg: 48,
    cm: 158,
    week: 28,
    now: 54.2,
    total: [11.5, 16],
    band: ['5.75', '9.50'],
    result: 'good',
  },
  {
    kg: 42,
    cm: 155,
    week: 20,
    now: 44,
    total: [12.5, 18],
    band: ['3.58', '6.06'],
    result: 'below',
  },
  {
    kg: 70,
    cm: 158,
    week: 32,
    now: 80.5,
    total: [7, 11.5],
    band: ['4.87', '8.27'],
    result: 'above',
  },
  { kg: 85, cm: 155, week: 30, now: 89, total: [5, 9], band: ['3.39', '6.59'], result: 'good' },
  {
    kg: 50,
    cm: 160,
    week: 10,
    now: 49,
    total: [11.5, 16],
    band: ['0.38', '1.54'],
    result: 'below',
  },
];

const who = (months: number, sex: 'F' | 'M', trimester: 1 | 2 | 3 | null = null) => ({
  months,
  sex,
  trimester,
});
export const HB = [
  { name: 'hamil trimester 1', who: who(300, 'F', 1), value: 10.9, expect: 'mild' },
  { name: 'hamil trimester 2', who: who(300, 'F', 2), value: 10.6, expect: 'good' },
  { name: 'hamil trimester 3', who: who(300, 'F', 3), value: 9.8, expect: 'moderate' },
  { name: '12–14 tahun', who: who(150, 'F'), value: 11.9, expect: 'mild' },
  { name: 'perempuan 15 tahun', who: who(180, 'F'), value: 7.9, expect: 'severe' },
  { name: '24–59 bulan', who: who(36, 'M'), value: 11, expect: 'good' },
  { name: 'laki-laki 15 tahun', who: who(200, 'M'), value: 12.9, expect: 'mild' },
  { name: 'di bawah 6 bulan tidak ada batas', who: who(5, 'M'), value: 12, expect: null },
];

export const ANTENATAL_COUNTS = [
  {
    weeks: [10, 16, 22, 28, 34, 38],
    doctors: [0, 4],
    perTrimester: [1, 2, 3],
    k1: 'early',
    k4: true,
    k6: true,
    doctorFirst: true,
    doctorThird: true,
    k6ToStandard: true,
  },
  {
    weeks: [14, 20, 28, 32, 36, 39],
    doctors: [3],
    perTrimester: [0, 2, 4],
    k1: 'late',
    k4: false,
    k6: false,
    doctorFirst: false,
    doctorThird: true,
    k6ToStandard: false,
  },
  {
    weeks: [8, 20, 26, 36],
    doctors: [0],
    perTrimester: [1, 1, 2],
    k1: 'early',
    k4: true,
    k6: false,
    doctorFirst: true,
    doctorThird: false,
    k6ToStandard: false,
  },
];

export const POSTNATAL = [
  { day: 0, hours: 7, mother: 'KF1', newborn: 'KN1' },
  { day: 2, hours: 47, mother: 'KF1', newborn: 'KN1' },
  { day: 4, hours: 97, mother: 'KF2', newborn: 'KN2' },
  { day: 28, hours: 673, mother: 'KF3', newborn: 'KN3' },
  { day: 42, hours: 1009, mother: 'KF4', newborn: null },
  { day: 43, hours: 1033, mother: null, newborn: null },
];

export const FUNDAL_HEIGHTS = [
  [24, 23, 'fits'],
  [28, 31, 'large'],
  [32, 30, 'fits'],
  [30, 26, 'small'],
  [16, 10, null],
  [38, 33, null],
] as const;

export const PRESSURES_MEAN = [
  [120, 80, 93.33],
  [130, 85, 100],
  [140, 90, 106.67],
] as const;

export const PRE_ECLAMPSIA = [
  [28, 138, 88, 0, 'none'],
  [28, 140, 88, 0, 'gestational'],
  [30, 145, 92, 1, 'suspected'],
  [30, 150, 95, 2, 'severe'],
  [34, 162, 100, 0, 'severe'],
  [16, 142, 90, 0, 'chronic'],
  [28, 138, 88, 1, 'trace'],
  [28, 138, 88, 2, 'protein'],
] as const;

export const RISKS: readonly {
  years: number;
  children: number | null;
  spacingMonths: number | null;
  expect: RiskFactor[];
}[] = [
  { years: 19, children: 0, spacingMonths: null, expect: ['too-young'] },
  { years: 28, children: 1, spacingMonths: 18, expect: ['too-close'] },
  { years: 36, children: 3, spacingMonths: 48, expect: ['too-old', 'too-many'] },
  { years: 35, children: 2, spacingMonths: 24, expect: [] },
];

const bumil = { ageMonths: 300, mother: 'bumil' } as const;
/** everything asked, and nothing of it */
const NO_HISTORY = Object.fromEntries(
  [
    ...['new-partner', 'assisted', 'spacing-10', 'family', 'before', 'multiple'],
    ...['sugar', 'pressure', 'kidney', 'autoimmune', 'antiphospholipid'],
  ].map((key) => [key, false]),
);
/** 22 weeks on the day of the visit */
const full = { lmp: '2025-06-01', startWeightKg: 50, heightCm: 155 };

export const PREGNANCY_VISITS: readonly (RuleCase & { rule: string })[] = [
  { rule: 'gain', name: 'not pregnant', visit: { ageMonths: 300 }, says: [] },
  {
    rule: 'gain',
    name: 'nobody knows what she weighed before',
    visit: { ...bumil, read: { weight: 55 } },
    says: [['unknown', 'unknown']],
    worker: 'berat sebelum hamil, tinggi badan',
  },
  {
    rule: 'gain',
    name: 'not weighed',
    visit: { ...bumil, pregnancy: full },
    says: [['unknown', 'unknown']],
  },
  {
    rule: 'gain',
    name: 'an impossible height',
    visit: {
      ...bumil,
      pregnancy: { ...full, heightCm: 209.9, startWeightKg: 26 },
      read: { weight: 24 },
    },
    says: [['unknown', 'unknown']],
  },
  { rule: 'hb', name: 'not examined', visit: bumil, says: [] },
  {
    rule: 'hb',
    name: '10.7 in the second trimester: watch',
    visit: { ...bumil, read: { hb: 10.7 } },
    says: [['watch', 'watch']],
  },
  { rule: 'hb', name: '6.9', visit: { ...bumil, read: { hb: 6.9 } }, says: [['severe', 'urgent']] },
  {
    rule: 'hb',
    name: 'week unknown, 9: low in every trimester, so it does not wait for a date',
    visit: { ...bumil, pregnancy: { gravida: 1 }, read: { hb: 9 } },
    says: [['moderate', 'refer']],
  },
  {
    rule: 'hb',
    name: 'week unknown, 6.9',
    visit: { ...bumil, pregnancy: { gravida: 1 }, read: { hb: 6.9 } },
    says: [['severe', 'urgent']],
  },
  {
    rule: 'hb',
    name: 'week unknown, 10.7: the trimester decides, and nobody knows it',
    visit: { ...bumil, pregnancy: { gravida: 1 }, read: { hb: 10.7 } },
    says: [['unknown', 'unknown']],
  },
  {
    rule: 'hb',
    name: 'week unknown, 11: enough in every trimester',
    visit: { ...bumil, pregnancy: { gravida: 1 }, read: { hb: 11 } },
    says: [['good', 'good']],
  },
  {
    rule: 'hb',
    name: '1 g/dL is nobody',
    visit: { ...bumil, read: { hb: 1 } },
    says: [['unknown', 'unknown']],
  },
  {
    rule: 'hb',
    name: 'a man',
    visit: { ageMonths: 400, sex: 'M', read: { hb: 12.9 } },
    says: [['mild', 'refer']],
  },
  {
    rule: 'risk',
    name: 'nobody asked',
    visit: bumil,
    says: [['unknown', 'unknown']],
  },
  {
    rule: 'risk',
    name: 'second child after four years',
    visit: { ...bumil, pregnancy: { ...full, gravida: 2, spacingMonths: 48 } },
    says: [['none', 'good']],
  },
  {
    rule: 'risk',
    name: 'seventeen, and nothing else known',
    visit: { ageMonths: 210, mother: 'bumil' },
    says: [['risk', 'watch']],
  },
  {
    rule: 'antenatal',
    name: 'nothing on record at 22 weeks',
    visit: bumil,
    says: [['behind', 'watch']],
  },
  {
    rule: 'antenatal',
    name: 'one in the first trimester, none yet in the second',
    visit: { ...bumil, services: [{ service: 'antenatal-check.doctor', on: '2025-08-01' }] },
    says: [['due', 'watch']],
  },
  {
    rule: 'antenatal',
    name: 'one, then two',
    visit: {
      ...bumil,
      services: [
        { service: 'antenatal-check', on: '2025-08-01' },
        { service: 'antenatal-check', on: '2025-09-10' },
        { service: 'antenatal-check', on: '2025-10-10' },
      ],
    },
    says: [['on-track', 'good']],
  },
  { rule: 'womb', name: 'not measured', visit: bumil, says: [] },
  {
    rule: 'womb',
    name: '22 weeks, 22 cm',
    visit: { ...bumil, read: { 'fundal-height': 22 } },
    says: [['good', 'good']],
  },
  {
    rule: 'womb',
    name: '22 weeks, 19 cm',
    visit: { ...bumil, read: { 'fundal-height': 19 } },
    says: [['small', 'refer']],
  },
  {
    rule: 'womb',
    name: '10 weeks',
    visit: { ...bumil, pregnancy: { lmp: '2025-08-26' }, read: { 'fundal-height': 12 } },
    says: [['unknown', 'unknown']],
  },
  {
    rule: 'heart',
    name: '119',
    visit: { ...bumil, read: { 'fetal-heart-rate': 119 } },
    says: [['slow', 'refer']],
  },
  {
    rule: 'heart',
    name: '160',
    visit: { ...bumil, read: { 'fetal-heart-rate': 160 } },
    says: [['good', 'good']],
  },
  {
    rule: 'heart',
    name: '161',
    visit: { ...bumil, read: { 'fetal-heart-rate': 161 } },
    says: [['fast', 'refer']],
  },
  {
    rule: 'protein',
    name: 'no dipstick',
    visit: { ...bumil, read: { 'blood-pressure': [150, 95] } },
    says: [],
  },
  {
    rule: 'protein',
    name: '150/95 and +1',
    visit: {
      ...bumil,
      read: { 'blood-pressure': [150, 95] },
      answers: { 'urine-protein': { plus: 1 } },
    },
    says: [['suspected', 'urgent']],
    worker: 'MAP 113,33',
  },
  {
    rule: 'protein',
    name: 'a dipstick without a cuff',
    visit: { ...bumil, answers: { 'urine-protein': { plus: 2 } } },
    says: [['unknown', 'unknown']],
  },
  {
    rule: 'protein',
    name: '118/76 and +3: never called good',
    visit: {
      ...bumil,
      read: { 'blood-pressure': [118, 76] },
      answers: { 'urine-protein': { plus: 3 } },
    },
    says: [['protein', 'refer']],
  },
  {
    rule: 'protein',
    name: '118/76 and +1',
    visit: {
      ...bumil,
      read: { 'blood-pressure': [118, 76] },
      answers: { 'urine-protein': { plus: 1 } },
    },
    says: [['trace', 'watch']],
  },
  {
    rule: 'protein',
    name: '145/92 and +1, week unknown: the more pressing of the two',
    visit: {
      ...bumil,
      pregnancy: { gravida: 1 },
      read: { 'blood-pressure': [145, 92] },
      answers: { 'urine-protein': { plus: 1 } },
    },
    says: [['suspected', 'urgent']],
    worker: 'HPHT belum dicatat',
  },
  ...[-1, 0.5, 9].map((plus) => ({
    rule: 'protein',
    name: `a dipstick that says ${plus}`,
    visit: {
      ...bumil,
      read: { 'blood-pressure': [118, 76] as const },
      answers: { 'urine-protein': { plus } },
    },
    says: [['unknown', 'unknown'] as const],
  })),
  {
    rule: 'history',
    name: 'one moderate factor, and a record that could hold another',
    visit: {
      ...bumil,
      pregnancy: { lmp: '2025-08-26' },
      answers: { 'pre-eclampsia-risk': { ...NO_HISTORY, family: true } },
    },
    says: [['unknown', 'unknown']],
  },
  {
    rule: 'history',
    name: 'one moderate factor, and a whole record without another',
    visit: {
      ...bumil,
      pregnancy: { lmp: '2025-08-26', gravida: 2, startWeightKg: 50, heightCm: 155 },
      read: { 'blood-pressure': [110, 70] },
      answers: { 'pre-eclampsia-risk': { ...NO_HISTORY, family: true } },
    },
    says: [['none', 'good']],
  },
  {
    rule: 'history',
    name: 'one high factor is enough, whatever the record lacks',
    visit: {
      ...bumil,
      pregnancy: { lmp: '2025-08-26' },
      answers: { 'pre-eclampsia-risk': { ...NO_HISTORY, kidney: true } },
    },
    says: [['refer', 'refer']],
  },
  {
    rule: 'history',
    name: 'only half asked, at 10 weeks',
    visit: {
      ...bumil,
      pregnancy: { lmp: '2025-08-26' },
      answers: { 'pre-eclampsia-risk': { before: true } },
    },
    says: [['unknown', 'unknown']],
  },
  {
    rule: 'mother',
    name: 'day 15, nothing on record',
    visit: { ageMonths: 300, mother: 'nifas' },
    says: [['due', 'watch']],
    worker: 'KF3',
  },
  {
    rule: 'mother',
    name: 'day 15, seen today',
    visit: { ageMonths: 300, mother: 'nifas', services: [{ service: 'postpartum-check' }] },
    says: [['missed', 'watch']],
    worker: 'KF1, KF2',
  },
  {
    rule: 'mother',
    name: 'breastfeeding, long after',
    visit: { ageMonths: 300, mother: 'busui' },
    says: [],
  },
  {
    rule: 'newborn',
    name: 'the day it was born',
    visit: { ageMonths: 0 },
    says: [['due', 'watch']],
  },
  { rule: 'newborn', name: 'two months', visit: { ageMonths: 2 }, says: [] },
];
