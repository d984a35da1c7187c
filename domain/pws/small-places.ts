import {
  type IndicatorValue,
  type Lately,
  type Share,
  standingOf,
  type Trend,
  trendOf,
} from './indicators/indicator-values.ts';
import { problemsOf } from './indicators/problems-of.ts';
import { ratiosOf } from './indicators/skdn-of.ts';
import type { PlaceLine, PlaceMonth, SkdnPart, SkdnShort, Standing } from './place-month.ts';
import { MOST_PROBLEMS, PARTICIPATION } from './place-page.ts';
import { groupsInFives } from './small-groups.ts';
import { allInFives, inFives, isHidden } from './small-numbers.ts';
import { judgedOf, shortInFives, weighingInFives } from './small-weighing.ts';

/**
 * A place's page as a reader outside the puskesmas may see it (ruling 18, decision 0013): every count is told on its own,
 * as nobody, "<5" or down to a whole five, here and on every other page. So neither the sums of a page, nor two months,
 * nor a larger place less its other parts leave a small one to be worked out; shares, standings and sentences are of the
 * told numbers, and say no more than these.
 */
export function placeForOutsiders(page: PlaceMonth): PlaceMonth {
  const indicators = page.indicators.map(indicatorInFives);
  const aim = page.indicators.find(({ key }) => key === PARTICIPATION)?.target ?? null;
  return {
    ...page,
    groups: groupsInFives(page.groups),
    skdn: page.skdn.filter(({ group, sex }) => !group && !sex).map(partInFives),
    visits: allInFives(page.visits),
    trend: page.trend.map((point) => ({ ...allInFives(point), skdn: shortInFives(point.skdn) })),
    below: page.place.level === 'village' ? [] : page.below.map((line) => lineInFives(line, aim)),
    indicators,
    // in the words of what is told: a sentence names its numbers
    problems: problemsOf(
      indicators.filter(({ sensitive }) => !sensitive),
      MOST_PROBLEMS,
    ),
    small: 'suppressed',
  };
}

function partInFives(part: SkdnPart): SkdnPart {
  const { ratios: _, adds, k, ...counts } = part.skdn;
  const told = weighingInFives(counts);
  const block = { ...told, k: k === null ? null : inFives(k), dPrime: judgedOf(told) };
  return {
    ...part,
    skdn: { ...block, ratios: ratiosOf(block, (_key, ...of) => share(...of)), adds },
  };
}

/** Whole percent of what is told; null where a number of it is not. */
function share(part: number | null, whole: number | null): number | null {
  if (part === null || whole === null || isHidden(part) || whole <= 0) return null;
  return Math.round((part / whole) * 100);
}

type Target = IndicatorValue['target'];

function lineInFives(line: PlaceLine, aim: Target): PlaceLine {
  const { lately, opened, posyandu, ...rest } = line;
  const skdn = shortInFives(line.skdn);
  const standing = line.standing === 'silent' ? 'silent' : standingTold(skdn, aim, lately);
  return { ...allInFives(rest), opened, posyandu, skdn, standing };
}

/** By the D and S that are told, of this month and the last. */
function standingTold({ s, d }: SkdnShort, aim: Target, lately?: Lately): Standing {
  if (isHidden(s) || isHidden(d)) return 'untold';
  const percent = share(d, s);
  return percent === null || !aim ? 'good' : standingOf(percent, aim, trendTold(lately));
}

/**
 * Up or down by shares of told numbers, as anybody can read them off two months' pages; the exact shares would tell of
 * one person more or less.
 */
function trendTold(lately: Lately | undefined): Trend | null {
  if (!lately) return null;
  const told = ({ part, whole }: Share): Share => ({
    part: inFives(part),
    whole: whole === null ? null : inFives(whole),
  });
  const [before, now] = [told(lately.before), told(lately.now)];
  if ([before, now].some(({ part }) => isHidden(part))) return null;
  return trendOf({ before, now }, share);
}

/** Numerator and denominator each in fives, and the share of them. */
function indicatorInFives({ lately, ...value }: IndicatorValue): IndicatorValue {
  if (value.numerator === null || value.notRecorded !== undefined) return value;
  const { registered, projected } = value.denominator;
  const told = { registered: registered === null ? null : inFives(registered), projected };
  const numerator = inFives(value.numerator);
  const percent = share(numerator, value.used === null ? null : told[value.used]);
  const as = { ...value, numerator, denominator: told };
  return percent === null
    ? { ...as, ...UNTOLD }
    : { ...as, percent, ...readingOf(percent, value.target, trendTold(lately)) };
}

/** Against the target and last month, by the shares that are told. */
function readingOf(
  percent: number,
  target: Target,
  trend: Trend | null,
): Pick<IndicatorValue, 'gap' | 'trend' | 'standing'> {
  if (!target) return { gap: null, trend, standing: null };
  return {
    gap: Math.round(percent - target.now),
    trend,
    standing: standingOf(percent, target, trend),
  };
}

const UNTOLD = { percent: null, gap: null, trend: null, standing: null } as const;

/** Without what else its exact numbers say: last month's, and that fewer than ten people are in it. */
const bare = ({ lately: _, few: __, ...value }: IndicatorValue): IndicatorValue => value;

/** Indicators that rest on facts kept to health workers: told at the puskesmas and above, to those who may (ruling 16). */
export const withoutSensitive = (page: PlaceMonth): PlaceMonth => ({
  ...page,
  indicators: page.indicators.map((value) =>
    value.sensitive
      ? {
          ...bare(value),
          numerator: null,
          denominator: { registered: null, projected: null },
          used: null,
          ...UNTOLD,
        }
      : value,
  ),
});
