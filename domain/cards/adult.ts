import type { Card, CardField } from './card.ts';
import { ADULT_SCREENINGS } from './screenings.ts';
import {
  bloodPressure,
  bloodSugar,
  bloodTest,
  contraception,
  referralField,
  tbcSignsField,
  visitKindField,
} from './shared-fields.ts';
import { topics } from './topics.ts';
import { tetanusField } from './vaccines.ts';

const FIFTY_YEARS = 600;

/** What the card "usia ≥ 19 tahun" asks of adults and of elders alike; not what no rule judges in pregnancy. */
export const grownUpFields: readonly CardField[] = [
  {
    kind: 'measure',
    what: 'weight',
    step: 2,
    label: 'Berat badan',
    unit: 'kg',
    decimals: 1,
    hard: [20, 250],
    soft: [30, 150],
    change: { rise: 5, fall: 5 },
  },
  {
    kind: 'measure',
    what: 'length-height',
    step: 2,
    label: 'Tinggi badan',
    unit: 'cm',
    decimals: 1,
    hard: [90, 230],
    soft: [130, 195],
    change: { rise: 1, fall: 2 },
  },
  {
    kind: 'measure',
    what: 'waist',
    step: 2,
    label: 'Lingkar perut',
    unit: 'cm',
    decimals: 1,
    hard: [40, 200],
    soft: [55, 150],
    change: { rise: 8, fall: 8 },
    when: { except: ['bumil', 'nifas'] },
  },
  {
    kind: 'measure',
    what: 'muac',
    step: 2,
    label: 'Lingkar lengan atas',
    unit: 'cm',
    decimals: 1,
    hard: [10, 60],
    soft: [18, 45],
    change: { rise: 3, fall: 3 },
  },
  bloodPressure('Tekanan darah', [80, 220], [50, 130]),
  ...bloodSugar([20, 800], [50, 400]),
  bloodTest('cholesterol', 'Kolesterol total', [50, 600], [100, 400], { except: ['bumil'] }),
  bloodTest('uric-acid', 'Asam urat', [1, 20], [2, 12], { except: ['bumil'] }),
  visitKindField,
  tbcSignsField,
  { kind: 'answers', instrument: 'smoking', step: 4, label: 'Merokok', everyMonths: 12 },
  referralField,
];

/** Adults, 19–59 years. */
export const adultCard: Card = {
  key: 'adult',
  title: 'Usia dewasa',
  version: 'edisi-2023',
  source: 'Kartu Bantu Pemeriksaan Usia Dewasa dan Lansia (≥ 19 tahun), 29 kolom, edisi 2023',
  fields: [
    ...grownUpFields,
    contraception('Pelayanan KB', { except: ['bumil'] }),
    tetanusField({ sex: 'F', toMonths: FIFTY_YEARS }),
    {
      kind: 'education',
      step: 5,
      label: 'Penyuluhan usia dewasa',
      topics: topics(
        'balanced-plate',
        'physical-activity',
        'sugar-salt-fat',
        'blood-pressure',
        'blood-sugar',
        'take-medicine',
        'smoking',
        'family-planning',
        'cough-etiquette',
        'yearly-checks',
      ),
    },
  ],
  screenings: ADULT_SCREENINGS,
};
