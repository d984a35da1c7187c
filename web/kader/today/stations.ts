import type { Step } from '#domain/cards/card.ts';
import { GROUPS, type Group, groupsOn } from '#domain/stages/groups.ts';
import type { Attendance, RosterPerson } from '../../known/phone.ts';

/** Who waits where, who is done; people keep the order in which they came. */
export interface StationsNow {
  waiting: Record<Step, number>;
  done: number;
  here: number;
  /** of those here, who live at another posyandu (ruling 15) */
  guests: number;
}

export function stationsNow(came: readonly Attendance[]): StationsNow {
  const waiting: Record<Step, number> = { 1: came.length, 2: 0, 3: 0, 4: 0, 5: 0 };
  let done = 0;
  for (const a of came) {
    if (a.next === null) done += 1;
    else if (a.next !== 1) waiting[a.next] += 1;
  }
  return { waiting, done, here: came.length, guests: came.filter((a) => a.guest).length };
}

/** The list of one station: at the first everybody who came, newest first; at the others who waits, longest first. */
export function atStation(came: readonly Attendance[], step: Step): Attendance[] {
  const byArrival = [...came].sort((a, b) => a.arrivedMs - b.arrivedMs);
  return step === 1 ? byArrival.reverse() : byArrival.filter((a) => a.next === step);
}

/** Everyone who did not get through all five (criterion: a reason for each before the day is closed). */
export const notDone = (came: readonly Attendance[]): Attendance[] =>
  came.filter((a) => a.next !== null);

const ALL: readonly Step[] = [1, 2, 3, 4, 5];
export const missingSteps = (a: Attendance): Step[] => ALL.filter((s) => !a.steps.includes(s));

export const groupsOfPerson = (p: RosterPerson, on: string): Group[] =>
  groupsOn(p.birthDate, p.pregnancies ?? [], on);

/** How many of each group came; somebody in two groups counts in both, as the recap does. */
export function cameByGroup(
  came: readonly Attendance[],
  on: string,
): { group: Group; count: number }[] {
  const counts = new Map<Group, number>();
  for (const { person } of came)
    for (const group of groupsOfPerson(person, on)) counts.set(group, (counts.get(group) ?? 0) + 1);
  return GROUPS.flatMap((group) => {
    const count = counts.get(group);
    return count ? [{ group, count }] : [];
  });
}

/**
 * The number to call, by person. Two phones that could not hear each other give one number twice: who came first keeps
 * it, the next is "7b", so that nobody is called by another's.
 */
export function queueLabels(came: readonly Attendance[]): Map<string, string> {
  const taken = new Map<number, number>();
  const labels = new Map<string, string>();
  for (const a of [...came].sort((x, y) => x.arrivedMs - y.arrivedMs)) {
    if (a.queue === null) continue;
    const before = taken.get(a.queue) ?? 0;
    taken.set(a.queue, before + 1);
    const letter = before === 0 ? '' : String.fromCharCode(97 + Math.min(before, 25));
    labels.set(a.person.id, `${a.queue}${letter}`);
  }
  return labels;
}

/** Whole minutes somebody waits at their next step. */
export const minutesWaiting = (a: Attendance, nowMs: number): number =>
  Math.floor((nowMs - (a.sinceMs ?? a.arrivedMs)) / 60_000);
