import type { BoundaryArea, Position } from './boundary.ts';

/** Degrees a square is wide and tall, and where the first one begins. */
const SIZE = 0.02;
const [WEST, NORTH] = [105.3, -5.1];
const squareOf = (i: number): readonly [col: number, row: number] => [i % 5, Math.floor(i / 5)];

/** The square of the i-th area, counted from 0, without its waves. */
export function madeUpGround(i: number) {
  const [col, row] = squareOf(i);
  const [west, north] = [WEST + col * SIZE, NORTH - row * SIZE];
  return { west, north, east: west + SIZE, south: north - SIZE };
}

/**
 * MADE UP, for tests and the gallery: areas as wavy squares side by side, five to a row, in file order. They look like
 * nothing on earth; the lines between neighbours are shared, as in a real file.
 */
export function madeUpBoundaries(
  areas: readonly Pick<BoundaryArea, 'id' | 'name'>[],
  { steps = 8, west = WEST, north = NORTH }: { steps?: number; west?: number; north?: number } = {},
) {
  const size = SIZE;
  const corner = (col: number, row: number): Position => [west + col * size, north - row * size];
  return {
    type: 'FeatureCollection' as const,
    features: areas.map(({ id, name }, i) => {
      const [col, row] = squareOf(i);
      const corners = [
        corner(col, row),
        corner(col, row + 1),
        corner(col + 1, row + 1),
        corner(col + 1, row),
      ];
      const ring = corners.flatMap((at, n) => wavy(at, corners[(n + 1) % 4] ?? at, steps));
      return {
        type: 'Feature' as const,
        properties: { KODE_DESA: id.replaceAll('.', ''), NAMOBJ: name.toUpperCase(), rekaan: true },
        geometry: { type: 'Polygon' as const, coordinates: [[...ring, ring[0] ?? corner(0, 0)]] },
      };
    }),
  };
}

/** A line from one corner towards the next, without its end; the same points whichever way it is walked. */
function wavy(from: Position, to: Position, steps: number): Position[] {
  return Array.from({ length: steps }, (_, i) => {
    const t = i / steps;
    const bend =
      i === 0
        ? 0
        : 0.0008 * Math.sin(t * Math.PI * 2) * (from[0] + from[1] < to[0] + to[1] ? 1 : -1);
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const across = Math.abs(dx) > Math.abs(dy);
    return [from[0] + dx * t + (across ? 0 : bend), from[1] + dy * t + (across ? bend : 0)];
  });
}
