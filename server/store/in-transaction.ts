import type { Writable } from 'node:stream';
import type { Pool, PoolClient } from 'pg';
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
export function inTransaction<T>(
  pool: Pool,
  work: (db: Db) => Promise<T>,
  begin = 'begin',
): Promise<T> {
  return trying(() => once(pool, work, begin));
}

/**
 * Reads from one snapshot, so that the answers agree with each other. What `read` asks for together travels together with
 * the snapshot's beginning, and nobody waits for its end: a question of one batch is one journey to the database.
 */
export function inSnapshot<T>(pool: Pool, read: (db: Db) => Promise<T>): Promise<T> {
  return trying(() => readOnce(pool, read));
}

async function trying<T>(once: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once();
    } catch (error) {
      if (attempt >= TRIES || !mayRetry(error)) throw error;
    }
  }
}

const SNAPSHOT = 'begin isolation level repeatable read read only';

async function readOnce<T>(pool: Pool, read: (db: Db) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    const [, value] = await inOnePiece(client, () =>
      Promise.all([client.query(SNAPSHOT), read(client)]),
    );
    client.query('commit').then(
      () => client.release(),
      (error: Error) => client.release(error),
    );
    return value;
  } catch (error) {
    // part of what was asked together may still go on: on a connection nobody else will be given
    client.release(true);
    throw error;
  }
}

/** What is asked before the first wait leaves in one write: a write of its own costs as much as a small statement. */
function inOnePiece<T>(client: PoolClient, ask: () => T): T {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
  stream.cork();
  try {
    return ask();
  } finally {
    stream.uncork();
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
