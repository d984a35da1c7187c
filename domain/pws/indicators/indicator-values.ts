import { type Month, monthNumberOf, yearOf } from '../../calendar.ts';
import {
  type Aim,
  type AimNow,
  type AimPlace,
  aimFor,
  type PlacePath,
  peopleFor,
} from '../aims.ts';
import type { MonthNumbers } from '../month-numbers.ts';
import type { Standing } from '../place-month.ts';
import { INDICATORS } from './catalogue.ts';
import type { IndicatorLine, Sources, Term } from './line.ts';

/** baik, cukup, kurang, jelek */
export type IndicatorStanding = Exclude<Standing, 'silent' | 'untold'>;

export type Trend = 'up' | 'flat' | 'down';

/** Two months to be compared: by their shares, or by their counts where `whole` is null. */
export interface Lately {
  before: Share;
  now: Share;
}
export interface Share {
  part: number;
  whole: number | null;
}

/** One line of the catalogue at a place in a month. What cannot be said is null, never 0. */
export interface IndicatorValue {
  key: string;
  /** null when it is not recorded at all */
  numerator: number | null;
  denominator: { registered: number | null; projected: number | null };
  /** the one the percentage is of; null when there is neither */
  used: 'registered' | 'projected' | null;
  /** of one decimal; null when the denominator is 0 or unknown */
  percent: number | null;
  /** the year's aim, and `now`: what of it should be reached by this month */
  target: (AimNow & { now: number }) | null;
  /** percent − target.now */
  gap: number | null;
  trend: Trend | null;
  /** what the trend was read from; left out where nothing is known of last month */
  lately?: Lately;
  standing: IndicatorStanding | null;
  /** why there is no number, after "belum dicatat" */
  notRecorded?: string;
  /** the denominator used is under 10: not to be ranked */
  few?: true;
  sensitive?: true;
}

/** The numbers of a place that its indicators are taken from. */
export interface PlaceNumbers {
  month: Month;
  /** this month's */
  now: MonthNumbers;
  /** January to this month, summed */
  year: MonthNumbers;
  /** last month's, when known */
  before: MonthNumbers | null;
  /** posyandu of the place: all of them, and those that opened this month; left out where nobody counted them */
  posyandu?: { opened: number; all: number };
}

export interface PlaceAims {
  aims: readonly Aim[];
  path: PlacePath;
  /** the place with those below it, when projected people may be summed */
  place: AimPlace;
}

const ROUND = '{round}';
const ROUNDS = ['h1', 'h2'] as const;

/** Every line of the catalogue at one place, in the catalogue's order. */
export function indicatorValues(numbers: PlaceNumbers, aims: PlaceAims): IndicatorValue[] {
  const all = withPosyandu(numbers);
  return INDICATORS.map((line) => indicatorValue(line, all, aims));
}

/** Posyandu are no sum of people: their count is put beside the month's numbers, in a copy of them. */
function withPosyandu(numbers: PlaceNumbers): PlaceNumbers {
  if (!numbers.posyandu) return numbers;
  const now = numbers.now.copy();
  now.add('*', 'posyandu.open', numbers.posyandu.opened);
  now.add('*', 'posyandu.all', numbers.posyandu.all);
  return { ...numbers, now };
}

const yearTerms = ({ period, from }: IndicatorLine): Term[] => {
  if (period === 'month' || 'why' in from) return [];
  const { numerator, registered } = from;
  const counted = registered !== null && 'count' in registered ? registered.count : [];
  return [...numerator, ...counted].flatMap(({ group, what }) =>
    ROUNDS.map((round) => ({ group, what: what.replace(ROUND, round) })),
  );
};

/** Every number the catalogue reads of a year, each once: to add up no more than these over its months. */
export const YEAR_TERMS: readonly Term[] = [
  ...new Map(
    INDICATORS.flatMap(yearTerms).map((term) => [`${term.group}\t${term.what}`, term]),
  ).values(),
];

const FEW = 10;
const round1 = (n: number): number => Math.round(n * 10) / 10;

