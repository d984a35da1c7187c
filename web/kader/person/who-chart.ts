import type { Known } from '#domain/facts/known.ts';
import type { GrowthPlotProps, PlotPoint } from '../../ui/chart/growth-props.ts';
import { growthWords as w } from '../../words/chart.ts';
import { severityWords } from '../../words/findings.ts';
import { sayAge, sayNumber, sayPlain, sayShortDate } from '../../words/say.ts';
import {
  extentOf,
  linesOf,
  runsOf,
  type WhoIndex,
  type WhoWindow,
  ZONE_FILL,
  type ZoneColour,
  zonesOf,
} from './who-chart-lines.ts';
import { isInWindow, type Placed, placedPoints } from './who-chart-points.ts';

export type { WhoIndex, WhoWindow } from './who-chart-lines.ts';

/** Who looks, and whom they know by name. */
export interface Reader {
  /** z and lines by their numbers; a kader sees colours and plain words (ruling 3) */
  clinical: boolean;
  /** who took a reading; empty when this phone does not know */
  nameOf: (fact: string) => string;
}

const PAPER = { F: '#fbe3ec', M: '#dfeefa' } as const;
const UNIT: Record<WhoIndex, string> = {
  weight: 'kg',
  height: 'cm',
  'weight-for-height': 'kg',
  bmi: 'kg/m²',
  head: 'cm',
  muac: 'cm',
};
const FIVE_YEARS_DAYS = 1856;

/** The last measurement says which part of the card is opened. */
export function usualWindow(known: Known, index: WhoIndex): WhoWindow {
  const last = placedPoints(known, index).points.at(-1);
  if (!last) return '0-24';
  if (last.subject.age.days > FIVE_YEARS_DAYS) return '5-19';
  return isInWindow(last, '0-24') ? '0-24' : '24-60';
}

/** One index of WHO in one part of the card; null where WHO has no curve or nobody is known. */
export function whoChart(
  known: Known,
  index: WhoIndex,
  window: WhoWindow,
  reader: Reader,
): GrowthPlotProps | null {
  const { identity } = known;
  const runs = identity ? runsOf(index, window, identity.sex) : null;
  if (!identity || !runs) return null;
  const { points: all, beforeTerm } = placedPoints(known, index);
  const points = all.filter((p) => isInWindow(p, window));
  const zones = zonesOf(index, window, runs);
  const weeks = identity.gestationWeeksAtBirth;
  return {
    title: `${w.indexes[index]}, ${w.windows[window]}`,
    paper: PAPER[identity.sex],
    zones,
    lines: linesOf(runs, reader.clinical),
    extent: extentOf(runs),
    points: points.map((p) => plotted(p, index, reader)),
    x: xOf(
      index,
      window,
      extentOf(runs).map((p) => p.x),
      points,
    ),
    y: { axis: UNIT[index] },
    columns: columnsOf(index, reader),
    legend: legendOf(
      zones.map((z) => z.fill),
      reader,
    ),
    note: [
      points.some((p) => p.corrected) && weeks !== undefined ? w.correctedNote(weeks) : '',
      beforeTerm > 0 ? w.beforeTerm(beforeTerm) : '',
    ]
      .filter(Boolean)
      .join(' '),
  };
}

/** Weight by length shows the part around the child: nobody needs 45 to 110 cm at once. */
const AROUND_CM = 12;

function xOf(
  index: WhoIndex,
  window: WhoWindow,
  xs: readonly number[],
  points: readonly Placed[],
): GrowthPlotProps['x'] {
  if (index === 'weight-for-height') {
    const cms = points.map((p) => p.x);
    const [least, most] = [Math.min(...xs), Math.max(...xs)];
    const from = Math.max(least, Math.floor((Math.min(...cms, most) - AROUND_CM) / 5) * 5);
    const to = Math.min(most, Math.ceil((Math.max(...cms, least) + AROUND_CM) / 5) * 5);
    const ends = points.length > 0 ? { from, to } : { from: least, to: most };
    return { ...ends, axis: w.axes.cm, steps: [1, 2, 5, 10, 20], say: sayPlain };
  }
  if (window === '5-19') {
    const say = (months: number) => sayPlain(months / 12);
    const to = Math.max(...xs) <= 120 ? 120 : 228;
    return { from: 60, to, axis: w.axes.years, steps: [3, 6, 12, 24, 36], say };
  }
  const [from, to] = window === '24-60' ? [24, 60] : [0, window === '0-24' ? 24 : 60];
  return { from, to, axis: w.axes.months, steps: [1, 2, 3, 6, 12], say: sayPlain };
}

