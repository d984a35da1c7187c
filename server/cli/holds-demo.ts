import type { Pool } from 'pg';

/** Are there demo accounts, whose passwords everybody knows, and are real ones beside them (ruling 20)? */
export async function holdsDemo(pool: Pool): Promise<'no' | 'only' | 'beside-real'> {
  const { rows } = await pool.query<{ demo: boolean; real: boolean }>(
    `select coalesce(bool_or(demo), false) as demo, coalesce(bool_or(not demo), false) as real from accounts`,
  );
  const found = rows[0];
  if (found?.demo !== true) return 'no';
  return found.real ? 'beside-real' : 'only';
}
