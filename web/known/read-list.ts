import type { PeopleListed } from '#domain/tasks/listed.ts';
import { PRIORITIES } from '#domain/tasks/urgency.ts';

const isThing = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const isMaybe = (value: unknown): boolean => value === undefined || isText(value);
const all = (value: unknown, is: (one: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(is);

const isTask = (value: unknown): boolean =>
  isThing(value) &&
  (value.kind === 'home-visit' || value.kind === 'follow-up') &&
  isMaybe(value.dueBy) &&
  isMaybe(value.to);

const isPerson = (value: unknown): boolean =>
  isThing(value) &&
  [value.id, value.name, value.birthDate, value.posyandu].every(isText) &&
  (value.sex === 'F' || value.sex === 'M') &&
  [value.rt, value.last].every((text) => text === null || isText(text)) &&
  all(value.why, isText) &&
  all(value.reasons, isText) &&
  PRIORITIES.some((known) => known === value.priority) &&
  all(value.tasks, isTask);

/** A list by name as the server tells it, read whole; null when this is not one. */
export function readPeopleListed(value: unknown): PeopleListed | null {
  if (!isThing(value) || !all(value.people, isPerson)) return null;
  const flags = [value.identity, value.assigns, value.demo];
  const read = typeof value.total === 'number' && flags.every((flag) => typeof flag === 'boolean');
  return read ? (value as unknown as PeopleListed) : null;
}