function plotted(p: Placed, index: WhoIndex, reader: Reader): PlotPoint {
  const when = sayShortDate(p.on);
  const age = p.corrected
    ? `${sayAge(p.subject.age)} (${w.corrected} ${sayCorrected(p)})`
    : sayAge(p.subject.age);
  const value = sayPlain(index === 'bmi' ? Math.round(p.y * 10) / 10 : p.y);
  const unit = UNIT[index];
  const measured =
    index === 'weight-for-height' ? `${value} ${unit}, ${sayPlain(p.x)} cm` : `${value} ${unit}`;
  const by = p.measuredBy ?? reader.nameOf(p.fact);
  const meaning = reader.clinical ? sayZOf(p, index) : meaningOf(p);
  const says = `${when}, ${age}: ${measured}. ${meaning}${by ? `. ${w.by(by)}` : ''}`;
  const colour = p.row ? severityWords[p.row.severity] : meaningOf(p);
  return {
    key: `${p.on} ${p.fact}`,
    x: p.x,
    y: p.y,
    label: value,
    says,
    swollen: p.swollen,
    cells: [when, age, measured, ...(reader.clinical ? [zText(p)] : []), colour, by],
  };
}

/** "3 bulan": counted from the expected birth. */
const sayCorrected = ({ days }: Placed): string =>
  sayAge({
    days,
    months: Math.floor(days / DAYS_PER_MONTH),
    years: Math.floor(days / DAYS_PER_YEAR),
  });
const DAYS_PER_MONTH = 30.4375;
const DAYS_PER_YEAR = 365.25;

const zText = ({ z, swollen }: Placed): string => (z === null || swollen ? '–' : sayNumber(z, 2));

/** For the health worker: the number, and what the rule calls it. */
function sayZOf(p: Placed, index: WhoIndex): string {
  const unread = unreadOf(p);
  if (p.swollen || p.z === null) return unread ?? w.noZ;
  const z = w.z(w.shorts[index], sayNumber(p.z, 2));
  return [z, unread ?? p.row?.worker].filter(Boolean).join(': ');
}

/** For everybody else: what the rule says to the family, in its own words. */
const meaningOf = (p: Placed): string => unreadOf(p) ?? p.row?.family.replace(/\.$/, '') ?? w.noZ;

/** Why a measurement is not read against the lines; null when it is. */
function unreadOf({ swollen, implausible }: Placed): string | null {
  if (swollen) return w.swollen;
  return implausible ? w.implausible : null;
}

function columnsOf(index: WhoIndex, { clinical }: Reader): string[] {
  const c = w.columns;
  return [c.day, c.age, w.indexes[index], ...(clinical ? [c.z] : []), c.colour, c.by];
}

function legendOf(fills: readonly string[], { clinical }: Reader): GrowthPlotProps['legend'] {
  const colours = (Object.keys(ZONE_FILL) as ZoneColour[]).filter((c) =>
    fills.includes(ZONE_FILL[c]),
  );
  return [
    ...colours.map((key) => ({ key, fill: ZONE_FILL[key], says: w.zones[key] })),
    { key: 'median', look: 'median' as const, says: clinical ? w.lines.median : w.family },
    ...(clinical
      ? [
          { key: 'sd', look: 'sd' as const, says: w.lines.sd },
          { key: 'far', look: 'far' as const, says: w.lines.far },
        ]
      : []),
  ];
}
