import type { Pool } from 'pg';
import type { Posyandu, Puskesmas } from '#domain/places/place.ts';
import { keepPlaces } from '../../server/store/keep-places.ts';

/** A made-up district: its code belongs to no regency. */
export const DISTRICT = 9999;
const POSYANDU_A_VILLAGE = 4;
const VILLAGES_A_PUSKESMAS = 10;

const four = (n: number): string => String(n).padStart(4, '0');

/** So many made-up posyandu, ten villages to a puskesmas. */
export function benchPosyandu(count: number, aVillage = POSYANDU_A_VILLAGE): Posyandu[] {
  return Array.from({ length: count }, (_, i) => {
    const village = Math.floor(i / aVillage);
    const puskesmas = Math.floor(village / VILLAGES_A_PUSKESMAS);
    return {
      id: `9999${four(village)}${four(i)}`,
      name: `Contoh ${i + 1}`,
      villageCode: `99.99.${String(10 + puskesmas)}.${String(1001 + village)}`,
      villageName: `Desa Contoh ${village + 1}`,
      districtId: DISTRICT,
      puskesmasId: `pkm-${puskesmas}`,
      example: true,
    };
  });
}

export async function keepBenchPlaces(pool: Pool, posyandu: readonly Posyandu[]): Promise<void> {
  const ids = [...new Set(posyandu.map((p) => p.puskesmasId))];
  const puskesmas = ids.map(
    (id): Puskesmas => ({ id, name: `Contoh ${id}`, districtId: DISTRICT, example: true }),
  );
  const villages = new Map(posyandu.map((p) => [p.villageCode, p.villageName]));
  await pool.query(
    `insert into areas (code, parent, level, name) select t.code, null, 4, t.name
     from unnest($1::text[], $2::text[]) as t(code, name) on conflict do nothing`,
    [[...villages.keys()], [...villages.values()]],
  );
  await keepPlaces(pool, puskesmas, posyandu);
}
