import { fieldsOn } from '#domain/cards/cards.ts';
import type { Measure } from '#domain/facts/measurement-taken.ts';
import { ageOn } from '#domain/people/age.ts';
import { cardsInForce } from '#domain/publish/cards-in-force.ts';
import { GROUPS, type Group } from '#domain/stages/groups.ts';
import { groupsOfPerson } from '../kader/today/stations.ts';
import type { RosterPerson } from '../known/phone.ts';
import { published } from '../known/publications.ts';

/** One group of the register, in order of name, with what its people are measured for. */
export interface RegisterGroup {
  group: Group;
  people: RosterPerson[];
  measures: Measure[];
}

/** Everybody whose home is this posyandu today. */
export const livingAt = (people: readonly RosterPerson[], posyandu: string): RosterPerson[] =>
  people.filter((p) => p.posyandu === posyandu && !p.diedOn);

/** The register by group; somebody of two groups (a pregnant adult) stands once, under the first. */
export function registerOf(
  people: readonly RosterPerson[],
  posyandu: string,
  on: string,
): RegisterGroup[] {
  const by = new Map<Group, RosterPerson[]>();
  for (const person of livingAt(people, posyandu)) {
    const [group] = groupsOfPerson(person, on);
    if (group) by.set(group, [...(by.get(group) ?? []), person]);
  }
  return GROUPS.flatMap((group) => {
    const of = by.get(group);
    if (!of) return [];
    const sorted = of.toSorted((a, b) => a.name.localeCompare(b.name, 'id'));
    return [{ group, people: sorted, measures: measuresOf(sorted, on) }];
  });
}

/** All that step 2 asks of any of them, each once, in the cards' order. */
const measuresOf = (people: readonly RosterPerson[], on: string): Measure[] => [
  ...new Set(
    people.flatMap((p) =>
      fieldsOn(2, {
        sex: p.sex,
        ageMonths: ageOn(p.birthDate, on)?.months ?? 0,
        groups: groupsOfPerson(p, on),
        inForce: cardsInForce(published.value, on),
      }).flatMap((f) => (f.kind === 'measure' ? [f.what] : [])),
    ),
  ),
];
