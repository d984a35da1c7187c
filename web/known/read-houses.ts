import type { HousesPage } from '#domain/pws/houses.ts';

type Unread = Record<string, unknown>;
const isThing = (value: unknown): value is Unread => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);
const all = (value: unknown, each: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(each);

const isResident = (value: unknown): boolean =>
  isThing(value) &&
  [value.id, value.name, value.birthDate].every(isText) &&
  [value.served, value.atRisk].every((told) => typeof told === 'boolean');
const isHouse = (value: unknown): boolean =>
  isThing(value) &&
  isThing(value.point) &&
  [value.point.latitude, value.point.longitude].every(isNumber) &&
  (value.point.accuracyM === undefined || isNumber(value.point.accuracyM)) &&
  [value.on, value.posyandu].every(isText) &&
  (value.rt === null || isText(value.rt)) &&
  all(value.people, isResident);

/** The houses of a place; null when this is not them. */
export const readHouses = (value: unknown): HousesPage | null =>
  isThing(value) &&
  isText(value.month) &&
  [value.total, value.without].every(isNumber) &&
  typeof value.demo === 'boolean' &&
  all(value.houses, isHouse)
    ? (value as unknown as HousesPage)
    : null;
