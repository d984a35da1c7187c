import type { Posyandu, Puskesmas } from '#domain/places/place.ts';
import type { Db } from './store.ts';

/** Writes puskesmas and posyandu into the register; what is there already keeps its id and takes the new name. */
export async function keepPlaces(
  db: Db,
  puskesmas: readonly Puskesmas[],
  posyandu: readonly Posyandu[],
): Promise<void> {
  await db.query(
    `insert into puskesmas (district_id, id, name, example)
     select * from unnest($1::int[], $2::text[], $3::text[], $4::boolean[])
     on conflict (district_id, id) do update set name = excluded.name`,
    [
      puskesmas.map((p) => p.districtId),
      puskesmas.map((p) => p.id),
      puskesmas.map((p) => p.name),
      puskesmas.map((p) => p.example ?? false),
    ],
  );
  await db.query(
    `insert into posyandu (district_id, id, name, village_code, puskesmas_id, dusun, example)
     select * from unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::boolean[])
     on conflict (district_id, id) do update set name = excluded.name, dusun = excluded.dusun`,
    [
      posyandu.map((p) => p.districtId),
      posyandu.map((p) => p.id),
      posyandu.map((p) => p.name),
      posyandu.map((p) => p.villageCode),
      posyandu.map((p) => p.puskesmasId),
      posyandu.map((p) => p.dusun ?? null),
      posyandu.map((p) => p.example ?? false),
    ],
  );
}
