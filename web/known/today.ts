import { dateOf, type LocalDate } from '#domain/calendar.ts';

/** The civil day where this phone stands: what its own calendar shows. */
export function civilDay(now: Date): LocalDate {
  const day = dateOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (!day) throw new Error('this phone has no date');
  return day;
}

/** An open day older than this is the coordinator's to close (a posyandu opens once a month). */
export const DAYS_LEFT_OPEN = 31;
