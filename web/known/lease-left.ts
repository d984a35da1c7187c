import { daysBetween, type LocalDate } from '#domain/calendar.ts';
import { civilDay } from './today.ts';

/** From here on the phone says so, quietly (ruling 13: the lease is 30 days unless the server says otherwise). */
export const LEASE_WARNING_DAYS = 7;

/**
 * Days until this phone must have talked with the server again; null while that is more than a week away or nobody knows
 * when it last did. 0 means today.
 * @param lastAt when the server last answered, ms since 1970
 */
export function leaseDaysLeft(
  lastAt: number | null,
  leaseDays: number,
  today: LocalDate,
): number | null {
  if (lastAt === null) return null;
  // a day is taken off, for the hour of the last contact is not looked at
  const left = leaseDays - 1 - daysBetween(civilDay(new Date(lastAt)), today);
  return left > LEASE_WARNING_DAYS ? null : Math.max(0, left);
}
