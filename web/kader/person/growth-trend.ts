import { growthLine, type LineOf, monthlyDays } from '#domain/assess/growth/growth-lines.ts';
import { daysBetween } from '#domain/calendar.ts';
import type { Known } from '#domain/facts/known.ts';
import { countedReading } from '#domain/measures/counted-reading.ts';
import { ageOn } from '#domain/people/age.ts';
import type { TrendLine, TrendPoint } from '../../ui/trend-chart.tsx';
import { sayAge, sayPlain, sayShortDate } from '../../words/say.ts';
import { trendOf } from './trends.ts';

export type GrowthOf = 'length' | 'weight-for-length' | 'head';
const DAYS_PER_MONTH = 30.4375;
const LAST_MONTH = 60;

export interface GrowthTrend {
  points: TrendPoint[];
  lines: TrendLine[];
  xTicks: number[];
}

/** Lines printed in Buku KIA 2023 beside the KMS: the median, ±2 SD and ±3 SD of the WHO standards. */
const LINES = [-3, -2, 0, 2, 3] as const;

/** Somebody's readings with the WHO lines of their sex; the window is the two years, or the three after, as in the book. */
export function growthTrend(known: Known, of: GrowthOf): GrowthTrend | null {
  const { identity } = known;
  if (!identity) return null;
  return of === 'weight-for-length'
    ? byLength(known, identity.sex)
    : byAge(known, identity.birthDate, identity.sex, of);
}

const sayLine = (z: number): string => (z > 0 ? `+${z}` : z < 0 ? `−${-z}` : '0');

function byAge(known: Known, birth: string, sex: 'F' | 'M', of: 'length' | 'head'): GrowthTrend {
  const month = (on: string) => {
    const x = daysBetween(birth, on) / DAYS_PER_MONTH;
    return x <= LAST_MONTH ? x : null;
  };
  const age = (on: string) => {
    const now = ageOn(birth, on);
    return now ? sayAge(now) : '';
  };
  const all = trendOf(known, of === 'length' ? 'length-height' : 'head', month, age);
  const [from, to] = (all.at(-1)?.x ?? 0) < 24 ? [0, 24] : [24, LAST_MONTH];
  const line: LineOf = of === 'length' ? 'length-height-for-age' : 'head-for-age';
  const days = monthlyDays(to).slice(from);
  return {
    points: all.filter((p) => p.x >= from),
    lines: LINES.map((z) => ({
      label: sayLine(z),
      broken: z !== 0,
      points: growthLine(line, sex, z, days).map((p) => ({ x: p.x / DAYS_PER_MONTH, y: p.y })),
    })),
    xTicks: Array.from({ length: (to - from) / 6 + 1 }, (_, i) => from + i * 6),
  };
}

/** Weight against the length of the same day; lying below two years, standing after (WHO 2006). */
function byLength(known: Known, sex: 'F' | 'M'): GrowthTrend {
  const birth = known.identity?.birthDate ?? '';
  const all = known.days.flatMap((day): (TrendPoint & { months: number })[] => {
    const weight = countedReading(day.readings.weight);
    const length = countedReading(day.readings['length-height']);
    const months = ageOn(birth, day.on)?.months ?? LAST_MONTH;
    if (!weight || !length || weight === 'differ' || length === 'differ') return [];
    if (months >= LAST_MONTH) return [];
    const when = sayShortDate(day.on);
    const says = `${when}: ${sayPlain(weight.value)} kg, ${sayPlain(length.value)} cm`;
    return [{ x: length.value, y: weight.value, when, says, months }];
  });
  const standing = (all.at(-1)?.months ?? 0) >= 24;
  const points = all.filter((p) => p.months >= 24 === standing);
  const [from, to] = standing ? [65, 120] : [45, 110];
  const low = Math.max(from, Math.floor((Math.min(...points.map((p) => p.x), to) - 5) / 5) * 5);
  const high = Math.min(to, Math.ceil((Math.max(...points.map((p) => p.x), from) + 5) / 5) * 5);
  const xs = Array.from({ length: high - low + 1 }, (_, i) => low + i);
  return {
    points,
    lines: LINES.map((z) => ({
      label: sayLine(z),
      broken: z !== 0,
      points: growthLine(standing ? 'weight-for-height' : 'weight-for-length', sex, z, xs),
    })),
    xTicks: xs.filter((x) => x % 5 === 0),
  };
}
