import type { Pool } from 'pg';
import type { Db } from './store.ts';

/** Thrown when somebody has no row to lock yet; nothing has been locked for long then. */
export class NoRowYet extends Error {
  readonly ids: readonly string[];
  constructor(ids: readonly string[]) {
    super('no row yet');
    this.ids = ids;
  }
}

/**
 * Takes the rows of these people for this transaction, in the order of their ids, and says where each lives. Everything
 * that appends facts of a person holds this lock, so what it reads of them stays true until it commits.
 */
export async function lockPeople(
  db: Db,
  districtId: number,
  ids: readonly string[],
): Promise<Map<string, string | null>> {
  if (ids.length === 0) return new Map();
  const { rows } = await db.query<{ id: string; posyandu_id: string | null }>({
    name: 'lock-people',
    text: `select id, posyandu_id from people where district_id = $1 and id = any($2::uuid[])
      order by id for no key update`,
    values: [districtId, ids],
  });
  const homes = new Map(rows.map((row) => [row.id, row.posyandu_id]));
  const missing = ids.filter((id) => !homes.has(id));
  if (missing.length > 0) throw new NoRowYet(missing);
  return homes;
}

/**
 * Gives people not heard of before an empty row, so that a measurement that overtook its registration waits its turn
 * like any other. In a transaction of its own: inside another's it would be a lock taken out of order.
 */
export async function makeRows(
  pool: Pool,
  districtId: number,
  ids: readonly string[],
): Promise<void> {
  await pool.query({
    name: 'make-people-rows',
    text: `insert into people (district_id, id) select $1, t.id from unnest($2::uuid[]) as t(id)
      on conflict (district_id, id) do nothing`,
    values: [districtId, [...ids].sort()],
  });
}
