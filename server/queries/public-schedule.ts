import type { Pool } from 'pg';
import type { LocalDate } from '#domain/calendar.ts';
import { areaPath } from '#domain/places/area-code.ts';
import { type AreaCode, byNaturalName, type Posyandu } from '#domain/places/place.ts';
import { searchPosyandu } from '#domain/places/search-posyandu.ts';

/** A posyandu's next open day, as anybody may know it. Nothing here is about a person. */
export interface ScheduleLine {
  posyandu: string;
  dusun: string | null;
  village: string;
  kecamatan: string;
  /** null: none is announced */
  date: LocalDate | null;
  startsAt: string | null;
  endsAt: string | null;
  zone: string | null;
  place: string | null;
}

export interface AreaChoice {
  code: AreaCode;
  name: string;
}

export interface Schedule {
  /** from the regency down to the area asked for */
  path: AreaChoice[];
  /** areas below it that have posyandu */
  areas: AreaChoice[];
  posyandu: ScheduleLine[];
  /** found, but more than a page can show */
  left: number;
}

/** A kecamatan has up to two hundred. */
const MOST_LINES = 300;
const REGENCY = 2;
const KECAMATAN = 3;

/**
 * The next open day of every posyandu of an area, or of those a text finds (T2.02, T0.21). Without either, where one
 * may look. An area this server knows nothing of is empty.
 *
 * @param on the days before it are over
 */
export async function publicSchedule(
  pool: Pool,
  all: readonly Posyandu[],
  asked: { area?: AreaCode | undefined; text?: string | undefined },
  on: LocalDate,
): Promise<Schedule> {
  const within = all.filter(({ villageCode }) => isWithin(villageCode, asked.area));
  const text = asked.text?.trim() ?? '';
  const found =
    text !== ''
      ? searchPosyandu(text, within)
      : asked.area === undefined
        ? []
        : [...within].sort(byVillageThenName);
  const shown = found.slice(0, MOST_LINES);
  const names = await areaNames(pool, within, asked.area);
  const days = await nextDays(pool, shown, on);
  return {
    path: regencyDown(asked.area).map((code) => ({ code, name: names.get(code) ?? code })),
    areas: choicesBelow(within, asked.area, names),
    posyandu: shown.map((place) => ({
      posyandu: place.name,
      dusun: place.dusun ?? null,
      village: place.villageName,
      kecamatan: names.get(areaOf(place.villageCode, KECAMATAN)) ?? '',
      ...(days.get(place.id) ?? NOT_ANNOUNCED),
    })),
    left: found.length - shown.length,
  };
}

const isWithin = (village: AreaCode, area: AreaCode | undefined): boolean =>
  area === undefined || village === area || village.startsWith(`${area}.`);

const byVillageThenName = (a: Posyandu, b: Posyandu): number =>
  byNaturalName({ name: a.villageName }, { name: b.villageName }) || byNaturalName(a, b);

/** The area of a level a village lies in. */
const areaOf = (village: AreaCode, level: number): AreaCode =>
  areaPath(village)[level - 1] ?? village;

const regencyDown = (area: AreaCode | undefined): AreaCode[] =>
  area === undefined ? [] : areaPath(area).slice(REGENCY - 1);

/** One level further down; first the regencies and cities this server serves. */
function choicesBelow(
  within: readonly Posyandu[],
  area: AreaCode | undefined,
  names: ReadonlyMap<AreaCode, string>,
): AreaChoice[] {
  const level = area === undefined ? REGENCY : Math.max(areaPath(area).length + 1, REGENCY);
  if (level > KECAMATAN + 1) return [];
  const codes = new Set(within.map(({ villageCode }) => areaOf(villageCode, level)));
  return [...codes].map((code) => ({ code, name: names.get(code) ?? code })).sort(byNaturalName);
}

async function areaNames(
  pool: Pool,
  within: readonly Posyandu[],
  area: AreaCode | undefined,
): Promise<Map<AreaCode, string>> {
  const codes = new Set(within.flatMap(({ villageCode }) => areaPath(villageCode)));
  for (const code of regencyDown(area)) codes.add(code);
  const { rows } = await pool.query<AreaChoice>(
    'select code, name from areas where code = any($1::text[])',
    [[...codes]],
  );
  return new Map(rows.map(({ code, name }) => [code, name]));
}

type NextDay = Pick<ScheduleLine, 'date' | 'startsAt' | 'endsAt' | 'zone' | 'place'>;
const NOT_ANNOUNCED: NextDay = {
  date: null,
  startsAt: null,
  endsAt: null,
  zone: null,
  place: null,
};

/** The first day of each that is announced or under way. */
async function nextDays(
  pool: Pool,
  posyandu: readonly Posyandu[],
  on: LocalDate,
): Promise<Map<string, NextDay>> {
  const { rows } = await pool.query<NextDay & { id: string }>({
    name: 'next-open-days',
    text: `select distinct on (posyandu_id) posyandu_id as id, "on" as date, starts_at as "startsAt",
        ends_at as "endsAt", zone, place
      from session_plans
      where district_id = any($1::int[]) and posyandu_id = any($2::text[]) and "on" >= $3
        and status in ('planned', 'open')
      order by posyandu_id, "on", starts_at nulls last`,
    values: [[...new Set(posyandu.map((p) => p.districtId))], posyandu.map((p) => p.id), on],
  });
  return new Map(rows.map(({ id, ...day }) => [id, day]));
}
