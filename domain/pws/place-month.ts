import type { LocalDate, Month } from '../calendar.ts';
import type { IndicatorValue, Lately } from './indicators/indicator-values.ts';
import type { Problem } from './indicators/problems-of.ts';
import type { SkdnBlock, SkdnGroup } from './indicators/skdn-of.ts';
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
 * `silent`: nothing has been reported; `untold`: its numbers are too small to be told to this reader (ruling 18).
 */
export type Standing = 'good' | 'enough' | 'poor' | 'bad' | 'silent' | 'untold';

/** One line of a page's first table; `visited` at home, whether or not they were served elsewhere. */
export interface GroupLine extends GroupMonth {
  visited: number;
}

/** What a line and a point of a trend tell of the weighing. */
export type SkdnShort = Pick<Skdn, 's' | 'd' | 'n' | 't' | 'twoT' | 'bgm'>;

/** One place below, as a line of the page and an area of the map. */
export interface PlaceLine {
  level: PlaceLevel;
  id: string;
  name: string;
  standing: Standing;
  /** the D and S its standing was read from, beside last month's; left out where nothing is known of that */
  lately?: Lately;
  /** people awaited and served this month, everybody once */
  target: number;
  served: number;
  atRisk: number;
  referred: number;
  visited: number;
  skdn: SkdnShort;
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
  skdn: SkdnShort;
}

/** Visits of the month: a visit is one person's day (ruling 21). */
export interface VisitSplit {
  all: number;
  well: number;
  sick: number;
  /** people in contact this month who were ill on none of its days */
  contactWell: number;
  educated: number;
  /** visits to an open day, and those of them with a talk */
  session: number;
  sessionEducated: number;
  /** services given inside the puskesmas or pustu, and outside */
  inside: number;
  outside: number;
}

/** The weighing of one group and sex; null is both. */
export interface SkdnPart {
  group: SkdnGroup | null;
  sex: 'F' | 'M' | null;
  skdn: SkdnBlock;
}

/**
 * A place's month. Sums of person-months, no name in it anywhere. Counts may be SMALL or HELD_BACK when `small` is
 * `suppressed` (ruling 18).
 */
export interface PlaceMonth {
  place: PlaceHead;
  month: Month;
  groups: GroupLine[];
  /** everybody under five first, then by group and sex */
  skdn: SkdnPart[];
  visits: VisitSplit;
  /** twelve months, oldest first, this one last */
  trend: TrendPoint[];
  below: PlaceLine[];
  /** posyandu of it that opened this month, and how many there are */
  opened: number;
  posyandu: number;
  /** of a posyandu only: its first open day of the month */
  openDay: LocalDate | null;
  indicators: IndicatorValue[];
  problems: Problem[];
  ruleVersion: string;
  freshAt: string | null;
  small: 'exact' | 'suppressed';
  demo: boolean;
}
