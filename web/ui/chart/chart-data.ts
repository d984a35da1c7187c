import { plotWords as w } from '../../words/chart.ts';
import { sayPlain } from '../../words/say.ts';
import { sayCount, speakCount } from '../../words/village.ts';

/**
 * A number of a chart: null is "belum dicatat" (a gap, never 0); the two negative marks of domain/pws/village-month.ts
 * (SMALL "<5", HELD_BACK not shown) are told as such and never drawn as a length. Shares are given in percent, 0 to 100,
 * with the unit "%".
 */
export type Value = number | null;

/** One line: a value for every month of `x`. */
export interface ChartSeries {
  key: string;
  label: string;
  values: readonly Value[];
  target?: number;
}

/** One bar. */
export interface BarRow {
  label: string;
  value: Value;
  target?: number | null;
  /** a few words under the label */
  note?: string;
}

/** One bar of several parts laid end to end, in the order of the chart's `parts`. */
export interface StackRow {
  label: string;
  values: readonly Value[];
}

/** Can it be drawn as a height or a length? */
export const isDrawn = (v: Value | undefined): v is number => typeof v === 'number' && v >= 0;
/** Is there a number that this reader may not be told? */
export const isHidden = (v: Value | undefined): v is number => typeof v === 'number' && v < 0;

const withUnit = (text: string, unit: string | undefined): string => {
  if (!unit) return text;
  return unit === '%' ? `${text}%` : `${text} ${unit}`;
};

/** At most one decimal where it has a unit of its own, none for large numbers. */
const plain = (v: number): string => sayPlain(v >= 100 ? Math.round(v) : Math.round(v * 10) / 10);

/** As it stands on the chart: "82%", "12 orang", "<5", "belum dicatat". */
export function sayValue(v: Value | undefined, unit?: string): string {
  if (v === null || v === undefined) return w.notRecorded;
  if (v >= 0) return withUnit(plain(v), unit);
  return unit === '%' ? w.notShown : sayCount(v);
}

/** The same to be read aloud: "kurang dari lima" for "<5". */
export function speakValue(v: Value | undefined, unit?: string): string {
  return isHidden(v) && unit !== '%' ? speakCount(v) : sayValue(v, unit);
}

/** In a table's cell, under a head that names the unit. */
export const cellValue = (v: Value | undefined, unit?: string): string =>
  isDrawn(v) ? sayValue(v) : sayValue(v, unit);

/** For a spreadsheet: no dots between thousands, no unit, a comma before decimals. */
export function fileValue(v: Value | undefined, unit?: string): string {
  if (!isDrawn(v)) return sayValue(v, unit);
  return String(Math.round(v * 100) / 100).replace('.', ',');
}

/** What stands in a table's head: the label, and the unit in brackets. */
export const headOf = (label: string, unit: string | undefined): string =>
  unit ? `${label} (${unit})` : label;
