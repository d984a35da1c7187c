import { addDays, addMonths, type LocalDate } from '../calendar.ts';

/** Half of what is not known: so that the age said today is the age the register shows, and errs to neither side. */
const HALF_YEAR_MONTHS = 6;
const HALF_MONTH_DAYS = 15;

/**
 * A birth date for somebody who knows only an age: "70 tahun", or of a small child "1 tahun 4 bulan".
 * Null when there is no age, or none a human reaches.
 */
export function estimatedBirth(
  years: number,
  months: number | null,
  on: LocalDate,
): LocalDate | null {
  if (!Number.isInteger(years) || years < 0 || years > 120) return null;
  if (months !== null && (!Number.isInteger(months) || months < 0 || months > 11)) return null;
  if (months === null) return years === 0 ? null : addMonths(on, -12 * years - HALF_YEAR_MONTHS);
  const total = 12 * years + months;
  return total === 0
    ? addDays(on, -HALF_MONTH_DAYS)
    : addDays(addMonths(on, -total), -HALF_MONTH_DAYS);
}
