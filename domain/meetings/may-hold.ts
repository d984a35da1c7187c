import { canRecordAt, type Grant } from '../access/access.ts';
import { powersOf } from '../access/roles.ts';
import type { LocalDate } from '../calendar.ts';
import type { Posyandu } from '../places/place.ts';

/** `desa:…` */
export const isVillageScope = (scope: string): boolean => scope.startsWith('desa:');

/**
 * Who writes down a meeting: of a village whoever records for the whole of it (midwife, nurse, the two kader of its
 * pustu); of a posyandu whoever signs for it (its coordinator, a health worker).
 *
 * @param at the posyandu, or the village as a place (`id` is its scope)
 */
export function mayHoldMeeting(grants: readonly Grant[], at: Posyandu, on: LocalDate): boolean {
  if (isVillageScope(at.id)) return canRecordAt(grants, at, on);
  const signing = grants.filter((g) => powersOf(g.role).signs);
  return canRecordAt(signing, at, on);
}
