import type { Part, Position, Ring, Shape } from './boundary.ts';
import { isSame } from './boundary-geometry.ts';

/**
 * Shapes with fewer points, none of a line farther than `tolerance` degrees from where it was (Douglas and Peucker,
 * 1973). Lines two areas share are cut where a third begins and simplified once for both, so that neighbours still
 * touch. Pieces smaller than the tolerance are left out, but for an area's largest.
 */
export function simplified(shapes: readonly Shape[], tolerance: number): Shape[] {
  if (tolerance === 0) return [...shapes];
  const corners = cornersOf(shapes);
  const thin = (ring: Ring): Ring => thinRing(ring, corners, tolerance);
  return shapes.map(({ type, coordinates }) => ({
    type,
    coordinates: largeOnes(coordinates, tolerance).map((part) =>
      part
        .map((ring, i) => (i === 0 || spanOf(ring) > tolerance ? thin(ring) : []))
        .filter((ring, i) => i === 0 || ring.length >= 4),
    ),
  }));
}

const nameOf = ([x, y]: Position): string => `${x} ${y}`;

/** Where lines meet: a point with more than two different neighbours over all rings. */
function cornersOf(shapes: readonly Shape[]): ReadonlySet<string> {
  const beside = new Map<string, Set<string>>();
  for (const ring of shapes.flatMap((s) => s.coordinates.flat()))
    for (const [i, at] of ring.entries()) {
      const next = ring[i + 1];
      if (!next) continue;
      const [a, b] = [nameOf(at), nameOf(next)];
      beside.set(a, (beside.get(a) ?? new Set()).add(b));
      beside.set(b, (beside.get(b) ?? new Set()).add(a));
    }
  return new Set([...beside].filter(([, near]) => near.size > 2).map(([name]) => name));
}

function thinRing(ring: Ring, corners: ReadonlySet<string>, tolerance: number): Ring {
  const open = ring.slice(0, -1);
  const start = open.findIndex((at) => corners.has(nameOf(at)));
  const from = start >= 0 ? start : leastOf(open);
  const turned = [...open.slice(from), ...open.slice(0, from)];
  const [first] = turned;
  if (!first) return ring;
  const thin: Position[] = [first];
  let line: Position[] = [first];
  for (const at of [...turned.slice(1), first]) {
    line.push(at);
    if (at !== first && !corners.has(nameOf(at))) continue;
    thin.push(...thinLine(line, tolerance).slice(1));
    line = [at];
  }
  return thin.length >= 4 ? thin : ring;
}

/** The same point whichever area a ring belongs to and wherever it begins. */
const leastOf = (ring: readonly Position[]): number =>
  ring.reduce((least, at, i) => {
    const was = ring[least];
    return was && (at[0] < was[0] || (at[0] === was[0] && at[1] < was[1])) ? i : least;
  }, 0);

/** Simplifies a line the same in both directions, for its two areas walk it opposite ways. */
function thinLine(line: readonly Position[], tolerance: number): Position[] {
  const backwards = isBackwards(line);
  const way = backwards ? [...line].reverse() : [...line];
  const keep = new Set([0, way.length - 1]);
  const open: [number, number][] = [[0, way.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [a, b] = span;
    const far = farthest(way, a, b);
    if (far.distance <= tolerance) continue;
    keep.add(far.at);
    open.push([a, far.at], [far.at, b]);
  }
  const thin = way.filter((_, i) => keep.has(i));
  return backwards ? thin.reverse() : thin;
}

function isBackwards(line: readonly Position[]): boolean {
  for (let i = 0, j = line.length - 1; i < j; i++, j--) {
    const [a, b] = [line[i], line[j]];
    if (a && b && !isSame(a, b)) return a[0] > b[0] || (a[0] === b[0] && a[1] > b[1]);
  }
  return false;
}

function farthest(
  line: readonly Position[],
  a: number,
  b: number,
): { at: number; distance: number } {
  const [from, to] = [line[a], line[b]];
  let most = { at: a, distance: 0 };
  if (!from || !to) return most;
  for (let i = a + 1; i < b; i++) {
    const at = line[i];
    const distance = at ? distanceTo(at, from, to) : 0;
    if (distance > most.distance) most = { at: i, distance };
  }
  return most;
}

/** From a point to a stretch of line, in degrees: near the equator one of longitude is one of latitude. */
function distanceTo([x, y]: Position, [ax, ay]: Position, [bx, by]: Position): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / length;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - (ax + t * dx), y - (ay + t * dy));
}

function spanOf(ring: Ring): number {
  let [west, south, east, north] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const [x, y] of ring) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return Math.hypot(east - west, north - south);
}

function largeOnes(parts: readonly Part[], tolerance: number): readonly Part[] {
  const spans = parts.map(([outline = []]) => spanOf(outline));
  const most = Math.max(...spans);
  return parts.filter((_, i) => (spans[i] ?? 0) > tolerance || spans[i] === most);
}
