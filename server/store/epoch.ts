import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';

/** The server's epoch: another one after a restore from backup, so that phones offer again what it forgot (ruling 10). */
export async function epochOf(pool: Pool): Promise<string> {
  const kept = await pool.query<{ value: string }>(
    `insert into server_state (key, value) values ('epoch', $1)
     on conflict (key) do update set value = server_state.value returning value`,
    [randomUUID()],
  );
  const value = kept.rows[0]?.value;
  if (value === undefined) throw new Error('server_state gave no epoch');
  return value;
}
