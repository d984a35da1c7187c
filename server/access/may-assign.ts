import type { Pool } from 'pg';
import { canSeeSensitiveAt, type Grant, namesAt } from '#domain/access/access.ts';
import type { LocalDate } from '#domain/calendar.ts';
import { isSensitiveCode } from '#domain/facts/class.ts';
import type { Posyandu } from '#domain/places/place.ts';
import { ageGroupOn } from '#domain/stages/groups.ts';
import { type HomeOf, homesWithin } from '../queries/homes-of.ts';

export type NotTheirs = 'not-your-groups' | 'not-your-role';

/**
 * Why somebody of a place may not be made work by these grants; null when they may. Leads who see some groups by name
 * assign people of these only, and a reason kept to health workers is given by them (ruling 16).
 */
export function whyNotAssign(
  grants: readonly Grant[],
  place: Posyandu,
  home: HomeOf,
  reasons: readonly string[],
  on: LocalDate,
): NotTheirs | null {
  const groups = namesAt(grants, place, on)?.groups;
  const theirs = [...home.groups, ageGroupOn(home.birth_date, on)];
  if (groups && !groups.some((group) => theirs.includes(group))) return 'not-your-groups';
  const kept = reasons.some(isSensitiveCode) && !canSeeSensitiveAt(grants, place, on);
  return kept ? 'not-your-role' : null;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Homes of whom a push makes somebody's work, as far as they live where it says; nothing is asked for other facts. */
export async function homesOfAssigned(
  pool: Pool,
  raws: readonly unknown[],
  placeOf: (scope: string) => Posyandu | null,
  on: LocalDate,
): Promise<ReadonlyMap<string, HomeOf>> {
  const assigned = raws.flatMap((raw) => assignedIn(raw, placeOf));
  if (assigned.length === 0) return new Map();
  const homes = await homesWithin(pool, {
    districtIds: [...new Set(assigned.map(({ place }) => place.districtId))],
    people: assigned.map(({ subject }) => subject),
    scopes: assigned.map(({ place }) => place.id),
    on,
  });
  return new Map(homes.map((home) => [home.id, home]));
}

function assignedIn(
  raw: unknown,
  placeOf: (scope: string) => Posyandu | null,
): { subject: string; place: Posyandu }[] {
  if (typeof raw !== 'object' || raw === null) return [];
  const { kind, subject, scope }: Record<string, unknown> = { ...raw };
  if (kind !== 'task-assigned' || typeof subject !== 'string' || !UUID.test(subject)) return [];
  const place = typeof scope === 'string' ? placeOf(scope) : null;
  return place ? [{ subject, place }] : [];
}
