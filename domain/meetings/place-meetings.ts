import type { LocalDate } from '../calendar.ts';
import type { PlaceHead } from '../pws/place-month.ts';
import type { Attendee } from './meeting-now.ts';
import type { MeetingWeek } from './weeks.ts';

/** A decision about the place as a whole; decisions about a person are only counted. */
export interface ToldDecision {
  about: string;
  decision: string;
  who?: string;
  dueBy?: LocalDate;
  decidedOn: LocalDate;
  overdue: boolean;
}

/** A meeting as the puskesmas reads it. */
export interface ToldMeeting {
  id: string;
  kind: 'weekly' | 'monthly' | 'quarterly';
  on: LocalDate;
  attendees: readonly Attendee[];
  /** matters of the place as a whole, with what was decided */
  matters: { about: string; decision?: string; who?: string; dueBy?: LocalDate; done?: boolean }[];
  /** how many people's cases were looked at */
  cases: number;
}

/** The meetings of one village. No person of the register is in it, by name or by id, for anybody. */
export interface VillageMeetings {
  code: string;
  name: string;
  /** newest first */
  weeks: MeetingWeek[];
  held: number;
  missed: number;
  last: LocalDate | null;
  /**
   * decisions not done yet, about people and about the place, and of them those whose day has passed; in fives (SMALL
   * is 1 to 4) for who reads numbers only
   */
  open: number;
  overdue: number;
  /** null for who reads numbers only */
  decisions: ToldDecision[] | null;
  meetings: ToldMeeting[] | null;
}

/** Which villages of a place met, week by week. */
export interface PlaceMeetings {
  place: PlaceHead;
  from: LocalDate;
  until: LocalDate;
  villages: VillageMeetings[];
  demo: boolean;
}
