import { earlierOf, type LocalDate } from '../calendar.ts';
import { inFives } from '../pws/small-numbers.ts';
import { type Decision, openDecisions } from './decisions.ts';
import type { MeetingNow, Reviewed } from './meeting-now.ts';
import type { ToldDecision, ToldMeeting, VillageMeetings } from './place-meetings.ts';
import { meetingWeeks, missedWeeks } from './weeks.ts';

export interface VillageAsked {
  code: string;
  name: string;
  /** every meeting of the village, also before `from`: decisions are carried on from there */
  meetings: readonly MeetingNow[];
  firstOpenDay: LocalDate | null;
  from: LocalDate;
  until: LocalDate;
  on: LocalDate;
  /** may the reader be told what was said there? */
  told: boolean;
}

/**
 * One village's meetings as they are told at its puskesmas: cases of people are counted and never told. Decisions are
 * mostly about people, so whoever may not be told what was said reads how many are open in fives (ruling 18).
 */
export function villageMeetings(asked: VillageAsked): VillageMeetings {
  const { code, name, meetings, from, until, on, told } = asked;
  const known = meetings.filter((meeting) => meeting.on <= until);
  const weeks = meetingWeeks(asked);
  const open = openDecisions(known, earlierOf(until, on));
  const many = (n: number): number => (told ? n : inFives(n));
  const within = known.filter((meeting) => meeting.on >= from);
  return {
    code,
    name,
    weeks,
    held: weeks.filter(({ state }) => state === 'held').length,
    missed: missedWeeks(weeks).length,
    last: known.reduce<LocalDate | null>(
      (newest, meeting) => (newest === null || meeting.on > newest ? meeting.on : newest),
      null,
    ),
    open: many(open.length),
    overdue: many(open.filter(({ overdue }) => overdue).length),
    decisions: told ? open.flatMap(toldDecision) : null,
    meetings: told ? within.map(toldMeeting) : null,
  };
}

const isCase = ({ person }: Reviewed): boolean => person !== undefined;

function toldDecision({ item, decidedOn, overdue }: Decision): ToldDecision[] {
  const { about, decision, who, dueBy } = item;
  if (isCase(item) || decision === undefined) return [];
  return [
    { about, decision, decidedOn, overdue, ...(who ? { who } : {}), ...(dueBy ? { dueBy } : {}) },
  ];
}

const toldMeeting = ({ id, kind, on, attendees, reviewed }: MeetingNow): ToldMeeting => ({
  id,
  kind,
  on,
  attendees: attendees.map(({ name, institution }) => ({
    name,
    ...(institution ? { institution } : {}),
  })),
  matters: reviewed
    .filter((item) => !isCase(item))
    .map(({ about, decision, who, dueBy, done }) => ({
      about,
      ...(decision ? { decision } : {}),
      ...(who ? { who } : {}),
      ...(dueBy ? { dueBy } : {}),
      ...(done === undefined ? {} : { done }),
    })),
  cases: reviewed.filter(isCase).length,
});
