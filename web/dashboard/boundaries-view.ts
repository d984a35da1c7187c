import type { Me } from '#domain/access/access.ts';
import { powersOf } from '#domain/access/roles.ts';
import type {
  Boundary,
  BoundaryArea,
  BoundaryLevel,
  DistrictBoundaries,
} from '#domain/places/boundary.ts';
import type { MapArea } from '../ui/map/area-data.ts';

export const askBoundaries = (district: string | number): string => `/api/boundaries/${district}`;

const isBoundaries = (value: object): value is DistrictBoundaries =>
  'shapes' in value &&
  Array.isArray(value.shapes) &&
  'areas' in value &&
  Array.isArray(value.areas);
/** The server's answer; null when this is not it. */
export const readShapes = (value: unknown): DistrictBoundaries | null =>
  typeof value === 'object' && value !== null && isBoundaries(value) ? value : null;

/** The district whose boundaries this account sets; null for everybody else. */
export function drawsFor(me: Me): number | null {
  for (const { role, scope } of me.grants)
    if (powersOf(role).configures && scope.kind === 'district') return scope.id;
  return null;
}

/** Shapes before there are any numbers: every area drawn alike, under its number and name. */
export function previewAreas(
  level: BoundaryLevel,
  areas: readonly BoundaryArea[],
  shapes: readonly Boundary[],
): MapArea[] {
  const names = new Map(areas.filter((a) => a.level === level).map(({ id, name }) => [id, name]));
  return shapes
    .filter((one) => one.level === level)
    .map(({ id, shape }) => ({
      id,
      name: names.get(id) ?? id,
      value: null,
      silent: false,
      href: null,
      shapes: [shape],
    }));
}

/** One degree is about 111 kilometres here. */
const METRES_IN_DEGREE = 111_320;
export const metresOf = (degrees: number): number => Math.ceil(degrees * METRES_IN_DEGREE);
