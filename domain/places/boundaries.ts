import { fail, ok, type Result } from '../result.ts';
import {
  type Boundary,
  type BoundaryArea,
  type BoundaryFault,
  type FileFault,
  LARGEST_FILE,
  LARGEST_SHAPES,
  type Shape,
} from './boundary.ts';
import { partsOf } from './boundary-geometry.ts';
import {
  areaFinder,
  levelOf,
  type Matching,
  matchingOf,
  type Properties,
} from './boundary-match.ts';
import { simplified } from './simplify.ts';

/** Something in the file that is left out; `at` counts from 1, `called` is what it says of itself. */
export interface LeftOut {
  at: number;
  called: string;
  fault: BoundaryFault;
}

/** A file of boundaries as it was understood. */
export interface ReadBoundaries {
  matching: Matching;
  shapes: Boundary[];
  /** areas of the level that have no shape in it */
  missing: BoundaryArea[];
  leftOut: LeftOut[];
  /** how far a line may have moved to make it lighter, in degrees; 0 where it is as it came */
  tolerance: number;
}

/** The text of a file, as somebody chose it. */
export function readBoundaryFile(
  text: string,
  bytes: number,
  areas: readonly BoundaryArea[],
): Result<ReadBoundaries, FileFault> {
  if (bytes > LARGEST_FILE) return fail('too-large');
  try {
    return readBoundaries(JSON.parse(text), areas);
  } catch (error) {
    if (error instanceof SyntaxError) return fail('not-json');
    throw error;
  }
}

interface Feature {
  properties: Properties;
  geometry: unknown;
}

/**
 * Boundaries of a district's areas out of a GeoJSON FeatureCollection (RFC 7946): finds the property that holds the
 * code or name, mends what can be mended, and makes the lines light enough for a thin connection.
 */
export function readBoundaries(
  collection: unknown,
  areas: readonly BoundaryArea[],
): Result<ReadBoundaries, FileFault> {
  const { type, features: raw } = (collection ?? {}) as { type?: unknown; features?: unknown };
  if (type !== 'FeatureCollection' || !Array.isArray(raw)) return fail('not-geojson');
  if (raw.length === 0) return fail('empty');
  const features = raw.map(featureOf);
  const matching = matchingOf(
    features.map(({ properties }) => properties),
    areas,
  );
  if (!matching) return fail('nothing-known');
  const { shapes, leftOut } = taken(features, areas, matching);
  const light = lightened(shapes.map(({ shape }) => shape));
  if (!light) return fail('too-detailed');
  const have = new Set(shapes.map(({ id }) => id));
  return ok({
    matching,
    shapes: shapes.map((one, i) => ({ ...one, shape: light.shapes[i] ?? one.shape })),
    missing: levelOf(areas, matching.level).filter(({ id }) => !have.has(id)),
    leftOut,
    tolerance: light.tolerance,
  });
}

const isRecord = (value: unknown): value is Properties =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function featureOf(raw: unknown): Feature {
  const { properties, geometry }: Properties = isRecord(raw) ? raw : {};
  return { properties: isRecord(properties) ? properties : {}, geometry };
}

function taken(
  features: readonly Feature[],
  areas: readonly BoundaryArea[],
  matching: Matching,
): { shapes: Boundary[]; leftOut: LeftOut[] } {
  const find = areaFinder(areas, matching);
  const shapes = new Map<string, Boundary>();
  const leftOut: LeftOut[] = [];
  for (const [i, { properties, geometry }] of features.entries()) {
    const said = properties[matching.property];
    const leave = (fault: BoundaryFault) =>
      leftOut.push({ at: i + 1, called: String(said ?? '').slice(0, 60), fault });
    const area = find(properties);
    if (!area.ok) {
      leave(area.error);
      continue;
    }
    const parts = partsOf(geometry);
    if (!parts.ok) leave(parts.error);
    else if (shapes.has(area.value.id)) leave('twice');
    else {
      const { level, id } = area.value;
      shapes.set(id, { level, id, shape: { type: 'MultiPolygon', coordinates: parts.value } });
    }
  }
  return { shapes: [...shapes.values()], leftOut };
}

/** From about a metre to about a kilometre: beyond it a village is no longer itself. */
const FIRST_TOLERANCE = 0.00001;
const LAST_TOLERANCE = 0.01;

function lightened(shapes: readonly Shape[]): { shapes: Shape[]; tolerance: number } | null {
  let tolerance = 0;
  while (tolerance <= LAST_TOLERANCE) {
    const light = simplified(shapes, tolerance);
    if (JSON.stringify(light).length <= LARGEST_SHAPES) return { shapes: light, tolerance };
    tolerance = tolerance === 0 ? FIRST_TOLERANCE : tolerance * 2;
  }
  return null;
}

/** The same shapes as a file, to be handed to the server or taken along. */
export const asCollection = (shapes: readonly Boundary[]) => ({
  type: 'FeatureCollection' as const,
  features: shapes.map(({ id, shape }) => ({
    type: 'Feature' as const,
    properties: { kode: id },
    geometry: shape,
  })),
});
