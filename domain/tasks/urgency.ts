import { addDays, daysBetween, type LocalDate } from '../calendar.ts';

/** How soon something asks for somebody. */
export const PRIORITIES = ['urgent', 'high', 'medium', 'low'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** Days until a task of each priority is due (our default, after the deadlines of the home-visit triggers). */
export const DAYS_DUE: Readonly<Record<Priority, number>> = {
  urgent: 1,
  high: 7,
  medium: 14,
  low: 30,
};

export const dueByFor = (priority: Priority, on: LocalDate): LocalDate =>
  addDays(on, DAYS_DUE[priority]);

/** The nearest first. */
export const URGENCIES = ['overdue', 'today', 'soon', 'later', 'someday'] as const;
export type Urgency = (typeof URGENCIES)[number];
const SOON_DAYS = 7;

/** How near the day is by which something must be done; without one it is to be done some day. */
export function urgencyOf(dueBy: LocalDate | undefined, on: LocalDate): Urgency {
  if (dueBy === undefined) return 'someday';
  const days = daysBetween(on, dueBy);
  if (days < 0) return 'overdue';
  if (days === 0) return 'today';
  return days <= SOON_DAYS ? 'soon' : 'later';
}

/** What is due first comes first; what has no day comes last. */
export const byDue = (a: { dueBy?: LocalDate }, b: { dueBy?: LocalDate }): number => {
  if (a.dueBy === b.dueBy) return 0;
  if (a.dueBy === undefined) return 1;
  return b.dueBy === undefined || a.dueBy < b.dueBy ? -1 : 1;
};
