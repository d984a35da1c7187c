import type { Pool } from 'pg';

/** Does the database answer at all? For readiness probes. */
export const databaseAnswers = (pool: Pool): Promise<boolean> =>
  pool.query('select 1').then(
    () => true,
    () => false,
  );
