/**
 * The routine schedule as data. Source: KMK HK.01.07/MENKES/1098/2024 as changed by KMK HK.01.07/MENKES/35/2025;
 * windows: Buku KIA 2023 (ideal, allowed, catch-up). Ages in completed months. Confidence is the source's own.
 */
export interface DoseRow {
  /** the dose, as in the service `immunization.<dose>` */
  dose: string;
  label: string;
  /** given from this age on */
  fromMonths: number;
  /** on time up to and with this month */
  idealTo: number;
  /** late, and still of the routine, up to and with this month */
  allowedTo: number;
  /** catch-up up to and with this month; none when left out */
  catchUpTo?: number;
  /** the last day of age, where months are too coarse (HB0) */
  lastDay?: number;
  /** younger than this, in days, the dose does not count */
  leastDays?: number;
  after?: { dose: string; days?: number; months?: number };
  /** only where the disease is at home */
  endemicOnly?: true;
  /** live and injected: the same day as another such, or 28 days apart (WHO; medium) */
  live?: true;
  confidence: 'high' | 'medium' | 'low';
}

export interface Schedule {
  version: string;
  since: string;
  doses: readonly DoseRow[];
  /** one injection that counts as several doses */
  products: Readonly<Record<string, readonly string[]>>;
}

const MONTH_DAYS = 28;
const routine = { allowedTo: 11, catchUpTo: 59, confidence: 'high' } as const;
const next = (dose: string) => ({ dose, days: MONTH_DAYS });

const HB0: DoseRow = {
  dose: 'hb0',
  label: 'Hepatitis B (HB0)',
  fromMonths: 0,
  idealTo: 0,
  allowedTo: 0,
  lastDay: 7,
  confidence: 'high',
};
const BCG: DoseRow = {
  dose: 'bcg',
  label: 'BCG',
  fromMonths: 0,
  idealTo: 1,
  allowedTo: 11,
  live: true,
  confidence: 'high',
};
const OPV: readonly DoseRow[] = [
  { dose: 'opv-1', label: 'Polio tetes 1', fromMonths: 0, idealTo: 1, ...routine },
  {
    dose: 'opv-2',
    label: 'Polio tetes 2',
    fromMonths: 2,
    idealTo: 2,
    leastDays: 56,
    after: next('opv-1'),
    ...routine,
  },
  {
    dose: 'opv-3',
    label: 'Polio tetes 3',
    fromMonths: 3,
    idealTo: 3,
    leastDays: 84,
    after: next('opv-2'),
    ...routine,
  },
  {
    dose: 'opv-4',
    label: 'Polio tetes 4',
    fromMonths: 4,
    idealTo: 4,
    leastDays: 112,
    after: next('opv-3'),
    ...routine,
  },
];

/** Three doses at 2, 3 and 4 months. */
const three = (dose: string, label: string): DoseRow[] =>
  [1, 2, 3].map((n) => ({
    dose: `${dose}-${n}`,
    label: `${label} ${n}`,
    fromMonths: n + 1,
    idealTo: n + 1,
    leastDays: (n + 1) * MONTH_DAYS,
    ...(n > 1 ? { after: next(`${dose}-${n - 1}`) } : {}),
    ...routine,
  }));

const BOOSTER: DoseRow = {
  dose: 'dpt-hb-hib-4',
  label: 'DPT-HB-Hib 4 (lanjutan)',
  fromMonths: 18,
  idealTo: 18,
  allowedTo: 23,
  catchUpTo: 59,
  leastDays: 540,
  after: { dose: 'dpt-hb-hib-3', months: 12 },
  confidence: 'high',
};

const PCV: readonly DoseRow[] = [
  ...three('pcv', 'PCV').slice(0, 2),
  {
    dose: 'pcv-3',
    label: 'PCV 3',
    fromMonths: 12,
    idealTo: 12,
    allowedTo: 23,
    catchUpTo: 59,
    leastDays: 365,
    after: { dose: 'pcv-2', days: 56 },
    confidence: 'high',
  },
];

