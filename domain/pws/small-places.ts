import type { IndicatorValue } from './indicators/indicator-values.ts';
import type { SkdnBlock } from './indicators/skdn-of.ts';
import type { GroupLine, PlaceLine, PlaceMonth, SkdnPart, TrendPoint } from './place-month.ts';
import { hideParts, hideSum, isHidden, roundedDown, shown, smallOrHeld } from './small-numbers.ts';

/**
 * A place's page as a reader outside the puskesmas may see it (ruling 18, decision 0013): no small cell, and none that
 * follows from the others on the page: sums lose a second part, shares lose their percentage when a part of theirs is
 * hidden, and what is added up over months is told in steps of five, so that two months do not give a small one away.
 */
export function placeForOutsiders(page: PlaceMonth): PlaceMonth {
  return {
    ...page,
    groups: page.groups.map(hideGroup),
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
    indicators: page.indicators.map(hideIndicator),
    problems: page.problems.filter(({ key }) => {
      const value = page.indicators.find((v) => v.key === key);
      return value !== undefined && hideIndicator(value).percent !== null;
    }),
    small: 'suppressed',
  };
}

const named = <K extends string>(
  keys: readonly K[],
  values: readonly number[],
): Record<K, number> =>
  Object.fromEntries(keys.map((key, i) => [key, values[i] ?? 0])) as Record<K, number>;

function hideGroup(row: GroupLine): GroupLine {
  const [target = 0, served = 0, notYet = 0] = hideSum([row.target, row.served, row.notYet]);
  // parts of the served: told beside a hidden whole they would bound it
  const part = (n: number): number => (isHidden(served) && n > 0 ? smallOrHeld(n) : shown(n));
  return {
    ...row,
    target,
    served,
    notYet,
    outside: shown(row.outside),
    atRisk: part(row.atRisk),
    referred: part(row.referred),
    visited: shown(row.visited),
  };
}

const NO_RATIOS = {
  ks: null,
  ds: null,
  dk: null,
  nd: null,
  ndPrime: null,
  ns: null,
  twoT: null,
  bgm: null,
  o: null,
  b: null,
};

function hidePart(part: SkdnPart): SkdnPart {
  const { skdn } = part;
  const [d = 0, n = 0, t = 0, o = 0, b = 0, unclear = 0] = hideSum([
    skdn.d,
    skdn.n,
    skdn.t,
    skdn.o,
    skdn.b,
    skdn.unclear,
  ]);
  const block: SkdnBlock = {
    ...skdn,
    s: shown(skdn.s),
    k: skdn.k === null ? null : shown(skdn.k),
    d,
    n,
    t,
    o,
    b,
    unclear,
    bgm: shown(skdn.bgm),
    twoT: shown(skdn.twoT),
    dPrime: isHidden(n) || isHidden(t) ? smallOrHeld(skdn.dPrime) : shown(skdn.dPrime),
  };
  return { ...part, skdn: { ...block, ratios: ratiosOf(skdn, block) } };
}

/** A share of a number that is not told is not told either. */
function ratiosOf(skdn: SkdnBlock, told: SkdnBlock): SkdnBlock['ratios'] {
  const parts = {
    ks: [told.k, told.s],
    ds: [told.d, told.s],
    dk: [told.d, told.k],
    nd: [told.n, told.d],
    ndPrime: [told.n, told.dPrime],
    ns: [told.n, told.s],
    twoT: [told.twoT, told.d],
    bgm: [told.bgm, told.d],
    o: [told.o, told.d],
    b: [told.b, told.d],
  } as const;
  const kept = Object.entries(parts).map(([key, of]) => [
    key,
    of.some((n) => n === null || isHidden(n)) ? null : skdn.ratios[key as keyof typeof parts],
  ]);
  return { ...NO_RATIOS, ...Object.fromEntries(kept) };
}

function hidePoint(point: TrendPoint): TrendPoint {
  const notYet = Math.max(0, point.target - point.served);
  const [target = 0, served = 0] = hideSum([point.target, point.served, notYet]);
  return { ...point, target, served, skdn: hideShort(point.skdn) };
}

/** N, T, 2T and below the red line are parts of D: whatever of them is small takes D's difference with it. */
function hideShort({ s, d, n, t, twoT, bgm }: TrendPoint['skdn']): TrendPoint['skdn'] {
  const [S = 0, D = 0] = hideSum([s, d, Math.max(0, s - d)]);
  const [, N = 0, T = 0] = hideSum([d, n, t, Math.max(0, d - n - t)]);
  return { s: S, d: D, n: N, t: T, twoT: shown(twoT), bgm: shown(bgm) };
}

const COLUMNS = ['target', 'served', 'atRisk', 'referred', 'visited'] as const;

/**
 * The lines of a table add up to the page: in each column no single small one may be left to be worked out. Where only
 * a few of a line were not served, the served are held back beside the awaited.
 */
function hideLines(lines: readonly PlaceLine[]): PlaceLine[] {
  const almostAll = lines.map(({ target, served }) =>
    isHidden(shown(Math.max(0, target - served))),
  );
  const columns = COLUMNS.map((column) => {
    const parts = lines.map((line) => line[column]);
    const held = column === 'served' ? almostAll : [];
    return hideParts(parts, held);
  });
  return lines.map((line, i) => {
    const own = Object.fromEntries(COLUMNS.map((column, c) => [column, columns[c]?.[i] ?? 0]));
    return { ...line, ...own, skdn: hideShort(line.skdn) };
  });
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
  const gap = value.target ? Math.round(percent - value.target.now) : null;
  return { ...value, numerator: roundedDown(numerator), denominator: told, percent, gap };
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
