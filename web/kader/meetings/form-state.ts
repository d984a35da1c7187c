import type { LocalDate } from '#domain/calendar.ts';
import type { MeetingKind } from '#domain/facts/meeting-held.ts';
import type { TaskKind } from '#domain/facts/task-assigned.ts';
import { matterOf, openDecisions } from '#domain/meetings/decisions.ts';
import type { MeetingNow, Reviewed } from '#domain/meetings/meeting-now.ts';
import type { CaseReason } from '#domain/meetings/to-review.ts';
import type { FactDraft } from '../../known/phone.ts';

export interface AttendeeLine {
  name: string;
  institution: string;
}

/** One matter as it is being typed. */
export interface MatterLine {
  id: string;
  about: string;
  person?: string;
  indicator?: string;
  /** code of the task's reason, when it came from a suggestion */
  reason?: CaseReason;
  decision: string;
  who: string;
  dueBy: string;
  /** decided in an earlier meeting, and looked at again in this one */
  carried: boolean;
  done: boolean;
  task: TaskKind | 'none';
}

export interface MeetingForm {
  kind: MeetingKind;
  date: LocalDate;
  place: string;
  attendees: AttendeeLine[];
  matters: MatterLine[];
  note: string;
}

export const emptyMatter = (id: string, about = ''): MatterLine => ({
  id,
  about,
  decision: '',
  who: '',
  dueBy: '',
  carried: false,
  done: false,
  task: 'none',
});

interface StartAsked {
  /** every meeting of the place, the newest first */
  meetings: readonly MeetingNow[];
  on: LocalDate;
  /** who writes it down: there is always one attendee */
  me: string;
  newId(): string;
}

/** A new meeting: the people of the last one, and what it left to be done. */
export function startMeeting({ meetings, on, me, newId }: StartAsked): MeetingForm {
  const last = meetings.find(({ kind }) => kind === 'weekly') ?? meetings[0];
  const attendees = last?.attendees.map(({ name, institution = '' }) => ({ name, institution }));
  return {
    kind: 'weekly',
    date: on,
    place: last?.place ?? '',
    attendees: attendees ?? [{ name: me, institution: '' }],
    matters: openDecisions(meetings, on).map(({ item }) => ({
      ...lineOf(item, newId),
      carried: true,
    })),
    note: '',
  };
}

/** A meeting as it stands, to be corrected; what it carried on from earlier ones stays carried. */
export function mendMeeting(
  meeting: MeetingNow,
  all: readonly MeetingNow[],
  newId: () => string,
): MeetingForm {
  const earlier = all.filter((m) => m.id !== meeting.id && m.on <= meeting.on);
  const before = new Set(earlier.flatMap(({ reviewed }) => reviewed.map(matterOf)));
  return {
    kind: meeting.kind,
    date: meeting.on,
    place: meeting.place ?? '',
    attendees: meeting.attendees.map(({ name, institution = '' }) => ({ name, institution })),
    matters: meeting.reviewed.map((item) => ({
      ...lineOf(item, newId),
      carried: before.has(matterOf(item)),
    })),
    note: meeting.note ?? '',
  };
}

const lineOf = (item: Reviewed, newId: () => string): MatterLine => ({
  ...emptyMatter(item.id ?? newId(), item.about),
  ...(item.person ? { person: item.person } : {}),
  ...(item.indicator ? { indicator: item.indicator } : {}),
  decision: item.decision ?? '',
  who: item.who ?? '',
  dueBy: item.dueBy ?? '',
  done: item.done ?? false,
});

export type FormLack = 'attendee' | 'matter' | 'date';

/** What must be mended before it can be kept; null when nothing. */
export function lackOf(form: MeetingForm, today: LocalDate): FormLack | null {
  if (form.date === '' || form.date > today) return 'date';
  if (named(form).length === 0) return 'attendee';
  return form.matters.some(({ about }) => about.trim() === '') ? 'matter' : null;
}

const named = ({ attendees }: MeetingForm): AttendeeLine[] =>
  attendees.filter(({ name }) => name.trim() !== '');

interface FactsAsked {
  /** the meeting's id */
  id: string;
  scope: string;
  /** the fact it corrects */
  corrects?: string;
  /** where somebody lives: the scope their task is written at; null when nobody knows */
  homeOf(person: string): string | null;
}

/** The meeting, and a task for every decision about a person that was to become one. */
export function meetingFacts(form: MeetingForm, asked: FactsAsked): FactDraft[] {
  const { id: subject, scope, corrects, homeOf } = asked;
  const place = form.place.trim();
  const note = form.note.trim();
  const held: FactDraft = {
    kind: 'meeting-held',
    subject,
    scope,
    on: form.date,
    body: {
      meeting: form.kind,
      date: form.date,
      attendees: named(form).map(({ name, institution }) => ({
        name: name.trim(),
        ...(institution.trim() ? { institution: institution.trim() } : {}),
      })),
      reviewed: form.matters.map(reviewedOf),
      ...(place ? { place } : {}),
      ...(note ? { note } : {}),
      ...(corrects ? { corrects } : {}),
    },
  };
  const tasks = form.matters.flatMap((matter) => taskOf(matter, subject, form.date, homeOf));
  return [held, ...tasks];
}

function reviewedOf(matter: MatterLine): Reviewed {
  const { id, about, person, indicator, decision, who, dueBy, carried, done } = matter;
  return {
    id,
    about: about.trim(),
    ...(person ? { person } : {}),
    ...(indicator ? { indicator } : {}),
    ...(decision.trim() ? { decision: decision.trim() } : {}),
    ...(who.trim() ? { who: who.trim() } : {}),
    ...(dueBy ? { dueBy } : {}),
    ...(carried ? { done } : {}),
  };
}

function taskOf(
  { person, task, reason, decision, who, dueBy, carried }: MatterLine,
  meeting: string,
  on: LocalDate,
  homeOf: (person: string) => string | null,
): FactDraft[] {
  const scope = person ? homeOf(person) : null;
  if (!person || scope === null || task === 'none' || carried) return [];
  const body = {
    task,
    reasons: reason && reason !== 'task' ? [reason] : [],
    meeting,
    ...(dueBy ? { dueBy } : {}),
    ...(who.trim() ? { to: who.trim() } : {}),
    ...(decision.trim() ? { note: decision.trim() } : {}),
  };
  return [{ kind: 'task-assigned', subject: person, scope, on, body }];
}
