import { type ChartSeries, isDrawn, isHidden, sayValue } from './chart-data.ts';
import { movedApart, type Scale, scaleTo, widthOf } from './scale.ts';
import type { Room } from './use-room.ts';

/** Where everything of a line chart stands, in pixels. */
export interface LineFrame {
  width: number;
  height: number;
  /** letters on the drawing */
  letter: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  scale: Scale;
  x: (i: number) => number;
  y: (value: number) => number;
  /** months that carry their name */
  named: ReadonlySet<number>;
  /** the names stand at the lines' ends; else above the drawing */
  wide: boolean;
  /** what stands at each line's end */
  ends: readonly LineEnd[];
}

export interface LineEnd {
  /** the last month that is drawn or told; null when the line has none */
  at: number | null;
  text: string;
  y: number;
}

/** From this width on, in letters, the names have room beside the lines. */
const WIDE_EM = 34;
const LETTER_EM = 0.78;

interface Asked {
  x: readonly string[];
  series: readonly ChartSeries[];
  unit?: string | undefined;
}

const lastTold = (s: ChartSeries): number | null => {
  const at = s.values.findLastIndex((v) => isDrawn(v) || isHidden(v));
  return at < 0 ? null : at;
};

function endText(s: ChartSeries, months: number, wide: boolean, unit: string | undefined): string {
  const at = lastTold(s);
  const value = at === months - 1 ? sayValue(s.values[at], unit) : '';
  return wide ? `${s.label} ${value}`.trim() : value;
}

/** Targets that all lines share are one line with one name. */
export const sharedTarget = (series: readonly ChartSeries[]): number | null => {
  const [first] = series;
  const target = first?.target;
  return target !== undefined && series.every((s) => s.target === target) ? target : null;
};

/** Lays a line chart out for the room there is. */
export function lineFrame({ x, series, unit }: Asked, room: Room): LineFrame {
  const letter = room.em * LETTER_EM;
  const wide = room.width >= room.em * WIDE_EM;
  const largest = Math.max(
    0,
    ...series.flatMap((s) => s.values.filter(isDrawn)),
    ...series.flatMap((s) => s.target ?? []),
  );
  const scale = scaleTo(largest, unit);
  const texts = series.map((s) => endText(s, x.length, wide, unit));
  const left =
    Math.max(...scale.ticks.map((t) => widthOf(sayValue(t, tickUnit(unit)), letter))) + 10;
  const right = Math.max(12, ...texts.map((t) => widthOf(t, letter) * 1.08 + 16));
  const key = wide ? 0 : series.length * letter * 1.6;
  const top = key + letter * 1.4;
  const tall = Math.min(300, Math.max(190, room.width * 0.45));
  const height = top + tall + letter * 2.2;
  const bottom = height - letter * 2.2;
  const across = room.width - left - right;
  const step = x.length > 1 ? across / (x.length - 1) : 0;
  const xOf = (i: number) => (x.length > 1 ? left + i * step : left + across / 2);
  const yOf = (value: number) => bottom - (value / scale.top) * tall;
  const heights = series.map((s) => {
    const at = lastTold(s);
    const v = at === null ? 0 : s.values[at];
    return yOf(isDrawn(v) ? v : 0);
  });
  const apart = movedApart(heights, letter * 1.25, top, bottom);
  return {
    width: room.width,
    height,
    letter,
    left,
    right,
    top,
    bottom,
    scale,
    x: xOf,
    y: yOf,
    named: namedMonths(x, letter, step),
    wide,
    ends: series.map((s, i) => ({
      at: lastTold(s),
      text: texts[i] ?? '',
      y: apart[i] ?? bottom,
    })),
  };
}

/** Ticks carry a unit only where it is a sign, not a word. */
export const tickUnit = (unit: string | undefined): string | undefined =>
  unit === '%' ? unit : undefined;

/** The last month always, and from it back as many as have room. */
function namedMonths(x: readonly string[], letter: number, step: number): Set<number> {
  const widest = Math.max(...x.map((name) => widthOf(name, letter))) + 8;
  const every = step > 0 ? Math.max(1, Math.ceil(widest / step)) : 1;
  return new Set(x.flatMap((_, i) => ((x.length - 1 - i) % every === 0 ? [i] : [])));
}

/** Unbroken stretches of a line: a month without a number, or with one that is not told, breaks it. */
export function stretches(values: ChartSeries['values']): number[][] {
  const found: number[][] = [[]];
  values.forEach((v, i) => {
    if (isDrawn(v)) found.at(-1)?.push(i);
    else found.push([]);
  });
  return found.filter((run) => run.length > 0);
}
