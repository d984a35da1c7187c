import type { LocalDate } from '#domain/calendar.ts';
import { type MeetingNow, newestFirst } from '#domain/meetings/meeting-now.ts';
import { type RosterLine, STEPS } from './line.ts';
import { mergedPeople } from './merged-people.ts';
import { byName, nameIndex } from './name-index.ts';
import type { Attendance, LastVisit, RosterPerson, SessionNow } from './phone.ts';

/** Everybody this phone knows, in memory while it is open: for lists, search, and who stands at which step. */
export interface Roster {
  put(line: RosterLine): void;
  /** After lines were put: whose whole must be made of several records, each answered as the ids of all its records. */
  settle(): readonly string[][];
  putWhole(person: RosterPerson): void;
  /** all records of the person this record belongs to, the one that stays first */
  recordsOf(id: string): readonly string[];
  drop(id: string): void;
  get(id: string): RosterPerson | null;
  people(): readonly RosterPerson[];
  search(text: string, limit: number, on: LocalDate): RosterPerson[];
  sessions(on: LocalDate): SessionNow[];
  allSessions(): SessionNow[];
  openSessions(from: LocalDate, upTo: LocalDate): SessionNow[];
  attendance(session: string): Attendance[];
  /** of every place, the newest first */
  meetings(): MeetingNow[];
}

export function createRoster(): Roster {
  const lines = new Map<string, RosterLine>();
  const people = new Map<string, RosterPerson>();
  const sessions = new Map<string, SessionNow>();
  const meetings = new Map<string, MeetingNow>();
  const names = nameIndex();
  const merged = mergedPeople();
  let sorted: RosterPerson[] | null = null;

  const show = (id: string): void => {
    const person = merged.shown(id);
    sorted = null;
    if (person) {
      people.set(id, person);
      names.put(person);
    } else if (people.delete(id)) names.remove(id);
  };
  return {
    put: (line) => {
      const before = lines.get(line.id);
      if (before && before.upTo > line.upTo) return;
      lines.set(line.id, line);
      sorted = null;
      if ('session' in line) {
        if (line.session) sessions.set(line.id, line.session);
        else sessions.delete(line.id);
      } else if ('meeting' in line) {
        if (line.meeting) meetings.set(line.id, line.meeting);
        else meetings.delete(line.id);
      } else merged.put(line.id, line);
    },
    settle: () => {
      const { changed, stale } = merged.settle();
      for (const id of changed) show(id);
      return stale;
    },
    putWhole: (person) => {
      merged.putWhole(person);
      show(person.id);
    },
    recordsOf: (id) => merged.recordsOf(id),
    drop: (id) => {
      lines.delete(id);
      sessions.delete(id);
      meetings.delete(id);
      merged.drop(id);
      show(id);
    },
    get: (id) => people.get(merged.staysOf(id)) ?? null,
    people: () => {
      sorted ??= [...people.values()].sort(byName);
      return sorted;
    },
    search: (text, limit, on) => names.find(text, limit, on),
    sessions: (on) =>
      [...sessions.values()]
        .filter((session) => session.on === on && tookPlace(session))
        .sort((a, b) => Number(a.closed) - Number(b.closed) || (a.id < b.id ? -1 : 1)),
    allSessions: () =>
      [...sessions.values()].sort((a, b) =>
        a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on > b.on ? -1 : 1,
      ),
    openSessions: (from, upTo) =>
      [...sessions.values()]
        .filter(({ status, on }) => status === 'open' && on >= from && on <= upTo)
        .sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on > b.on ? -1 : 1)),
    meetings: () => [...meetings.values()].sort(newestFirst),
    attendance: (session) =>
      [...people.values()]
        .flatMap((person) => {
          const visit = visitAt(person, session);
          return visit ? [arrivalOf(person, visit)] : [];
        })
        .sort((a, b) => (a.queue ?? 1000) - (b.queue ?? 1000) || a.arrivedMs - b.arrivedMs),
  };
}

/** What somebody did at one session; null when they were not there, or that is long ago. */
export const visitAt = (person: RosterPerson, session: string): LastVisit | null =>
  person.last?.session === session
    ? person.last
    : (person.before?.find((visit) => visit.session === session) ?? null);

const tookPlace = ({ status }: SessionNow): boolean =>
  status !== 'planned' && status !== 'cancelled';

function arrivalOf(person: RosterPerson, visit: LastVisit): Attendance {
  const { steps, queue, guest, arrivedMs, sinceMs, skipped, on } = visit;
  return {
    person,
    queue: queue ?? null,
    guest: guest ?? false,
    arrivedMs,
    steps,
    on,
    ...(sinceMs === undefined ? {} : { sinceMs }),
    ...(skipped ? { skipped } : {}),
    next: STEPS.find((step) => !steps.includes(step)) ?? null,
  };
}
