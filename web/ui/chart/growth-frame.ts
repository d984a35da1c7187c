import type { GrowthPlotProps, PlotPoint, XY } from './growth-props.ts';
import { type Rect, seen, type Zoom } from './plot-view.ts';
import type { Room } from './use-room.ts';

export interface Frame {
  room: Room;
  letter: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  view: Rect;
  x: (x: number) => number;
  y: (y: number) => number;
}

/** Everything that is drawn, with a little air above and below. */
export function wholeOf({ x, lines, points, extent = [] }: GrowthPlotProps): Rect {
  const all = [...extent, ...lines.flatMap((l) => l.runs.flat()), ...points]
    .filter((p) => p.x >= x.from && p.x <= x.to)
    .map((p) => p.y);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const air = (high - low) * 0.04 || 1;
  return { x0: x.from, x1: x.to, y0: low - air, y1: high + air };
}

const LETTER_EM = 0.76;

/** How high for its width: square-like on a phone, two to a sheet on paper. */
export const TALL = { screen: 0.72, paper: 0.45 };

export function frameOf(whole: Rect, zoom: Zoom, room: Room, labels: boolean, tall: number): Frame {
  const letter = room.em * LETTER_EM;
  const left = letter * 2.6;
  const right = room.width - (labels ? letter * 2 : letter * 0.7);
  const top = letter * 1.5;
  const bottom = top + Math.min(520, Math.max(240, room.width * tall));
  const view = seen(whole, zoom);
  return {
    room,
    letter,
    left,
    right,
    top,
    bottom,
    view,
    x: (x) => left + ((x - view.x0) / (view.x1 - view.x0)) * (right - left),
    y: (y) => bottom - ((y - view.y0) / (view.y1 - view.y0)) * (bottom - top),
  };
}

export const path = (f: Frame, points: readonly XY[]): string =>
  points.map((p) => `${f.x(p.x).toFixed(1)},${f.y(p.y).toFixed(1)}`).join(' ');

/** The point that lies nearest to a tap. */
export function nearestTo(f: Frame, points: readonly PlotPoint[], x: number, y: number): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  points.forEach((p, i) => {
    const far = Math.hypot(f.x(p.x) - x, f.y(p.y) - y);
    if (far < least) [best, least] = [i, far];
  });
  return best;
}

const isSeen = ({ view }: Frame, p: XY): boolean =>
  p.x >= view.x0 && p.x <= view.x1 && p.y >= view.y0 && p.y <= view.y1;

/** Points that carry their number, from the last back, as far as they do not cover each other. */
const LABELLED = 3;

/** The one being read, and from the last back those that have room for their number. */
export function labelled(
  f: Frame,
  shown: readonly PlotPoint[],
  told: PlotPoint | undefined,
): PlotPoint[] {
  const order = [...(told ? [told] : []), ...shown.slice(-LABELLED).reverse()];
  const kept: PlotPoint[] = [];
  for (const p of order) {
    const room = kept.every((k) => Math.abs(f.x(k.x) - f.x(p.x)) > f.letter * 2.6);
    if (room && isSeen(f, p)) kept.push(p);
  }
  return kept;
}
