import type { BodyOf } from '../../facts/fact.ts';

/** What happens on a day of an invented life; the test turns it into facts. */
export type Event =
  | { on: string; pregnant: BodyOf<'pregnancy-recorded'> }
  | { on: string; delivered: BodyOf<'delivery-recorded'> }
  | { on: string; service: string; amount?: number }
  | { on: string; what: BodyOf<'measurement-taken'>['what']; value: number; diastolic?: number }
  | { on: string; instrument: string; answers: Record<string, boolean | number | string> }
  | { on: string; educated: true }
  | { on: string; referred: string[] };

export interface IndicatorCase {
  /** the catalogue's number: only its cells are compared */
  n: number;
  says: string;
  sex: 'F' | 'M';
  born: string;
  nik?: string;
  events: readonly Event[];
  /** cells by month, sorted; a month that is not named has none */
  cells: Readonly<Record<string, readonly string[]>>;
}

const MOTHER = { sex: 'F', born: '1999-05-05' } as const;
const pregnant = (lmp: string): Event => ({ on: lmp, pregnant: { lmp } });
const service = (on: string, name: string, amount?: number): Event => ({
  on,
  service: name,
  ...(amount === undefined ? {} : { amount }),
});
const check = (on: string): Event => service(on, 'antenatal-check');
const doctor = (on: string): Event => service(on, 'antenatal-check.doctor');
const asked = (
  on: string,
  instrument: string,
  answers: Record<string, boolean | number | string>,
) => ({ on, instrument, answers }) satisfies Event;
const delivered = (endedOn: string, more: Partial<BodyOf<'delivery-recorded'>> = {}): Event => ({
  on: endedOn,
  delivered: { endedOn, outcome: 'live-birth', ...more },
});
const pressure = (on: string, value: number, diastolic: number): Event => ({
  on,
  what: 'blood-pressure',
  value,
  diastolic,
});
const measured = (on: string, what: BodyOf<'measurement-taken'>['what'], value: number): Event => ({
  on,
  what,
  value,
});

/* LMP 1 January 2026: trimester 1 ends 26 March, trimester 2 ends 18 June. */
const SIX_CHECKS = [
  pregnant('2026-01-01'),
  doctor('2026-02-10'),
  check('2026-04-10'),
  check('2026-05-10'),
  check('2026-07-10'),
  check('2026-08-10'),
];

const PREGNANCY_CASES: readonly IndicatorCase[] = [
  {
    n: 1,
    says: 'the first check in the twelfth week counts in its month, once in the year',
    ...MOTHER,
    events: [pregnant('2026-01-01'), check('2026-03-26'), check('2026-04-20')],
    cells: { '2026-03': ['i.1.n'] },
  },
  {
    n: 1,
    says: 'the first check a day later does not',
    ...MOTHER,
    events: [pregnant('2026-01-01'), check('2026-03-27')],
    cells: {},
  },
  {
    n: 1,
    says: 'a pregnancy that reaches into the next year counts there once more',
    ...MOTHER,
    events: [pregnant('2025-10-01'), check('2025-11-05'), check('2026-02-05'), check('2026-03-05')],
    cells: { '2025-11': ['i.1.n'], '2026-02': ['i.1.n'] },
  },
  {
    n: 1,
    says: 'without a last period nobody knows the week',
    ...MOTHER,
    events: [{ on: '2026-02-01', pregnant: {} }, check('2026-02-05')],
    cells: {},
  },
  {
    n: 2,
    says: 'K4 with the fourth check of 1–1–2, K6 with the sixth, when a doctor saw her early and late',
    ...MOTHER,
    events: [...SIX_CHECKS, doctor('2026-09-10')],
    cells: { '2026-08': ['i.2.k4.n'], '2026-09': ['i.2.k6.n'] },
  },
  {
    n: 2,
    says: 'six checks without a doctor in the third trimester are K4 only',
    ...MOTHER,
    events: [...SIX_CHECKS, check('2026-09-10')],
    cells: { '2026-08': ['i.2.k4.n'] },
  },
  {
    n: 3,
    says: 'ninety tablets over months, then one hundred and eighty',
    ...MOTHER,
    events: [
      pregnant('2026-01-01'),
      service('2026-02-10', 'iron-tablets', 60),
      service('2026-03-10', 'iron-tablets', 30),
      service('2026-06-10', 'iron-tablets', 90),
    ],
    cells: { '2026-03': ['i.3.90.n'], '2026-06': ['i.3.180.n'] },
  },
  {
    n: 3,
    says: 'tablets of the pregnancy before do not count for this one',
    ...MOTHER,
    events: [
      pregnant('2025-01-01'),
      service('2025-05-10', 'iron-tablets', 60),
      delivered('2025-10-01'),
      pregnant('2026-01-01'),
      service('2026-03-10', 'iron-tablets', 60),
    ],
    cells: {},
  },
  {
    n: 4,
    says: 'an arm under 23.5 cm, of the last measuring of the month',
    ...MOTHER,
    events: [
      pregnant('2026-01-01'),
      measured('2026-03-05', 'muac', 23.6),
      measured('2026-03-20', 'muac', 23.4),
      measured('2026-04-05', 'muac', 23.5),
    ],
    cells: { '2026-03': ['i.4.d', 'i.4.n'], '2026-04': ['i.4.d'] },
  },
  {
    n: 5,
    says: 'food for a thin arm, not for another',
    ...MOTHER,
    events: [
      pregnant('2026-01-01'),
      measured('2026-03-05', 'muac', 23),
      service('2026-03-05', 'pmt-mother', 10),
      measured('2026-04-05', 'muac', 25),
      service('2026-04-05', 'pmt-mother', 10),
    ],
    cells: { '2026-03': ['i.5.n'] },
  },
  {
    n: 6,
    says: 'blood once a year; 10.7 is enough in the second trimester and not in the third',
    ...MOTHER,
    events: [
      pregnant('2026-01-01'),
      measured('2026-05-05', 'hb', 10.7),
      measured('2026-08-05', 'hb', 10.7),
    ],
    cells: { '2026-05': ['i.6.d'], '2026-08': ['i.6.n'] },
  },
];