/** Never from 7 completed months on. The first dose's months 5 and 6 are unclear in the text seen. */
const RV: readonly DoseRow[] = three('rv', 'Rotavirus').map(({ catchUpTo: _none, ...row }, i) => ({
  ...row,
  leastDays: 42 + i * MONTH_DAYS,
  allowedTo: 6,
  confidence: i === 0 ? 'medium' : 'high',
}));

const IPV: readonly DoseRow[] = [
  {
    dose: 'ipv-1',
    label: 'Polio suntik 1',
    fromMonths: 4,
    idealTo: 4,
    leastDays: 112,
    ...routine,
  },
  {
    dose: 'ipv-2',
    label: 'Polio suntik 2',
    fromMonths: 9,
    idealTo: 9,
    leastDays: 270,
    after: next('ipv-1'),
    ...routine,
    confidence: 'medium',
  },
];

const FROM_NINE_MONTHS: readonly DoseRow[] = [
  {
    dose: 'mr-1',
    label: 'Campak-Rubela 1',
    fromMonths: 9,
    idealTo: 9,
    leastDays: 270,
    live: true,
    ...routine,
  },
  {
    dose: 'mr-2',
    label: 'Campak-Rubela 2 (lanjutan)',
    fromMonths: 18,
    idealTo: 18,
    allowedTo: 23,
    catchUpTo: 59,
    leastDays: 540,
    after: { dose: 'mr-1', months: 6 },
    live: true,
    confidence: 'high',
  },
  {
    dose: 'je',
    label: 'Japanese Encephalitis (daerah endemis)',
    fromMonths: 10,
    idealTo: 10,
    allowedTo: 10,
    catchUpTo: 59,
    leastDays: 300,
    live: true,
    endemicOnly: true,
    confidence: 'high',
  },
];

export const NATIONAL: Schedule = {
  version: 'national-2025',
  since: '2025-01-01',
  doses: [
    HB0,
    BCG,
    ...OPV,
    ...three('dpt-hb-hib', 'DPT-HB-Hib'),
    BOOSTER,
    ...PCV,
    ...RV,
    ...IPV,
    ...FROM_NINE_MONTHS,
  ],
  products: {},
};

/**
 * Provinces with the hexavalent vaccine: it takes the place of DPT-HB-Hib 1 to 3 and of polio by injection. HB0 and the
 * pentavalent booster stay. Seen in planning for 2026–27; medium, to be confirmed by the Dinkes of the province.
 */
export const HEXAVALENT: Schedule = {
  version: 'hexavalent-2026',
  since: '2026-01-01',
  doses: [
    HB0,
    BCG,
    ...OPV,
    ...three('hexa', 'Heksavalen').map((row): DoseRow => ({ ...row, confidence: 'medium' })),
    { ...BOOSTER, after: { dose: 'hexa-3', months: 12 } },
    ...PCV,
    ...RV,
    ...FROM_NINE_MONTHS,
  ],
  products: {
    'hexa-1': ['dpt-hb-hib-1', 'ipv-1'],
    'hexa-2': ['dpt-hb-hib-2', 'ipv-2'],
    'hexa-3': ['dpt-hb-hib-3'],
  },
};

/** DI Yogyakarta, Bali, Nusa Tenggara Barat and the provinces of Papua, by Kemendagri code. */
const HEXAVALENT_PROVINCES = new Set(['34', '51', '52', '91', '92', '93', '94', '95', '96']);
/** DI Yogyakarta gives polio by injection only. */
const NO_DROPS = new Set(['34']);

/** The schedule of the province a village lies in (`34.71.04.1002`), on a day. */
export function scheduleAt(villageCode: string, on: string): Schedule {
  const province = villageCode.slice(0, 2);
  if (!HEXAVALENT_PROVINCES.has(province) || on < HEXAVALENT.since) return NATIONAL;
  if (!NO_DROPS.has(province)) return HEXAVALENT;
  return {
    ...HEXAVALENT,
    version: `${HEXAVALENT.version}-no-opv`,
    doses: HEXAVALENT.doses.filter(({ dose }) => !dose.startsWith('opv-')),
  };
}
