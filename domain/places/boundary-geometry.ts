import { fail, ok, type Result } from '../result.ts';
import type { BoundaryFault, Part, Position, Ring } from './boundary.ts';

/** Indonesia with its seas, in degrees: from Sabang to Merauke, from Miangas to Rote. */
const LAND = { west: 94, east: 142, south: -12, north: 7 };
/** About a metre, more than any boundary is known to. */
const PLACES = 1e5;

type Fault = Extract<BoundaryFault, 'no-area' | 'broken-ring' | 'outside-indonesia'>;
const round = (degrees: number): number => Math.round(degrees * PLACES) / PLACES || 0;
export const isSame = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1];

/** The pieces of a GeoJSON geometry, rounded to five decimals, rings closed and turned the way RFC 7946 wants. */
export function partsOf(geometry: unknown): Result<Part[], Fault> {
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
  if (type !== 'Polygon' && type !== 'MultiPolygon') return fail('no-area');
  const raw: unknown = type === 'Polygon' ? [coordinates] : coordinates;
  if (!Array.isArray(raw) || raw.length === 0) return fail('broken-ring');
  const parts: Part[] = [];
  for (const one of raw) {
    const part = partOf(one);
    if (!part.ok) return part;
    parts.push(part.value);
  }
  return ok(parts);
}

function partOf(raw: unknown): Result<Part, Fault> {
  if (!Array.isArray(raw) || raw.length === 0) return fail('broken-ring');
  const rings: Ring[] = [];
  for (const [i, one] of raw.entries()) {
    const ring = ringOf(one);
    if (!ring.ok) return ring;
    rings.push(turned(ring.value, i === 0));
  }
  return ok(rings);
}

function ringOf(raw: unknown): Result<Ring, Fault> {
  if (!Array.isArray(raw)) return fail('broken-ring');
  const ring: Position[] = [];
  for (const one of raw) {
    const [lon, lat]: unknown[] = Array.isArray(one) ? one : [];
    if (!isNumber(lon) || !isNumber(lat)) return fail('broken-ring');
    if (lon < LAND.west || lon > LAND.east || lat < LAND.south || lat > LAND.north)
      return fail('outside-indonesia');
    const at: Position = [round(lon), round(lat)];
    const last = ring.at(-1);
    if (!last || !isSame(last, at)) ring.push(at);
  }
  const [first] = ring;
  const last = ring.at(-1);
  if (first && last && !isSame(first, last)) ring.push(first);
  return ring.length < 4 ? fail('broken-ring') : ok(ring);
}

const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);

/** Twice the area a ring encloses, in square degrees; positive against the clock. */
export function turnOf(ring: Ring): number {
  let sum = 0;
  for (const [i, [x, y]] of ring.entries()) {
    const next = ring[i + 1];
    if (next) sum += x * next[1] - next[0] * y;
  }
  return sum;
}

const turned = (ring: Ring, againstClock: boolean): Ring =>
  turnOf(ring) > 0 === againstClock ? ring : [...ring].reverse();
