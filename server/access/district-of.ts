import type { Grant } from '#domain/access/access.ts';
import { districtIdOf, type Posyandu } from '#domain/places/place.ts';

/** The district a grant lies in; nothing for a whole province. */
export function districtOf({ scope }: Grant, all: readonly Posyandu[]): number | undefined {
  if (scope.kind === 'district') return scope.id;
  if (scope.kind === 'province') return undefined;
  if (scope.kind === 'puskesmas') return all.find((p) => p.puskesmasId === scope.id)?.districtId;
  if (scope.kind === 'posyandu') return all.find((p) => p.id === scope.id)?.districtId;
  return districtIdOf(scope.id);
}
