import { dateOf, dayOf, type LocalDate, monthNumberOf, yearOf } from '../calendar.ts';
import { fail, ok, type Result } from '../result.ts';

/**
 * NIK, the 16-digit number of every resident: PPKKKC (where it was first issued, not where the person
 * lives) + DDMMYY (a woman's day + 40) + a serial of four digits.
 * Source: Permendagri on population numbers; UU 24/2013 article 13.
 */
export interface Nik {
  nik: string;
  /** area of first issue as Kemendagri prints it, `18.72.01` */
  area: string;
  birthDate: LocalDate;
  sex: 'F' | 'M';
  serial: string;
}

/** Why a text is no NIK. Closed: each has a sentence in `register-problems.ts`. */
export type NikProblem =
  | { kind: 'empty' }
  | { kind: 'not-16-digits'; digits: number }
  | { kind: 'not-a-number' }
  | { kind: 'mangled-by-spreadsheet' }
  | { kind: 'placeholder' }
  | { kind: 'impossible-area' }
  | { kind: 'impossible-date' }
  | { kind: 'impossible-serial' };

/** A spreadsheet keeps 15 digits of a number and shows `1.872016E+15`; a decimal comma in Indonesian settings. */
const EXPONENT = /^\d([.,]\d+)?e\+?\d+$/i;
const OLDEST_YEARS = 120;
/** Provinces run from 11 (Aceh) to 97 (Papua's youngest). */
const FIRST_PROVINCE = 11;

/** Reads a NIK as written in a register. The century is the latest that is not after `on`. */
export function readNik(text: string, on: LocalDate): Result<Nik, NikProblem> {
  const bare = text.trim().replace(/^'/, '');
  if (/^-*$/.test(bare)) return fail({ kind: 'empty' });
  if (EXPONENT.test(bare)) return fail({ kind: 'mangled-by-spreadsheet' });
  const nik = bare.replace(/^(\d{16})\.0+$/, '$1').replace(/[\s.\-_/']/g, '');
  if (!/^\d+$/.test(nik)) return fail({ kind: 'not-a-number' });
  if (/^(\d)\1*$/.test(nik)) return fail({ kind: 'placeholder' });
  if (nik.length !== 16) return fail({ kind: 'not-16-digits', digits: nik.length });
  return readDigits(nik, on);
}

function readDigits(nik: string, on: LocalDate): Result<Nik, NikProblem> {
  const pair = (at: number) => Number(nik.slice(at, at + 2));
  if (pair(0) < FIRST_PROVINCE || pair(2) === 0 || pair(4) === 0)
    return fail({ kind: 'impossible-area' });
  const sex = pair(6) > 40 ? 'F' : 'M';
  const birthDate = latestBirth(sex === 'F' ? pair(6) - 40 : pair(6), pair(8), pair(10), on);
  if (!birthDate) return fail({ kind: 'impossible-date' });
  const serial = nik.slice(12);
  if (serial === '0000') return fail({ kind: 'impossible-serial' });
  const area = `${nik.slice(0, 2)}.${nik.slice(2, 4)}.${nik.slice(4, 6)}`;
  return ok({ nik, area, birthDate, sex, serial });
}

/** The latest day with this day, month and two-digit year that is not after `on` and at most 120 years before it. */
function latestBirth(day: number, month: number, yy: number, on: LocalDate): LocalDate | null {
  const century = Math.floor(yearOf(on) / 100) * 100;
  for (const year of [century + yy, century - 100 + yy]) {
    const birth = dateOf(year, month, day);
    if (birth && birth <= on && yearOf(on) - year <= OLDEST_YEARS) return birth;
  }
  return null;
}

/**
 * What a NIK says against the register. Only ever a warning: numbers were issued with mistakes.
 * The century is left out: the number does not hold it.
 */
export function nikContradicts(
  nik: Nik,
  said: { sex?: 'F' | 'M'; birthDate?: LocalDate },
): ('sex' | 'birth-date')[] {
  const against: ('sex' | 'birth-date')[] = [];
  if (said.sex && said.sex !== nik.sex) against.push('sex');
  if (said.birthDate && sixDigits(said.birthDate) !== sixDigits(nik.birthDate))
    against.push('birth-date');
  return against;
}

const sixDigits = (d: LocalDate): string => `${dayOf(d)}-${monthNumberOf(d)}-${yearOf(d) % 100}`;

/** Made-up people carry serials from 9000 on, so that they never pass for real ones. */
export const isDemoNik = (nik: string): boolean => Number(nik.slice(12)) >= 9000;
