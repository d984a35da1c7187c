import type { RosterPerson } from '../../known/phone.ts';

/**
 * Who lives with somebody: the same family card; where none is written, the mother and her children. The oldest first.
 */
export function householdOf(person: RosterPerson, people: readonly RosterPerson[]): RosterPerson[] {
  const mother = person.mother ?? person.id;
  const family = (p: RosterPerson) =>
    p.id === mother || p.mother === mother || p.mother === person.id;
  const together = people.filter((p) => {
    if (p.id === person.id) return true;
    if (p.diedOn || p.posyandu === null) return false;
    return person.household && p.household ? p.household === person.household : family(p);
  });
  return together.sort((a, b) => (a.birthDate < b.birthDate ? -1 : 1));
}

/** Households of several among those found, in one walk through everybody: how many, by person. */
export function householdSizes(
  found: readonly RosterPerson[],
  people: readonly RosterPerson[],
): ReadonlyMap<string, number> {
  const keys = new Map<string, number>();
  const asked = new Set(found.flatMap(keysOf));
  for (const person of people) {
    if (person.diedOn || person.posyandu === null) continue;
    for (const key of keysOf(person)) if (asked.has(key)) keys.set(key, (keys.get(key) ?? 0) + 1);
  }
  return new Map(found.map((p) => [p.id, Math.max(...keysOf(p).map((k) => keys.get(k) ?? 0))]));
}

/** A family card, and the family a mother makes with her children. */
const keysOf = (p: RosterPerson): string[] =>
  p.household ? [p.household, p.mother ?? p.id] : [p.mother ?? p.id];

/** Living people of a household who are not here yet: what can be ticked. */
export const notHere = (members: readonly RosterPerson[], session: string): RosterPerson[] =>
  members.filter((p) => !p.diedOn && p.last?.session !== session);
