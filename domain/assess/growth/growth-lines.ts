import { type Sex, tables2006, tables2007 } from '../standards/growth-tables.ts';
import { valueAt } from './z-score.ts';

/** A curve of WHO 2006 that can be drawn: by day of age (0–1856, arm from 91), or by centimetres. */
export type LineOf =
  | 'weight-for-age'
  | 'length-height-for-age'
  | 'bmi-for-age'
  | 'head-for-age'
  | 'muac-for-age'
  | 'weight-for-length'
  | 'weight-for-height';

export interface LinePoint {
  x: number;
  y: number;
}

const TABLE = {
  'weight-for-age': 'wfa',
  'length-height-for-age': 'lhfa',
  'bmi-for-age': 'bfa',
  'head-for-age': 'hcfa',
  'muac-for-age': 'acfa',
  'weight-for-length': 'wfl',
  'weight-for-height': 'wfh',
} as const satisfies Record<LineOf, keyof ReturnType<typeof tables2006>>;

/** Lines at ±3 are the farthest WHO draws; beyond, a line goes on in steps as wide as the last. */
function restricted(z: number, l: number, m: number, s: number): number {
  const edge = z > 0 ? 3 : -3;
  const inner = z > 0 ? 2 : -2;
  const step = Math.abs(valueAt(edge, l, m, s) - valueAt(inner, l, m, s));
  return valueAt(edge, l, m, s) + (z - edge) * step;
}

/**
 * The measurement (kg, cm, kg/m²) that lies at `z` for a sex at `x`: days of age, or cm for weight by length/height.
 * null where WHO has no figure. Days are rounded, centimetres taken to the nearest 0.1.
 */
export function valueAtZ(of: LineOf, sex: Sex, x: number, z: number): number | null {
  const { rows, first, step } = tables2006(sex)[TABLE[of]];
  const at = Math.round((x - first) / step) * 3;
  const l = rows[at];
  const m = rows[at + 1];
  const s = rows[at + 2];
  if (l === undefined || m === undefined || s === undefined || !Number.isFinite(z)) return null;
  return Math.abs(z) > 3 ? restricted(z, l, m, s) : valueAt(z, l, m, s);
}

/** One SD line through the given days of age (or centimetres); points without a figure are left out. */
export function growthLine(of: LineOf, sex: Sex, z: number, xs: readonly number[]): LinePoint[] {
  return xs.flatMap((x) => {
    const y = valueAtZ(of, sex, x, z);
    return y === null ? [] : [{ x, y }];
  });
}

/** A curve of the WHO reference 2007, by month of age: 61–228, weight to 120. */
export type SchoolLineOf = 'bmi-for-age' | 'height-for-age' | 'weight-for-age';

const SCHOOL = {
  'bmi-for-age': { table: 'bfa', to: 228 },
  'height-for-age': { table: 'hfa', to: 228 },
  'weight-for-age': { table: 'wfa', to: 120 },
} as const satisfies Record<
  SchoolLineOf,
  { table: keyof ReturnType<typeof tables2007>; to: number }
>;
const SCHOOL_FROM = 61;

/** One SD line of the WHO reference 2007 through whole months of age; months without a figure are left out. */
export function schoolLine(
  of: SchoolLineOf,
  sex: Sex,
  z: number,
  months: readonly number[],
): LinePoint[] {
  const { table, to } = SCHOOL[of];
  const { rows, first } = tables2007(sex)[table];
  return months.flatMap((x) => {
    const at = (x - first) * 3;
    const [l, m, s] = [rows[at], rows[at + 1], rows[at + 2]];
    if (x < SCHOOL_FROM || x > to || l === undefined || m === undefined || s === undefined)
      return [];
    return [{ x, y: Math.abs(z) > 3 ? restricted(z, l, m, s) : valueAt(z, l, m, s) }];
  });
}

const DAYS_PER_MONTH = 30.4375;

/** The days on which completed months 0 to `toMonths` begin, as WHO's monthly tables take them. */
export const monthlyDays = (toMonths = 60): number[] =>
  Array.from({ length: toMonths + 1 }, (_, month) => Math.round(month * DAYS_PER_MONTH));

/** A band of the KMS between two SD lines, one point a month; `x` is months, `y` kg. */
export interface KmsBand {
  key: 'yellow-low' | 'light-green-low' | 'green' | 'light-green-high' | 'yellow-high';
  fromZ: number;
  toZ: number;
  low: LinePoint[];
  high: LinePoint[];
}

/** Bands from the red line (-3 SD) up; the orange line is at +1 SD. Source: KMS in Buku KIA 2023 (weight for age). */
const BANDS = [
  ['yellow-low', -3, -2],
  ['light-green-low', -2, -1],
  ['green', -1, 1],
  ['light-green-high', 1, 2],
  ['yellow-high', 2, 3],
] as const;

export interface Kms {
  bands: KmsBand[];
  /** below it: di bawah garis merah (BGM) */
  redLine: LinePoint[];
  /** above it: di atas garis oranye */
  orangeLine: LinePoint[];
}

/** The KMS chart, weight for age month by month: bands and the two lines that mean "periksa". */
export function kmsBands(sex: Sex, toMonths = 60): Kms {
  const days = monthlyDays(toMonths);
  const line = (z: number): LinePoint[] =>
    growthLine('weight-for-age', sex, z, days).map((p, month) => ({ x: month, y: p.y }));
  return {
    bands: BANDS.map(([key, fromZ, toZ]) => ({
      key,
      fromZ,
      toZ,
      low: line(fromZ),
      high: line(toZ),
    })),
    redLine: line(-3),
    orangeLine: line(1),
  };
}
