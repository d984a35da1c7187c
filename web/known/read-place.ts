import { PLACE_LEVELS, type PlaceMonth } from '#domain/pws/place-month.ts';
import type { AccessReport, BeforeAfter, HouseholdsPage, RtPage } from '#domain/pws/place-parts.ts';
import type { PersonBehind } from '#domain/pws/village-month.ts';
import { GROUPS } from '#domain/stages/groups.ts';
import { readPeopleBehind } from './read-village.ts';

type Unread = Record<string, unknown>;
const isThing = (value: unknown): value is Unread => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): value is number => Number.isSafeInteger(value);
const isTextOrNull = (value: unknown): boolean => value === null || isText(value);
const isNumberOrNull = (value: unknown): boolean => value === null || typeof value === 'number';
const all = (value: unknown, each: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(each);
const hasCounts = (value: unknown, keys: readonly string[]): boolean =>
  isThing(value) && keys.every((key) => isCount(value[key]));

const isPlace = (value: unknown): boolean =>
  isThing(value) &&
  PLACE_LEVELS.some((level) => level === value.level) &&
  isText(value.id) &&
  isText(value.name);
const isHead = (value: unknown): boolean =>
  isPlace(value) && isThing(value) && all(value.within, isPlace);

const GROUP = ['target', 'served', 'notYet', 'outside', 'atRisk', 'referred', 'visited'];
const SHORT = ['s', 'd', 'n', 't', 'twoT', 'bgm'];
const BLOCK = [...SHORT, 'o', 'b', 'unclear', 'dPrime'];
const VISITS = [
  ...['all', 'well', 'sick', 'contactWell', 'educated'],
  ...['session', 'sessionEducated', 'inside', 'outside'],
];

const isGroup = (value: unknown): boolean =>
  isThing(value) && GROUPS.some((group) => group === value.group) && hasCounts(value, GROUP);
const isSkdn = (value: unknown): boolean =>
  isThing(value) &&
  hasCounts(value.skdn, BLOCK) &&
  isThing(value.skdn) &&
  isThing(value.skdn.ratios) &&
  Object.values(value.skdn.ratios).every(isNumberOrNull);
const isPoint = (value: unknown): boolean =>
  isThing(value) &&
  isText(value.month) &&
  hasCounts(value, ['target', 'served']) &&
  hasCounts(value.skdn, SHORT);
const isLine = (value: unknown): boolean =>
  isPlace(value) &&
  isThing(value) &&
  isText(value.standing) &&
  hasCounts(value, ['target', 'served', 'atRisk', 'referred', 'visited', 'opened', 'posyandu']) &&
  hasCounts(value.skdn, SHORT) &&
  isTextOrNull(value.freshAt);
const isIndicator = (value: unknown): boolean =>
  isThing(value) &&
  isText(value.key) &&
  [value.numerator, value.percent, value.gap].every(isNumberOrNull) &&
  isThing(value.denominator) &&
  Object.values(value.denominator).every(isNumberOrNull);
const isProblem = (value: unknown): boolean =>
  isThing(value) && [value.key, value.standing, value.sentence, value.todo].every(isText);

/** The server's page of a place, read whole; null when this is not one. */
export function readPlaceMonth(value: unknown): PlaceMonth | null {
  if (!isThing(value)) return null;
  const read =
    isHead(value.place) &&
    [value.month, value.ruleVersion].every(isText) &&
    [value.freshAt, value.openDay].every(isTextOrNull) &&
    (value.small === 'exact' || value.small === 'suppressed') &&
    typeof value.demo === 'boolean' &&
    all(value.groups, isGroup) &&
    all(value.skdn, isSkdn) &&
    hasCounts(value.visits, VISITS) &&
    all(value.trend, isPoint) &&
    all(value.below, isLine) &&
    hasCounts(value, ['opened', 'posyandu']) &&
    all(value.indicators, isIndicator) &&
    all(value.problems, isProblem);
  return read ? (value as unknown as PlaceMonth) : null;
}

const isRt = (value: unknown): boolean =>
  isThing(value) &&
  isTextOrNull(value.rt) &&
  hasCounts(value, ['target', 'served', 'notYet', 'atRisk', 'guests']) &&
  hasCounts(value.skdn, SHORT);

/** The RT of a place; null when this is not it. */
export const readRtPage = (value: unknown): RtPage | null =>
  isThing(value) && isText(value.month) && all(value.lines, isRt)
    ? (value as unknown as RtPage)
    : null;

const isMember = (value: unknown): boolean =>
  isThing(value) &&
  [value.id, value.name, value.birthDate, value.posyandu].every(isText) &&
  typeof value.served === 'boolean' &&
  typeof value.atRisk === 'boolean' &&
  all(value.why, isText);

/** The families of an RT; null when this is not them. */
export const readHouseholds = (value: unknown): HouseholdsPage | null =>
  isThing(value) &&
  isTextOrNull(value.rt) &&
  isCount(value.others) &&
  isCount(value.total) &&
  all(value.households, (house) => all(house, isMember)) &&
  all(value.alone, isMember)
    ? (value as unknown as HouseholdsPage)
    : null;

const isSide = (value: unknown): boolean => hasCounts(value, ['target', 'served']);

const isStart = (value: unknown): boolean =>
  value === null ||
  (isThing(value) && [value.beganOn, value.at].every(isText) && isTextOrNull(value.byName));
const isIlpLine = (value: unknown): boolean =>
  isThing(value) &&
  [value.id, value.name].every(isText) &&
  typeof value.mine === 'boolean' &&
  isStart(value.start);
const OWN = ['counted', 'tooNew', 'nothingBefore', 'split'];
const isIlp = (value: unknown): boolean =>
  isThing(value) &&
  hasCounts(value, ['posyandu', 'begun']) &&
  all(value.lines, isIlpLine) &&
  (value.own === null || hasCounts(value.own, OWN));

/** Before and after; null when this is not it. */
export const readBeforeAfter = (value: unknown): BeforeAfter | null =>
  isThing(value) &&
  isTextOrNull(value.start) &&
  isCount(value.months) &&
  typeof value.complete === 'boolean' &&
  (value.ilp === null || isIlp(value.ilp)) &&
  all(
    value.points,
    (p) => isSide(p) && isThing(p) && isTextOrNull(p.month) && hasCounts(p, ['session']),
  ) &&
  all(value.stages, (s) => isThing(s) && isSide(s.before) && isSide(s.after))
    ? (value as unknown as BeforeAfter)
    : null;

/** Whom nobody served in a year, and how many they are; null when this is not it. */
export function readNeverServed(value: unknown): { people: PersonBehind[]; total: number } | null {
  const people = readPeopleBehind(value);
  return people && isThing(value) && isCount(value.total) ? { people, total: value.total } : null;
}

const ACCESS = ['residents', 'served', 'session', 'neverServed'];

/** The access report; null when this is not it. */
export const readAccess = (value: unknown): AccessReport | null =>
  isThing(value) &&
  hasCounts(value.whole, ACCESS) &&
  isCount(value.posyandu) &&
  all(value.lines, (line) => isThing(line) && isText(line.name) && hasCounts(line, ACCESS))
    ? (value as unknown as AccessReport)
    : null;
