import { areaPath } from '#domain/places/area-code.ts';
import { posyanduLabel } from '#domain/places/place.ts';
import type { PlaceHead, PlaceLevel } from '#domain/pws/place-month.ts';
import type { Db } from '../store/store.ts';
import type { KnownPlace } from './known-place.ts';

/** Names of areas by code and of puskesmas by id. */
export interface PlaceNames {
  areas: ReadonlyMap<string, string>;
  puskesmas: ReadonlyMap<string, string>;
}

/** What names these places and everything they lie in: codes of areas, ids of puskesmas, and their districts. */
export function namedBy(places: readonly KnownPlace[]): {
  codes: string[];
  puskesmas: string[];
  districts: number[];
} {
  const villages = new Set(places.flatMap(({ posyandu }) => posyandu[0]?.villageCode ?? []));
  return {
    codes: [...new Set([...villages].flatMap((code) => areaPath(code)))],
    puskesmas: [...new Set(places.flatMap(({ posyandu }) => posyandu[0]?.puskesmasId ?? []))],
    districts: [...new Set(places.flatMap(({ posyandu }) => posyandu.map((at) => at.districtId)))],
  };
}

/** The names of these places and of everything they lie in. */
export async function placeNames(db: Db, places: readonly KnownPlace[]): Promise<PlaceNames> {
  const { codes, puskesmas: ids, districts } = namedBy(places);
  const [areas, puskesmas] = await Promise.all([
    db.query<{ code: string; name: string }>({
      name: 'names-of-areas',
      text: 'select code, name from areas where code = any($1::text[])',
      values: [codes],
    }),
    db.query<{ id: string; name: string }>({
      name: 'names-of-puskesmas',
      text: 'select id, name from puskesmas where district_id = any($1::int[]) and id = any($2::text[])',
      values: [districts, ids],
    }),
  ]);
  return {
    areas: new Map(areas.rows.map(({ code, name }) => [code, name])),
    puskesmas: new Map(puskesmas.rows.map(({ id, name }) => [id, name])),
  };
}

const NO_POSYANDU = 'Tanpa posyandu';

export function nameOf({ level, id, posyandu }: KnownPlace, names: PlaceNames): string {
  const [first] = posyandu;
  if (level === 'posyandu') return first && first.id === id ? posyanduLabel(first) : NO_POSYANDU;
  if (level === 'puskesmas') return names.puskesmas.get(id) ?? id;
  return names.areas.get(id) ?? first?.villageName ?? id;
}

const AREA_LEVELS: readonly PlaceLevel[] = ['province', 'district', 'subdistrict', 'village'];

/** What a place is called and lies in: areas from the province down, a puskesmas in its district. */
export function placeHead(place: KnownPlace, names: PlaceNames): PlaceHead {
  const { level, id, posyandu } = place;
  const code = posyandu[0]?.villageCode ?? '';
  const depth = { posyandu: 4, village: 3, puskesmas: 2, subdistrict: 2, district: 1, province: 0 };
  const within = areaPath(code)
    .slice(0, depth[level])
    .map((area, i) => ({
      level: AREA_LEVELS[i] ?? 'village',
      id: area,
      name: names.areas.get(area) ?? area,
    }));
  return { level, id, name: nameOf(place, names), within };
}
