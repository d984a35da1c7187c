import { geoIdentity, geoPath } from 'd3-geo';
import type { MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import type { Shape } from '#domain/places/boundary.ts';
import { widthOf, wrapped } from '../chart/scale.ts';
import type { Room } from '../chart/use-room.ts';
import { inOrder, type MapArea } from './area-data.ts';
import type { LegendLine } from './map-steps.ts';
import { GROUP_HEAD, layTiles, TILE_COLUMNS } from './tile-layout.ts';

/** Where a place is drawn: its land, or a square; its words stand around x and y. */
export interface DrawnArea {
  area: MapArea;
  /** its number on the map and in the table, from 1 */
  n: number;
  path: string;
  /** around several shapes drawn as one; empty where the path says it */
  rim: string;
  x: number;
  y: number;
  /** how much room its words have */
  width: number;
  height: number;
  tile: boolean;
}

export interface MapFrame {
  width: number;
  height: number;
  letter: number;
  drawn: readonly DrawnArea[];
  heads: readonly { says: string; x: number; y: number }[];
  legend: readonly (LegendLine & { x: number; y: number; lines: readonly string[] })[];
  /** any place that is only a square, and any that is not */
  tiles: boolean;
  shapes: boolean;
}

const LETTER_EM = 0.82;
const GAP = 4;
/** Larger than this a square says no more. */
const WIDEST_TILE = 124;
const TALLEST = 560;
const SWATCH = 30;
/** From this width on, in letters, the legend stands in two columns. */
const TWO_COLUMNS_EM = 40;

/** Lays a map out for the room there is: land above, squares for places without any below, then the legend. */
export function mapFrame(
  areas: readonly MapArea[],
  room: Room,
  legend: readonly LegendLine[],
): MapFrame {
  const letter = room.em * LETTER_EM;
  const numbered = inOrder(areas).map((area, i) => ({ area, n: i + 1 }));
  const land = laidLand(
    numbered.filter(({ area }) => hasLand(area)),
    room.width,
  );
  const squares = laidSquares(
    numbered.filter(({ area }) => !hasLand(area)),
    room.width,
    letter,
    land.height,
  );
  const key = laidLegend(legend, room, letter, squares.bottom + letter);
  return {
    width: room.width,
    height: key.bottom,
    letter,
    drawn: [...land.drawn, ...squares.drawn].sort((a, b) => a.n - b.n),
    heads: squares.heads,
    legend: key.lines,
    tiles: squares.drawn.length > 0,
    shapes: land.drawn.length > 0,
  };
}

const hasLand = ({ shapes }: MapArea): boolean => (shapes?.length ?? 0) > 0;

type Numbered = Pick<DrawnArea, 'area' | 'n'>;

/** All pieces of a place as one; a puskesmas is drawn as its villages in one colour. */
const landOf = (shapes: readonly Shape[]): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: shapes.flatMap(({ coordinates }) =>
    coordinates.map((part) => part.map((ring) => ring.map((at): Position => [...at]))),
  ),
});

/** Degrees as they are: from 12° south to 7° north one of longitude is within 2 % of one of latitude. */
function laidLand(places: readonly Numbered[], width: number) {
  if (places.length === 0) return { drawn: [], height: 0 };
  const lands = places.map(({ area }) => landOf(area.shapes ?? []));
  const all = { type: 'GeometryCollection' as const, geometries: lands };
  const plain = geoIdentity().reflectY(true);
  const [[west, south], [east, north]] = geoPath(plain).bounds(all);
  const aspect = (north - south) / Math.max(east - west, 1e-9);
  const height = Math.min(TALLEST, Math.max(160, Math.min(width * aspect, width * 1.4)));
  const fitted = plain.fitExtent(
    [
      [2, 2],
      [width - 2, height - 2],
    ],
    all,
  );
  const draw = geoPath(fitted).digits(1);
  const drawn = places.map(({ area, n }, i): DrawnArea => {
    const land = lands[i] ?? landOf([]);
    const heart = heartOf(land, draw);
    const [x, y] = draw.centroid(heart);
    const [[x0, y0], [x1, y1]] = draw.bounds(heart);
    const path = draw(land) ?? '';
    const rim = (area.shapes?.length ?? 0) > 1 ? (draw(rimOf(land)) ?? '') : '';
    const room = { width: (x1 - x0) * 0.8, height: (y1 - y0) * 0.8 };
    return { area, n, path, rim, x, y, ...room, tile: false };
  });
  return { drawn, height };
}

