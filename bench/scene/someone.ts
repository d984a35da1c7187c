import type { LocalDate } from '#domain/calendar.ts';
import type { Posyandu } from '#domain/places/place.ts';
import { allBy, type VillageSize, villageMonths } from './village.ts';

/** Somebody of the made-up register, as a story of hands needs them. */
export interface Someone {
  id: string;
  name: string;
  sex: string;
  birthDate: LocalDate;
  /** the last weight written, kg */
  weight: number | null;
}

interface Registered {
  name: string;
  sex: string;
  birthDate: LocalDate;
}
interface Measured {
  what: string;
  value: number;
}

/** Everybody of one posyandu, made up anew: the same people as the bench's database has. */
export function peopleOf(place: Posyandu, size: VillageSize): Someone[] {
  const people = new Map<string, Someone>();
  for (const entries of villageMonths(place, size, allBy('')))
    for (const { kind, subject, body } of entries) {
      if (kind === 'person-registered') {
        const { name, sex, birthDate } = body as Registered;
        people.set(subject, { id: subject, name, sex, birthDate, weight: null });
      }
      const one = people.get(subject);
      if (kind !== 'measurement-taken' || !one) continue;
      const { what, value } = body as Measured;
      if (what === 'weight') one.weight = value;
    }
  return [...people.values()];
}
