import { addDays, dayNumber, earlierOf, type LocalDate, laterOf } from '../calendar.ts';
import type { MeetingNow } from './meeting-now.ts';

const WEEK = 7;

/** The Monday of the week a day lies in (ISO 8601: weeks begin on Monday). */
export const mondayOf = (day: LocalDate): LocalDate =>
  addDays(day, -((dayNumber(day) + WEEK - 1) % WEEK));

/** `open`: the week is not over, so nothing is missed yet. */
export type WeekState = 'held' | 'missed' | 'open';

export interface MeetingWeek {
  monday: LocalDate;
  sunday: LocalDate;
  state: WeekState;
  /** ids of the weekly meetings held in it */
  meetings: string[];
}

/** Where counting begins, and what is asked about. */
export interface WeeksAsked {
  meetings: readonly MeetingNow[];
  /** the place's first open day, null where there was none yet */
  firstOpenDay: LocalDate | null;
  from: LocalDate;
  until: LocalDate;
  /** today */
  on: LocalDate;
}

/**
 * The weeks of a place between two days, the newest first, each with its weekly meetings. A place that never opened and
 * never met has none: nobody can have missed anything there. Public holidays are not known here; a week with one that
 * had no meeting is flagged like any other, and the meeting's own note says why.
 */
export function meetingWeeks({
  meetings,
  firstOpenDay,
  from,
  until,
  on,
}: WeeksAsked): MeetingWeek[] {
  const weekly = meetings.filter(({ kind }) => kind === 'weekly');
  const begun = [firstOpenDay, ...weekly.map((meeting) => meeting.on)]
    .filter((day) => day !== null)
    .sort()[0];
  if (begun === undefined) return [];
  const first = mondayOf(laterOf(begun, from));
  const last = mondayOf(earlierOf(until, on));
  const byWeek = new Map<LocalDate, string[]>();
  for (const { id, on: held } of weekly)
    byWeek.set(mondayOf(held), [...(byWeek.get(mondayOf(held)) ?? []), id]);
  const weeks: MeetingWeek[] = [];
  for (let monday = last; monday >= first; monday = addDays(monday, -WEEK))
    weeks.push(weekOf(monday, byWeek.get(monday) ?? [], on));
  return weeks;
}

function weekOf(monday: LocalDate, meetings: string[], on: LocalDate): MeetingWeek {
  const sunday = addDays(monday, WEEK - 1);
  const state = meetings.length > 0 ? 'held' : sunday < on ? 'missed' : 'open';
  return { monday, sunday, state, meetings };
}

/** Weeks that ended without a meeting. */
export const missedWeeks = (weeks: readonly MeetingWeek[]): MeetingWeek[] =>
  weeks.filter(({ state }) => state === 'missed');
