import type { Me, Scope } from '#domain/access/access.ts';
import type { Month } from '#domain/calendar.ts';
import { districtIdOf } from '#domain/places/place.ts';
import { PLACE_LEVELS, type PlaceLevel } from '#domain/pws/place-month.ts';

export const PLACE_AT = '/wilayah';

export interface PlaceAt {
  level: PlaceLevel;
  id: string;
}

/** A page of a place beside its month. */
export type PlacePart = 'rt' | 'akses' | 'ilp' | 'peta' | 'rapat';

const at = ({ level, id }: PlaceAt): string => `${level}/${encodeURIComponent(id)}`;

export const placeAddress = (place: PlaceAt, month: Month, part?: PlacePart): string =>
  `${PLACE_AT}/${at(place)}/${month}${part ? `/${part}` : ''}`;
/** "tanpa" is who has no RT. */
export const householdsAddress = (place: PlaceAt, month: Month, rt: string | null): string =>
  `${placeAddress(place, month, 'rt')}/${encodeURIComponent(rt ?? NO_RT)}`;
export const NO_RT = 'tanpa';

export const askPlace = (place: PlaceAt, month: Month): string =>
  `/api/places/${at(place)}/months/${month}`;
export const askRt = (place: PlaceAt, month: Month): string => `${askPlace(place, month)}/rt`;
export const askHouseholds = (place: PlaceAt, month: Month, rt: string | null): string =>
  `${askRt(place, month)}/${encodeURIComponent(rt ?? NO_RT)}/households`;
/** Houses on the map. */
export const askPoints = (place: PlaceAt, month: Month): string =>
  `${askPlace(place, month)}/points`;
export const askAccess = (place: PlaceAt, month: Month): string =>
  `${askPlace(place, month)}/access`;
export const askNeverServed = (place: PlaceAt, month: Month): string =>
  `${askAccess(place, month)}/people`;
/** Around a month, or (null) around every posyandu's own start. */
export const askBeforeAfter = (place: PlaceAt, start: Month | null, months: number): string =>
  `/api/places/${at(place)}/before-after?${start ? `start=${start}&` : ''}months=${months}`;
export const askIlpStart = (posyandu: string): string =>
  `/api/ilp-starts/${encodeURIComponent(posyandu)}`;

export const isLevel = (text: string): text is PlaceLevel =>
  PLACE_LEVELS.some((level) => level === text);

const HEIGHT: readonly Scope['kind'][] = ['puskesmas', 'subdistrict', 'district', 'province'];
/** `1872` → `18.72`, as Kemendagri writes it. */
const codeOf = (id: number): string => `${String(id).slice(0, 2)}.${String(id).slice(2)}`;

/** Where somebody begins who answers for more than a village: their largest area. Null for the rest. */
export function homePlace({ grants }: Pick<Me, 'grants'>): PlaceAt | null {
  const [largest] = grants
    .map(({ scope }) => scope)
    .filter(({ kind }) => HEIGHT.includes(kind))
    .sort((a, b) => HEIGHT.indexOf(b.kind) - HEIGHT.indexOf(a.kind));
  if (!largest || largest.kind === 'posyandu' || largest.kind === 'village') return null;
  if (largest.kind === 'district') return { level: 'district', id: codeOf(largest.id) };
  return { level: largest.kind, id: largest.id };
}

/** May this account open that place's page? The server decides; this spares links that lead nowhere. */
export function mayOpenPlace(me: Me, { level, id }: PlaceAt): boolean {
  if (level === 'posyandu') return me.posyandu.some((place) => place.id === id);
  if (level === 'village') return me.villages.some((village) => village.code === id);
  return me.grants.some(({ scope }) => holds(scope, level, id));
}

function holds(scope: Scope, level: PlaceLevel, id: string): boolean {
  if (scope.kind === level) {
    return scope.kind === 'district' ? scope.id === districtIdOf(id) : scope.id === id;
  }
  // a puskesmas' id does not say where it lies; its page is only linked from the area around it
  if (level === 'puskesmas') return scope.kind === 'district' || scope.kind === 'province';
  if (scope.kind === 'district') return level === 'subdistrict' && districtIdOf(id) === scope.id;
  return (
    scope.kind === 'province' &&
    (level === 'district' || level === 'subdistrict') &&
    id.startsWith(`${scope.id}.`)
  );
}
