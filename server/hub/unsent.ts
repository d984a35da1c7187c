import type { Pool } from 'pg';
import type { Entry } from '#log/entry.ts';
import { bodyFromRest } from '../keys/body-at-rest.ts';
import { KEPT_OUT } from '../store/quarantine.ts';
import type { Store } from '../store/store.ts';

/** A refused entry is offered again as often as a phone does it: somebody may have mended what stood in its way. */
const AGAIN_MS = 86_400_000;

interface Row extends Entry {
  body: unknown;
}

/**
 * Entries of which the main server has said nothing, oldest stamp first. Found by what is missing, not by a list of its
 * own: an entry is on its way from the very transaction that keeps it.
 */
export async function unsentEntries(store: Store, limit: number, now: Date): Promise<Entry[]> {
  const { rows } = await store.pool.query<Row>(
    `select e.id, e.scope, e.subject, e.kind, e.v, e."on", e.by_account as by, e.body from entries e
     where ${NOT_THERE} order by e.id limit $2`,
    [new Date(now.getTime() - AGAIN_MS), limit],
  );
  return rows.map((row) => ({
    ...row,
    body: bodyFromRest(row.kind, row.body, store.secrets.rest),
  }));
}

const NOT_THERE = `not exists (select from upstream_marks m where m.district_id = e.district_id and m.id = e.id
  and (m.refused is null or m.at > $1))`;

/** Also what a coordinator here looked at and left: it is the main server's to judge, and its phone was told it is safe. */
export const NOT_LET_IN = `(q.settled_at is null or q.settled_as = '${KEPT_OUT}')`;

/** How many facts the main server does not have: on their way, refused there, or sealed and not passed on yet. */
export async function countWaiting(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(
    `select (select count(*) from entries e where not exists (select from upstream_marks m
        where m.district_id = e.district_id and m.id = e.id and m.refused is null))
      + (select count(*) from quarantine q where ${NOT_LET_IN} and q.entry_id is not null
        and not exists (select from upstream_marks m where m.id = q.entry_id::uuid and m.refused is null)) as n`,
  );
  return Number(rows[0]?.n ?? 0);
}
