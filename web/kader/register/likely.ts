import { daysBetween } from '#domain/calendar.ts';
import { birthLikeness } from '#domain/people/birth-likeness.ts';
import type { RosterPerson } from '../../known/phone.ts';
import { dateOfText, type PersonForm } from './new-person.ts';

/** Two births this far apart may still be one child written twice from memory. */
const SAME_BIRTH_DAYS = 31;
const SHOWN = 4;

/** People already in the register who may be the one being registered. Found by search, kept when birth and sex do not speak against it. */
export function likelySame(
  f: PersonForm,
  search: (text: string, limit?: number) => RosterPerson[],
): RosterPerson[] {
  const nik = f.nik.replace(/\D/g, '');
  const byNik = nik.length === 16 ? search(nik, SHOWN).filter((p) => p.nik === nik) : [];
  const words = f.unnamed ? (f.mother?.name ?? f.motherName) : f.name;
  const named = words.trim().length >= 3 ? search(words.trim(), 12) : [];
  const birth = dateOfText(f.birth);
  const fits = named.filter((p) => {
    if (f.sex && p.sex !== f.sex) return false;
    if (!birth) return !f.unnamed;
    const near = Math.abs(daysBetween(p.birthDate, birth)) <= SAME_BIRTH_DAYS;
    const said = { birthDate: birth, birthDateEstimated: f.estimated };
    return near || (!f.unnamed && birthLikeness(p, said) !== null);
  });
  return [...new Map([...byNik, ...fits].map((p) => [p.id, p])).values()].slice(0, SHOWN);
}
