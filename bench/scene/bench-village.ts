import type { Posyandu } from '#domain/places/place.ts';
import { benchAccount } from './accounts.ts';
import { type BenchDatabase, benchDatabase } from './database.ts';
import { benchPosyandu, keepBenchPlaces } from './places.ts';
import { settlePosyandu } from './settled-posyandu.ts';
import type { VillageSize } from './village.ts';

/** One village with its midwife and a kader of its first posyandu, who both sign in as people do. */
export interface BenchVillage {
  db: BenchDatabase;
  posyandu: readonly Posyandu[];
  facts: number;
}
export const MIDWIFE = 'bidan';
export const KADER = 'kader';

/** @param settled months written; the rest of the months is left to be pushed */
export async function benchVillage(
  posyandu: number,
  size: VillageSize,
  settled: number,
): Promise<BenchVillage> {
  const db = await benchDatabase();
  const places = benchPosyandu(posyandu, posyandu);
  await keepBenchPlaces(db.pool, places);
  const first = places[0];
  if (!first) throw new Error('a village has posyandu');
  await benchAccount(db.pool, MIDWIFE, 'midwife', { kind: 'village', id: first.villageCode });
  const author = await benchAccount(db.pool, KADER, 'kader', { kind: 'posyandu', id: first.id });
  const written = places.map((place) => ({ place, author }));
  const { facts } = await settlePosyandu(db, written, size, settled);
  return { db, posyandu: places, facts };
}