const BIRTH_CASES: readonly IndicatorCase[] = [
  {
    n: 8,
    says: 'a birth in a facility counts when she is first seen after it',
    ...MOTHER,
    events: [
      pregnant('2025-07-01'),
      delivered('2026-03-28', { place: 'facility' }),
      service('2026-04-01', 'postpartum-check'),
      service('2026-05-01', 'postpartum-check'),
    ],
    cells: { '2026-04': ['i.8.d', 'i.8.n'] },
  },
  {
    n: 8,
    says: 'one at home is in the denominator only, a miscarriage in neither',
    ...MOTHER,
    events: [
      pregnant('2025-03-01'),
      delivered('2025-12-20', { place: 'home' }),
      service('2026-01-10', 'postpartum-check'),
      pregnant('2026-03-01'),
      delivered('2026-05-01', { outcome: 'miscarriage', place: 'facility' }),
      service('2026-05-10', 'postpartum-check'),
    ],
    cells: { '2026-01': ['i.8.d'] },
  },
  {
    n: 8,
    says: 'one told of years later was never awaited here',
    ...MOTHER,
    events: [delivered('2024-03-01', { place: 'facility' }), measured('2026-03-01', 'weight', 50)],
    cells: {},
  },
  {
    n: 9,
    says: 'all four windows, over the turn of the year',
    ...MOTHER,
    events: [
      pregnant('2025-03-01'),
      delivered('2025-12-01'),
      service('2025-12-02', 'postpartum-check'),
      service('2025-12-05', 'postpartum-check'),
      service('2025-12-15', 'postpartum-check'),
      service('2026-01-05', 'postpartum-check'),
    ],
    cells: { '2026-01': ['i.9.n'] },
  },
  {
    n: 9,
    says: 'three of them are not enough',
    ...MOTHER,
    events: [
      pregnant('2025-06-01'),
      delivered('2026-03-01'),
      service('2026-03-02', 'postpartum-check'),
      service('2026-03-05', 'postpartum-check'),
      service('2026-04-05', 'postpartum-check'),
    ],
    cells: {},
  },
  {
    n: 10,
    says: 'vitamin A while nifas; contraception is a number of its own that stays at the puskesmas',
    ...MOTHER,
    events: [
      pregnant('2025-06-01'),
      delivered('2026-03-01'),
      service('2026-03-02', 'vitamin-a-mother', 2),
      service('2026-05-02', 'contraception.pill'),
      asked('2026-06-02', 'contraception-use', { uses: true }),
    ],
    cells: { '2026-03': ['i.10.vita.n'], '2026-05': ['s.10.kb.n'] },
  },
  {
    n: 10,
    says: 'years after the birth it is no longer of it',
    ...MOTHER,
    events: [
      pregnant('2023-06-01'),
      delivered('2024-03-01'),
      service('2026-03-02', 'contraception.pill'),
    ],
    cells: {},
  },
];

