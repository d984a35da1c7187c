import type { LocalDate, Month } from '../calendar.ts';
import type { Group } from '../stages/groups.ts';
import type { IlpStart } from './ilp-start.ts';
import type { SkdnShort } from './place-month.ts';

/** One RT of a village or a posyandu in a month; null is "tanpa RT". Everybody once. */
export interface RtLine {
  rt: string | null;
  target: number;
  served: number;
  notYet: number;
  atRisk: number;
  /** served here, living elsewhere: they stand in no RT */
  guests: number;
  skdn: SkdnShort;
}

export interface RtPage {
  month: Month;
  lines: RtLine[];
}

/** Somebody of a household, and what became of them this month. */
export interface HouseMember {
  id: string;
  name: string;
  birthDate: LocalDate;
  sex: 'F' | 'M';
  posyandu: string;
  groups: Group[];
  served: boolean;
  /** what asks for attention, in the reader's words; empty when nothing does, or nothing that is theirs to know */
  why: string[];
  atRisk: boolean;
}

export interface HouseholdsPage {
  month: Month;
  rt: string | null;
  /** people of one family card each, the household with most to do first; its number is not told */
  households: HouseMember[][];
  /** people whose family card nobody wrote down */
  alone: HouseMember[];
  /** members outside the groups this reader cares for: counted, not named */
  others: number;
  /** how many of the others there are; more than are named when the list was cut */
  total: number;
}

/** A group's share served before and after a day, over whole months; null where it cannot be told. */
export interface StageBeforeAfter {
  group: Group;
  before: MonthsServed;
  after: MonthsServed;
}

/** Summed over the months. Negative is a number that this reader may not be told (village-month.ts). */
export interface MonthsServed {
  target: number;
  served: number;
}

export interface MonthBeforeAfter {
  /** null where each place has its own in it */
  month: Month | null;
  target: number;
  served: number;
  /** visits to an open day */
  session: number;
}

export interface BeforeAfter {
  place: { level: string; id: string; name: string };
  /** the first month of the new way of working, which counts as after; null: it differs, or nobody has begun */
  start: Month | null;
  /** months on each side; 0 when there is nobody to compare */
  months: number;
  points: MonthBeforeAfter[];
  stages: StageBeforeAfter[];
  /** of all of them, none of the months after are in the future */
  complete: boolean;
  small: 'exact' | 'suppressed';
  /** what is known of who began when; null of a province, which is not compared by own starts */
  ilp: IlpOfPlace | null;
}

/** Which posyandu of a place have begun with ILP. */
export interface IlpOfPlace {
  posyandu: number;
  /** have a first day written down */
  begun: number;
  /** up to a puskesmas, every posyandu by name; empty above */
  lines: IlpLine[];
  /** how the sums were made by everyone's own start; null when a month was asked for */
  own: IlpCounted | null;
}

/** Posyandu that have a first day: in the sums, or why they are not. */
export interface IlpCounted {
  counted: number;
  tooNew: number;
  nothingBefore: number;
  /** of villages that began in parts: told inside the puskesmas only */
  split: number;
}

export interface IlpLine {
  id: string;
  name: string;
  /** null: nobody has said */
  start: Omit<IlpStart, 'posyandu'> | null;
  /** this reader may say, change and take back its day */
  mine: boolean;
}

/** How near care is: people to a posyandu, how many came, and whom nobody served in a year. */
export interface AccessLine {
  id: string;
  name: string;
  residents: number;
  /** served this month, wherever they went */
  served: number;
  /** visits to its open days this month */
  session: number;
  /** served by nobody in twelve months, this one included */
  neverServed: number;
}

export interface AccessReport {
  month: Month;
  whole: Omit<AccessLine, 'id' | 'name'>;
  /** by posyandu, those with most people first; empty for readers who are told nothing below the place */
  lines: AccessLine[];
  posyandu: number;
  small: 'exact' | 'suppressed';
}
