import { type IndicatorValue, standingOf } from './indicators/indicator-values.ts';
import { problemsOf } from './indicators/problems-of.ts';
import { ratiosOf, type SkdnBlock } from './indicators/skdn-of.ts';
import type { PlaceLine, PlaceMonth, SkdnPart, TrendPoint } from './place-month.ts';
import { MOST_PROBLEMS } from './place-page.ts';
import { hideGroups } from './small-groups.ts';
import { hideParts, hideSum, isHidden, roundedDown, shown, smallOrHeld } from './small-numbers.ts';
import { hideShort, hideWeighing } from './small-weighing.ts';

/**
 * A place's page as a reader outside the puskesmas may see it (ruling 18, decision 0013): no small cell, and none that
 * follows from the others on the page: sums lose a second part, shares lose their percentage when a part of theirs is
 * hidden, and what is added up over months is told in steps of five, so that two months do not give a small one away.
 */
export function placeForOutsiders(page: PlaceMonth): PlaceMonth {
  const indicators = page.indicators.map(hideIndicator);
  return {
    ...page,
    groups: hideGroups(page.groups),
    skdn: page.skdn.filter(({ group, sex }) => !group && !sex).map(hidePart),
    visits: {
      ...page.visits,
      ...named(
        ['all', 'well', 'sick'],
        hideSum([page.visits.all, page.visits.well, page.visits.sick]),
      ),
      ...named(
        ['session', 'sessionEducated'],
        hideSum([
          page.visits.session,
          page.visits.sessionEducated,
          page.visits.session - page.visits.sessionEducated,
        ]),
      ),
      educated: shown(page.visits.educated),
      contactWell: shown(page.visits.contactWell),
      inside: shown(page.visits.inside),
      outside: shown(page.visits.outside),
    },
    trend: page.trend.map(hidePoint),
    below: page.place.level === 'village' ? [] : hideLines(page.below),
    indicators,
    // in the words of what is told: a sentence names its numbers
    problems: problemsOf(
      indicators.filter(({ sensitive }) => !sensitive),
      MOST_PROBLEMS,
    ),
    small: 'suppressed',
  };
}

const named = <K extends string>(
  keys: readonly K[],
  values: readonly number[],
): Record<K, number> =>
  Object.fromEntries(keys.map((key, i) => [key, values[i] ?? 0])) as Record<K, number>;

function hidePart(part: SkdnPart): SkdnPart {
  const { skdn } = part;
  const told = hideWeighing(skdn);
  const { n, t } = told;
  const [, k = 0] = hideSum([skdn.s, skdn.k ?? 0, Math.max(0, skdn.s - (skdn.k ?? 0))]);
  const block: SkdnBlock = {
    ...skdn,
    ...told,
    k: skdn.k === null ? null : k,
    dPrime: isHidden(n) || isHidden(t) ? smallOrHeld(skdn.dPrime) : shown(skdn.dPrime),
  };
  // a share of a number that is not told is not told either
  const ratios = ratiosOf(block, (key, ...of) =>
    of.some((one) => one === null || isHidden(one)) ? null : skdn.ratios[key],
  );
  return { ...part, skdn: { ...block, ratios } };
}

function hidePoint(point: TrendPoint): TrendPoint {
  const notYet = Math.max(0, point.target - point.served);
  const [target = 0, served = 0] = hideSum([point.target, point.served, notYet]);
  return { ...point, target, served, skdn: hideShort(point.skdn) };
}

const COLUMNS = ['target', 'served', 'atRisk', 'referred', 'visited'] as const;
const WEIGHED = ['s', 'd', 'n', 't', 'twoT', 'bgm'] as const;

/**
 * The lines of a table add up to the page: in each column no single small one may be left to be worked out. Where only
 * a few of a line were not served, the served are held back beside the awaited.
 */
function hideLines(lines: readonly PlaceLine[]): PlaceLine[] {
  const sums = lines.map(({ target, served }) =>
    hideSum([target, served, Math.max(0, target - served)]),
  );
  const columns = COLUMNS.map((column, c) =>
    hideParts(
      lines.map((line) => line[column]),
      // target and served as the point of the line's own trend tells them
      c < 2 ? sums.map((sum) => isHidden(sum[c] ?? 0)) : [],
    ),
  );
  const shorts = lines.map(({ skdn }) => hideShort(skdn));
  const weighed = WEIGHED.map((key) =>
    hideParts(
      lines.map(({ skdn }) => skdn[key]),
      shorts.map((short) => isHidden(short[key])),
    ),
  );
  return lines.map((line, i) => ({
    ...line,
    ...named(
      COLUMNS,
      columns.map((column) => column[i] ?? 0),
    ),
    skdn: named(
      WEIGHED,
      weighed.map((column) => column[i] ?? 0),
    ),
  }));
}

/** Numerator and denominator of one share: neither small, nor their difference. */
function hideIndicator(value: IndicatorValue): IndicatorValue {
  const { numerator, denominator, used } = value;
  if (numerator === null || value.notRecorded !== undefined) return value;
  const whole = used === null ? null : denominator[used];
  const rest = whole === null ? 0 : Math.max(0, whole - numerator);
  const [, n = 0] = hideSum([whole ?? numerator, numerator, rest]);
  const registered = denominator.registered === null ? null : roundedDown(denominator.registered);
  const told = { ...denominator, registered };
  const hidden = isHidden(n) || isHidden(shown(rest));
  const over = used === null ? null : told[used];
  if (hidden || over === null || over <= 0)
    return {
      ...value,
      numerator: isHidden(n) ? n : roundedDown(numerator),
      denominator: told,
      ...UNTOLD,
    };
  const percent = Math.round((roundedDown(numerator) / over) * 100);
  const share = { numerator: roundedDown(numerator), denominator: told, percent };
  return { ...value, ...share, ...readingOf(percent, value.target) };
}

/**
 * Against the target, by the share that is told. Against last month the exact shares would have to be compared: which of
 * the two was larger tells of one person more or less, so nobody is called rising or falling.
 */
function readingOf(
  percent: number,
  target: IndicatorValue['target'],
): Pick<IndicatorValue, 'gap' | 'trend' | 'standing'> {
  if (!target) return { gap: null, trend: null, standing: null };
  const gap = Math.round(percent - target.now);
  return { gap, trend: null, standing: standingOf(percent, target, null) };
}

const UNTOLD = { percent: null, gap: null, trend: null, standing: null } as const;

/** Indicators that rest on facts kept to health workers: told at the puskesmas and above, to those who may (ruling 16). */
export const withoutSensitive = (page: PlaceMonth): PlaceMonth => ({
  ...page,
  indicators: page.indicators.map((value) =>
    value.sensitive
      ? {
          ...value,
          numerator: null,
          denominator: { registered: null, projected: null },
          used: null,
          ...UNTOLD,
        }
      : value,
  ),
});
