import { isLocalDate, type LocalDate } from '../calendar.ts';
import type { BodyOf, Fact } from '../facts/fact.ts';
import type { MeetingKind } from '../facts/meeting-held.ts';
import { standingFacts } from '../facts/standing-facts.ts';

export type Attendee = BodyOf<'meeting-held'>['attendees'][number];
export type Reviewed = BodyOf<'meeting-held'>['reviewed'][number];

/** One meeting as all its facts tell it today. */
export interface MeetingNow {
  id: string;
  /** the fact that stands: corrected and withdrawn by this id */
  fact: string;
  /** `desa:…` of a village, or a posyandu */
  scope: string;
  kind: MeetingKind;
  on: LocalDate;
  place?: string;
  attendees: readonly Attendee[];
  reviewed: readonly Reviewed[];
  note?: string;
  /** the account that wrote it */
  by: string;
}

/** The facts of one meeting, in any order; null when it was taken back, or bears no day there is. */
export function meetingNow(facts: readonly Fact[], id: string): MeetingNow | null {
  const { standing } = standingFacts(facts.filter((fact) => fact.subject === id));
  const held = standing.findLast((fact) => fact.kind === 'meeting-held');
  if (!held || !isLocalDate(held.body.date)) return null;
  const { meeting, date, place, attendees, reviewed, note } = held.body;
  return {
    id,
    fact: held.id,
    scope: held.scope,
    kind: meeting,
    on: date,
    attendees,
    reviewed: reviewed.map(withRealDay),
    by: held.by,
    ...(place ? { place } : {}),
    ...(note ? { note } : {}),
  };
}

/** The 31st of February is no day to be late for. */
function withRealDay(item: Reviewed): Reviewed {
  if (item.dueBy === undefined || isLocalDate(item.dueBy)) return item;
  const { dueBy: _none, ...rest } = item;
  return rest;
}

/** Every meeting among the facts of many subjects, the newest first. */
export function meetingsNow(facts: readonly Fact[]): MeetingNow[] {
  const bySubject = new Map<string, Fact[]>();
  for (const fact of facts)
    bySubject.set(fact.subject, [...(bySubject.get(fact.subject) ?? []), fact]);
  return [...bySubject].flatMap(([id, own]) => meetingNow(own, id) ?? []).sort(newestFirst);
}

/** Two on one day: the later written one first. */
export const newestFirst = (a: MeetingNow, b: MeetingNow): number =>
  a.on === b.on ? (a.fact < b.fact ? 1 : -1) : a.on < b.on ? 1 : -1;
