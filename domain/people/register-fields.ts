import type { LocalDate } from '../calendar.ts';
import type { Identity } from '../facts/known.ts';
import { ageOn } from './age.ts';
import { type Nik, type NikProblem, nikContradicts, readNik } from './nik.ts';
import type { RefusalSlug, WarningSlug } from './register-problems.ts';
import type { RegisterColumn } from './register-row.ts';
import { dateInWords, readWrittenDate } from './written-date.ts';
import { readWrittenName } from './written-name.ts';
import {
  readHousehold,
  readInsurance,
  readPhone,
  readRelation,
  readSex,
  readStatus,
  readThreeDigits,
} from './written-words.ts';

/** Each field of a register line, read on its own; what is wrong with it goes to the notes. */
export type Cell = (column: RegisterColumn) => string;

/** Gathers what is wrong while a row is read. */
export interface Notes {
  warn(slug: WarningSlug, was?: string): void;
  refuse(slug: RefusalSlug, was?: string): void;
}

/** Somebody pregnant outside these years is a question, not a refusal. */
const PREGNANT_YEARS = { from: 10, to: 55 };
const OLDEST_YEARS = 120;

/** The number, or null with a warning when something unusable is written. */
export function nikOf(text: string, on: LocalDate, notes: Notes): Nik | null {
  const read = readNik(text, on);
  if (read.ok) return read.value;
  const slug = NIK_WARNING[read.error.kind];
  if (slug)
    notes.warn(slug, read.error.kind === 'not-16-digits' ? String(read.error.digits) : undefined);
  return null;
}

/** Many have none yet, and that is said by leaving it empty or writing zeros: nothing to warn of. */
const NIK_WARNING: Record<NikProblem['kind'], WarningSlug | null> = {
  empty: null,
  placeholder: null,
  'not-16-digits': 'nik-not-16-digits',
  'not-a-number': 'nik-unreadable',
  'mangled-by-spreadsheet': 'nik-mangled-by-spreadsheet',
  'impossible-area': 'nik-impossible',
  'impossible-date': 'nik-impossible',
  'impossible-serial': 'nik-impossible',
};

/** Why somebody goes in without a NIK. */
export function whyNoNik(
  text: string,
  newborn: boolean,
  on: LocalDate,
): NonNullable<Identity['nikMissing']> {
  const read = readNik(text, on);
  const unreadable = !read.ok && NIK_WARNING[read.error.kind] !== null;
  if (unreadable) return 'unreadable';
  return newborn ? 'not-yet-issued' : 'not-brought';
}

/** The name; a line without one is refused. */
export function nameOf(text: string, notes: Notes) {
  const name = readWrittenName(text);
  if (!name) notes.refuse('name-missing');
  else if (name.name.length > 100) notes.refuse('name-too-long');
  return name;
}

const sexLetter = (sex: 'F' | 'M'): string => (sex === 'F' ? 'P' : 'L');

/** As written; from the NIK when nothing readable is written; the line is refused without either. */
export function sexOf(text: string, nik: Nik | null, notes: Notes): 'F' | 'M' | null {
  const sex = readSex(text);
  if (!sex && nik) notes.warn('sex-from-nik', sexLetter(nik.sex));
  if (!sex && !nik) notes.refuse('sex-missing');
  if (sex && nik && nikContradicts(nik, { sex }).length > 0)
    notes.warn('sex-contradicts-nik', sexLetter(sex));
  return sex ?? nik?.sex ?? null;
}

