import type { Pool, PoolClient } from 'pg';
import type { Secrets } from '../keys/secrets.ts';

/** What every question and every append needs: the database, and the keys to what lies encrypted in it. */
export interface Store {
  pool: Pool;
  secrets: Secrets;
}

/** One connection inside a transaction. */
export type Db = Pick<PoolClient, 'query'>;
