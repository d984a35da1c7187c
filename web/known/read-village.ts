import type { PersonBehind, Skdn, VillageMonth } from '#domain/pws/village-month.ts';
import { GROUPS } from '#domain/stages/groups.ts';

type Unread = Record<string, unknown>;
const isThing = (value: unknown): value is Unread => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): value is number => Number.isSafeInteger(value);
const all = (value: unknown, each: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(each);

const ROW = ['target', 'served', 'notYet', 'outside', 'atRisk', 'referred'] as const;
const SKDN: readonly (keyof Skdn)[] = ['s', 'd', 'n', 't', 'o', 'b', 'unclear', 'bgm', 'twoT'];
const hasCounts = (value: unknown, keys: readonly string[]): boolean =>
  isThing(value) && keys.every((key) => isCount(value[key]));
const isGroup = (value: unknown): boolean => GROUPS.some((group) => group === value);
const isRow = (value: unknown): boolean =>
  hasCounts(value, ROW) && isThing(value) && isGroup(value.group);

const isPosyandu = (value: unknown): boolean =>
  isThing(value) &&
  isText(value.posyandu) &&
  isText(value.name) &&
  (value.openDay === null || isText(value.openDay)) &&
  all(value.groups, isRow) &&
  hasCounts(value.skdn, SKDN) &&
  isCount(value.guests);

const isPoint = (value: unknown): boolean =>
  isThing(value) &&
  isText(value.month) &&
  isGroup(value.group) &&
  hasCounts(value, ['served', 'target']);

/** The server's village month, read whole; null when this is not one (an older server, somebody in between). */
export function readVillageMonth(value: unknown): VillageMonth | null {
  if (!isThing(value) || !isThing(value.village)) return null;
  const { code, name, districtName } = value.village;
  const read =
    [code, name, districtName, value.month, value.ruleVersion].every(isText) &&
    (value.village.within === undefined || all(value.village.within, isText)) &&
    (value.freshAt === null || isText(value.freshAt)) &&
    (value.small === 'exact' || value.small === 'suppressed') &&
    typeof value.demo === 'boolean' &&
    all(value.groups, isRow) &&
    hasCounts(value.skdn, SKDN) &&
    all(value.posyandu, isPosyandu) &&
    all(value.trend, isPoint);
  return read ? (value as unknown as VillageMonth) : null;
}

const isPerson = (value: unknown): boolean =>
  isThing(value) &&
  [value.id, value.name, value.birthDate, value.posyandu].every(isText) &&
  (value.sex === 'F' || value.sex === 'M') &&
  (value.rt === null || isText(value.rt)) &&
  all(value.why, isText);

/** Who stands behind a number; null when this is not such a list. */
export function readPeopleBehind(value: unknown): PersonBehind[] | null {
  if (!isThing(value) || !all(value.people, isPerson)) return null;
  return value.people as PersonBehind[];
}
