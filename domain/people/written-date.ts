import {
  addDays,
  dateOf,
  dayOf,
  isLocalDate,
  type LocalDate,
  monthNumberOf,
  yearOf,
} from '../calendar.ts';
import { fail, ok, type Result } from '../result.ts';

export interface WrittenDate {
  date: LocalDate;
  /** only the year was written; the date is its middle, 1 July */
  estimated: boolean;
}
/** unreadable: no date at all. no-such-day: a date the calendar does not have (31/02/2024). */
export type WrittenDateProblem = 'empty' | 'unreadable' | 'no-such-day';

const MONTHS: Record<string, number> = {
  jan: 1,
  feb: 2,
  peb: 2,
  mar: 3,
  apr: 4,
  mei: 5,
  may: 5,
  jun: 6,
  jul: 7,
  agu: 8,
  agt: 8,
  ags: 8,
  aug: 8,
  sep: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  nop: 11,
  des: 12,
  dec: 12,
};
const MONTH_NAMES =
  'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
    ' ',
  );

/** A spreadsheet's day 0: 30 December 1899, which makes every serial from 1 March 1900 on come out right. */
const SHEET_EPOCH = '1899-12-30';

/**
 * Reads a date as registers hold it: 12/03/1995 (day first, also with - . or spaces), 1995-03-12, "7 Maret 2019",
 * a spreadsheet's serial number, each with a place or weekday and a comma before it; a bare year is an estimate.
 * A two-digit year is the latest that is not after `on`.
 */
export function readWrittenDate(
  text: string,
  on: LocalDate,
): Result<WrittenDate, WrittenDateProblem> {
  const bare = (text.split(',').at(-1) ?? '')
    .trim()
    .replace(/[t ]\d{1,2}[:.]\d{2}.*$/i, '')
    .toLowerCase();
  if (/^[-.]*$/.test(bare)) return fail('empty');
  if (/^(19|20)\d{2}$/.test(bare)) return ok({ date: `${bare}-07-01`, estimated: true });
  if (/^\d{5}(\.\d+)?$/.test(bare))
    return ok({ date: addDays(SHEET_EPOCH, Math.floor(Number(bare))), estimated: false });
  const parts = dayMonthYear(bare);
  if (!parts) return fail('unreadable');
  const date = dateOf(fullYear(parts, on), parts.month, parts.day);
  return date ? ok({ date, estimated: false }) : fail('no-such-day');
}

interface Parts {
  day: number;
  month: number;
  year: number;
  shortYear: boolean;
}

function dayMonthYear(text: string): Parts | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return parts(iso[3], Number(iso[2]), iso[1]);
  const numbers = /^(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4}|\d{2})$/.exec(text);
  if (numbers) return parts(numbers[1], Number(numbers[2]), numbers[3]);
  const words = /^(\d{1,2})[-/. ]*([a-z]{3,})\.?[-/. ]*(\d{4}|\d{2})$/.exec(text);
  const month = MONTHS[words?.[2]?.slice(0, 3) ?? ''];
  return words && month ? parts(words[1], month, words[3]) : null;
}

const parts = (day = '', month: number, year = ''): Parts => ({
  day: Number(day),
  month,
  year: Number(year),
  shortYear: year.length === 2,
});

function fullYear({ day, month, year, shortYear }: Parts, on: LocalDate): number {
  if (!shortYear) return year;
  const thisCentury = Math.floor(yearOf(on) / 100) * 100 + year;
  const date = dateOf(thisCentury, month, day);
  return date && date <= on ? thisCentury : thisCentury - 100;
}

/** "7 Maret 2019", as sentences say it. */
export const dateInWords = (d: LocalDate): string =>
  isLocalDate(d) ? `${dayOf(d)} ${MONTH_NAMES[monthNumberOf(d) - 1]} ${yearOf(d)}` : d;
