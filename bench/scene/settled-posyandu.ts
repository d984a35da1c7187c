import type { Posyandu } from '#domain/places/place.ts';
import { rebuild } from '../../server/store/rebuild.ts';
import type { SignedInPhone } from './accounts.ts';
import type { BenchDatabase } from './database.ts';
import { allBy, type VillageSize, villageMonths } from './village.ts';
import { BulkWriter } from './write-bulk.ts';

/** Writes each posyandu's people and its first months, and makes everything derived from them. */
export async function settlePosyandu(
  { store, pool }: BenchDatabase,
  posyandu: readonly { place: Posyandu; author: SignedInPhone['account'] }[],
  size: VillageSize,
  months: number,
): Promise<{ facts: number }> {
  const writer = new BulkWriter(store);
  let facts = 0;
  for (const { place, author } of posyandu) {
    let month = 0;
    for (const entries of villageMonths(place, size, allBy(author))) {
      if (month++ > months) break;
      await writer.write(entries);
      facts += entries.length;
    }
  }
  await writer.finish();
  await rebuild(store, { check: false });
  await pool.query('vacuum analyze');
  await pool.query('checkpoint');
  return { facts };
}
