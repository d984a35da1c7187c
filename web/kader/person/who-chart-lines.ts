import type { Severity } from '#domain/assess/finding.ts';
import { bmiForAge } from '#domain/assess/growth/bmi-for-age.ts';
import { childMuac } from '#domain/assess/growth/child-muac.ts';
import {
  growthLine,
  type LineOf,
  type LinePoint,
  type SchoolLineOf,
  schoolLine,
} from '#domain/assess/growth/growth-lines.ts';
import { headCircumferenceForAge } from '#domain/assess/growth/head-circumference-for-age.ts';
import type { AgeWindow } from '#domain/assess/growth/index-table.ts';
import { lengthHeightForAge } from '#domain/assess/growth/length-height-for-age.ts';
import { weightForAge } from '#domain/assess/growth/weight-for-age.ts';
import { weightForLengthHeight } from '#domain/assess/growth/weight-for-length-height.ts';
import type { PlotLine, PlotZone } from '../../ui/chart/growth-props.ts';

export type WhoIndex = 'weight' | 'height' | 'weight-for-height' | 'bmi' | 'head' | 'muac';
export type WhoWindow = '0-24' | '24-60' | '0-60' | '5-19';

const DAYS_PER_MONTH = 30.4375;
/** WHO's second birthday: from this day children are measured standing, and the lines break. */
export const STANDING_FROM_DAY = 731;
const SIXTY_MONTHS = 1826;
const MUAC_FROM_DAY = 91;
const STEP_DAYS = 10;

/** Everything a curve of WHO is drawn from, from `z`; by day of age in months, by centimetre, or by month. */
type RunsAt = (z: number) => LinePoint[][];

const BY_AGE: Record<Exclude<WhoIndex, 'weight-for-height'>, LineOf> = {
  weight: 'weight-for-age',
  height: 'length-height-for-age',
  bmi: 'bmi-for-age',
  head: 'head-for-age',
  muac: 'muac-for-age',
};
const FROM_FIVE: Partial<Record<WhoIndex, SchoolLineOf>> = {
  weight: 'weight-for-age',
  height: 'height-for-age',
  bmi: 'bmi-for-age',
};

const range = (from: number, to: number, step: number): number[] => {
  const all = Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step);
  return all.at(-1) === to ? all : [...all, to];
};

const WINDOW_DAYS: Record<Exclude<WhoWindow, '5-19'>, readonly (readonly [number, number])[]> = {
  '0-24': [[0, STANDING_FROM_DAY - 1]],
  '24-60': [[STANDING_FROM_DAY, SIXTY_MONTHS]],
  '0-60': [
    [0, STANDING_FROM_DAY - 1],
    [STANDING_FROM_DAY, SIXTY_MONTHS],
  ],
};

/** The first three months curve so much that they are drawn day by day. */
const STEEP_DAYS = 91;

function daysOf(from: number, to: number): number[] {
  if (from >= STEEP_DAYS) return range(from, to, STEP_DAYS);
  return [
    ...range(from, Math.min(STEEP_DAYS, to), 3),
    ...range(STEEP_DAYS + STEP_DAYS, to, STEP_DAYS),
  ];
}

/** How a curve is drawn in a window; null where WHO has none. */
export function runsOf(index: WhoIndex, window: WhoWindow, sex: 'F' | 'M'): RunsAt | null {
  if (window === '5-19') {
    const of = FROM_FIVE[index];
    return of ? (z) => [schoolLine(of, sex, z, range(61, 228, 1))] : null;
  }
  if (index === 'weight-for-height') {
    const standing = window === '24-60';
    const [low, high] = standing ? [65, 120] : [45, 110];
    const of = standing ? 'weight-for-height' : 'weight-for-length';
    return (z) => [growthLine(of, sex, z, range(low, high, 0.5))];
  }
  const of = BY_AGE[index];
  return (z) =>
    WINDOW_DAYS[window].map(([from, to]) =>
      growthLine(
        of,
        sex,
        z,
        daysOf(index === 'muac' ? Math.max(from, MUAC_FROM_DAY) : from, to),
      ).map((p) => ({ x: p.x / DAYS_PER_MONTH, y: p.y })),
    );
}

