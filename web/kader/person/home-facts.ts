import type { LocalDate } from '#domain/calendar.ts';
import type { HomePoint } from '#domain/facts/home-point.ts';
import type { Point } from '#domain/places/point.ts';
import type { FactDraft, Phone, RosterPerson } from '../../known/phone.ts';
import { householdOf } from '../find/household.ts';

type Holder = Pick<Phone, 'people' | 'rosterPerson' | 'person'>;

/**
 * Who lives in the same house: of the same family card or mother, at the same posyandu and, where both are known, in the
 * same RT. A grown child on the same card who lives in another village is not of this house.
 */
export function houseOf(phone: Pick<Phone, 'people' | 'rosterPerson'>, id: string): RosterPerson[] {
  const self = phone.rosterPerson(id);
  if (!self) return [];
  return householdOf(self, phone.people()).filter(
    (p) =>
      p.id === id ||
      (p.posyandu === self.posyandu && (!p.rt || !self.rt || p.rt === self.rt) && !p.diedOn),
  );
}

/** The point of somebody's house: their own, else the newest of who lives with them. */
export function pointOfHouse(
  house: readonly RosterPerson[],
  id: string,
): (HomePoint & { person: RosterPerson }) | null {
  const all = house.flatMap((person) =>
    person.homePoint ? [{ ...person.homePoint, person }] : [],
  );
  const own = all.find(({ person }) => person.id === id);
  const [newest] = all.sort((a, b) => (a.on > b.on || (a.on === b.on && a.fact > b.fact) ? -1 : 1));
  return own ?? newest ?? null;
}

/** The same point for everybody of the house who lets their data be kept: whoever moves leaves it to the others. */
export async function locatedHere(
  phone: Holder,
  id: string,
  point: Point,
  on: LocalDate,
): Promise<FactDraft[]> {
  const house = await Promise.all(houseOf(phone, id).map((p) => phone.person(p.id)));
  return house.flatMap((known): FactDraft[] => {
    const scope = known?.residences.at(-1)?.posyandu;
    if (!known || !scope || known.diedOn || known.consent?.given === false) return [];
    return [{ kind: 'home-located', subject: known.id, scope, on, body: { point } }];
  });
}

/** Takes the point away from everybody of the house who has one. */
export const unlocated = (
  house: readonly Pick<RosterPerson, 'id' | 'posyandu' | 'homePoint'>[],
  on: LocalDate,
): FactDraft[] =>
  house.flatMap(({ id, posyandu, homePoint }): FactDraft[] =>
    homePoint && posyandu !== null
      ? [
          {
            kind: 'home-located',
            subject: id,
            scope: posyandu,
            // a phone whose clock went back would else take away nothing
            on: on < homePoint.on ? homePoint.on : on,
            body: {},
          },
        ]
      : [],
  );

/** Where somebody's house stands is not kept of who refuses: what goes with an answer about keeping their data. */
export const unlocatedByAnswer = (
  given: boolean | null,
  self: Pick<RosterPerson, 'id' | 'posyandu' | 'homePoint'> | null,
  on: LocalDate,
): FactDraft[] => (given === false && self ? unlocated([self], on) : []);
