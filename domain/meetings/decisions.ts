import type { LocalDate } from '../calendar.ts';
import { type MeetingNow, newestFirst, type Reviewed } from './meeting-now.ts';

/** Something decided in a meeting, as the meetings after it left it. */
export interface Decision {
  item: Reviewed;
  /** the meeting it was first decided in, and the one that looked at it last */
  decidedOn: LocalDate;
  seenOn: LocalDate;
  meeting: string;
  done: boolean;
  /** not done, and its day has passed */
  overdue: boolean;
}

/** The same matter in a later meeting: by its own id, or, where nobody gave it one, by what it is about. */
export const matterOf = ({ id, about, person, indicator }: Reviewed): string =>
  id ?? [person ?? '', indicator ?? '', about].join('\n');

const whole = (item: Reviewed, before: Reviewed | undefined): Reviewed => ({ ...before, ...item });

/**
 * Everything the meetings of one place decided, in the order it was first decided. A later meeting that looks at a
 * matter again says how it stands: done, or carried on with another day or another person. What nobody looks at again
 * stays open.
 */
export function decisionsOf(meetings: readonly MeetingNow[], on: LocalDate): Decision[] {
  const byMatter = new Map<string, Decision>();
  for (const meeting of meetings.toSorted(newestFirst).reverse())
    for (const reviewed of meeting.reviewed) {
      const key = matterOf(reviewed);
      const before = byMatter.get(key);
      const item = whole(reviewed, before?.item);
      if (item.decision === undefined) continue;
      const done = reviewed.done === true;
      const overdue = !done && item.dueBy !== undefined && item.dueBy < on;
      byMatter.set(key, {
        item,
        decidedOn: before?.decidedOn ?? meeting.on,
        seenOn: meeting.on,
        meeting: before?.meeting ?? meeting.id,
        done,
        overdue,
      });
    }
  return [...byMatter.values()];
}

/** What the next meeting begins with: not done yet, the overdue and earliest first. */
export const openDecisions = (meetings: readonly MeetingNow[], on: LocalDate): Decision[] =>
  decisionsOf(meetings, on)
    .filter(({ done }) => !done)
    .sort((a, b) => (dueOf(a) === dueOf(b) ? 0 : dueOf(a) < dueOf(b) ? -1 : 1));

/** Without a day it comes after everything that has one. */
const dueOf = ({ item }: Decision): string => item.dueBy ?? '9999-12-31';
