import type { Shape } from '#domain/places/boundary.ts';
import type { Point } from '#domain/places/point.ts';
import type { Room } from '../chart/use-room.ts';

/** What a house asks for, and so how it is drawn: a cross, a ring, a filled dot. */
export type HouseLook = 'at-risk' | 'not-yet' | 'served';

/** One house of a map, with its number in the list beside it. */
export interface HouseDot {
  n: number;
  point: Point;
  look: HouseLook;
  /** "3. Siti Contoh, RT 003: 1 berisiko" */
  says: string;
}

/** How near the reader looks, and at what; nothing said is everything. */
export interface HouseView {
  zoom: number;
  latitude: number;
  longitude: number;
}

export interface HouseFrame {
  width: number;
  height: number;
  letter: number;
  /** px a metre takes */
  metre: number;
  land: string;
  drawn: readonly (HouseDot & { x: number; y: number })[];
  view: HouseView;
}

export const ZOOMS: readonly number[] = [1, 2, 4, 8, 16];
const LETTER_EM = 0.82;
const SHORTEST = 240;
const TALLEST = 520;
/** Room around everything, as a part of the larger side. */
const AROUND = 0.06;
/** A single house is shown with a few hundred metres around it, in degrees. */
const LEAST = 0.004;
/** One degree is about 111 kilometres here, of latitude and of longitude. */
const METRES_IN_DEGREE = 111_320;

/** Lays houses out for the room there is, over their village's land or, without it, over their own extent. */
export function houseFrame(
  houses: readonly HouseDot[],
  land: readonly Shape[],
  room: Room,
  wanted: HouseView | null,
): HouseFrame {
  const box = extentOf(houses, land);
  const [wide, tall] = [box.east - box.west, box.north - box.south];
  const height = Math.round(
    Math.max(SHORTEST, Math.min(TALLEST, (room.width * tall) / wide, room.width * 1.2)),
  );
  const fit = Math.min(room.width / wide, height / tall);
  const view = held(wanted, box, fit, { width: room.width, height });
  const scale = fit * view.zoom;
  const x = (longitude: number): number => room.width / 2 + (longitude - view.longitude) * scale;
  const y = (latitude: number): number => height / 2 - (latitude - view.latitude) * scale;
  const line = (ring: readonly (readonly [number, number])[]): string =>
    `M${ring.map(([lon, lat]) => `${x(lon).toFixed(1)} ${y(lat).toFixed(1)}`).join('L')}Z`;
  return {
    width: room.width,
    height,
    letter: room.em * LETTER_EM,
    metre: scale / METRES_IN_DEGREE,
    land: land.flatMap(({ coordinates }) => coordinates.flat().map(line)).join(''),
    drawn: houses.map((house) => ({
      ...house,
      x: x(house.point.longitude),
      y: y(house.point.latitude),
    })),
    view,
  };
}

interface Box {
  west: number;
  east: number;
  south: number;
  north: number;
}

function extentOf(houses: readonly HouseDot[], land: readonly Shape[]): Box {
  const at = [
    ...houses.map(({ point }) => [point.longitude, point.latitude] as const),
    ...land.flatMap(({ coordinates }) => coordinates.flat(2)),
  ];
  const box = { west: 180, east: -180, south: 90, north: -90 };
  for (const [lon, lat] of at) {
    box.west = Math.min(box.west, lon);
    box.east = Math.max(box.east, lon);
    box.south = Math.min(box.south, lat);
    box.north = Math.max(box.north, lat);
  }
  const side = Math.max(box.east - box.west, box.north - box.south, LEAST);
  const more = side * AROUND + Math.max(0, LEAST - (box.east - box.west)) / 2;
  const high = side * AROUND + Math.max(0, LEAST - (box.north - box.south)) / 2;
  return {
    west: box.west - more,
    east: box.east + more,
    south: box.south - high,
    north: box.north + high,
  };
}

/** Looks nowhere beyond the edges: at the whole there is nothing to move. */
function held(
  wanted: HouseView | null,
  box: Box,
  fit: number,
  { width, height }: Pick<HouseFrame, 'width' | 'height'>,
): HouseView {
  const zoom = wanted?.zoom ?? 1;
  const between = (at: number | undefined, from: number, to: number, half: number): number => {
    const middle = (from + to) / 2;
    if (at === undefined || to - from <= half * 2) return middle;
    return Math.min(to - half, Math.max(from + half, at));
  };
  const scale = fit * zoom;
  return {
    zoom,
    longitude: between(wanted?.longitude, box.west, box.east, width / 2 / scale),
    latitude: between(wanted?.latitude, box.south, box.north, height / 2 / scale),
  };
}

/** One step nearer or further, about a point. */
export function zoomed({ view }: HouseFrame, by: 1 | -1, about: Point | null): HouseView {
  const at = ZOOMS.indexOf(view.zoom);
  const zoom = ZOOMS[Math.max(0, Math.min(ZOOMS.length - 1, at + by))] ?? 1;
  return about ? { zoom, latitude: about.latitude, longitude: about.longitude } : { ...view, zoom };
}

/** Moved by so many px, to the east and to the south. */
export function moved({ view, metre }: HouseFrame, east: number, south: number): HouseView {
  const scale = metre * METRES_IN_DEGREE;
  return {
    ...view,
    longitude: view.longitude + east / scale,
    latitude: view.latitude - south / scale,
  };
}

/** A round distance that takes a fifth to two fifths of the width: for the bar that tells how far things are. */
export function roundDistance({ width, metre }: Pick<HouseFrame, 'width' | 'metre'>): number {
  const most = (width * 0.4) / metre;
  const ten = 10 ** Math.floor(Math.log10(most));
  return [5, 2, 1].map((n) => n * ten).find((metres) => metres <= most) ?? ten;
}

/** Which houses can bear their number without covering another house or number: those with most to do first. */
export function numbered(drawn: HouseFrame['drawn'], letter: number): ReadonlySet<number> {
  const placed: { x: number; y: number; n: number }[] = [];
  for (const { n, x, y } of drawn) {
    const at = labelAt({ x, y }, letter);
    const free =
      placed.every((p) => Math.abs(p.x - at.x) > letter * 2 || Math.abs(p.y - at.y) > letter) &&
      drawn.every(
        (d) => d.n === n || Math.abs(d.x - at.x) > letter * 1.3 || Math.abs(d.y - at.y) > letter,
      );
    if (free) placed.push({ ...at, n });
  }
  return new Set(placed.map(({ n }) => n));
}

/** Where a house's number stands: to the right, a little above. */
export const labelAt = ({ x, y }: { x: number; y: number }, letter: number) => ({
  x: x + letter * 1.25,
  y: y - letter * 0.35,
});
