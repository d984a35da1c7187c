import { addToMonth, type LocalDate, type Month } from '../calendar.ts';
import { GROUPS, type Group } from '../stages/groups.ts';
import { EVERYONE } from './counters.ts';
import { indicatorOf } from './indicators/catalogue.ts';
import { indicatorValue, indicatorValues, type PlaceAims } from './indicators/indicator-values.ts';
import { problemsOf } from './indicators/problems-of.ts';
import { skdnOf } from './indicators/skdn-of.ts';
import { MonthNumbers } from './month-numbers.ts';
import type {
  GroupLine,
  PlaceHead,
  PlaceLevel,
  PlaceLine,
  PlaceMonth,
  SkdnPart,
  SkdnShort,
  TrendPoint,
  VisitSplit,
} from './place-month.ts';

/** A place of the level below, with its numbers. */
export interface Below {
  level: PlaceLevel;
  id: string;
  name: string;
  now: MonthNumbers;
  before: MonthNumbers | null;
  opened: number;
  posyandu: number;
  freshAt: string | null;
}

export interface PagePlan {
  place: PlaceHead;
  month: Month;
  /** this month's numbers, those of earlier months as far as they are known, and January to this month summed */
  months: ReadonlyMap<Month, MonthNumbers>;
  year: MonthNumbers;
  below: readonly Below[];
  aims: PlaceAims;
  opened: number;
  posyandu: number;
  openDay: LocalDate | null;
  ruleVersion: string;
  freshAt: string | null;
  demo: boolean;
}

/** How many months a page's trend goes back, this one included. */
export const TREND_MONTHS = 12;
/** More than this nobody acts on in a month. */
export const MOST_PROBLEMS = 12;
/** D/S: the one share every posyandu has every month, by which a place as a whole stands. */
export const PARTICIPATION = '16.ds';

/** A place's month from its numbers: phone and server both make their page with this, exact. */
export function placePage(plan: PagePlan): PlaceMonth {
  const { month, months, year, aims } = plan;
  const now = months.get(month) ?? new MonthNumbers();
  const before = months.get(addToMonth(month, -1)) ?? null;
  const counted = { opened: plan.opened, all: plan.posyandu };
  const indicators = indicatorValues({ month, now, year, before, posyandu: counted }, aims);
  return {
    place: plan.place,
    month,
    groups: GROUPS.map((group) => groupLine(group, now)),
    skdn: skdnParts(now),
    visits: visitSplit(now),
    trend: trendMonths(month).map((m) => trendPoint(m, months.get(m) ?? new MonthNumbers())),
    below: plan.below.map((below) => placeLine(below, month, aims)),
    opened: plan.opened,
    posyandu: plan.posyandu,
    openDay: plan.openDay,
    indicators,
    problems: problemsOf(
      indicators.filter(({ sensitive }) => !sensitive),
      MOST_PROBLEMS,
    ),
    ruleVersion: plan.ruleVersion,
    freshAt: plan.freshAt,
    small: 'exact',
    demo: plan.demo,
  };
}

export const trendMonths = (month: Month): Month[] =>
  Array.from({ length: TREND_MONTHS }, (_, i) => addToMonth(month, i + 1 - TREND_MONTHS));

function groupLine(group: Group, numbers: MonthNumbers): GroupLine {
  const n = (what: string): number => numbers.get(group, what);
  const [target, served] = [n('target'), n('served')];
  return {
    group,
    target,
    served,
    notYet: Math.max(0, target - served),
    outside: n('outside'),
    atRisk: n('at-risk'),
    referred: n('referred'),
    visited: n('visited'),
  };
}

const SEXES = ['F', 'M'] as const;
const SKDN_GROUPS = ['bayi', 'balita'] as const;

function skdnParts(numbers: MonthNumbers): SkdnPart[] {
  return [
    { group: null, sex: null, skdn: skdnOf(numbers) },
    ...SEXES.map((sex): SkdnPart => ({ group: null, sex, skdn: skdnOf(numbers, undefined, sex) })),
    ...SKDN_GROUPS.flatMap((group): SkdnPart[] => [
      { group, sex: null, skdn: skdnOf(numbers, group) },
      ...SEXES.map((sex): SkdnPart => ({ group, sex, skdn: skdnOf(numbers, group, sex) })),
    ]),
  ];
}

function skdnShort(numbers: MonthNumbers): SkdnShort {
  const { s, d, n, t, twoT, bgm } = skdnOf(numbers);
  return { s, d, n, t, twoT, bgm };
}

/** Not those under `s.`: beside a kader's own count, or beside the villages' of a puskesmas, they would be told apart (ruling 16). */
const SERVICE = /^svc\..+\.(in|out)$/;

function visitSplit(numbers: MonthNumbers): VisitSplit {
  const n = (what: string): number => numbers.get(EVERYONE, what);
  let [inside, outside] = [0, 0];
  for (const [group, what, count] of numbers) {
    const [, where] = group === EVERYONE ? (SERVICE.exec(what) ?? []) : [];
    if (where === 'in') inside += count;
    if (where === 'out') outside += count;
  }
  return {
    all: n('visit.all'),
    well: n('visit.well'),
    sick: n('visit.sick'),
    contactWell: n('visit.contact-well'),
    educated: n('visit.educated'),
    session: n('visit.session'),
    sessionEducated: n('visit.session-educated'),
    inside,
    outside,
  };
}

const trendPoint = (month: Month, numbers: MonthNumbers): TrendPoint => ({
  month,
  target: numbers.get(EVERYONE, 'target'),
  served: numbers.get(EVERYONE, 'served'),
  skdn: skdnShort(numbers),
});

function placeLine(below: Below, month: Month, aims: PlaceAims): PlaceLine {
  const { level, id, name, now, opened, posyandu, freshAt } = below;
  const n = (what: string): number => now.get(EVERYONE, what);
  return {
    level,
    id,
    name,
    ...standingOfPlace(below, month, aims),
    target: n('target'),
    served: n('served'),
    atRisk: n('at-risk'),
    referred: n('referred'),
    visited: n('visited'),
    skdn: skdnShort(now),
    opened,
    posyandu,
    freshAt,
  };
}

/**
 * By its under-fives weighed (D/S), the one share every posyandu has every month: against the target and last month, as
 * PWS reads a coverage. A place that served nobody is silent, whatever it should have been.
 */
function standingOfPlace(
  { id, now, before }: Below,
  month: Month,
  { aims, path }: PlaceAims,
): Pick<PlaceLine, 'standing' | 'lately'> {
  if (now.get(EVERYONE, 'served') + now.get(EVERYONE, 'outside') === 0)
    return { standing: 'silent' };
  const line = indicatorOf(PARTICIPATION);
  if (!line) return { standing: 'silent' };
  const numbers = { month, now, year: now, before };
  // only shares are asked for: the people a place should have do not matter to D/S
  const place = { level: 'posyandu', id, below: [] } as const;
  const { standing, lately } = indicatorValue(line, numbers, { aims, path, place });
  return { standing: standing ?? 'good', ...(lately ? { lately } : {}) };
}
