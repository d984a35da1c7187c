import { addDays, addMonths, daysBetween, type LocalDate } from '../../calendar.ts';
import { completedMonths } from '../../people/age.ts';

/**
 * Development screening by a health worker. Source: Pedoman SDIDTK, Kementerian Kesehatan. The questions are not ours
 * to print (ruling 5): the count of "yes" comes in.
 */
export const KPSP_MONTHS = [3, 6, 9, 12, 15, 18, 21, 24, 30, 36, 42, 48, 54, 60, 66, 72] as const;

export type KpspResult = 'as-expected' | 'doubtful' | 'deviation';

/** Ten questions: 9–10 as expected, 7–8 doubtful (again after 2 weeks), 6 and fewer a possible deviation. */
export function kpspResult(yes: number): KpspResult | null {
  if (!Number.isInteger(yes) || yes < 0 || yes > 10) return null;
  return yes >= 9 ? 'as-expected' : yes >= 7 ? 'doubtful' : 'deviation';
}

/** The form for an age in completed months: the one of the last step reached; null before 3 months. Under three years nothing is skipped. */
export const kpspForm = (months: number): number | null =>
  months >= 73 ? null : (KPSP_MONTHS.findLast((month) => month <= months) ?? null);

export interface KpspAge {
  months: number;
  days: number;
  /** 16 days and more count as a month */
  rounded: number;
  form: number | null;
}

const EARLY_BELOW_WEEKS = 37;
const FULL_WEEKS = 40;
const CORRECTED_BEFORE_MONTHS = 24;
const ROUNDS_UP_FROM_DAY = 16;

/** The age the form is chosen by: of a child born early the days missing are taken off until the second birthday. */
export function kpspAge(
  birth: LocalDate,
  on: LocalDate,
  gestationWeeks?: number,
  gestationDays = 0,
): KpspAge | null {
  const early =
    gestationWeeks !== undefined &&
    gestationWeeks < EARLY_BELOW_WEEKS &&
    completedMonths(birth, on) < CORRECTED_BEFORE_MONTHS;
  const from = early ? addDays(birth, (FULL_WEEKS - gestationWeeks) * 7 - gestationDays) : birth;
  if (from > on) return null;
  const months = completedMonths(from, on);
  const days = daysBetween(addMonths(from, months), on);
  const rounded = days >= ROUNDS_UP_FROM_DAY ? months + 1 : months;
  return { months, days, rounded, form: kpspForm(rounded) };
}
