import type { Pool } from 'pg';

const DAY_MS = 86_400_000;
const lastDone = new WeakMap<Pool, number>();

/** Drops notes of readings older than the table `retention` says, at most once a day and process. Answers how many went. */
export async function forgetOldReads(pool: Pool, now: Date): Promise<number> {
  if (now.getTime() - (lastDone.get(pool) ?? 0) < DAY_MS) return 0;
  lastDone.set(pool, now.getTime());
  const gone = await pool.query(
    `delete from reads using retention r
     where r.what = 'reads' and reads.at < $1::timestamptz - make_interval(days => r.days)`,
    [now],
  );
  return gone.rowCount ?? 0;
}
