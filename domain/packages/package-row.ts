import type { LocalDate } from '../calendar.ts';
import type { Group } from '../stages/groups.ts';

/**
 * The stages a package of services is laid out for, and the recap groups that are in each.
 * Source: KMK HK.01.07/MENKES/2015/2023, chapters IV to VI (paket layanan per klaster and siklus hidup).
 */
export const PACKAGE_STAGES = {
  bumil: ['bumil'],
  nifas: ['nifas', 'busui'],
  bayi: ['bayi'],
  balita: ['balita', 'apras'],
  sekolah: ['sekolah', 'remaja'],
  dewasa: ['dewasa'],
  lansia: ['lansia'],
  /** what is offered whatever the age */
  semua: [
    'bumil',
    'nifas',
    'busui',
    'bayi',
    'balita',
    'apras',
    'sekolah',
    'remaja',
    'dewasa',
    'lansia',
  ],
} as const satisfies Record<string, readonly Group[]>;
export type PackageStage = keyof typeof PACKAGE_STAGES;
export const STAGE_KEYS = Object.keys(PACKAGE_STAGES) as PackageStage[];

export const LEVELS = ['posyandu', 'pustu', 'puskesmas'] as const;
export type Level = (typeof LEVELS)[number];
export const SETTINGS = ['inside', 'outside', 'both'] as const;
/** of the building of a puskesmas or pustu (dalam atau luar gedung) */
export type Setting = (typeof SETTINGS)[number];
export const KINDS = ['promotive', 'preventive', 'curative', 'rehabilitative'] as const;
export type ServiceKind = (typeof KINDS)[number];
export const PERFORMERS = ['kader', 'health-worker'] as const;
export type Performer = (typeof PERFORMERS)[number];
/** of the puskesmas: 2 mothers and children, 3 adults and elders, 4 communicable disease and surroundings */
export type Cluster = 2 | 3 | 4;

/** How often it is given. `schedule`: its own table of ages or windows (vaccines, K1–K6); `need`: when somebody needs it. */
export const FREQUENCIES = [
  'visit',
  'day',
  'week',
  'month',
  'half-year',
  'year',
  'once',
  'schedule',
  'need',
] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** One service of one stage at one level. */
export interface PackageRow {
  stage: PackageStage;
  level: Level;
  /** as the cards and `service-given` call it: `iron-tablets`, `immunization.bcg`; `measure.…`, `answers.…`, `education.…` of a card */
  service: string;
  label: string;
  /** several that are one line to people: every dose is `immunization`, every topic `education` */
  family?: 'immunization' | 'education';
  setting: Setting;
  kind: ServiceKind;
  every: Frequency;
  performer: Performer;
  cluster: Cluster;
  since: LocalDate;
  /** for whom or when, in words */
  condition?: string;
  /** part of the official card: it cannot be switched off */
  fixed?: true;
  /** added by this puskesmas */
  local?: true;
}

/** The stages somebody's package comes from. */
export const stagesOf = (groups: readonly Group[]): PackageStage[] =>
  STAGE_KEYS.filter((stage) =>
    PACKAGE_STAGES[stage].some((group: Group) => groups.includes(group)),
  );

/** Mothers and children are of cluster 2, adults and elders of 3; what is for everybody is of 4. */
export const clusterOf = (stage: PackageStage): Cluster => {
  if (stage === 'semua') return 4;
  return stage === 'dewasa' || stage === 'lansia' ? 3 : 2;
};
