import type { PlaceMeetings } from '#domain/meetings/place-meetings.ts';

type Unread = Record<string, unknown>;
const isThing = (value: unknown): value is Unread => typeof value === 'object' && value !== null;
const listOrNull = (value: unknown): boolean => value === null || Array.isArray(value);

const isWeek = (value: unknown): boolean =>
  isThing(value) &&
  typeof value.monday === 'string' &&
  typeof value.sunday === 'string' &&
  ['held', 'missed', 'open'].some((state) => state === value.state);
const isVillage = (value: unknown): boolean =>
  isThing(value) &&
  typeof value.code === 'string' &&
  typeof value.name === 'string' &&
  Array.isArray(value.weeks) &&
  value.weeks.every(isWeek) &&
  ['held', 'missed', 'open', 'overdue'].every((key) => Number.isSafeInteger(value[key])) &&
  listOrNull(value.decisions) &&
  listOrNull(value.meetings);

/** The server's answer; null when this is not one. */
export const readMeetings = (value: unknown): PlaceMeetings | null =>
  isThing(value) &&
  isThing(value.place) &&
  Array.isArray(value.villages) &&
  value.villages.every(isVillage)
    ? (value as unknown as PlaceMeetings)
    : null;
