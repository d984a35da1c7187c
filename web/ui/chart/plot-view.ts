/** A part of a drawing, in the drawing's own numbers. */
export interface Rect {
  x0: number;
  x1: number;
  y0: number;
  y1: number;
}

/** How near one has come, and to where. `at` is a point of the whole, each way from 0 to 1. */
export interface Zoom {
  near: number;
  x: number;
  y: number;
}

export const WHOLE: Zoom = { near: 1, x: 0.5, y: 0.5 };
const NEAREST = 6;
const STEP = 1.6;

const within = (n: number, low: number, high: number): number => Math.min(Math.max(n, low), high);

/** The part is never moved beyond the whole. */
export function held({ near, x, y }: Zoom): Zoom {
  const k = within(near, 1, NEAREST);
  const half = 0.5 / k;
  return { near: k, x: within(x, half, 1 - half), y: within(y, half, 1 - half) };
}

export const nearer = (z: Zoom): Zoom => held({ ...z, near: z.near * STEP });
export const farther = (z: Zoom): Zoom => held({ ...z, near: z.near / STEP });
export const isNearest = (z: Zoom): boolean => z.near >= NEAREST - 0.01;

/** What of the whole is seen. */
export function seen(whole: Rect, zoom: Zoom): Rect {
  const { near, x, y } = held(zoom);
  const wide = whole.x1 - whole.x0;
  const tall = whole.y1 - whole.y0;
  const at = { x: whole.x0 + x * wide, y: whole.y0 + y * tall };
  return {
    x0: at.x - wide / near / 2,
    x1: at.x + wide / near / 2,
    y0: at.y - tall / near / 2,
    y1: at.y + tall / near / 2,
  };
}

/** Moves the part so that a point lies in it; as it was when it does already. */
export function showing(whole: Rect, zoom: Zoom, point: { x: number; y: number }): Zoom {
  const now = seen(whole, zoom);
  const inside = point.x >= now.x0 && point.x <= now.x1 && point.y >= now.y0 && point.y <= now.y1;
  return inside ? zoom : centredOn(whole, zoom, point);
}

export const centredOn = (whole: Rect, zoom: Zoom, point: { x: number; y: number }): Zoom =>
  held({
    near: zoom.near,
    x: (point.x - whole.x0) / (whole.x1 - whole.x0 || 1),
    y: (point.y - whole.y0) / (whole.y1 - whole.y0 || 1),
  });

/** Round numbers between two ends, at most `most` of them. */
export function roundTicks(
  from: number,
  to: number,
  most: number,
  steps: readonly number[],
): number[] {
  const step = steps.find((s) => (to - from) / s <= most) ?? steps.at(-1) ?? 1;
  const first = Math.ceil(from / step - 1e-9);
  const count = Math.max(0, Math.floor(to / step + 1e-9) - first + 1);
  return Array.from({ length: count }, (_, i) => Math.round((first + i) * step * 1000) / 1000);
}