export function indicatorValue(
  line: IndicatorLine,
  numbers: PlaceNumbers,
  aims: PlaceAims,
): IndicatorValue {
  const sensitive = line.sensitive ? { sensitive: true as const } : {};
  const year = yearOf(`${numbers.month}-01`);
  const target = aimFor(aims.aims, aims.path, year, line.key);
  const { from } = line;
  if ('why' in from) return { ...nothing(line.key), ...sensitive, notRecorded: from.why };
  const over = line.period === 'month' ? numbers.now : numbers.year;
  const numerator = sumOf(from.numerator, over, numbers.month);
  const registered = registeredOf(from, numbers, over);
  const projected = from.people ? peopleFor(aims.aims, aims.place, year, from.people) : null;
  const used = projected !== null ? 'projected' : registered !== null ? 'registered' : null;
  const denominator = projected ?? registered;
  const percent = share(numerator, denominator);
  const now = target && { ...target, now: dueNow(line, target, used, numbers.month) };
  const lately = latelyOf(line, from, numbers);
  const trend = lately ? trendOf(lately, share) : null;
  return {
    key: line.key,
    numerator,
    denominator: { registered, projected },
    used,
    percent,
    target: now,
    gap: percent === null || !now ? null : round1(percent - now.now),
    trend,
    ...(lately ? { lately } : {}),
    standing: percent === null || !now ? null : standingOf(percent, now, trend),
    ...sensitive,
    ...(denominator !== null && denominator > 0 && denominator < FEW ? { few: true as const } : {}),
  };
}

const nothing = (key: string): IndicatorValue => ({
  key,
  numerator: null,
  denominator: { registered: null, projected: null },
  used: null,
  percent: null,
  target: null,
  gap: null,
  trend: null,
  standing: null,
});

const share = (n: number, d: number | null): number | null =>
  d === null || d <= 0 ? null : round1((n / d) * 100);

/** Adds up terms; `{round}` is the half of the year the month lies in. */
function sumOf(terms: readonly Term[], numbers: MonthNumbers, month: Month): number {
  const round = ROUNDS[monthNumberOf(month) <= 6 ? 0 : 1];
  return terms.reduce((sum, t) => sum + numbers.get(t.group, t.what.replace(ROUND, round)), 0);
}

/** People by name are those of this month's list, whatever the period: lists of several months are not added up. */
function registeredOf(
  { registered }: Sources,
  { now, month }: PlaceNumbers,
  over: MonthNumbers,
): number | null {
  if (registered === null) return null;
  if ('count' in registered) return sumOf(registered.count, over, month);
  return registered.targets.reduce((sum, key) => sum + now.get(key, 'target'), 0);
}

/**
 * How much of the year's aim is due by this month (target berjalan: a twelfth a month). A denominator that grows with
 * the year, of births so far for example, is due in full from the start; so is anything that should stay low.
 */
function dueNow(
  { period, from }: IndicatorLine,
  { percent, direction }: AimNow,
  used: IndicatorValue['used'],
  month: Month,
): number {
  if (period !== 'year' || direction === 'at-most' || !('registered' in from)) return percent;
  const { registered } = from;
  const grows = registered !== null && ('count' in registered || registered.grows === true);
  if (used === 'registered' && grows) return percent;
  return round1((percent * monthNumberOf(month)) / 12);
}

/** Against last month: shares of a month by their share, numbers of a year by what the month added. */
function latelyOf(
  { period }: IndicatorLine,
  from: Sources,
  { now, before, month }: PlaceNumbers,
): Lately | null {
  if (!before || period === 'round') return null;
  const of = (numbers: MonthNumbers): Share | null => {
    const part = sumOf(from.numerator, numbers, month);
    if (period === 'year') return { part, whole: null };
    const only = { now: numbers, year: numbers, before: null, month };
    const whole = registeredOf(from, only, numbers);
    return whole === null || whole <= 0 ? null : { part, whole };
  };
  const [is, was] = [of(now), of(before)];
  return is && was ? { before: was, now: is } : null;
}

/** Up or down by the share as `of` gives it; null where one of the two months has none. */
export function trendOf({ before, now }: Lately, of: typeof share): Trend | null {
  const value = ({ part, whole }: Share) => (whole === null ? part : of(part, whole));
  const [is, was] = [value(now), value(before)];
  if (is === null || was === null) return null;
  return is > was ? 'up' : is < was ? 'down' : 'flat';
}

/**
 * How PWS reads a coverage: baik at target and not falling, cukup at target and
 * falling, kurang below target and rising, jelek below and not rising. For what should stay low it is the other way
 * round. Without last month nobody is called falling.
 */
export function standingOf(
  percent: number,
  { now, direction }: Pick<NonNullable<IndicatorValue['target']>, 'now' | 'direction'>,
  trend: IndicatorValue['trend'],
): IndicatorStanding {
  const low = direction === 'at-most';
  const reached = low ? percent <= now : percent >= now;
  const worse = trend === (low ? 'up' : 'down');
  if (reached) return worse ? 'enough' : 'good';
  return worse || trend === 'flat' ? 'bad' : 'poor';
}
