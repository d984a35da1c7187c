import type { LocalDate } from '../calendar.ts';

/**
 * What the month's indicators remember of somebody from one month to the next, so that a month never needs all older
 * facts again (ruling 14). Kept small: it stands in every person-month.
 */
export interface Memory {
  /** the year `once` is of; another year starts with nothing */
  year: number;
  /** what was counted already in that year by numbers that count a person once a year */
  once: string[];
  /** days of what is counted up over months: vaccine doses, antenatal checks … by name, oldest first */
  days: Record<string, LocalDate[]>;
  /** sums over months, such as iron tablets of this pregnancy */
  sums: Record<string, number>;
  /** since when the child is known to hold a Buku KIA (K of SKDN) */
  book: LocalDate | null;
}

export const emptyMemory: Memory = { year: 0, once: [], days: {}, sums: {}, book: null };
