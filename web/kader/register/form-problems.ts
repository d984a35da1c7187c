import { daysBetween, type LocalDate } from '#domain/calendar.ts';
import { needsGuardian } from '#domain/consent/guardian.ts';
import { ageOn } from '#domain/people/age.ts';
import { nikWords, say } from '../../words/problems.ts';
import { registerWords as w } from '../../words/register.ts';
import {
  birthOf,
  dateOfText,
  guardianOf,
  isBlankDate,
  mothersNameOf,
  numberOf,
  type PersonForm,
} from './person-form.ts';

export type FormProblems = Partial<Record<keyof PersonForm, string>>;

/** Oldest age the register takes, in years (criterion T0.11). */
const OLDEST = 120;
/** A pregnancy lasts at most 44 weeks; a later period than that was another. */
const LONGEST_PREGNANCY_DAYS = 44 * 7;

function birthProblem(f: PersonForm, on: LocalDate): string | undefined {
  if (f.byAge) {
    if (!f.years.trim() && !f.months.trim()) return w.wrong.birth;
    return birthOf(f, on) ? undefined : w.wrong.age;
  }
  if (isBlankDate(f.birth)) return w.wrong.birth;
  const date = dateOfText(f.birth);
  if (!date) return w.wrong.noDay;
  if (date > on) return w.wrong.future;
  return (ageOn(date, on)?.years ?? 0) > OLDEST ? w.wrong.tooOld : undefined;
}

function lmpProblem(f: PersonForm, on: LocalDate): string | undefined {
  if (!f.pregnant || isBlankDate(f.lmp)) return undefined;
  const date = dateOfText(f.lmp);
  if (!date || date > on) return w.wrong.lmp;
  return daysBetween(date, on) > LONGEST_PREGNANCY_DAYS ? w.wrong.lmpLong : undefined;
}

/** Digits of a NIK as typed, spaces and dots left out. */
export const nikDigits = (f: Pick<PersonForm, 'nik'>): string => f.nik.replace(/\D/g, '');
export const barePhone = (text: string): string => text.replace(/[\s.-]/g, '');

/** Bounds of the register's own fields (domain/facts/shapes.ts); empty is allowed. */
const outside = (text: string, from: number, to: number, says: string): string | undefined => {
  const n = numberOf(text);
  return text.trim() === '' || (n >= from && n <= to) ? undefined : says;
};

function guardianProblem(f: PersonForm, on: LocalDate): string | undefined {
  const birth = birthOf(f, on);
  const asked = f.consent !== null && f.consent !== f.consentWas;
  if (!asked || !birth || birth > on || !needsGuardian(birth, on)) return undefined;
  return guardianOf(f).length < 2 ? w.wrong.guardian : undefined;
}

/** What keeps the form from being saved, by field; empty when nothing does. */
export function formProblems(f: PersonForm, on: LocalDate): FormProblems {
  const problems = {
    name: !f.unnamed && f.name.trim().length < 2 ? w.wrong.name : undefined,
    motherName: f.unnamed && mothersNameOf(f).length < 2 ? w.wrong.mother : undefined,
    sex: f.sex === null ? w.wrong.sex : undefined,
    birth: birthProblem(f, on),
    lmp: lmpProblem(f, on),
    ...numberProblems(f),
    birthWeight: outside(f.birthWeight, 0.3, 8, w.wrong.birthWeight),
    birthLength: outside(f.birthLength, 20, 65, w.wrong.birthLength),
    gestation: outside(f.gestation, 20, 45, w.wrong.gestation),
    consent: f.consent === null ? w.wrong.consent : undefined,
    guardianName: guardianProblem(f, on),
  };
  return Object.fromEntries(Object.entries(problems).filter(([, says]) => says)) as FormProblems;
}

function numberProblems(
  f: PersonForm,
): Record<'nik' | 'household' | 'phone' | 'rt', string | undefined> {
  const nik = nikDigits(f);
  const household = f.household.replace(/[\s.-]/g, '');
  const tooFew = !f.unnamed && f.nik.trim() !== '' && nik.length !== 16;
  return {
    nik: tooFew ? say(nikWords, { kind: 'not-16-digits', digits: nik.length }) : undefined,
    household: household && !/^\d{16}$/.test(household) ? w.wrong.household : undefined,
    phone:
      f.phone.trim() && !/^(0|\+62)\d{8,14}$/.test(barePhone(f.phone)) ? w.wrong.phone : undefined,
    rt: /^\d{0,3}$/.test(f.rt.trim()) && /^\d{0,3}$/.test(f.rw.trim()) ? undefined : w.wrong.rt,
  };
}
