import { daysInMonth, type LocalDate, type Month, monthNumberOf, yearOf } from '../calendar.ts';

/** The posyandu's open day: the same weekday of the month, by the posyandu's own number. */
export function openDayOf(posyandu: string, month: Month): LocalDate {
  const day = 4 + (Number(posyandu.replaceAll('.', '').slice(-3)) % 18);
  const year = yearOf(`${month}-01`);
  return `${month}-${String(Math.min(day, daysInMonth(year, monthNumberOf(month)))).padStart(2, '0')}`;
}
