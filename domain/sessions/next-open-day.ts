import {
  addDays,
  addToMonth,
  dayNumber,
  dayOf,
  firstDayOf,
  type LocalDate,
  lastDayOf,
  monthOf,
} from '../calendar.ts';

const weekdayOf = (d: LocalDate): number => dayNumber(d) % 7;

/**
 * The same weekday a month later, as posyandu keep their days: the second Tuesday after the second Tuesday. A fifth one
 * becomes the last of a month that has only four.
 */
export function sameWeekdayNextMonth(on: LocalDate): LocalDate {
  const nth = Math.floor((dayOf(on) - 1) / 7);
  const month = addToMonth(monthOf(on), 1);
  const first = firstDayOf(month);
  const ahead = (weekdayOf(on) - weekdayOf(first) + 7) % 7;
  const found = addDays(first, ahead + nth * 7);
  return found > lastDayOf(month) ? addDays(found, -7) : found;
}