const SEVEN = [-3, -2, -1, 0, 1, 2, 3] as const;
const sayZ = (z: number): string => (z > 0 ? `+${z}` : z < 0 ? `−${-z}` : '0');

/** All seven lines with their names for a health worker; for everybody else the middle alone, colours say the rest. */
export function linesOf(runs: RunsAt, clinical: boolean): PlotLine[] {
  const zs = clinical ? SEVEN : ([0] as const);
  return zs.map((z) => ({
    key: String(z),
    label: clinical ? sayZ(z) : '',
    runs: runs(z),
    look: z === 0 ? 'median' : Math.abs(z) === 3 ? 'far' : 'sd',
  }));
}

/** What the drawing must have room for. */
export const extentOf = (runs: RunsAt): LinePoint[] => [...runs(-3).flat(), ...runs(3).flat()];

const RULES = {
  weight: weightForAge,
  height: lengthHeightForAge,
  'weight-for-height': weightForLengthHeight,
  bmi: bmiForAge,
  head: headCircumferenceForAge,
} as const;
const MUAC = childMuac.versions.at(-1)?.table;

/** The classes of an index by age, as the newest table of its rule has them. */
export const agesOf = (index: WhoIndex): readonly AgeWindow[] =>
  index === 'muac' ? [] : (RULES[index].versions.at(-1)?.table.ages ?? []);
export const muacTable = () => MUAC;

export type ZoneColour = 'good' | 'watch' | 'refer';
export const zoneColour = (severity: Severity): ZoneColour =>
  severity === 'good' || severity === 'watch' ? severity : 'refer';
export const ZONE_FILL: Record<ZoneColour, string> = {
  good: '#d5efcb',
  watch: '#fff0b3',
  refer: '#f7cdc0',
};

/** The colours between the lines: what the rule says of somebody there. */
export function zonesOf(index: WhoIndex, window: WhoWindow, runs: RunsAt): PlotZone[] {
  if (index === 'muac') return muacZones(window);
  const standard = window === '5-19' ? 'WHO 2007' : 'WHO 2006';
  const bands = agesOf(index).findLast((a) => a.standard === standard)?.bands ?? [];
  let below: number | null = null;
  return bands.flatMap((band) => {
    const lows = below === null ? ends(runs, 0) : runs(below);
    below = band.below ?? band.upTo ?? null;
    const highs = below === null ? ends(runs, FAR_ABOVE) : runs(below);
    return lows.map((run, i) => ({
      key: `${band.code}${i}`,
      fill: ZONE_FILL[zoneColour(band.severity)],
      low: run,
      high: highs[i] ?? [],
    }));
  });
}

/** The first and the last colour go on beyond every line: `times` the middle one. */
const ends = (runs: RunsAt, times: number): LinePoint[][] =>
  runs(0).map((run) => run.map((p) => ({ x: p.x, y: p.y * times })));
const FAR_ABOVE = 12;

/** The colours of the arm tape do not grow with the child. */
function muacZones(window: WhoWindow): PlotZone[] {
  if (!MUAC || window === '5-19') return [];
  const [from, to] = [MUAC.fromMonths, window === '0-24' ? 24 : MUAC.toMonths];
  const level = (y: number) => [from, to].map((x) => ({ x, y }));
  let low = MUAC.possible[0];
  return MUAC.bands.map((band) => {
    const bottom = low;
    low = band.below ?? MUAC.possible[1];
    return {
      key: band.code,
      fill: ZONE_FILL[zoneColour(band.severity)],
      low: level(bottom),
      high: level(low),
    };
  });
}
