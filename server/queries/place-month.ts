import type { Pool } from 'pg';
import { RULEBOOK_VERSION } from '#domain/assess/assess.ts';
import { addToMonth, type Month } from '#domain/calendar.ts';
import { type Posyandu, villageScope } from '#domain/places/place.ts';
import { aimPath } from '#domain/pws/aim-path.ts';
import type { AimLevel, AimPlace, PlacePath } from '#domain/pws/aims.ts';
import { EVERYONE } from '#domain/pws/counters.ts';
import { MonthNumbers } from '#domain/pws/month-numbers.ts';
import type { PlaceMonth } from '#domain/pws/place-month.ts';
import { type Below, placePage, trendMonths } from '#domain/pws/place-page.ts';
import { aimsOf } from '../store/aims.ts';
import { inSnapshot } from '../store/in-transaction.ts';
import type { Db } from '../store/store.ts';
import { areaOf, type KnownPlace, placesBelow, scopesOf } from './known-place.ts';
import { placeAbout } from './place-about.ts';
import { nameOf, placeHead } from './place-names.ts';
import {
  areaNumbers,
  exactNumbers,
  monthsOfYear,
  type NumbersByMonth,
  provinceNumbers,
  sinceJanuary,
} from './place-numbers.ts';

/**
 * The month of any place, exact, from one snapshot: a posyandu and a village to the last fact, everything larger a second
 * behind. All of it is asked for together, and a second time only for what waits to be rolled up.
 */
export function placeMonth(
  pool: Pool,
  place: KnownPlace,
  month: Month,
  demo: boolean,
): Promise<PlaceMonth> {
  return inSnapshot(pool, (db) => readPlaceMonth(db, place, month, demo));
}

async function readPlaceMonth(
  db: Db,
  place: KnownPlace,
  month: Month,
  demo: boolean,
): Promise<PlaceMonth> {
  const lower = placesBelow(place);
  const months = [...new Set([...trendMonths(month), ...monthsOfYear(month)])];
  const [numbers, below, { names, opened, fresh }, aims] = await Promise.all([
    ownNumbers(db, place, months, month),
    belowNumbers(db, place, lower, month),
    placeAbout(db, place, lower, month),
    aimsOf(db, place.districtId, Number(month.slice(0, 4))),
  ]);
  if (below.own) numbers.set(month, below.own);
  const openedOf = (at: readonly Posyandu[]) => at.filter(({ id }) => opened.has(id)).length;
  return placePage({
    place: placeHead(place, names),
    month,
    months: numbers,
    year: sinceJanuary(numbers, month),
    below: below.lines.map(
      ({ place: at, now, before }): Below => ({
        level: at.level,
        id: at.id,
        name: nameOf(at, names),
        now,
        before,
        opened: openedOf(at.posyandu),
        posyandu: at.posyandu.length,
        freshAt: newest(scopesOf(at), fresh),
      }),
    ),
    aims: { aims, path: pathOf(place), place: aimPlace(place, lower) },
    opened: openedOf(place.posyandu),
    posyandu: place.posyandu.length,
    openDay: place.level === 'posyandu' ? (opened.get(place.id) ?? null) : null,
    ruleVersion: RULEBOOK_VERSION,
    freshAt: newest([...fresh.keys()], fresh),
    demo,
  });
}

const isLive = ({ level }: KnownPlace): boolean => level === 'posyandu' || level === 'village';

async function ownNumbers(
  db: Db,
  place: KnownPlace,
  months: readonly Month[],
  month: Month,
): Promise<NumbersByMonth> {
  const area = areaOf(place);
  if (area === null)
    return provinceNumbers(db, [...new Set(place.posyandu.map((at) => at.districtId))], months);
  const isPosyandu = place.level === 'posyandu';
  const [kept, live] = await Promise.all([
    areaNumbers(db, place.districtId, [area], months),
    isPosyandu ? exactNumbers(db, place.districtId, [place.id], [month]) : null,
  ]);
  return new Map([...(kept.get(area) ?? []), ...(live?.get(place.id) ?? [])]);
}

interface Line {
  place: KnownPlace;
  now: MonthNumbers;
  before: MonthNumbers | null;
}

/** The places below, this month and the last; of a village also its own live sum. */
async function belowNumbers(
  db: Db,
  place: KnownPlace,
  lower: readonly KnownPlace[],
  month: Month,
): Promise<{ lines: Line[]; own: MonthNumbers | null }> {
  if (lower.length === 0) return { lines: [], own: null };
  const months = [addToMonth(month, -1), month];
  if (isLive(place)) return villageLines(db, place, lower, months, month);
  const byDistrict = new Map<number, KnownPlace[]>();
  for (const at of lower)
    byDistrict.set(at.districtId, [...(byDistrict.get(at.districtId) ?? []), at]);
  const read = [...byDistrict].map(([districtId, places]) =>
    areaNumbers(
      db,
      districtId,
      places.flatMap((at) => areaOf(at) ?? []),
      months,
    ),
  );
  const all: Map<string, NumbersByMonth> = new Map(
    (await Promise.all(read)).flatMap((m) => [...m]),
  );
  return { lines: lower.map((at) => lineOf(at, all.get(areaOf(at) ?? ''), month)), own: null };
}

async function villageLines(
  db: Db,
  place: KnownPlace,
  lower: readonly KnownPlace[],
  months: readonly Month[],
  month: Month,
): Promise<{ lines: Line[]; own: MonthNumbers }> {
  const all = await exactNumbers(db, place.districtId, scopesOf(place), months);
  const rest = villageScope(place.id);
  const without: KnownPlace = { ...place, level: 'posyandu', id: rest };
  const lines = [...lower, without].map((at) => lineOf(at, all.get(at.id), month));
  const isEmpty = ({ place: at, now }: Line): boolean =>
    at.id === rest && now.get(EVERYONE, 'target') + now.get(EVERYONE, 'served') === 0;
  const own = MonthNumbers.sum(lines.map(({ now }) => now));
  return { lines: lines.filter((line) => !isEmpty(line)), own };
}

const lineOf = (place: KnownPlace, numbers: NumbersByMonth | undefined, month: Month): Line => ({
  place,
  now: numbers?.get(month) ?? new MonthNumbers(),
  before: numbers?.get(addToMonth(month, -1)) ?? null,
});

function newest(scopes: readonly string[], fresh: ReadonlyMap<string, Date>): string | null {
  const times = scopes.flatMap((scope) => fresh.get(scope)?.getTime() ?? []);
  return times.length === 0 ? null : new Date(Math.max(...times)).toISOString();
}

const AIMED: readonly AimLevel[] = ['district', 'puskesmas', 'village', 'posyandu'];

const pathOf = ({ level, posyandu: [first] }: KnownPlace): PlacePath =>
  first ? aimPath(level, first) : {};

/** The places whose projected people may be summed for this one. */
function aimPlace(place: KnownPlace, lower: readonly KnownPlace[]): AimPlace {
  const known = AIMED.find((level) => level === place.level) ?? 'district';
  const below = lower.flatMap((at): AimPlace[] => {
    const level = AIMED.find((l) => l === at.level);
    return level ? [{ level, id: at.id, below: [] }] : [];
  });
  return { level: known, id: place.id, below };
}
