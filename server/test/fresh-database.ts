import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { describe, inject } from 'vitest';
import { openPool } from '../store/database.ts';
import { asAdmin, type TestServer, urlWithDatabase } from './postgres.ts';

/** A migrated, empty database of its own for one test file or test. */
export interface FreshDatabase {
  pool: pg.Pool;
  url: string;
  drop(): Promise<void>;
}

/** Cloned from the template in about 50 ms. Without a server named: the embedded one. */
export async function freshDatabase(server = firstServer()): Promise<FreshDatabase> {
  return copyOf(server, server.template);
}

/** An empty database without our schema. */
export async function emptyDatabase(server = firstServer()): Promise<FreshDatabase> {
  return copyOf(server, 'template0');
}

/**
 * Runs the same tests on every server there is: the embedded PostgreSQL and, where TEST_DATABASE_URL gives one,
 * a second version. `fresh()` gives a database on that server.
 */
export function forEachServer(
  tests: (fresh: () => Promise<FreshDatabase>, server: TestServer) => void,
): void {
  for (const server of inject('servers'))
    describe(server.name, () => tests(() => freshDatabase(server), server));
}

function firstServer(): TestServer {
  const server = inject('servers')[0];
  if (server === undefined) throw new Error('the server project has not started its database');
  return server;
}

async function copyOf(server: TestServer, template: string): Promise<FreshDatabase> {
  const name = `siklus_test_${randomBytes(6).toString('hex')}`;
  await asAdmin(server.adminUrl, (admin) =>
    admin.query(`create database ${name} template ${template}`),
  );
  const url = urlWithDatabase(server.adminUrl, name);
  const pool = openPool(url);
  const drop = async (): Promise<void> => {
    await pool.end();
    await asAdmin(server.adminUrl, (admin) =>
      admin.query(`drop database if exists ${name} with (force)`),
    );
  };
  return { pool, url, drop };
}
