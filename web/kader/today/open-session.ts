import { signal } from '@preact/signals';
import { daysBetween, type LocalDate } from '#domain/calendar.ts';
import type { Phone, SessionNow } from '../../known/phone.ts';
import type { DateText } from '../../ui/date-parts.tsx';

/** The open day somebody chose by hand: one for another date, or another posyandu's of today. */
const chosen = signal<string | null>(null);

/** null is "whatever is today's". Forgotten when the app is closed; the day itself is found again, because it is open. */
export function chooseSession(id: string | null): void {
  chosen.value = id;
}

type Days = Pick<Phone, 'today' | 'openSessions'>;

/**
 * The open day this phone is working in: the chosen one, else today's. An earlier one is never taken by itself:
 * today's facts would be written on its date.
 */
export function openSession(phone: Days): SessionNow | null {
  const open = phone.openSessions();
  const today = phone.today();
  return open.find((s) => s.id === chosen.value) ?? open.find((s) => s.on === today) ?? null;
}

/** Every other day that nobody closed: to be gone on with, or closed. */
export function otherSessions(phone: Days): SessionNow[] {
  const now = openSession(phone);
  return phone.openSessions().filter((s) => s.id !== now?.id);
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

/** A date as its three fields show it. */
export const dateParts = (date: LocalDate): DateText => ({
  year: date.slice(0, 4),
  month: String(Number(date.slice(5, 7))),
  day: String(Number(date.slice(8, 10))),
});
