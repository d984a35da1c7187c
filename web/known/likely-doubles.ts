import { birthDatesLike } from '#domain/people/birth-likeness.ts';
import {
  fold,
  type Likeness,
  likeness,
  peopleIndex,
  type Registration,
  type SameReason,
} from '#domain/people/same-person.ts';
import type { RosterPerson } from './phone.ts';

/** Two people of the register who may be one. */
export interface Double {
  a: RosterPerson;
  b: RosterPerson;
  how: Likeness['how'];
  reasons: readonly SameReason[];
}

/** People looked at between two breaths: under 50 ms on a phone six times slower than a laptop. */
const AT_ONCE = 20;
const RANK = { 'same-nik': 0, likely: 1, possible: 2 };
const NEAR_YEARS = 2;

type ById = (id: string) => RosterPerson | null;

/**
 * Every pair of the register that resembles each other, most alike first. Nobody is compared with everybody: only with
 * those of the same number, household or birth. Pairs somebody has told apart are left out.
 *
 * @param breathe asked between two slices; false stops
 */
export async function allDoubles(
  people: readonly RosterPerson[],
  byId: ById,
  breathe: (done: number) => Promise<boolean>,
): Promise<Double[]> {
  const index = peopleIndex<RosterPerson>();
  const found: Double[] = [];
  for (const [i, person] of people.entries()) {
    if (i % AT_ONCE === 0 && !(await breathe(i))) return found;
    const is = registrationOf(person, byId);
    for (const { who, likeness: how } of index.resembling(is))
      if (!toldApart(person, who, byId)) found.push({ a: who, b: person, ...how });
    index.add(person, is);
  }
  return found.sort(mostAlikeFirst);
}

/** Those who may be this one, most alike first. Names are only looked at where number, household or birth agree. */
export function doublesOf(
  person: RosterPerson,
  people: readonly RosterPerson[],
  byId: ById,
): Double[] {
  const births = new Set(birthDatesLike(person.birthDate));
  const is = registrationOf(person, byId);
  const me = fold(person, is);
  const year = Number(person.birthDate.slice(0, 4));
  const near = (other: RosterPerson): boolean =>
    (other.nik !== undefined && other.nik === person.nik) ||
    (other.household !== undefined && other.household === person.household) ||
    births.has(other.birthDate) ||
    ((person.birthDateEstimated || other.birthDateEstimated) === true &&
      Math.abs(Number(other.birthDate.slice(0, 4)) - year) <= NEAR_YEARS);
  return people
    .filter((other) => other.id !== person.id && near(other) && !toldApart(person, other, byId))
    .flatMap((other): Double[] => {
      const how = likeness(me, fold(other, registrationOf(other, byId)));
      return how ? [{ a: person, b: other, ...how }] : [];
    })
    .sort(mostAlikeFirst);
}

const mostAlikeFirst = (x: Double, y: Double): number =>
  RANK[x.how] - RANK[y.how] || (x.a.name < y.a.name ? -1 : x.a.name > y.a.name ? 1 : 0);

/** A child's mother by the link when there is one: her name in the register may be spelled better than in the child's line. */
function registrationOf(person: RosterPerson, byId: ById): Registration {
  const { name, sex, birthDate, birthDateEstimated, nik, household, provisional, rt } = person;
  const motherName = (person.mother && byId(person.mother)?.name) || person.motherName;
  return {
    name,
    sex,
    birthDate,
    ...(birthDateEstimated ? { birthDateEstimated } : {}),
    ...(nik ? { nik } : {}),
    ...(household ? { household } : {}),
    ...(motherName ? { motherName } : {}),
    ...(provisional ? { provisional } : {}),
    ...(rt ? { address: { rt } } : {}),
  };
}

/** Somebody said so of either, under whichever record they had then. */
function toldApart(a: RosterPerson, b: RosterPerson, byId: ById): boolean {
  const says = (one: RosterPerson, other: RosterPerson): boolean =>
    one.distinctFrom?.some((id) => id === other.id || byId(id)?.id === other.id) ?? false;
  return says(a, b) || says(b, a);
}
