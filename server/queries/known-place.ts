import { type AreaCode, districtIdOf, type Posyandu, villageScope } from '#domain/places/place.ts';
import type { PlaceLevel } from '#domain/pws/place-month.ts';
import { AREA } from '../store/rollups.ts';

/** A place somebody asks about, with every posyandu in it. */
export interface KnownPlace {
  level: PlaceLevel;
  id: string;
  districtId: number;
  /** never empty */
  posyandu: readonly Posyandu[];
}

const parts = (code: AreaCode, n: number): AreaCode => code.split('.').slice(0, n).join('.');
const codeOfDistrict = (at: Posyandu): AreaCode => parts(at.villageCode, 2);

const IN: Readonly<Record<PlaceLevel, (at: Posyandu) => string>> = {
  posyandu: (at) => at.id,
  village: (at) => at.villageCode,
  puskesmas: (at) => at.puskesmasId,
  subdistrict: (at) => parts(at.villageCode, 3),
  district: codeOfDistrict,
  province: (at) => parts(at.villageCode, 1),
};

/** Which place of a level a posyandu lies in; districts by their Kemendagri code, `18.72`. */
export const placeIdOf = (level: PlaceLevel, at: Posyandu): string => IN[level](at);

/** Null for a place this server serves no posyandu of. */
export function knownPlace(
  all: readonly Posyandu[],
  level: PlaceLevel,
  id: string,
): KnownPlace | null {
  const posyandu = all.filter((at) => placeIdOf(level, at) === id);
  const [first] = posyandu;
  return first ? { level, id, districtId: first.districtId, posyandu } : null;
}

/** The level whose places make up a page of this one, as PWS reads them. */
export const LEVEL_BELOW: Readonly<Record<PlaceLevel, PlaceLevel | null>> = {
  posyandu: null,
  village: 'posyandu',
  puskesmas: 'village',
  subdistrict: 'village',
  district: 'puskesmas',
  province: 'district',
};

/** The places right below, each with its own posyandu, in the order of their ids. */
export function placesBelow(place: KnownPlace): KnownPlace[] {
  const level = LEVEL_BELOW[place.level];
  if (level === null) return [];
  const byId = new Map<string, Posyandu[]>();
  for (const at of place.posyandu) {
    const id = placeIdOf(level, at);
    byId.set(id, [...(byId.get(id) ?? []), at]);
  }
  return [...byId]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, posyandu]) => ({
      level,
      id,
      districtId: posyandu[0]?.districtId ?? place.districtId,
      posyandu,
    }));
}

/** Its name among the roll-ups; a province has none, it is the sum of its districts. */
export function areaOf({ level, id }: Pick<KnownPlace, 'level' | 'id'>): string | null {
  if (level === 'posyandu') return AREA.posyandu(id);
  if (level === 'village') return AREA.village(id);
  if (level === 'puskesmas') return AREA.puskesmas(id);
  if (level === 'subdistrict') return AREA.kecamatan(id);
  return level === 'district' ? AREA.district(districtIdOf(id)) : null;
}

/** Scopes whose counters make up a village: its posyandu, and those who live there without one. */
export const scopesOf = ({ level, id, posyandu }: KnownPlace): string[] => [
  ...posyandu.map((at) => at.id),
  ...(level === 'village' ? [villageScope(id)] : []),
];
