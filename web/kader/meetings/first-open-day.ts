import type { LocalDate } from '#domain/calendar.ts';
import type { MeetingPlace } from '../../known/meeting-places.ts';
import type { Phone } from '../../known/phone.ts';

/** The first open day this phone knows of at a posyandu, or at any of a village; null before there was one. */
export function firstOpenDay(
  phone: Pick<Phone, 'allSessions' | 'me'>,
  { level, id }: MeetingPlace,
): LocalDate | null {
  const own = (phone.me.value?.posyandu ?? [])
    .filter((at) => (level === 'village' ? at.villageCode : at.id) === id)
    .map((at) => at.id);
  const days = phone
    .allSessions()
    .filter((s) => own.includes(s.scope) && s.status !== 'planned' && s.status !== 'cancelled')
    .map((s) => s.on)
    .sort();
  return days[0] ?? null;
}
