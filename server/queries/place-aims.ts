import type { LocalDate, Month } from '#domain/calendar.ts';
import { AIM_LEVELS, type Aim, type AimLevel, type PlacePath } from '#domain/pws/aims.ts';
import type { AimsAnswer } from '#domain/pws/aims-answer.ts';
import { isProjectionKey, PROJECTIONS } from '#domain/pws/indicators/catalogue.ts';
import { inFives } from '#domain/pws/small-numbers.ts';
import { aimsOf } from '../store/aims.ts';
import { targetsNow } from '../store/month-targets.ts';
import type { Db } from '../store/store.ts';
import { type KnownPlace, placeIdOf, placesBelow } from './known-place.ts';
import { nameOf, placeNames } from './place-names.ts';

export type AimedPlace = KnownPlace & { level: AimLevel };

/** What a reader may: set aims here, and be told exact counts of people. */
export interface Telling {
  mine: boolean;
  inside: boolean;
  on: LocalDate;
}

/** What is set for a place, above it and below it in a year, beside what the register counts. */
export async function placeAims(
  db: Db,
  place: AimedPlace,
  year: number,
  may: Telling,
): Promise<AimsAnswer> {
  const below = placesBelow(place);
  const names = await placeNames(db, [place, ...below]);
  const aims = await aimsOf(db, place.districtId, year);
  return {
    level: place.level,
    place: place.id,
    name: nameOf(place, names),
    year,
    path: pathOf(place),
    below: below.flatMap((at) => {
      const level = AIM_LEVELS.find((l) => l === at.level);
      return level ? [{ level, id: at.id, name: nameOf(at, names) }] : [];
    }),
    aims: aims.filter((aim) => touches(place, aim)),
    mine: may.mine,
    registered: await told(db, place, year, may),
  };
}

const AT_OR_ABOVE: Readonly<Record<AimLevel, readonly AimLevel[]>> = {
  district: ['district'],
  puskesmas: ['district', 'puskesmas'],
  village: ['district', 'puskesmas', 'village'],
  posyandu: ['district', 'puskesmas', 'village', 'posyandu'],
};

function pathOf({ level, posyandu }: AimedPlace): PlacePath {
  const [first] = posyandu;
  if (!first) return {};
  return Object.fromEntries(AT_OR_ABOVE[level].map((l) => [l, placeIdOf(l, first)]));
}

/** Is this set for a place somebody here lives in, or the place itself lies in? */
const touches = ({ posyandu }: AimedPlace, { level, place }: Aim): boolean =>
  posyandu.some((at) => placeIdOf(level, at) === place);

const LARGE: readonly AimLevel[] = ['district', 'puskesmas'];
const SMALL_TO = 4;

/**
 * Outside the puskesmas only large places are told, in fives, and none of it beside a small count: the ages of two lists
 * overlap, and a district is the sum of its puskesmas, so a difference would tell what either hides (ruling 18).
 */
async function told(
  db: Db,
  place: AimedPlace,
  year: number,
  { inside, on }: Telling,
): Promise<AimsAnswer['registered']> {
  const nobody = Object.fromEntries(Object.keys(PROJECTIONS).map((key) => [key, null]));
  if (!inside && !LARGE.includes(place.level)) return nobody;
  const people = await registered(db, place, year, on);
  const small = Object.values(people).some((n) => n !== null && n > 0 && n <= SMALL_TO);
  if (inside) return people;
  return small ? nobody : allTold(people);
}

const allTold = (people: AimsAnswer['registered']): AimsAnswer['registered'] =>
  Object.fromEntries(
    Object.entries(people).map(([key, n]) => [key, n === null ? null : inFives(n)]),
  );

/** People by name at the end of a past year, and now in any other. */
async function registered(
  db: Db,
  { districtId, posyandu }: AimedPlace,
  year: number,
  on: LocalDate,
): Promise<AimsAnswer['registered']> {
  const month: Month = year < Number(on.slice(0, 4)) ? `${year}-12` : on.slice(0, 7);
  const ids = posyandu.map(({ id }) => id);
  const targets = await targetsNow(
    db,
    districtId,
    ids.map((id) => ({ posyandu: id, month })),
  );
  const sum = (keys: readonly string[]): number =>
    targets.reduce((n, { numbers }) => n + keys.reduce((m, key) => m + (numbers[key] ?? 0), 0), 0);
  return Object.fromEntries(
    Object.keys(PROJECTIONS)
      .filter(isProjectionKey)
      .map((key) => [
        key,
        PROJECTIONS[key].targets.length === 0 ? null : sum(PROJECTIONS[key].targets),
      ]),
  );
}
