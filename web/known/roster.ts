import type { LocalDate } from '#domain/calendar.ts';
import { type RosterLine, STEPS } from './line.ts';
import { byName, nameIndex } from './name-index.ts';
import type { Attendance, RosterPerson, SessionNow } from './phone.ts';

/** Everybody this phone knows, in memory while it is open: for lists, search, and who stands at which step. */
export interface Roster {
  put(line: RosterLine): void;
  drop(id: string): void;
  get(id: string): RosterPerson | null;
  people(): readonly RosterPerson[];
  search(text: string, limit: number, on: LocalDate): RosterPerson[];
  sessions(on: LocalDate): SessionNow[];
  openSessions(from: LocalDate, upTo: LocalDate): SessionNow[];
  attendance(session: string): Attendance[];
}

export function createRoster(): Roster {
  const lines = new Map<string, RosterLine>();
  const people = new Map<string, RosterPerson>();
  const sessions = new Map<string, SessionNow>();
  const names = nameIndex();
  let sorted: RosterPerson[] | null = null;

  return {
    put: (line) => {
      const before = lines.get(line.id);
      if (before && before.upTo > line.upTo) return;
      lines.set(line.id, line);
      sorted = null;
      if ('session' in line) sessions.set(line.id, line.session);
      else {
        people.set(line.id, line.person);
        names.put(line.person);
      }
    },
    drop: (id) => {
      lines.delete(id);
      people.delete(id);
      sessions.delete(id);
      names.remove(id);
      sorted = null;
    },
    get: (id) => people.get(id) ?? null,
    people: () => {
      sorted ??= [...people.values()].sort(byName);
      return sorted;
    },
    search: (text, limit, on) => names.find(text, limit, on),
    sessions: (on) =>
      [...sessions.values()]
        .filter((session) => session.on === on)
        .sort((a, b) => Number(a.closed) - Number(b.closed) || (a.id < b.id ? -1 : 1)),
    openSessions: (from, upTo) =>
      [...sessions.values()]
        .filter(({ closed, on }) => !closed && on >= from && on <= upTo)
        .sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on > b.on ? -1 : 1)),
    attendance: (session) =>
      [...people.values()]
        .flatMap((person) => (person.last?.session === session ? [arrivalOf(person)] : []))
        .sort((a, b) => (a.queue ?? 1000) - (b.queue ?? 1000) || a.arrivedMs - b.arrivedMs),
  };
}

function arrivalOf(person: RosterPerson): Attendance {
  const steps = person.last?.steps ?? [];
  return {
    person,
    queue: person.last?.queue ?? null,
    guest: person.last?.guest ?? false,
    arrivedMs: person.last?.arrivedMs ?? 0,
    steps,
    next: STEPS.find((step) => !steps.includes(step)) ?? null,
  };
}
