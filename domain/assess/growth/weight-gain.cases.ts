import type { Weighing, WeightGain } from './weight-gain.ts';

const weighed: Weighing = {
  sex: 'M',
  ageMonths: 4,
  kg: 6.9,
  previousKg: 6.2,
  weighedLastMonth: true,
  first: false,
  previousCode: 'N',
  zwfa: null,
};

/** Worked examples: what is weighed, what it means. A row can be added by hand. */
export const WEIGHT_GAIN_CASES: readonly (readonly [
  string,
  Partial<Weighing>,
  Partial<WeightGain>,
])[] = [
  ['a boy of 4 months gains 700 g', {}, { gainG: 700, kbmG: 600, code: 'N', refer: false }],
  [
    'a boy of 7 months gains 300 g: 400 are asked',
    { ageMonths: 7, kg: 7.8, previousKg: 7.5 },
    { gainG: 300, kbmG: 400, code: 'T', refer: true },
  ],
  [
    'a girl of 7 months gains 300 g: enough',
    { sex: 'F', ageMonths: 7, kg: 7.8, previousKg: 7.5 },
    { gainG: 300, kbmG: 300, code: 'N', refer: false },
  ],
  [
    'no gain two months in a row',
    { ageMonths: 13, kg: 9.3, previousKg: 9.3, previousCode: 'T' },
    { gainG: 0, kbmG: 200, code: 'T', twoT: true, refer: true },
  ],
  [
    'too little, and below the red line',
    { sex: 'F', ageMonths: 10, kg: 7, previousKg: 6.8, zwfa: -3.2 },
    { gainG: 200, kbmG: 300, code: 'T', twoT: false, belowRedLine: true, refer: true },
  ],
  [
    'not weighed last month',
    { sex: 'F', ageMonths: 9, kg: 8, previousKg: null, weighedLastMonth: false },
    { code: 'O', gainG: null, refer: false },
  ],
  [
    'weighed two months ago only: an old weight is not last month’s',
    { sex: 'F', ageMonths: 9, kg: 8, previousKg: 7.5, weighedLastMonth: false },
    { code: 'O', gainG: null, refer: false },
  ],
  [
    'weighed for the first time',
    { sex: 'F', ageMonths: 1, kg: 4, previousKg: null, weighedLastMonth: false, first: true },
    { code: 'B', refer: false },
  ],
  [
    'not weighed now',
    { sex: 'F', ageMonths: 5, kg: null, previousKg: 6.8 },
    { code: null, refer: false },
  ],
  ['exactly the minimum', { ageMonths: 12, kg: 9.2, previousKg: 9 }, { gainG: 200, code: 'N' }],
  ['one gram less', { ageMonths: 12, kg: 9.199, previousKg: 9 }, { gainG: 199, code: 'T' }],
  ['lighter than last month', { kg: 6, previousKg: 6.2 }, { gainG: -200, code: 'T' }],
  ['above the orange line', { zwfa: 1.01 }, { code: 'N', aboveOrangeLine: true, refer: true }],
  ['on the orange line', { zwfa: 1 }, { aboveOrangeLine: false, refer: false }],
  ['on the red line', { zwfa: -3 }, { belowRedLine: false, refer: false }],
  ['first time, below the red line', { first: true, zwfa: -3.01 }, { code: 'B', refer: true }],
  ['in the first month of life there is no KBM', { ageMonths: 0 }, { code: null, kbmG: null }],
  ['nor after 60 months', { ageMonths: 61, kg: 18, previousKg: 18 }, { code: null, kbmG: null }],
];

export const WEIGHED = weighed;

/** KBM month by month as Buku KIA 2023 and KMS have it. */
export const KBM_ROWS = {
  M: { 1: 800, 2: 900, 3: 800, 4: 600, 5: 500, 6: 400, 7: 400, 8: 300, 11: 300, 12: 200, 60: 200 },
  F: { 1: 800, 2: 900, 3: 800, 4: 600, 5: 500, 6: 400, 7: 300, 10: 300, 11: 200, 12: 200, 60: 200 },
} as const;
