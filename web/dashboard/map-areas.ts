import type { Month } from '#domain/calendar.ts';
import type { DistrictBoundaries, Shape } from '#domain/places/boundary.ts';
import type { PlaceLine, PlaceMonth } from '#domain/pws/place-month.ts';
import type { RtLine } from '#domain/pws/place-parts.ts';
import type { MapArea } from '../ui/map/area-data.ts';
import { mapPageWords as w } from '../words/map.ts';
import { MEASURES, type Measure } from './map-measures.ts';
import { householdsAddress, NO_RT, type PlaceAt, placeAddress } from './place-address.ts';

/** A place below as an area, with its land where the district handed it in. */
export function areasOf(
  page: PlaceMonth,
  measure: Measure,
  boundaries: DistrictBoundaries | null,
): MapArea[] {
  const lands = landsBy(boundaries);
  const names = new Map(boundaries?.areas.map(({ level, id, name }) => [`${level} ${id}`, name]));
  return page.below.map((line) => {
    const shapes = lands(line);
    const kecamatan = line.id.split('.').slice(0, 3).join('.');
    const group = names.get(`subdistrict ${kecamatan}`);
    return {
      id: line.id,
      name: line.name,
      value: MEASURES[measure].value(line),
      silent: line.standing === 'silent',
      href: placeAddress(line, page.month),
      ...(line.level === 'village' ? { group: group ?? kecamatan } : {}),
      ...(shapes.length > 0 ? { shapes } : {}),
    };
  });
}

/** Of a puskesmas its own shape, or its villages' shapes together. */
function landsBy(boundaries: DistrictBoundaries | null) {
  const { areas, shapes } = boundaries ?? { areas: [], shapes: [] };
  const own = new Map(shapes.map(({ level, id, shape }) => [`${level} ${id}`, shape]));
  return ({ level, id }: PlaceLine): Shape[] => {
    const one = own.get(`${level} ${id}`);
    if (one || level !== 'puskesmas') return one ? [one] : [];
    return areas
      .filter((area) => area.level === 'village' && area.puskesmas === id)
      .flatMap((area) => own.get(`village ${area.id}`) ?? []);
  };
}

/** The RT of a village or posyandu; each opens to its families. */
export const rtAreas = (
  lines: readonly RtLine[],
  place: PlaceAt,
  month: Month,
  measure: Measure,
): MapArea[] =>
  lines.map((line) => ({
    id: line.rt ?? NO_RT,
    name: line.rt === null ? w.noRt : w.rt(line.rt),
    value: MEASURES[measure].value(line),
    silent: false,
    href: householdsAddress(place, month, line.rt),
  }));

/** In which district a place's boundaries are kept; a province has many, and is drawn as squares. */
export function districtOf({ place }: PlaceMonth): string | null {
  if (place.level === 'province') return null;
  if (place.level === 'district') return place.id;
  return place.within.find(({ level }) => level === 'district')?.id ?? null;
}
