import {
  dayNumber,
  dayOf,
  daysBetween,
  type LocalDate,
  monthNumberOf,
  yearOf,
} from '#domain/calendar.ts';
import type { Age } from '#domain/people/age.ts';

/** Numbers, dates and ages as people say them. Nothing here knows today: the day is always given. */
export const WEEKDAYS = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const;
export const MONTHS = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;

/** The little words and marks the rest is made of; another language lays its own over them. */
export const sayWords = {
  today: 'hari ini',
  yesterday: 'kemarin',
  daysAgo: (n: number) => `${n} hari lalu`,
  lastMonth: 'bulan lalu',
  monthsAgo: (n: number) => `${n} bulan lalu`,
  thousands: '.',
  decimal: ',',
  clock: '.',
  days: (n: number) => `${n} hari`,
  months: (n: number) => `${n} bulan`,
  years: (n: number) => `${n} tahun`,
  same: 'tetap',
  up: (amount: string) => `naik ${amount}`,
  down: (amount: string) => `turun ${amount}`,
  grams: (n: string) => `${n} gram`,
  and: (before: readonly string[], last: string) =>
    `${before.join(', ')}${before.length > 1 ? ',' : ''} dan ${last}`,
} as const;

/** 1 January of year 1 was a Monday and has day number 1, so Sundays divide by seven. */
const weekday = (d: LocalDate): string => WEEKDAYS[dayNumber(d) % 7] ?? '';
const monthName = (d: LocalDate): string => MONTHS[monthNumberOf(d) - 1] ?? '';

/** "4 November 2025" */
export const sayDate = (d: LocalDate): string => `${dayOf(d)} ${monthName(d)} ${yearOf(d)}`;
/** "Selasa 4 November" */
export const sayDay = (d: LocalDate): string => `${weekday(d)} ${dayOf(d)} ${monthName(d)}`;
/** "Nov 2025" for axes and tables */
export const sayShortDate = (d: LocalDate): string =>
  `${dayOf(d)} ${monthName(d).slice(0, 3)} ${yearOf(d)}`;

/** How long ago, as in "bulan lalu 6,9 kg"; the date itself when it is further away. */
export function sayWhen(then: LocalDate, on: LocalDate): string {
  const days = daysBetween(then, on);
  if (days === 0) return sayWords.today;
  if (days === 1) return sayWords.yesterday;
  const months = (yearOf(on) - yearOf(then)) * 12 + monthNumberOf(on) - monthNumberOf(then);
  if (days < 0 || months > 11) return sayDate(then);
  if (months === 0) return sayWords.daysAgo(days);
  return months === 1 ? sayWords.lastMonth : sayWords.monthsAgo(months);
}

/** 1.240 people, 7,25 kg: a dot between thousands, a comma before decimals. */
export function sayNumber(n: number, decimals = 0): string {
  const [whole = '', rest] = Math.abs(n).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, sayWords.thousands);
  const sign = n < 0 && Number(n.toFixed(decimals)) !== 0 ? '−' : '';
  return `${sign}${grouped}${rest ? `${sayWords.decimal}${rest}` : ''}`;
}

/** "09.14" */
export const sayClock = (at: Date): string =>
  sayTime(`${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`);

/** "08:00" as clocks are read here: "08.00" */
export const sayTime = (clock: string): string => clock.replace(':', sayWords.clock);

/** What somebody is typing, a comma in it, as the reader writes numbers. */
export const sayTyped = (text: string): string => text.replace(',', sayWords.decimal);

/** As many decimals as the value itself carries, at most two. */
export const sayPlain = (n: number): string =>
  sayNumber(n, Number.isInteger(n) ? 0 : Number.isInteger(Math.round(n * 100) / 10) ? 1 : 2);

/** "2 tahun 3 bulan"; days for a newborn, months to a year, years alone from six: the recap counts younger ones by months. */
export function sayAge(age: Pick<Age, 'days' | 'months' | 'years'>): string {
  if (age.months < 1) return sayWords.days(age.days);
  if (age.months < 12) return sayWords.months(age.months);
  const months = age.months % 12;
  if (age.years >= 6 || months === 0) return sayWords.years(age.years);
  return `${sayWords.years(age.years)} ${sayWords.months(months)}`;
}

/** What has changed since last time: "naik 300 gram", "turun 2,5 cm", "tetap". */
export function sayChange(now: number, before: number, unit: string, decimals: number): string {
  const grams = unit === 'kg' && Math.abs(now - before) < 5;
  const factor = grams ? 1000 : 10 ** decimals;
  const step = Math.round((now - before) * factor);
  if (step === 0) return sayWords.same;
  const size = Math.abs(step);
  const amount = grams
    ? sayWords.grams(sayNumber(size))
    : `${sayNumber(size / factor, decimals)} ${unit}`;
  return step > 0 ? sayWords.up(amount) : sayWords.down(amount);
}

/** "7,2 kg"; blood pressure as "120/80 mmHg". */
export function sayReading(value: number, unit: string, decimals: number, second?: number): string {
  const both = second === undefined ? '' : `/${sayNumber(second)}`;
  return `${sayNumber(value, decimals)}${both} ${unit}`;
}

/** A list in a sentence: "A, B, dan C". */
export function sayList(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return sayWords.and(items.slice(0, -1), items.at(-1) ?? '');
}
