import type { Posyandu } from '#domain/places/place.ts';
import type { Store } from '../store/store.ts';

/** Names of accounts, by id. */
export async function accountNames(
  store: Store,
  ids: readonly string[],
): Promise<Record<string, string>> {
  if (ids.length === 0) return {};
  const { rows } = await store.pool.query<{ id: string; name: string }>(
    'select id, name from accounts where id = any($1::uuid[])',
    [ids],
  );
  return Object.fromEntries(rows.map((row) => [row.id, row.name]));
}

/** Names of the puskesmas of these posyandu, by id. */
export async function puskesmasNames(
  store: Store,
  places: readonly Posyandu[],
): Promise<Map<string, string>> {
  const { rows } = await store.pool.query<{ id: string; name: string }>(
    'select id, name from puskesmas where district_id = any($1::int[]) and id = any($2::text[])',
    [[...new Set(places.map((p) => p.districtId))], [...new Set(places.map((p) => p.puskesmasId))]],
  );
  return new Map(rows.map((row) => [row.id, row.name]));
}
