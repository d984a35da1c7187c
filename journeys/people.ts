import { addDays, addMonths, type LocalDate } from '#domain/calendar.ts';

/** Somebody to be registered. Everybody here is made up and says so. */
export interface NewPerson {
  name: string;
  sex: 'F' | 'M';
  birth: LocalDate;
  /** first day of the last period; present when pregnant */
  lmp?: LocalDate;
}

const JAKARTA_MS = 7 * 3_600_000;
/** The civil day where the phones of the stories are. */
export const today = (): LocalDate => new Date(Date.now() + JAKARTA_MS).toISOString().slice(0, 10);

export const yearsAgo = (years: number): LocalDate => addDays(addMonths(today(), -12 * years), -40);
export const monthsAgo = (months: number): LocalDate => addDays(addMonths(today(), -months), -3);
export const daysAgo = (days: number): LocalDate => addDays(today(), -days);
