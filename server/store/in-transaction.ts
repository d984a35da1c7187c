import type { Pool } from 'pg';
import type { Db } from './store.ts';

/** Two pushes met in an unlucky order, or a serialization failure on a distributed database: try again. */
const TRY_AGAIN: ReadonlySet<string> = new Set(['40001', '40P01']);
const TRIES = 10;

/** Thrown inside a transaction when what it locked turned out not to be all it needs. */
export class LockedTooLittle extends Error {}

export const sqlState = (error: unknown): string | null =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null;

const mayRetry = (error: unknown): boolean =>
  error instanceof LockedTooLittle || TRY_AGAIN.has(sqlState(error) ?? '');

/** Runs `work` in one transaction; commits when it resolves, rolls back when it throws, retries where that helps. */
export async function inTransaction<T>(
  pool: Pool,
  work: (db: Db) => Promise<T>,
  begin = 'begin',
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(pool, work, begin);
    } catch (error) {
      if (attempt >= TRIES || !mayRetry(error)) throw error;
    }
  }
}

async function once<T>(pool: Pool, work: (db: Db) => Promise<T>, begin: string): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(begin);
    const value = await work(client);
    await client.query('commit');
    return value;
  } catch (error) {
    await client.query('rollback').catch((failed: Error) => {
      broken = failed;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