/** As written; from the NIK when nothing is written; what is written wrongly refuses the line. */
export function birthOf(text: string, nik: Nik | null, on: LocalDate, notes: Notes) {
  const read = readWrittenDate(text, on);
  if (!read.ok && read.error === 'empty' && nik) {
    notes.warn('birth-date-from-nik', dateInWords(nik.birthDate));
    return { date: nik.birthDate, estimated: false };
  }
  if (!read.ok) {
    notes.refuse(DATE_REFUSAL[read.error], text);
    return null;
  }
  const { date, estimated } = read.value;
  const age = ageOn(date, on);
  if (!age) notes.refuse('birth-date-in-future', text);
  else if (age.years > OLDEST_YEARS) notes.refuse('birth-date-too-old', text);
  else if (estimated) notes.warn('birth-date-estimated', text);
  else if (nik && nikContradicts(nik, { birthDate: date }).length > 0)
    notes.warn('birth-date-contradicts-nik', dateInWords(nik.birthDate));
  return read.value;
}

const DATE_REFUSAL = {
  empty: 'birth-date-missing',
  unreadable: 'birth-date-unreadable',
  'no-such-day': 'birth-date-impossible',
} as const;

/** Does the status open a pregnancy? A man's refuses the line: a dropped pregnancy would be missed. */
export function pregnantOf(
  text: string,
  sex: 'F' | 'M' | null,
  birth: LocalDate | undefined,
  on: LocalDate,
  notes: Notes,
): boolean {
  const status = readStatus(text);
  if (status === 'gone') notes.refuse('gone', text);
  if (status === 'unknown') notes.warn('status-unknown', text);
  if (status !== 'pregnant') return false;
  if (sex === 'M') notes.refuse('pregnant-man');
  const years = birth ? (ageOn(birth, on)?.years ?? 0) : PREGNANT_YEARS.from;
  if (years < PREGNANT_YEARS.from || years > PREGNANT_YEARS.to)
    notes.warn('pregnancy-age-unusual', String(years));
  return true;
}

/** Household, relation and parents' names. */
export function familyOf(cell: Cell, notes: Notes): Partial<Identity> {
  const household = readHousehold(cell('household'));
  const relation = readRelation(cell('relation'));
  if (!household && /\d/.test(cell('household'))) notes.warn('household-unreadable');
  if (!relation && cell('relation')) notes.warn('relation-unknown', cell('relation'));
  const mother = shortened(readWrittenName(cell('motherName'))?.name, 100, 'Nama Ibu', notes);
  const father = shortened(readWrittenName(cell('fatherName'))?.name, 100, 'Nama Ayah', notes);
  return {
    ...(household && { household }),
    ...(relation && { relation }),
    ...(mother && { motherName: mother }),
    ...(father && { fatherName: father }),
  };
}

/** Address, phone and insurance. */
export function contactsOf(cell: Cell, notes: Notes): Partial<Identity> {
  const address = addressOf(cell, notes);
  const phone = readPhone(cell('phone'));
  const insurance = readInsurance(cell('insurance'));
  if (!phone && /\w/.test(cell('phone'))) notes.warn('phone-unreadable', cell('phone'));
  if (!insurance && /\w/.test(cell('insurance')))
    notes.warn('insurance-unknown', cell('insurance'));
  return {
    ...(Object.keys(address).length > 0 && { address }),
    ...(phone && { phone }),
    ...(insurance && { insurance }),
  };
}

function addressOf(cell: Cell, notes: Notes): NonNullable<Identity['address']> {
  const [rtPart = '', rwPart = ''] = cell('rtRw').split(/[/\-\s]+(?=\d|rw)/i);
  const threeDigits = (text: string) => {
    const digits = readThreeDigits(text);
    if (!digits && /\w/.test(text)) notes.warn('rt-unreadable', text);
    return digits;
  };
  const rt = threeDigits(cell('rt') || rtPart);
  const rw = threeDigits(cell('rw') || rwPart);
  const text = shortened(cell('address'), 500, 'Alamat', notes);
  const dusun = shortened(cell('dusun'), 100, 'Dusun', notes);
  return {
    ...(text && { text }),
    ...(dusun && { dusun }),
    ...(rt && { rt }),
    ...(rw && { rw }),
  };
}

function shortened(text: string | undefined, most: number, where: string, notes: Notes) {
  if (!text || text.length <= most) return text;
  notes.warn('text-shortened', where);
  return text.slice(0, most);
}
