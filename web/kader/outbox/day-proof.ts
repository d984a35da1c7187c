import type { Me } from '#domain/access/access.ts';
import type { LocalDate } from '#domain/calendar.ts';
import { posyanduLabel } from '#domain/places/place.ts';
import type { DaySent, Phone } from '../../known/phone.ts';
import { proofWords as w } from '../../words/outbox.ts';
import { sayDay } from '../../words/say.ts';

/** What one day came to, for the coordinator: numbers and places, nobody's name. */
export interface DayProof {
  on: LocalDate;
  /** nothing of that day waits here, was refused, or waits at a local server */
  all: boolean;
  written: number;
  arrived: number;
  places: { name: string; came: number }[];
  /** facts of other phones to be passed on */
  carried: number;
  /** through a local server, and how much of everything waits there */
  hub: number | null;
  lastAt: number | null;
}

export function dayProof(
  phone: Pick<Phone, 'sessions' | 'attendance' | 'sync'>,
  me: Pick<Me, 'posyandu' | 'passesOn'>,
  day: DaySent,
): DayProof {
  const { carried = 0, lastAt } = phone.sync.value;
  const hub = me.passesOn?.waiting ?? null;
  const places = phone.sessions(day.on).map((session) => {
    const place = me.posyandu.find((p) => p.id === session.scope);
    const came = phone.attendance(session.id).length;
    return { name: place ? posyanduLabel(place) : '', came };
  });
  const all = day.arrived === day.written && carried === 0 && (hub ?? 0) === 0;
  return { ...day, all, places, carried, hub, lastAt };
}

/** The same as a text to send. */
export function proofText(proof: DayProof, clock: (ms: number) => string): string {
  const { on, all, written, arrived, places, carried, hub, lastAt } = proof;
  return [
    `${w.title} · ${sayDay(on)}`,
    all ? w.all : w.notAll,
    ...places.map(({ name, came }) => `${name}: ${w.came(came)}`),
    w.some(arrived, written),
    ...(carried > 0 ? [w.carried(carried)] : []),
    ...(hub !== null ? [w.hub(hub)] : []),
    ...(lastAt !== null ? [w.lastAt(clock(lastAt))] : []),
  ]
    .filter((line) => line.trim() !== '')
    .join('\n');
}
