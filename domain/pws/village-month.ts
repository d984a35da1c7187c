import type { LocalDate, Month } from '../calendar.ts';
import type { Group } from '../stages/groups.ts';

/**
 * How a count is told to a reader outside the puskesmas when the number itself may not be (ruling 18): `SMALL` is
 * "<5" (1–4), `HELD_BACK` is one left out, however large, because it would give a small one away. Both are negative,
 * so they can be taken for no count; never add them up.
 */
export const SMALL = -1;
export const HELD_BACK = -2;

/** One line of the village page: everyone the group has, and what became of them this month. */
export interface GroupMonth {
  group: Group;
  /** people of the group who live here on the posyandu's open day, else on the month's last day (ruling 15) */
  target: number;
  /** of the target, served this month wherever they went */
  served: number;
  /** target − served */
  notYet: number;
  /** served, but not in the target of the open day (registered or born after it) */
  outside: number;
  /** served, with at least one finding that is not good */
  atRisk: number;
  referred: number;
}

/** Under-five weighing (SKDN, Buku KIA 2023): D = N + T + O + B, always. */
export interface Skdn {
  s: number;
  d: number;
  n: number;
  t: number;
  o: number;
  b: number;
  /** weighed, code cannot be said (two readings that differ and none marked) */
  unclear: number;
  bgm: number;
  twoT: number;
}

export interface PosyanduMonth {
  posyandu: string;
  name: string;
  openDay: LocalDate | null;
  groups: GroupMonth[];
  skdn: Skdn;
  /** served here, domiciled elsewhere: in the session only */
  guests: number;
}

/** What the village page shows. Sums of person-months; no name is in it anywhere. */
export interface VillageMonth {
  village: {
    code: string;
    name: string;
    districtName: string;
    /** the areas it lies in, from the province down to its kecamatan; an older server does not say */
    within?: string[];
  };
  month: Month;
  groups: GroupMonth[];
  skdn: Skdn;
  posyandu: PosyanduMonth[];
  /** the three months before, oldest first: served out of target */
  trend: { month: Month; group: Group; served: number; target: number }[];
  ruleVersion: string;
  /** when the newest fact in these numbers arrived, ISO; null when nothing ever did */
  freshAt: string | null;
  /** `suppressed`: counts may be SMALL or HELD_BACK, and there is nothing below the village (ruling 18) */
  small: 'exact' | 'suppressed';
  demo: boolean;
}

/** Who stands behind a number, for those who may see names. */
export interface PersonBehind {
  id: string;
  name: string;
  birthDate: LocalDate;
  sex: 'F' | 'M';
  posyandu: string;
  rt: string | null;
  why: string[];
}
