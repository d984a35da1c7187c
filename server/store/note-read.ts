import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';

/** Who looked at names, and when (ruling 19). Written before the names are given out. */
export async function noteRead(
  pool: Pool,
  read: { account: string; districtId: number; what: string; at: Date },
): Promise<void> {
  await pool.query(
    'insert into reads (id, at, account_id, district_id, what) values ($1, $2, $3, $4, $5)',
    [randomUUID(), read.at, read.account, read.districtId, read.what],
  );
}
