import type { Pool } from 'pg';
import type { Aim } from '#domain/pws/aims.ts';
import type { Db } from './store.ts';

/** Everything set in a district for a year, of each thing what holds; what was taken back is left out. */
export async function aimsOf(db: Db | Pool, districtId: number, year: number): Promise<Aim[]> {
  const { rows } = await db.query<Aim>({
    name: 'aims-of-year',
    text: `select * from (
        select distinct on (level, place_id, key, kind) level, place_id as place, year, key, kind, value
        from aims where district_id = $1 and year = $2
        order by level, place_id, key, kind, set_at desc) latest
      where value is not null`,
    values: [districtId, year],
  });
  return rows;
}

/** What holds in some years of these places, of whatever level: what a phone needs of its own and of those above. */
export async function aimsAt(
  db: Db | Pool,
  districtId: number,
  years: readonly number[],
  places: readonly string[],
): Promise<Aim[]> {
  const { rows } = await db.query<Aim>({
    name: 'aims-at-places',
    text: `select * from (
        select distinct on (year, level, place_id, key, kind)
          level, place_id as place, year, key, kind, value
        from aims where district_id = $1 and year = any($2::int[]) and place_id = any($3::text[])
        order by year, level, place_id, key, kind, set_at desc) latest
      where value is not null`,
    values: [districtId, years, places],
  });
  return rows;
}

/** Sets aims, all or none; each after what was said of the same before it, also where the clock stood still or went back. */
export async function keepAims(
  db: Db | Pool,
  districtId: number,
  aims: readonly Aim[],
  { by, at }: { by: string; at: Date },
): Promise<void> {
  await db.query({
    name: 'keep-aims',
    text: `insert into aims (district_id, level, place_id, year, key, kind, value, set_at, set_by)
      select $1, t.level, t.place, t.year, t.key, t.kind, t.value,
        greatest($8::timestamptz, (select max(a.set_at) + interval '1 microsecond' from aims a
          where a.district_id = $1 and a.year = t.year and a.level = t.level and a.place_id = t.place
            and a.key = t.key and a.kind = t.kind)), $9
      from unnest($2::text[], $3::text[], $4::int[], $5::text[], $6::text[], $7::float8[])
        as t(level, place, year, key, kind, value)`,
    values: [
      districtId,
      aims.map((a) => a.level),
      aims.map((a) => a.place),
      aims.map((a) => a.year),
      aims.map((a) => a.key),
      aims.map((a) => a.kind),
      aims.map((a) => a.value),
      at,
      by,
    ],
  });
}
