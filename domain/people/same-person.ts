import { type LocalDate, yearOf } from '../calendar.ts';
import { type BirthLikeness, birthDatesLike, birthLikeness } from './birth-likeness.ts';
import { type FoldedName, foldName, type NameLikeness, nameLikeness } from './name-likeness.ts';

/** What two registrations are compared by; an identity fits. */
export interface Registration {
  name: string;
  sex: 'F' | 'M';
  birthDate: LocalDate;
  birthDateEstimated?: boolean;
  nik?: string;
  household?: string;
  motherName?: string;
  provisional?: boolean;
  address?: { rt?: string };
}

/** Why two registrations may be one human. Closed: each has words in `register-problems.ts`. */
export type SameReason =
  | 'same-nik'
  | 'nik-one-digit-off'
  | `name-${NameLikeness}`
  | 'newborn-named-since'
  | `birth-${BirthLikeness}`
  | 'same-household'
  | 'same-mother'
  | 'same-rt'
  | 'other-sex';

export interface Likeness {
  how: 'same-nik' | 'likely' | 'possible';
  reasons: SameReason[];
}

/** A registration made ready to compare, with whatever it belongs to (a person's id, a line of a file). */
export interface Folded<T> {
  who: T;
  is: Registration;
  name: FoldedName;
  mother: FoldedName | null;
}

export const fold = <T>(who: T, is: Registration): Folded<T> => ({
  who,
  is,
  name: foldName(is.name),
  mother: is.motherName ? foldName(is.motherName) : null,
});

/**
 * How likely two registrations are one human.
 *
 * same-nik  the same number: whoever wrote it meant one person, or one number is mistyped
 * likely    names and births agree, and the household or the mother agrees too or nothing speaks against it
 * possible  names and births agree in part, or agree while the households differ
 *
 * Two different whole numbers part two people, unless everything else is equal and one digit is off.
 */
export function likeness(a: Folded<unknown>, b: Folded<unknown>): Likeness | null {
  if (a.is.nik && a.is.nik === b.is.nik) return { how: 'same-nik', reasons: ['same-nik'] };
  const birth = birthLikeness(a.is, b.is);
  if (!birth) return null;
  const around = surroundings(a, b);
  const name = namesOf(a, b, around);
  if (!name) return null;
  if (a.is.nik && b.is.nik) return mistypedNik(a.is, b.is, name, birth, around);
  const how = weigh(name, birth, around);
  return how && { how, reasons: [name, `birth-${birth}`, ...around.reasons] };
}

interface Surroundings {
  together: boolean;
  apart: boolean;
  reasons: SameReason[];
}

/** What speaks for one human besides name and birth: household, mother, RT; and the sex against it. */
function surroundings(a: Folded<unknown>, b: Folded<unknown>): Surroundings {
  const reasons: SameReason[] = [];
  const home = a.is.household && b.is.household ? a.is.household === b.is.household : null;
  const mother = a.mother && b.mother ? nameLikeness(a.mother, b.mother) !== null : null;
  if (home) reasons.push('same-household');
  if (mother) reasons.push('same-mother');
  if (a.is.address?.rt && a.is.address.rt === b.is.address?.rt) reasons.push('same-rt');
  if (a.is.sex !== b.is.sex) reasons.push('other-sex');
  const apart = a.is.sex !== b.is.sex || mother === false || (home === false && !mother);
  return { together: (home ?? false) || (mother ?? false), apart, reasons };
}

type NameReason = `name-${NameLikeness}` | 'newborn-named-since';

function namesOf(a: Folded<unknown>, b: Folded<unknown>, around: Surroundings): NameReason | null {
  const name = nameLikeness(a.name, b.name);
  if (name) return `name-${name}`;
  const oneNamed = (a.is.provisional ?? false) !== (b.is.provisional ?? false);
  return oneNamed && around.together && !around.apart ? 'newborn-named-since' : null;
}

function weigh(
  name: NameReason,
  birth: BirthLikeness,
  around: Surroundings,
): 'likely' | 'possible' | null {
  const near = birth === 'same' || birth === 'swapped' || birth === 'one-digit-off';
  if (name === 'newborn-named-since') return birth === 'same' ? 'likely' : null;
  if (around.apart) return birth === 'same' && name !== 'name-part' ? 'possible' : null;
  if (around.together) return near ? 'likely' : 'possible';
  if (birth === 'same') return name === 'name-part' ? 'possible' : 'likely';
  return name === 'name-same' && near ? 'possible' : null;
}

function mistypedNik(
  a: Registration,
  b: Registration,
  name: NameReason,
  birth: BirthLikeness,
  around: Surroundings,
): Likeness | null {
  const pairs = [...(a.nik ?? '')].filter((digit, i) => digit !== b.nik?.[i]).length;
  const equal = name === 'name-same' && birth === 'same' && around.together && !around.apart;
  if (pairs !== 1 || !equal) return null;
  const reasons: SameReason[] = ['nik-one-digit-off', name, `birth-${birth}`, ...around.reasons];
  return { how: 'likely', reasons };
}

/** People to compare with, found by number, birth date and household, so that nobody is compared with everybody. */
export interface PeopleIndex<T> {
  add(who: T, is: Registration): void;
  /** everybody who may be this human, most likely first */
  resembling(is: Registration): { who: T; is: Registration; likeness: Likeness }[];
}

const RANK = { 'same-nik': 0, likely: 1, possible: 2 };

/** An index that grows as people are registered. Five thousand people fold in well under a second on a slow phone. */
export function peopleIndex<T>(): PeopleIndex<T> {
  const byNik = new Map<string, Folded<T>[]>();
  const byBirth = new Map<string, Folded<T>[]>();
  const byHousehold = new Map<string, Folded<T>[]>();
  const byYear = new Map<string, Folded<T>[]>();

  const candidates = (is: Registration): Set<Folded<T>> => {
    const found = new Set(byNik.get(is.nik ?? '') ?? []);
    const take = (some: Folded<T>[] | undefined) => {
      for (const one of some ?? []) found.add(one);
    };
    for (const birth of birthDatesLike(is.birthDate)) take(byBirth.get(birth));
    for (const year of nearYears(is.birthDate))
      take(byYear.get(year)?.filter((one) => is.birthDateEstimated || one.is.birthDateEstimated));
    if (is.household) take(byHousehold.get(is.household));
    return found;
  };

  return {
    add(who, is) {
      const one = fold(who, is);
      keep(byNik, is.nik, one);
      keep(byBirth, is.birthDate, one);
      keep(byHousehold, is.household, one);
      keep(byYear, String(yearOf(is.birthDate)), one);
    },
    resembling(is) {
      const me = fold(null, is);
      const found: { who: T; is: Registration; likeness: Likeness }[] = [];
      for (const one of candidates(is)) {
        const how = likeness(me, one);
        if (how) found.push({ who: one.who, is: one.is, likeness: how });
      }
      return found.sort((a, b) => RANK[a.likeness.how] - RANK[b.likeness.how]);
    },
  };
}

const nearYears = (d: LocalDate): string[] => [-2, -1, 0, 1, 2].map((n) => String(yearOf(d) + n));

function keep<T>(map: Map<string, T[]>, key: string | undefined, one: T): void {
  if (!key) return;
  const there = map.get(key);
  if (there) there.push(one);
  else map.set(key, [one]);
}
