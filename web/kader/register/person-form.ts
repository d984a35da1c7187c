import { dateOf, type LocalDate } from '#domain/calendar.ts';
import type { Identity } from '#domain/facts/known.ts';
import { ageOn } from '#domain/people/age.ts';
import { estimatedBirth } from '#domain/people/estimated-birth.ts';
import { type DateText, NO_DATE } from '../../ui/date-parts.tsx';

export type GuardianRelation = 'mother' | 'father' | 'other';

/** The form as typed: text everywhere, so that nothing half-typed is lost. */
export interface PersonForm {
  unnamed: boolean;
  /** of twins: which came first */
  birthOrder: '' | '1' | '2' | '3';
  name: string;
  sex: 'F' | 'M' | null;
  birth: DateText;
  /** the age instead of the date, when nobody knows the date */
  byAge: boolean;
  years: string;
  months: string;
  estimated: boolean;
  pregnant: boolean;
  lmp: DateText;
  nik: string;
  nikMissing: 'not-brought' | 'not-yet-issued' | 'unreadable';
  mother: { id: string; name: string } | null;
  motherName: string;
  fatherName: string;
  household: string;
  relation: NonNullable<Identity['relation']> | '';
  insurance: NonNullable<Identity['insurance']> | '';
  rt: string;
  rw: string;
  dusun: string;
  address: string;
  phone: string;
  birthWeight: string;
  birthLength: string;
  gestation: string;
  guest: boolean;
  consent: boolean | null;
  /** the answer the register has already; null when never asked */
  consentWas: boolean | null;
  reminders: boolean;
  guardianRelation: GuardianRelation | null;
  guardianName: string;
}

export const emptyForm = (name: string): PersonForm => ({
  unnamed: false,
  birthOrder: '',
  name,
  sex: null,
  birth: NO_DATE,
  byAge: false,
  years: '',
  months: '',
  estimated: false,
  pregnant: false,
  lmp: NO_DATE,
  nik: '',
  nikMissing: 'not-brought',
  mother: null,
  motherName: '',
  fatherName: '',
  household: '',
  relation: '',
  insurance: '',
  rt: '',
  rw: '',
  dusun: '',
  address: '',
  phone: '',
  birthWeight: '',
  birthLength: '',
  gestation: '',
  guest: false,
  consent: null,
  consentWas: null,
  reminders: false,
  guardianRelation: null,
  guardianName: '',
});

export const dateOfText = (d: DateText): LocalDate | null =>
  dateOf(Number(d.year), Number(d.month), Number(d.day));
export const isBlankDate = (d: DateText): boolean => !d.day && !d.month && !d.year;

/** "70 tahun" typed instead of a date. */
const ageAsBirth = (f: PersonForm, on: LocalDate): LocalDate | null => {
  const months = f.months.trim() === '' ? null : Number(f.months);
  return estimatedBirth(Number(f.years.trim() || '0'), months, on);
};

/** The birth date the form says, from the date or the age; null while there is none. */
export const birthOf = (f: PersonForm, on: LocalDate): LocalDate | null =>
  f.byAge ? ageAsBirth(f, on) : dateOfText(f.birth);

/** Completed years, null while the birth is not known or lies ahead. */
export function yearsOf(f: PersonForm, on: LocalDate): number | null {
  const birth = birthOf(f, on);
  return birth && birth <= on ? (ageOn(birth, on)?.years ?? null) : null;
}

export const mothersNameOf = (f: PersonForm): string => f.mother?.name ?? f.motherName.trim();

/** Whoever answers for a minor: as typed, else the parent already named. */
export const relationOf = (f: PersonForm): GuardianRelation => f.guardianRelation ?? 'mother';
export function guardianOf(f: PersonForm): string {
  const typed = f.guardianName.trim();
  if (typed) return typed;
  const relation = relationOf(f);
  if (relation === 'mother') return mothersNameOf(f);
  return relation === 'father' ? f.fatherName.trim() : '';
}

/** "3,2" as people write it; NaN when it is no number. */
export const numberOf = (text: string): number => Number(text.trim().replace(',', '.'));
