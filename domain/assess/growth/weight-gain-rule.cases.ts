import type { Finding } from '../finding.ts';
import type { ChildCase } from './child-for-test.ts';

/** A boy of 7 months on 10 June: 400 g are asked. */
const boy = { sex: 'M', born: '2024-11-10', on: '2025-06-10' } as const;

export const WEIGHT_GAIN_RULE_CASES: readonly (readonly [
  string,
  ChildCase,
  readonly Partial<Finding>[],
])[] = [
  [
    'gained enough since last month',
    { ...boy, read: { weight: 8 }, weighedBefore: [['2025-05-08', 7.5]] },
    [{ code: 'weight-gain.gained', severity: 'good', numbers: { gain: 500, minimum: 400 } }],
  ],
  [
    'one T refers',
    { ...boy, read: { weight: 7.8 }, weighedBefore: [['2025-05-08', 7.5]] },
    [{ code: 'weight-gain.not-gained', severity: 'refer', referTo: 'pustu' }],
  ],
  [
    'T twice in a row goes to the puskesmas',
    {
      ...boy,
      read: { weight: 7.8 },
      weighedBefore: [
        ['2025-04-08', 7.4],
        ['2025-05-08', 7.5],
      ],
    },
    [{ code: 'weight-gain.not-gained-twice', severity: 'refer', referTo: 'puskesmas' }],
  ],
  [
    'T after a month of O is one T',
    {
      ...boy,
      read: { weight: 7.8 },
      weighedBefore: [
        ['2025-03-08', 7.4],
        ['2025-05-08', 7.5],
      ],
    },
    [{ code: 'weight-gain.not-gained' }],
  ],
  [
    'last month missing',
    { ...boy, read: { weight: 7.8 }, weighedBefore: [['2025-04-08', 7.5]] },
    [{ code: 'weight-gain.last-month-missing', severity: 'unknown' }],
  ],
  [
    'first weighing',
    { ...boy, read: { weight: 7.8 } },
    [{ code: 'weight-gain.first', severity: 'unknown' }],
  ],
  [
    'two weighings last month: the later one is compared',
    {
      ...boy,
      read: { weight: 7.8 },
      weighedBefore: [
        ['2025-05-02', 7.1],
        ['2025-05-20', 7.5],
      ],
    },
    [{ code: 'weight-gain.not-gained', numbers: { gain: 300 } }],
  ],
  [
    'weighed earlier this month too: that is not last month',
    { ...boy, read: { weight: 7.8 }, weighedBefore: [['2025-06-03', 7.7]] },
    [{ code: 'weight-gain.first' }],
  ],
  [
    'two weights today that differ',
    { ...boy, read: { weight: [7.8, 8.1] }, weighedBefore: [['2025-05-08', 7.5]] },
    [{ code: 'weight-gain.unknown', severity: 'unknown' }],
  ],
  [
    'swollen feet: weight says nothing',
    { ...boy, read: { weight: 8, oedema: 1 }, weighedBefore: [['2025-05-08', 7.5]] },
    [{ code: 'weight-gain.unknown', severity: 'unknown' }],
  ],
  [
    'a weight that cannot be',
    { ...boy, read: { weight: 28 }, weighedBefore: [['2025-05-08', 7.5]] },
    [{ code: 'weight-gain.unknown', severity: 'unknown' }],
  ],
  ['not weighed today', { ...boy, weighedBefore: [['2025-05-08', 7.5]] }, []],
  [
    'in the first month of life',
    {
      ...boy,
      born: '2025-05-25',
      on: '2025-06-20',
      read: { weight: 4 },
      weighedBefore: [['2025-05-28', 3.2]],
    },
    [{ code: 'weight-gain.no-kbm', severity: 'unknown' }],
  ],
  ['at 61 months', { ...boy, born: '2020-05-10', read: { weight: 18 } }, []],
  [
    'last month two weights and none marked: nothing to compare with',
    { ...boy, read: { weight: 7.8 }, weighedBefore: [['2025-05-08', 7.5, 9.5]] },
    [{ code: 'weight-gain.last-month-unsaid', severity: 'unknown' }],
  ],
  [
    'an implausible weight last month is not compared with',
    { ...boy, read: { weight: 7.8 }, weighedBefore: [['2025-05-08', 38]] },
    [{ code: 'weight-gain.last-month-unsaid', severity: 'unknown' }],
  ],
  [
    'too little after 20 days may still come',
    { ...boy, read: { weight: 7.8 }, weighedBefore: [['2025-05-21', 7.5]] },
    [{ code: 'weight-gain.other-interval', severity: 'unknown' }],
  ],
  [
    'too little after 21 days is too little',
    { ...boy, read: { weight: 7.8 }, weighedBefore: [['2025-05-20', 7.5]] },
    [{ code: 'weight-gain.not-gained', severity: 'refer' }],
  ],
  [
    'enough after a few days is enough',
    { ...boy, read: { weight: 7.9 }, weighedBefore: [['2025-05-31', 7.5]] },
    [{ code: 'weight-gain.gained', severity: 'good' }],
  ],
  [
    'enough after 46 days may have been too slow',
    { ...boy, on: '2025-06-16', read: { weight: 7.9 }, weighedBefore: [['2025-05-01', 7.5]] },
    [{ code: 'weight-gain.other-interval', severity: 'unknown' }],
  ],
  [
    'enough after 45 days is enough',
    { ...boy, on: '2025-06-15', read: { weight: 7.9 }, weighedBefore: [['2025-05-01', 7.5]] },
    [{ code: 'weight-gain.gained', severity: 'good' }],
  ],
  [
    'too little after 46 days is too little all the more',
    { ...boy, on: '2025-06-16', read: { weight: 7.8 }, weighedBefore: [['2025-05-01', 7.5]] },
    [{ code: 'weight-gain.not-gained', severity: 'refer' }],
  ],
  [
    'a doubtful T last month makes no second T',
    {
      ...boy,
      read: { weight: 7.8 },
      weighedBefore: [
        ['2025-04-28', 7.4],
        ['2025-05-08', 7.5],
      ],
    },
    [{ code: 'weight-gain.not-gained' }],
  ],
  [
    'swelling written down twice and differently: no gain can be said',
    { ...boy, read: { weight: 8, oedema: [0, 1] }, weighedBefore: [['2025-05-08', 7.5]] },
    [{ code: 'weight-gain.unknown', severity: 'unknown' }],
  ],
];
