import type { Pool } from 'pg';

/** Accounts with something in quarantine that names no place this server knows. */
export async function placelessSenders(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ account_id: string }>(
    'select distinct account_id from quarantine where settled_at is null and scope is null and account_id is not null',
  );
  return rows.map((row) => row.account_id);
}
