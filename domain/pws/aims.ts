import { fail, ok, type Result } from '../result.ts';
import { indicatorOf, isProjectionKey } from './indicators/catalogue.ts';
import type { DefaultTarget } from './indicators/line.ts';

/** Where an aim can be set, from the widest to the nearest. */
export const AIM_LEVELS = ['district', 'puskesmas', 'village', 'posyandu'] as const;
export type AimLevel = (typeof AIM_LEVELS)[number];

/**
 * What a place sets itself for a year: a share to reach (`percent`, by line of the catalogue) or how many people it
 * should have (`people`, sasaran proyeksi, by projection). Null takes back what was set.
 */
export interface Aim {
  level: AimLevel;
  place: string;
  year: number;
  key: string;
  kind: 'percent' | 'people';
  value: number | null;
}

export type BadAim =
  | 'unknown-level'
  | 'unknown-kind'
  | 'unknown-key'
  | 'no-place'
  | 'bad-year'
  | 'bad-value';

const MOST_PEOPLE = 100_000_000;

/** Reads an aim as somebody sent it. */
export function parseAim(raw: Readonly<Record<string, unknown>>): Result<Aim, BadAim> {
  const { level, place, year, key, kind, value } = raw;
  const known = AIM_LEVELS.find((l) => l === level);
  if (!known) return fail('unknown-level');
  if (typeof place !== 'string' || place === '' || place.length > 60) return fail('no-place');
  if (typeof year !== 'number' || !Number.isInteger(year) || year < 2000 || year > 2100)
    return fail('bad-year');
  if (kind !== 'percent' && kind !== 'people') return fail('unknown-kind');
  if (typeof key !== 'string' || !(kind === 'percent' ? indicatorOf(key) : isProjectionKey(key)))
    return fail('unknown-key');
  if (value !== null && !isPossible(kind, value)) return fail('bad-value');
  return ok({ level: known, place, year, key, kind, value: value as number | null });
}

const isPossible = (kind: Aim['kind'], value: unknown): boolean =>
  typeof value === 'number' &&
  Number.isFinite(value) &&
  value >= 0 &&
  (kind === 'percent' ? value <= 100 : Number.isInteger(value) && value <= MOST_PEOPLE);

/** A place and those it lies in, as aims name them; what is above or unknown is left out. */
export type PlacePath = Partial<Record<AimLevel, string>>;

export interface AimNow {
  percent: number;
  direction: 'at-least' | 'at-most';
  /** who set it: the nearest level that did, else the catalogue */
  from: AimLevel | 'catalogue';
  source: string;
}

/** The share a place aims at: set by itself or the nearest place above it, else the catalogue's own. */
export function aimFor(
  aims: readonly Aim[],
  path: PlacePath,
  year: number,
  key: string,
): AimNow | null {
  const standard: DefaultTarget | null = indicatorOf(key)?.target ?? null;
  const direction = standard?.direction ?? 'at-least';
  for (const level of AIM_LEVELS.toReversed()) {
    const value = valueAt(aims, { level, place: path[level] }, year, key, 'percent');
    if (value !== null) return { percent: value, direction, from: level, source: 'Target daerah' };
  }
  if (!standard) return null;
  return { percent: standard.percent, direction, from: 'catalogue', source: standard.source };
}

/** A place with the places below it, for sums of people. */
export interface AimPlace {
  level: AimLevel;
  id: string;
  below: readonly AimPlace[];
}

/**
 * How many people a place should have: as it says itself, else the sum of those below it when every one of them says
 * (a sum with gaps would be a number too small). Never handed down: a district's people are not a village's.
 */
export function peopleFor(
  aims: readonly Aim[],
  place: AimPlace,
  year: number,
  key: string,
): number | null {
  const own = valueAt(aims, { level: place.level, place: place.id }, year, key, 'people');
  if (own !== null || place.below.length === 0) return own;
  let sum = 0;
  for (const part of place.below) {
    const people = peopleFor(aims, part, year, key);
    if (people === null) return null;
    sum += people;
  }
  return sum;
}

/** The last of several settings of one thing stands. */
function valueAt(
  aims: readonly Aim[],
  at: { level: AimLevel; place: string | undefined },
  year: number,
  key: string,
  kind: Aim['kind'],
): number | null {
  if (at.place === undefined) return null;
  const found = aims.findLast(
    (aim) =>
      aim.level === at.level &&
      aim.place === at.place &&
      aim.year === year &&
      aim.key === key &&
      aim.kind === kind,
  );
  return found?.value ?? null;
}
