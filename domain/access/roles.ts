import type { Cluster } from '../packages/package-row.ts';
import type { Group } from '../stages/groups.ts';

/**
 * What each role does and sees: the least each needs (duties: Buku Panduan Pengelolaan Posyandu 2023 and
 * KMK HK.01.07/MENKES/2015/2023; what each may see: our reading of UU 27/2022, decision 0016).
 */
export interface RolePowers {
  /** writes facts about people, on a phone */
  records: boolean;
  /**
   * people by name: always · after saying why · who somebody is, to tell two records apart, and nothing of their
   * health · never, by no endpoint and no parameter. Every reading is kept (ruling 19).
   */
  names: 'always' | 'on-need' | 'identity' | 'never';
  /** only people of these groups by name; all when left out */
  groups?: readonly Group[];
  /** sensitive facts (ruling 16), and confirms acts of step 4 (ruling 4) */
  healthWorker: boolean;
  /** findings in a health worker's words; a kader reads the family's (ruling 3) */
  clinicalWords: boolean;
  /** puts their name to a day's tally */
  signs: boolean;
  /** refused facts and lost phones of the place */
  coordinates: boolean;
  /** who opened whose record (ruling 19) */
  audits: boolean;
  /** answers for a whole server: imports at its command line are kept under such an account */
  keepsServer: boolean;
  /** brings a register in from a file */
  imports: boolean;
  /** the programme's name and the steps' wording */
  configures: boolean;
  /**
   * sets up a local server that holds the place's record for a day without internet (decision 0018): only who may read
   * that record by name, for whoever holds the machine reads it
   */
  hosts: boolean;
  /** switches services of the puskesmas' package on and off, and adds its own */
  packages: boolean;
  /** of one cluster of the puskesmas only: the package rows they may change; all when left out */
  cluster?: Cluster;
  /** sees how well a place measures and records, with whose hand it was, so as to help there */
  guides: boolean;
  /** sees the same as sums of a whole puskesmas, nobody in it */
  compares: boolean;
  /** sets the targets of indicators, and how many people a place should have, for places below its own (a district: also its own) */
  plans: boolean;
  /** makes people of a list somebody's work: a home visit, a follow-up; who records does it on a phone too */
  assigns: boolean;
  /** where the role can be held */
  scopes: readonly (
    | 'posyandu'
    | 'village'
    | 'puskesmas'
    | 'subdistrict'
    | 'district'
    | 'province'
  )[];
}

const NONE = {
  records: false,
  names: 'never',
  healthWorker: false,
  clinicalWords: false,
  signs: false,
  coordinates: false,
  audits: false,
  keepsServer: false,
  imports: false,
  configures: false,
  hosts: false,
  packages: false,
  guides: false,
  compares: false,
  plans: false,
  assigns: false,
} as const satisfies Omit<RolePowers, 'scopes'>;
const RECORDS = { ...NONE, records: true, names: 'always', assigns: true } as const;
const CARES = {
  ...RECORDS,
  healthWorker: true,
  clinicalWords: true,
  signs: true,
  imports: true,
  hosts: true,
  guides: true,
} as const;
/** reads lists at the puskesmas and says who of them must be seen; writes nothing else about people */
const READS = {
  ...NONE,
  names: 'always',
  clinicalWords: true,
  guides: true,
  assigns: true,
  scopes: ['puskesmas'],
} as const;
const MOTHER_AND_CHILD: readonly Group[] = [
  'bumil',
  'nifas',
  'busui',
  'bayi',
  'balita',
  'apras',
  'sekolah',
  'remaja',
];

export const ROLE_POWERS = {
  kader: { ...RECORDS, scopes: ['posyandu'] },
  /** ketua or koordinator kader of a posyandu */
  coordinator: {
    ...RECORDS,
    signs: true,
    coordinates: true,
    imports: true,
    hosts: true,
    guides: true,
    scopes: ['posyandu'],
  },
  /** the two kader of a pustu, for the whole village */
  'pustu-kader': { ...RECORDS, scopes: ['village'] },
  midwife: { ...CARES, scopes: ['posyandu', 'village', 'puskesmas'] },
  nurse: { ...CARES, scopes: ['posyandu', 'village', 'puskesmas'] },
  doctor: { ...CARES, signs: false, imports: false, hosts: false, scopes: ['puskesmas'] },
  nutritionist: { ...READS, groups: ['bumil', 'bayi', 'balita', 'apras'] },
  /** leads of the puskesmas' clusters: mothers and children; adults and elders; disease control */
  'cluster-2': { ...READS, groups: MOTHER_AND_CHILD, packages: true, cluster: 2 },
  'cluster-3': { ...READS, groups: ['dewasa', 'lansia'], packages: true, cluster: 3 },
  'cluster-4': { ...READS, names: 'on-need', packages: true, cluster: 4 },
  /** cluster 1: accounts, the register, what was refused; who somebody is, no clinical detail */
  'data-officer': {
    ...NONE,
    names: 'identity',
    coordinates: true,
    audits: true,
    plans: true,
    imports: true,
    guides: true,
    scopes: ['puskesmas'],
  },
  /** head of the puskesmas */
  puskesmas: {
    ...READS,
    names: 'on-need',
    coordinates: true,
    plans: true,
    audits: true,
    packages: true,
  },
  /** lurah or kepala desa */
  lurah: { ...NONE, scopes: ['village'] },
  /** Pokjanal, Tim Pembina Posyandu, TP PKK, each at its own level */
  pokjanal: { ...NONE, scopes: ['village', 'subdistrict', 'district', 'province'] },
  camat: { ...NONE, scopes: ['subdistrict'] },
  dinkes: { ...NONE, configures: true, compares: true, plans: true, scopes: ['district'] },
  province: { ...NONE, scopes: ['province'] },
  admin: {
    ...NONE,
    coordinates: true,
    configures: true,
    compares: true,
    plans: true,
    keepsServer: true,
    scopes: ['district'],
  },
} as const satisfies Record<string, RolePowers>;

export type Role = keyof typeof ROLE_POWERS;
export const ROLES = Object.keys(ROLE_POWERS) as Role[];
export const powersOf = (role: Role): RolePowers => ROLE_POWERS[role];
