/**
 * Civil dates without clocks or time zones. A posyandu's day is the date on its wall,
 * so a date here is the text `YYYY-MM-DD` and arithmetic is on whole days.
 */
export type LocalDate = string & { readonly __date?: never };
/** `YYYY-MM` */
export type Month = string & { readonly __month?: never };

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const isLeap = (y: number) => (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;

/** Every rule and every month of everybody reads dates: without a text of its own each part is read in a third of the time. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number(text.slice(from, to));
    number = number * 10 + digit;
  }
  return number;
}

export const yearOf = (d: LocalDate): number => digits(d, 0, 4);
export const monthNumberOf = (d: LocalDate | Month): number => digits(d, 5, 7);
export const dayOf = (d: LocalDate): number => digits(d, 8, 10);
export const monthOf = (d: LocalDate): Month => d.slice(0, 7);

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Builds a date from its parts; null when there is no such day (31 November, month 13). */
export function dateOf(year: number, month: number, day: number): LocalDate | null {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return null;
  if (!Number.isInteger(month) || month < 1 || month > 12) return null;
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export const isLocalDate = (text: string): text is LocalDate =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  dateOf(yearOf(text), monthNumberOf(text), dayOf(text)) === text;

/** Whole days since 0000-03-01-based day zero; only differences mean anything. */
export function dayNumber(d: LocalDate): number {
  const y = yearOf(d);
  const m = monthNumberOf(d);
  const before = y - 1;
  const leaps = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const leapDay = m > 2 && isLeap(y) ? 1 : 0;
  return before * 365 + leaps + (DAYS_BEFORE_MONTH[m - 1] ?? 0) + leapDay + dayOf(d);
}

/** The inverse of `dayNumber`. */
export function dateOfDayNumber(n: number): LocalDate {
  let year = Math.floor(n / 365.2425) + 1;
  while (dayNumber(`${String(year).padStart(4, '0')}-01-01`) > n) year -= 1;
  while (dayNumber(`${String(year + 1).padStart(4, '0')}-01-01`) <= n) year += 1;
  let rest = n - dayNumber(`${String(year).padStart(4, '0')}-01-01`);
  let month = 1;
  while (rest >= daysInMonth(year, month)) {
    rest -= daysInMonth(year, month);
    month += 1;
  }
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(rest + 1).padStart(2, '0')}`;
}

/** Of two days the one that comes first, or last. */
export function earlierOf(a: LocalDate, b: LocalDate): LocalDate {
  if (a < b) return a;
  return b;
}
export const laterOf = (a: LocalDate, b: LocalDate): LocalDate => (earlierOf(a, b) === a ? b : a);

export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  dayNumber(to) - dayNumber(from);
export const addDays = (d: LocalDate, days: number): LocalDate =>
  dateOfDayNumber(dayNumber(d) + days);

/** Calendar months later; the 29th–31st become the last day where the month is shorter. */
export function addMonths(d: LocalDate, months: number): LocalDate {
  const total = yearOf(d) * 12 + (monthNumberOf(d) - 1) + months;
  const year = Math.floor(total / 12);
  const month = (total % 12) + 1;
  const day = Math.min(dayOf(d), daysInMonth(year, month));
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export const addToMonth = (m: Month, months: number): Month =>
  monthOf(addMonths(`${m}-01`, months));
/** Whole months from one to a later one; negative when it is earlier. */
export const monthsBetween = (from: Month, to: Month): number =>
  (yearOf(to) - yearOf(from)) * 12 + monthNumberOf(to) - monthNumberOf(from);
export const firstDayOf = (m: Month): LocalDate => `${m}-01`;
export const lastDayOf = (m: Month): LocalDate =>
  `${m}-${String(daysInMonth(digits(m, 0, 4), monthNumberOf(m))).padStart(2, '0')}`;