interface Draw {
  area(of: Polygon): number;
  centroid(of: Polygon | MultiPolygon): [number, number];
}

/** The part that carries the words: a large one, near the middle of all. */
function heartOf(land: MultiPolygon, draw: Draw): Polygon {
  const [x, y] = draw.centroid(land);
  const parts = land.coordinates.map((coordinates) => {
    const part: Polygon = { type: 'Polygon', coordinates };
    const [px, py] = draw.centroid(part);
    return { part, size: draw.area(part), away: Math.hypot(px - x, py - y) };
  });
  const large = Math.max(0, ...parts.map(({ size }) => size)) / 2;
  const [heart] = parts.filter(({ size }) => size >= large).sort((a, b) => a.away - b.away);
  return heart?.part ?? { type: 'Polygon', coordinates: [] };
}

/** Lines that only one of its shapes has: those between two of them are walked twice. */
function rimOf(land: MultiPolygon): MultiLineString {
  const lines = new Map<string, [Position, Position] | null>();
  for (const ring of land.coordinates.flat())
    for (const [i, at] of ring.entries()) {
      const next = ring[i + 1];
      if (!next) continue;
      const key = [at.join(' '), next.join(' ')].sort().join(' ');
      lines.set(key, lines.has(key) ? null : [at, next]);
    }
  return { type: 'MultiLineString', coordinates: [...lines.values()].filter((l) => l !== null) };
}

function laidSquares(places: readonly Numbered[], width: number, letter: number, top: number) {
  if (places.length === 0) return { drawn: [], heads: [], bottom: top };
  const from = top === 0 ? 0 : top + letter;
  const side = Math.min(WIDEST_TILE, (width + GAP) / TILE_COLUMNS);
  const size = side - GAP;
  const layout = layTiles(places.map(({ area }) => area));
  const head = letter * 2.2;
  // a group's name takes letters, not squares: each row lies below all names before it
  const yOf = (row: number): number => {
    const names = layout.groups.filter((g) => g.row < row).length;
    return from + names * head + (row - names * GROUP_HEAD) * side;
  };
  const at = new Map(layout.tiles.map((tile) => [tile.id, tile]));
  const drawn = places.flatMap(({ area, n }): DrawnArea[] => {
    const tile = at.get(area.id);
    if (!tile) return [];
    const [x, y] = [tile.column * side, yOf(tile.row)];
    const path = `M${x.toFixed(1)} ${y.toFixed(1)}h${size.toFixed(1)}v${size.toFixed(1)}h${(-size).toFixed(1)}Z`;
    return [
      {
        area,
        n,
        path,
        rim: '',
        x: x + size / 2,
        y: y + size / 2,
        width: size,
        height: size,
        tile: true,
      },
    ];
  });
  const heads = layout.groups.map(({ name, row }) => ({
    says: name,
    x: 0,
    y: yOf(row) + letter * 1.5,
  }));
  return { drawn, heads, bottom: yOf(layout.rows) };
}

function laidLegend(legend: readonly LegendLine[], room: Room, letter: number, top: number) {
  const columns = room.width >= room.em * TWO_COLUMNS_EM ? 2 : 1;
  const wide = room.width / columns;
  const rows = Math.ceil(legend.length / columns);
  const bottoms = Array.from({ length: columns }, () => top);
  const lines = legend.map((line, i) => {
    const column = Math.floor(i / rows);
    const y = bottoms[column] ?? top;
    const texts = wrapped(line.says, letter, wide - SWATCH - 16);
    bottoms[column] = y + Math.max(texts.length * letter * 1.3, letter * 1.3) + letter * 0.5;
    return { ...line, x: column * wide, y, lines: texts };
  });
  return { lines, bottom: Math.max(...bottoms) + 2 };
}

/** A place's name over at most two lines, where it has the room; else none, and the number stands for it. */
export function nameLines(name: string, letter: number, { width, height }: DrawnArea): string[] {
  if (height < letter * 5.2) return [];
  const lines = wrapped(name, letter, width - 10);
  const fits = lines.length <= 2 && lines.every((line) => widthOf(line, letter) <= width - 6);
  return fits ? lines : [];
}
