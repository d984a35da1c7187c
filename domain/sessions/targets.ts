import type { LocalDate } from '../calendar.ts';
import { type Group, groupsOn, type Pregnancy } from '../stages/groups.ts';
import type { CountsByGroup } from './session-now.ts';

/** Somebody of the register, as far as counting needs them. */
export interface Resident {
  id: string;
  birthDate: LocalDate;
  /** where they live now; null is gone */
  posyandu: string | null;
  pregnancies?: readonly Pregnancy[];
  diedOn?: LocalDate;
}

/** Persons by group, and `all` for each person once: somebody in two groups counts in both (ruling 15, recap by card). */
export function countByGroup(people: readonly (readonly Group[])[]): CountsByGroup {
  const counts: CountsByGroup = { all: people.length };
  for (const groups of people) for (const group of groups) counts[group] = (counts[group] ?? 0) + 1;
  return counts;
}

/** Who is awaited at a posyandu's open day: everybody alive who lives there and belongs to a group that day. */
export function awaitedAt<P extends Resident>(
  people: readonly P[],
  posyandu: string,
  on: LocalDate,
): { person: P; groups: Group[] }[] {
  return people.flatMap((person) => {
    if (person.posyandu !== posyandu) return [];
    if (person.diedOn && person.diedOn <= on) return [];
    const groups = groupsOn(person.birthDate, person.pregnancies ?? [], on);
    return groups.length > 0 ? [{ person, groups }] : [];
  });
}

/** S as it is frozen when a day is opened. */
export const targetsOf = (
  people: readonly Resident[],
  posyandu: string,
  on: LocalDate,
): CountsByGroup => countByGroup(awaitedAt(people, posyandu, on).map((awaited) => awaited.groups));
