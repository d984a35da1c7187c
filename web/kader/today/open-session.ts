import { addDays, daysBetween } from '#domain/calendar.ts';
import type { Phone, SessionNow } from '../../known/phone.ts';

/** An open day forgotten yesterday can still be closed; older ones are the coordinator's. */
const DAYS_BACK = 1;

/** The open day this phone is working in: today's, else one left open the day before, else one chosen by hand. */
export function openSession(phone: Phone): SessionNow | null {
  const today = phone.today();
  const days = chosenDay && chosenDay !== today ? [chosenDay, today] : [today];
  for (let back = 1; back <= DAYS_BACK; back += 1) days.push(addDays(today, -back));
  for (const day of days) {
    const found = phone.sessions(day).find((s) => !s.closed);
    if (found) return found;
  }
  return null;
}

let chosenDay: string | null = null;

/** A day opened for another date than today's is remembered until the app is closed. */
export function chooseDay(on: string): void {
  chosenDay = on;
}

/** Indonesian time by the phone's own zone, in minutes east of Greenwich: WIB +7, WITA +8, WIT +9. */
export function zoneOfOffset(minutesEast: number): SessionNow['zone'] {
  if (minutesEast >= 9 * 60) return 'WIT';
  return minutesEast >= 8 * 60 ? 'WITA' : 'WIB';
}

/** More than this long ago the date of an open day is probably a slip. */
const LONG_AGO_DAYS = 31;
export const isLongAgo = (on: string, today: string): boolean =>
  daysBetween(on, today) > LONG_AGO_DAYS;