const BABY = { sex: 'M', born: '2026-01-20' } as const;
const dose = (on: string, name: string): Event => service(on, `immunization.${name}`);
const BASIC = [
  dose('2026-01-20', 'hb0'),
  dose('2026-02-20', 'bcg'),
  dose('2026-02-20', 'opv-1'),
  ...[1, 2, 3].flatMap((n) => [
    dose(`2026-0${n + 3}-20`, `dpt-hb-hib-${n}`),
    dose(`2026-0${n + 3}-20`, `opv-${n + 1}`),
  ]),
  dose('2026-06-20', 'ipv-1'),
];

const CHILD_CASES: readonly IndicatorCase[] = [
  {
    n: 11,
    says: 'KN1 and then all three',
    ...BABY,
    events: [
      service('2026-01-21', 'newborn-check'),
      service('2026-01-25', 'newborn-check'),
      service('2026-02-10', 'newborn-check'),
    ],
    cells: { '2026-01': ['i.11.kn1.n'], '2026-02': ['i.11.kn.n'] },
  },
  {
    n: 11,
    says: 'a newborn of December is still one in January',
    sex: 'F',
    born: '2025-12-20',
    events: [
      service('2025-12-21', 'newborn-check'),
      service('2025-12-25', 'newborn-check'),
      service('2026-01-10', 'newborn-check'),
    ],
    cells: { '2025-12': ['i.11.kn1.n'], '2026-01': ['i.11.kn.n', 'i.11.kn1.n'] },
  },
  {
    n: 12,
    says: 'complete with the last dose before the first birthday',
    ...BABY,
    events: [...BASIC, dose('2026-10-20', 'mr-1'), measured('2026-11-20', 'weight', 8)],
    cells: { '2026-10': ['i.12.n'] },
  },
  {
    n: 12,
    says: 'the last dose on the birthday is too late',
    ...BABY,
    events: [...BASIC, dose('2027-01-20', 'mr-1')],
    cells: {},
  },
  {
    n: 13,
    says: 'both boosters before the second birthday',
    ...BABY,
    events: [
      ...BASIC,
      dose('2026-10-20', 'mr-1'),
      dose('2027-07-20', 'dpt-hb-hib-4'),
      dose('2027-08-20', 'mr-2'),
    ],
    cells: { '2027-08': ['i.13.n'] },
  },
  {
    n: 14,
    says: 'an infant of two months without a first DPT, until it is given',
    ...BABY,
    events: [
      measured('2026-03-10', 'weight', 4),
      measured('2026-03-25', 'weight', 4.5),
      dose('2026-04-20', 'dpt-hb-hib-1'),
      measured('2027-01-25', 'weight', 9),
    ],
    cells: { '2026-03': ['i.14.d', 'i.14.n'], '2026-04': ['i.14.d'] },
  },
  {
    n: 15,
    says: 'the last answer of the month, under six months of age',
    ...BABY,
    events: [
      asked('2026-02-05', 'exclusive-breastfeeding', { exclusive: false }),
      asked('2026-02-25', 'exclusive-breastfeeding', { exclusive: true }),
      asked('2026-07-19', 'exclusive-breastfeeding', { exclusive: false }),
      asked('2026-07-20', 'exclusive-breastfeeding', { exclusive: true }),
    ],
    cells: { '2026-02': ['i.15.d', 'i.15.n'], '2026-07': ['i.15.d'] },
  },
  {
    n: 17,
    says: 'a short, light and not thin boy; a weight alone says nothing of length',
    sex: 'M',
    born: '2025-01-20',
    events: [
      measured('2026-01-20', 'weight', 7.6),
      measured('2026-01-20', 'length-height', 69),
      measured('2026-02-20', 'weight', 9.8),
    ],
    cells: {
      '2026-01': [
        'i.17.stunting.d',
        'i.17.stunting.n',
        'i.17.underweight.d',
        'i.17.underweight.n',
        'i.17.wasting.d',
      ],
      '2026-02': ['i.17.underweight.d'],
    },
  },
  {
    n: 17,
    says: 'a thin boy who is long enough',
    sex: 'M',
    born: '2025-01-20',
    events: [measured('2026-01-20', 'weight', 7.4), measured('2026-01-20', 'length-height', 74)],
    cells: {
      '2026-01': [
        'i.17.stunting.d',
        'i.17.underweight.d',
        'i.17.underweight.n',
        'i.17.wasting.d',
        'i.17.wasting.n',
      ],
    },
  },
  {
    n: 19,
    says: 'the second half of the year is a round of its own',
    sex: 'F',
    born: '2024-07-01',
    events: [service('2026-08-10', 'deworming'), service('2026-10-10', 'deworming')],
    cells: { '2026-08': ['i.19.anak.h2.n', 'i.19.balita.h2.n'] },
  },
  {
    n: 18,
    says: 'once in each half of the year, from six months on',
    ...BABY,
    events: [
      service('2026-06-20', 'vitamin-a-blue'),
      service('2026-08-20', 'vitamin-a-blue'),
      service('2026-09-20', 'vitamin-a-blue'),
      service('2027-02-20', 'vitamin-a-red'),
    ],
    cells: { '2026-08': ['i.18.h2.n'], '2027-02': ['i.18.h1.n'] },
  },
  {
    n: 19,
    says: 'under five in both lines, above it in one, above twelve in none',
    sex: 'F',
    born: '2021-07-01',
    events: [
      service('2026-02-10', 'deworming'),
      service('2026-08-10', 'deworming'),
      service('2034-08-10', 'deworming'),
    ],
    cells: { '2026-02': ['i.19.anak.h1.n', 'i.19.balita.h1.n'], '2026-08': ['i.19.anak.h2.n'] },
  },
  {
    n: 20,
    says: 'a thin child and the food given; an arm in the red and the referral',
    sex: 'M',
    born: '2025-01-20',
    events: [
      measured('2026-01-20', 'weight', 7.4),
      measured('2026-01-20', 'length-height', 74),
      service('2026-01-20', 'pmt-child', 30),
      measured('2026-02-20', 'muac', 11.4),
      measured('2026-03-20', 'muac', 11.4),
      { on: '2026-03-20', referred: ['child-muac.red'] },
    ],
    cells: {
      '2026-01': ['i.20.kurang.d', 'i.20.kurang.n'],
      '2026-02': ['i.20.buruk.d'],
      '2026-03': ['i.20.buruk.d', 'i.20.buruk.n'],
    },
  },
  {
    n: 21,
    says: 'the checklist or KPSP once a year, whatever it showed',
    ...BABY,
    events: [
      asked('2026-03-20', 'development-checklist', { result: 'incomplete' }),
      asked('2026-06-20', 'kpsp', { yes: 9 }),
      asked('2027-03-20', 'kpsp', { yes: 6 }),
    ],
    cells: { '2026-03': ['i.21.n'], '2027-03': ['i.21.n'] },
  },
];

