import { firstDayOf, type LocalDate, lastDayOf, type Month } from '#domain/calendar.ts';
import { villageScope } from '#domain/places/place.ts';
import type { Db } from '../store/store.ts';
import type { KnownPlace } from './known-place.ts';
import { namedBy, type PlaceNames } from './place-names.ts';

/** What a place's page says beside its numbers. */
export interface PlaceAbout {
  names: PlaceNames;
  /** posyandu of the place that opened this month, and when first */
  opened: ReadonlyMap<string, LocalDate>;
  /** when the newest fact of each scope arrived */
  fresh: ReadonlyMap<string, Date>;
}

interface Row {
  areas: Record<string, string> | null;
  puskesmas: Record<string, string> | null;
  opened: Record<string, LocalDate> | null;
  fresh: Record<string, string> | null;
}

/* One statement: four of their own would cost a page twice as much here and in the database. */
const ABOUT = `select
  (select json_object_agg(code, name) from areas where code = any($1::text[])) as areas,
  (select json_object_agg(id, name) from puskesmas where district_id = any($2::int[]) and id = any($3::text[])) as puskesmas,
  (select json_object_agg(o.id, o.first) from (
    select posyandu_id as id, min("on") as first from open_days
    where district_id = any($2::int[]) and posyandu_id = any($4::text[]) and "on" between $5 and $6 group by 1) o) as opened,
  (select json_object_agg(posyandu_id, newest_at) from freshness
    where district_id = any($2::int[]) and posyandu_id = any($7::text[])) as fresh`;

/** Names of a place and those below it, open days of the month, and how fresh everything is. */
export async function placeAbout(
  db: Db,
  place: KnownPlace,
  lower: readonly KnownPlace[],
  month: Month,
): Promise<PlaceAbout> {
  const { codes, puskesmas, districts } = namedBy([place, ...lower]);
  const ids = place.posyandu.map((at) => at.id);
  const { rows } = await db.query<Row>({
    name: 'about-place',
    text: ABOUT,
    values: [
      codes,
      districts,
      puskesmas,
      ids,
      firstDayOf(month),
      lastDayOf(month),
      [...ids, ...(place.level === 'posyandu' ? [] : villagesOf(place))],
    ],
  });
  const [row] = rows;
  const fresh = Object.entries(row?.fresh ?? {});
  return {
    names: { areas: mapOf(row?.areas), puskesmas: mapOf(row?.puskesmas) },
    opened: mapOf(row?.opened),
    fresh: new Map(fresh.map(([id, at]) => [id, new Date(at)])),
  };
}

const mapOf = (record: Record<string, string> | null | undefined): Map<string, string> =>
  new Map(Object.entries(record ?? {}));

const villagesOf = ({ posyandu }: KnownPlace): string[] => [
  ...new Set(posyandu.map((at) => villageScope(at.villageCode))),
];
