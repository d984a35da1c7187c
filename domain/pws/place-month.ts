import type { LocalDate, Month } from '../calendar.ts';
import type { GroupMonth, Skdn } from './village-month.ts';

/** From a posyandu up to a province: each page shows one place, and the places one level below it. */
export const PLACE_LEVELS = [
  'posyandu',
  'village',
  'puskesmas',
  'subdistrict',
  'district',
  'province',
] as const;
export type PlaceLevel = (typeof PLACE_LEVELS)[number];

/** What a place is called and what it lies in, from the province down. */
export interface PlaceHead {
  level: PlaceLevel;
  id: string;
  name: string;
  within: { level: PlaceLevel; id: string; name: string }[];
}

/**
 * How a place stands this month against its running targets and last month (PWS, "baik, cukup, kurang, jelek");
 * `silent`: nothing has been reported.
 */
export type Standing = 'good' | 'enough' | 'poor' | 'bad' | 'silent';

/** One place below, as a line of the page and an area of the map. */
export interface PlaceLine {
  level: PlaceLevel;
  id: string;
  name: string;
  standing: Standing;
  /** people awaited and served this month, everybody once */
  target: number;
  served: number;
  atRisk: number;
  referred: number;
  skdn: Pick<Skdn, 's' | 'd' | 'n' | 'twoT' | 'bgm'>;
  /** posyandu of it that opened this month, and how many there are */
  opened: number;
  posyandu: number;
  /** when the newest of its facts arrived, ISO */
  freshAt: string | null;
}

export interface TrendPoint {
  month: Month;
  target: number;
  served: number;
  skdn: Pick<Skdn, 's' | 'd' | 'n' | 'twoT' | 'bgm'>;
}

/** Visits of the month: a visit is one person's day (ruling 21). */
export interface VisitSplit {
  all: number;
  well: number;
  sick: number;
  educated: number;
  /** services given inside the puskesmas or pustu, and outside */
  inside: number;
  outside: number;
}

/**
 * A place's month. Sums of person-months, no name in it anywhere. Counts may be SMALL or HELD_BACK when `small` is
 * `suppressed` (ruling 18).
 */
export interface PlaceMonthBase {
  place: PlaceHead;
  month: Month;
  groups: GroupMonth[];
  skdn: Skdn;
  visits: VisitSplit;
  /** twelve months, oldest first, this one last */
  trend: TrendPoint[];
  below: PlaceLine[];
  /** of posyandu only: its first open day of the month */
  openDay: LocalDate | null;
  ruleVersion: string;
  freshAt: string | null;
  small: 'exact' | 'suppressed';
  demo: boolean;
}
