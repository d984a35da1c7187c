import type { Pool } from 'pg';
import { StartProblem } from '../start-problem.ts';

/** Are there demo accounts, whose passwords everybody knows, and are real ones beside them (ruling 20)? */
export async function holdsDemo(
  pool: Pool,
): Promise<'no-accounts' | 'only-real' | 'only-demo' | 'both'> {
  const { rows } = await pool.query<{ demo: boolean | null; real: boolean | null }>(
    'select bool_or(demo) as demo, bool_or(not demo) as real from accounts',
  );
  const demo = rows[0]?.demo === true;
  const real = rows[0]?.real === true;
  if (demo && real) return 'both';
  if (demo) return 'only-demo';
  return real ? 'only-real' : 'no-accounts';
}

/** Real places and accounts are not made beside made-up ones. */
export async function mustNotHoldDemo(pool: Pool): Promise<void> {
  const holds = await holdsDemo(pool);
  if (holds === 'only-demo' || holds === 'both')
    throw new StartProblem(
      'Basis data ini berisi desa contoh. Pakai tempat lain untuk yang sungguhan, misalnya SIKLUS_HOME=.siklus-nyata.',
    );
}