/* 20 points: independent; without stairs 19. */
const BARTHEL = {
  bowels: 2,
  bladder: 2,
  grooming: 1,
  toilet: 2,
  feeding: 2,
  transfer: 3,
  walking: 3,
  dressing: 2,
  stairs: 2,
  bathing: 1,
};
const ELDER = { sex: 'F', born: '1950-05-05' } as const;
const ADULT = { sex: 'M', born: '1970-05-05' } as const;
const GROWN_CASES: readonly IndicatorCase[] = [
  {
    n: 22,
    says: 'taken this week by a girl of twelve to eighteen',
    sex: 'F',
    born: '2010-05-05',
    events: [
      asked('2026-03-10', 'ttd-weekly', { weekly: true }),
      asked('2026-04-10', 'ttd-weekly', { weekly: false }),
    ],
    cells: { '2026-03': ['i.22.n'] },
  },
  {
    n: 23,
    says: 'body, pressure, eyes and ears within one year, on several days',
    sex: 'M',
    born: '2016-05-05',
    events: [
      measured('2026-02-10', 'weight', 28),
      measured('2026-02-10', 'length-height', 130),
      pressure('2026-03-10', 100, 60),
      asked('2026-08-10', 'finger-counting', { left: 'normal', right: 'normal' }),
      asked('2026-08-10', 'whisper', { left: 'normal', right: 'impaired' }),
      pressure('2027-03-10', 100, 60),
    ],
    cells: { '2026-08': ['i.23.n'] },
  },
  {
    n: 24,
    says: 'asked once; smoking on any asking of the year',
    sex: 'M',
    born: '2010-05-05',
    events: [
      asked('2026-02-10', 'smoking', { status: 'none' }),
      asked('2026-05-10', 'smoking', { status: 'active' }),
    ],
    cells: { '2026-02': ['i.24.d'], '2026-05': ['i.24.n'] },
  },
  {
    n: 25,
    says: 'pressure, sugar and waist within the year',
    ...ADULT,
    events: [
      pressure('2026-01-10', 120, 80),
      measured('2026-02-10', 'glucose', 90),
      measured('2026-03-10', 'waist', 80),
      measured('2026-04-10', 'waist', 80),
    ],
    cells: { '2026-03': ['i.25.n'] },
  },
  {
    n: 26,
    says: 'found at 140/90, cared for when measured and talked with, and known in the years after',
    ...ADULT,
    events: [
      pressure('2026-01-10', 139, 89),
      pressure('2026-02-10', 140, 80),
      pressure('2026-03-10', 130, 80),
      { on: '2026-03-10', educated: true },
      pressure('2027-01-10', 130, 80),
    ],
    cells: {
      '2026-02': ['i.26.found.n'],
      '2026-03': ['i.26.treated.n'],
      '2027-01': ['i.26.found.n'],
    },
  },
  {
    n: 27,
    says: 'told of diabetes counts as found; a high sugar does too',
    ...ADULT,
    events: [
      asked('2026-01-10', 'own-history', { pressure: false, sugar: true }),
      measured('2026-02-10', 'glucose', 210),
      { on: '2026-02-10', educated: true },
    ],
    cells: { '2026-01': ['i.27.found.n'], '2026-02': ['i.27.treated.n'] },
  },
  {
    n: 28,
    says: 'taken, and not taken for want of it',
    ...ADULT,
    events: [
      asked('2026-01-10', 'medicine-pressure', { 'has-medicine': true, 'taken-24h': true }),
      asked('2026-02-10', 'medicine-pressure', { 'has-medicine': false, 'taken-24h': true }),
      asked('2026-02-10', 'medicine-sugar', { 'has-medicine': true }),
      asked('2026-03-10', 'medicine-sugar', { 'has-medicine': true, 'taken-24h': true }),
    ],
    cells: {
      '2026-01': ['i.28.pressure.d', 'i.28.pressure.n'],
      '2026-02': ['i.28.pressure.d'],
      '2026-03': ['i.28.sugar.d', 'i.28.sugar.n'],
    },
  },
  {
    n: 29,
    says: 'pressure, sugar, AKS and SKILAS of an elder within the year',
    ...ELDER,
    events: [
      pressure('2026-01-10', 120, 80),
      measured('2026-01-10', 'glucose', 90),
      asked('2026-01-10', 'barthel', BARTHEL),
      asked('2026-04-10', 'skilas', { sad: false }),
    ],
    cells: { '2026-04': ['i.29.n'] },
  },
  {
    n: 30,
    says: 'a problem told, then looked into',
    ...ELDER,
    events: [
      asked('2026-01-10', 'skilas', { orientation: false, whisper: true }),
      asked('2026-03-10', 'visual-acuity', { left: '6', right: '9' }),
      { on: '2026-04-10', referred: ['skilas.problem'] },
    ],
    cells: { '2026-01': ['i.30.skilas.d', 'i.30.skilas.n'], '2026-03': ['i.30.ikut.n'] },
  },
  {
    n: 30,
    says: 'a sheet before there was a problem is no follow-up',
    ...ELDER,
    events: [
      asked('2026-01-10', 'visual-acuity', { left: '6', right: '9' }),
      asked('2026-02-10', 'skilas', { whisper: true }),
    ],
    cells: { '2026-02': ['i.30.skilas.d', 'i.30.skilas.n'] },
  },
  {
    n: 30,
    says: 'the first AKS of the year decides whether somebody is independent',
    ...ELDER,
    events: [
      asked('2026-01-10', 'barthel', BARTHEL),
      asked('2026-02-10', 'barthel', { ...BARTHEL, stairs: 1 }),
      asked('2027-02-10', 'barthel', { ...BARTHEL, stairs: 1 }),
      asked('2027-03-10', 'barthel', BARTHEL),
    ],
    cells: { '2026-01': ['i.30.aks.d', 'i.30.aks.n'], '2027-02': ['i.30.aks.d'] },
  },
  {
    n: 29,
    says: 'AKS with questions left out is not done',
    ...ELDER,
    events: [
      pressure('2026-01-10', 120, 80),
      measured('2026-01-10', 'glucose', 90),
      asked('2026-01-10', 'barthel', { stairs: 2 }),
      asked('2026-04-10', 'skilas', { sad: false }),
    ],
    cells: {},
  },
  {
    n: 43,
    says: 'everybody with a NIK, every month they come',
    ...ADULT,
    nik: '3404010505709001',
    events: [pressure('2026-01-10', 120, 80), pressure('2026-02-10', 120, 80)],
    cells: { '2026-01': ['i.43.nik.n'], '2026-02': ['i.43.nik.n'] },
  },
  {
    n: 43,
    says: 'and nobody without',
    ...ADULT,
    events: [pressure('2026-01-10', 120, 80)],
    cells: {},
  },
];

/** Invented lives, their months counted by hand. */
export const INDICATOR_CASES: readonly IndicatorCase[] = [
  ...PREGNANCY_CASES,
  ...BIRTH_CASES,
  ...CHILD_CASES,
  ...GROWN_CASES,
];
