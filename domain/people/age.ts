import {
  dayOf,
  daysBetween,
  daysInMonth,
  type LocalDate,
  monthNumberOf,
  yearOf,
} from '../calendar.ts';

/** WHO's month: 365.25 / 12 days. Source: WHO Anthro, R package anthro. */
const DAYS_PER_MONTH = 30.4375;

export interface Age {
  days: number;
  /** days / 30.4375, as WHO counts */
  monthsExact: number;
  /** calendar months completed ("bulan penuh", PMK 2/2020) */
  months: number;
  years: number;
}

/**
 * Age on a date, or null when the date lies before birth.
 * A month counts once the day of the month is reached; born on the 29th–31st of a longer month,
 * it counts from the next day reached (29 Feb 2024 to 28 Feb 2025 is 11 months).
 */
export function ageOn(birth: LocalDate, on: LocalDate): Age | null {
  const days = daysBetween(birth, on);
  if (!(days >= 0)) return null;
  const months = completedMonths(birth, on);
  return { days, monthsExact: days / DAYS_PER_MONTH, months, years: Math.floor(months / 12) };
}

export function completedMonths(birth: LocalDate, on: LocalDate): number {
  const whole = (yearOf(on) - yearOf(birth)) * 12 + monthNumberOf(on) - monthNumberOf(birth);
  return dayOf(on) < dayOf(birth) ? whole - 1 : whole;
}

/** The last day on which somebody is still younger than `months` completed months has this birth date or later. */
export function bornAfterToBeUnder(months: number, on: LocalDate): LocalDate {
  const total = yearOf(on) * 12 + monthNumberOf(on) - 1 - months;
  const year = Math.floor(total / 12);
  const month = (total % 12) + 1;
  const day = dayOf(on);
  const last = daysInMonth(year, month);
  // completedMonths >= months exactly when birth's day-of-month <= on's day in that month
  const text = (d: number) =>
    `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
  return text(Math.min(day, last));
}
