import type { LocalDate } from '#domain/calendar.ts';
import type { Attendance, Phone, RosterPerson, SessionNow } from './phone.ts';

type Register = Pick<Phone, 'people' | 'attendance'>;

/** Everybody living in the places of one posyandu, in order of name. */
export const peopleAt = (phone: Register, posyandu: string): RosterPerson[] =>
  phone.people().filter((person) => person.posyandu === posyandu && !person.diedOn);

/** Who came to one open day, guests too, in order of arrival. */
export const attendedAt = (phone: Register, session: string): readonly Attendance[] =>
  phone.attendance(session);

/** Who lives here and did not come: alive on that day, born by then. */
export function absentFrom(
  phone: Register,
  session: Pick<SessionNow, 'id' | 'scope' | 'on'>,
): RosterPerson[] {
  const came = new Set(phone.attendance(session.id).map((a) => a.person.id));
  return phone
    .people()
    .filter((p) => p.posyandu === session.scope && p.birthDate <= session.on)
    .filter((p) => livedOn(p, session.on) && !came.has(p.id));
}

const livedOn = (person: RosterPerson, on: LocalDate): boolean =>
  person.diedOn === undefined || person.diedOn > on;
