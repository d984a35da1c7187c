import { addDays, daysBetween, type LocalDate } from '#domain/calendar.ts';
import { birthDatesLike, birthLikeness } from '#domain/people/birth-likeness.ts';
import { foldName, nameLikeness } from '#domain/people/name-likeness.ts';
import {
  type Folded,
  fold,
  type Likeness,
  likeness,
  type SameReason,
} from '#domain/people/same-person.ts';
import type { RosterPerson } from '../../known/phone.ts';
import { nikDigits } from './form-problems.ts';
import { provisionalName } from './new-person.ts';
import { birthOf, mothersNameOf, type PersonForm } from './person-form.ts';

/** Two births this far apart may still be one child written twice from memory. */
const SAME_BIRTH_DAYS = 31;
/** Two years, as `birthLikeness` allows an estimate. */
const ESTIMATE_DAYS = 3 * 366;
const SHOWN = 4;
const SEARCHED = 12;

/** Everybody this phone knows, and its search. */
export interface Register {
  people: () => readonly RosterPerson[];
  search: (text: string, limit: number) => readonly RosterPerson[];
}

/** Beside the register's own reasons: births a few days apart, and a child of the same mother on the same day. */
export type LikelyReason = SameReason | 'birth-near' | 'same-mother-same-day';

export interface Likely {
  person: RosterPerson;
  reasons: readonly LikelyReason[];
  how: Likeness['how'];
}
const RANK: Readonly<Record<Likeness['how'], number>> = { 'same-nik': 0, likely: 1, possible: 2 };

/** People of the register who may be the one being registered, most likely first, each with why. */
export function likelySame(f: PersonForm, register: Register, on: LocalDate): Likely[] {
  const me = asFolded(f, on);
  if (!me) return [];
  const found = candidates(f, register, on).flatMap((person) => {
    const like = compare(me, person, f);
    return like ? [{ person, ...like }] : [];
  });
  return found.sort((a, b) => RANK[a.how] - RANK[b.how]).slice(0, SHOWN);
}

/** Null while too little is typed to compare by: three letters of a name, or a whole NIK. */
function asFolded(f: PersonForm, on: LocalDate): Folded<null> | null {
  const nik = nikDigits(f);
  const mother = mothersNameOf(f);
  const name = f.unnamed ? provisionalName(mother, f.birthOrder) : f.name.trim();
  if ((f.unnamed ? mother : name).length < 3 && nik.length !== 16) return null;
  const household = f.household.replace(/\D/g, '');
  return fold(null, {
    name,
    sex: f.sex ?? 'F',
    birthDate: birthOf(f, on) ?? '',
    ...(f.byAge || f.estimated ? { birthDateEstimated: true } : {}),
    ...(nik.length === 16 ? { nik } : {}),
    ...(household.length === 16 ? { household } : {}),
    ...(mother ? { motherName: mother } : {}),
    ...(f.unnamed ? { provisional: true } : {}),
    ...(f.rt.trim() ? { address: { rt: f.rt.trim().padStart(3, '0') } } : {}),
  });
}

/** Whom to compare with: by birth and NIK among everybody, as text so that it costs little; by name while no birth is typed. */
function candidates(f: PersonForm, { people, search }: Register, on: LocalDate): RosterPerson[] {
  const nik = nikDigits(f);
  const birth = birthOf(f, on);
  const sameNik = (p: RosterPerson) => nik.length === 16 && p.nik === nik;
  const sameSex = (p: RosterPerson) => f.sex === null || p.sex === f.sex;
  if (!birth) {
    const named = f.unnamed || f.name.trim().length < 3 ? [] : search(f.name.trim(), SEARCHED);
    return [...new Set([...people().filter(sameNik), ...named.filter(sameSex)])];
  }
  const like = new Set(birthDatesLike(birth));
  const guess = f.byAge || f.estimated;
  const around = (days: number) => [addDays(birth, -days), addDays(birth, days)] as const;
  const [from, to] = around(SAME_BIRTH_DAYS);
  const [longAgo, longAfter] = around(ESTIMATE_DAYS);
  return people().filter((p) => {
    if (sameNik(p)) return true;
    if (!sameSex(p)) return false;
    if (like.has(p.birthDate) || (p.birthDate >= from && p.birthDate <= to)) return true;
    const guessed = guess || p.birthDateEstimated === true;
    return guessed && p.birthDate >= longAgo && p.birthDate <= longAfter;
  });
}

function compare(
  me: Folded<null>,
  person: RosterPerson,
  f: PersonForm,
): Omit<Likely, 'person'> | null {
  const { rt, ...rest } = person;
  const its = fold(null, { ...rest, ...(rt ? { address: { rt } } : {}) });
  if (me.is.birthDate) {
    const like = likeness(me, its);
    if (like) return like;
    if (isSameMother(me, its, person, f) && person.birthDate === me.is.birthDate)
      return { how: 'possible', reasons: ['same-mother-same-day'] };
  } else if (me.is.nik && me.is.nik === person.nik)
    return { how: 'same-nik', reasons: ['same-nik'] };
  const name = nameLikeness(foldName(me.is.name), its.name);
  if (!name || f.unnamed) return null;
  if (me.is.nik && person.nik && me.is.nik !== person.nik) return null;
  if (!me.is.birthDate) return { how: 'possible', reasons: [`name-${name}`] };
  // a register asks only when it is surer than this; here a person looks, so asking costs nothing
  const birth = birthLikeness(me.is, person);
  if (birth && name !== 'part')
    return { how: 'possible', reasons: [`name-${name}`, `birth-${birth}`] };
  const days = Math.abs(daysBetween(person.birthDate, me.is.birthDate));
  return days <= SAME_BIRTH_DAYS
    ? { how: 'possible', reasons: [`name-${name}`, 'birth-near'] }
    : null;
}

function isSameMother(
  me: Folded<null>,
  its: Folded<null>,
  person: RosterPerson,
  f: PersonForm,
): boolean {
  if (f.mother && person.mother) return f.mother.id === person.mother;
  return me.mother !== null && its.mother !== null && nameLikeness(me.mother, its.mother) !== null;
}
