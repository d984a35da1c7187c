import { dateOf, dayOf, isLocalDate, type LocalDate, monthNumberOf, yearOf } from '../calendar.ts';

/** How two birth dates, written by two hands, may be one. */
export type BirthLikeness = 'same' | 'swapped' | 'one-digit-off' | 'estimated';

interface Birth {
  birthDate: LocalDate;
  birthDateEstimated?: boolean;
}

/** Years an estimate may be off and still mean the same birth. */
const ESTIMATE_YEARS = 2;

/** swapped: day and month; estimated: one of them is a guess, at most two years from the other. */
export function birthLikeness(a: Birth, b: Birth): BirthLikeness | null {
  if (a.birthDate === b.birthDate) return 'same';
  if (swapped(a.birthDate) === b.birthDate) return 'swapped';
  if (digitsOff(a.birthDate, b.birthDate) === 1) return 'one-digit-off';
  const guess = a.birthDateEstimated === true || b.birthDateEstimated === true;
  const years = Math.abs(yearOf(a.birthDate) - yearOf(b.birthDate));
  return guess && years <= ESTIMATE_YEARS ? 'estimated' : null;
}

const swapped = (d: LocalDate): LocalDate | null => dateOf(yearOf(d), dayOf(d), monthNumberOf(d));

function digitsOff(a: LocalDate, b: LocalDate): number {
  let off = 0;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) off += 1;
  return off;
}

const DIGIT_PLACES = [0, 1, 2, 3, 5, 6, 8, 9];

/** Every real date that is `d`, `d` with day and month swapped, or one digit away: what an index is asked for. */
export function birthDatesLike(d: LocalDate): LocalDate[] {
  const found = new Set<LocalDate>([d]);
  const turned = swapped(d);
  if (turned) found.add(turned);
  for (const at of DIGIT_PLACES)
    for (let digit = 0; digit < 10; digit += 1) {
      const near = `${d.slice(0, at)}${digit}${d.slice(at + 1)}`;
      if (isLocalDate(near)) found.add(near);
    }
  return [...found];
}
