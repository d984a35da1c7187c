import type { Pool } from 'pg';
import { isUuid } from '#log/entry.ts';
import type { Fate } from '#log/store.ts';
import type { Db } from '../store/store.ts';

/** What the main server said of entries that came in here. */
export async function markHere(
  pool: Pool,
  districtId: number,
  receipts: readonly { id: string; fate: Fate }[],
  at: Date,
): Promise<void> {
  const told = receipts.filter(({ id, fate }) => fate !== 'unsent' && isUuid(id));
  await pool.query(
    `insert into upstream_marks (district_id, id, here, refused, at)
     select $1, t.id, true, t.refused, $4 from unnest($2::uuid[], $3::text[]) as t(id, refused)
     on conflict (district_id, id) do update set refused = excluded.refused, at = excluded.at`,
    [
      districtId,
      told.map(({ id }) => id),
      told.map(({ fate }) => (typeof fate === 'object' ? fate.refused : null)),
      at,
    ],
  );
}

/** Read from the main server: it has them, also one it had refused before somebody let it in. */
export async function markRead(
  pool: Pool,
  districtId: number,
  ids: readonly string[],
  at: Date,
): Promise<void> {
  await pool.query(
    `insert into upstream_marks (district_id, id, here, at)
     select $1, t.id, false, $3 from unnest($2::uuid[]) as t(id)
     on conflict (district_id, id) do update set refused = null, at = excluded.at`,
    [districtId, ids, at],
  );
}

/** How a row of quarantine was settled that the main server took as it came. */
export const PASSED_ON = 'passed-on';

/**
 * A new epoch: nothing of ours is known to be there, neither entries nor what was passed on sealed. What was read from
 * there is not ours to offer.
 */
export async function unmark(db: Db): Promise<void> {
  await db.query('delete from upstream_marks where here');
  await db.query(
    'update quarantine set settled_at = null, settled_by = null, settled_as = null where settled_as = $1',
    [PASSED_ON],
  );
}

export interface RefusedThere {
  id: string;
  reason: string;
  at: Date;
}

/** What the main server would not take, newest first; all of it is still here. */
export async function refusedThere(pool: Pool): Promise<RefusedThere[]> {
  const { rows } = await pool.query<RefusedThere>(
    'select id, refused as reason, at from upstream_marks where refused is not null order by at desc, id',
  );
  return rows;
}
