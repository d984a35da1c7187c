import type { LocalDate } from '../calendar.ts';
import { type Posyandu, villageScope } from '../places/place.ts';
import type { PlaceLevel } from '../pws/place-month.ts';
import { canSeeSensitiveAt, canSeeVillage, type Grant, holdsAt, namesAt } from './access.ts';

/** A place somebody asks about, with every posyandu in it. */
export interface SeenPlace {
  level: PlaceLevel;
  id: string;
  posyandu: readonly Posyandu[];
}

/**
 * May this account see the numbers of a place? Of a posyandu only who may read names there (nothing below the village
 * leaves the puskesmas, ruling 18); of a village as `canSeeVillage` says; of anything larger whoever's area holds all of it.
 */
export function canSeePlace(grants: readonly Grant[], place: SeenPlace, on: LocalDate): boolean {
  const { level, posyandu } = place;
  if (level === 'posyandu') return posyandu.every((at) => namesAt(grants, at, on) !== null);
  const [first] = posyandu;
  if (!first) return false;
  const { villageCode, districtId, puskesmasId } = first;
  const village = { code: villageCode, districtId, puskesmasId, posyandu };
  if (level === 'village') return canSeeVillage(grants, village, on);
  return posyandu.every((at) => holdsAt(grants, at, on));
}

/** Are its numbers told as they are? To who may be told names there; of a village, of any posyandu of it. */
export function seesExact(grants: readonly Grant[], place: SeenPlace, on: LocalDate): boolean {
  const told = (at: Posyandu): boolean => namesAt(grants, at, on) !== null;
  if (place.level !== 'village') return place.posyandu.every(told);
  const [first] = place.posyandu;
  return place.posyandu.some(told) || (!!first && told({ ...first, id: villageScope(place.id) }));
}

/**
 * Sensitive numbers (ruling 16): of a puskesmas and above to whoever sees it, below it to its health workers only. An
 * area with one village is that village under another name: its lurah, its kader and whoever is told numbers only see no
 * more of it than of the village, who works with names for a whole puskesmas does.
 */
export function seesSensitive(
  grants: readonly Grant[],
  { level, posyandu }: SeenPlace,
  on: LocalDate,
): boolean {
  const small = level === 'posyandu' || level === 'village';
  if (!small && new Set(posyandu.map(({ villageCode }) => villageCode)).size > 1) return true;
  const wide = small ? [] : grants.filter(({ scope }) => !LOCAL.includes(scope.kind));
  return (
    posyandu.every((at) => canSeeSensitiveAt(grants, at, on)) ||
    posyandu.every((at) => namesAt(wide, at, on) !== null)
  );
}

const LOCAL: readonly Grant['scope']['kind'][] = ['posyandu', 'village'];
