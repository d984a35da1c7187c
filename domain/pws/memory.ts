import type { LocalDate } from '../calendar.ts';

/**
 * What the month's indicators remember of somebody from one month to the next, so that a month never needs all older
 * facts again (ruling 14). Kept small, for it stands in every person-month: what has nothing to say is left out.
 */
export interface Memory {
  /** the year `once` is of; another year starts with nothing */
  year: number;
  /** what was counted, or done of something with several parts, in that year */
  once: string[];
  /** since when the child is known to hold a Buku KIA (K of SKDN) */
  book: LocalDate | null;
  /** her last pregnancy, until another begins */
  pregnancy?: PregnancyMemory;
  /** days on which a health worker saw the newborn, up to day 28 */
  newborn?: LocalDate[];
  /** first day of every vaccine dose on record, by dose */
  doses?: Record<string, LocalDate>;
  /** illnesses known of them: high blood pressure, diabetes */
  ill?: Illness[];
}

export type Illness = 'pressure' | 'sugar';

export interface PregnancyMemory {
  /** the day she counts as pregnant from; another day is another pregnancy */
  since: LocalDate;
  /** days of checks by a health worker, and of those the ones by a doctor */
  checks: LocalDate[];
  byDoctor: LocalDate[];
  /** iron tablets given */
  tablets: number;
  /** days of checks after the birth */
  afterBirth: LocalDate[];
  /** counted once in this pregnancy, whatever the year */
  once: string[];
}

export const emptyMemory: Memory = { year: 0, once: [], book: null };
