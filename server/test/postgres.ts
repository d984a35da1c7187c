import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../embedded/embedded-postgres.ts';
import { openPool } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';

/** A server the SQL tests run on, with a database migrated once from which every test file gets its own copy. */
export interface TestServer {
  name: string;
  /** any database of it, to run `create database` from */
  adminUrl: string;
  template: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    servers: TestServer[];
  }
}

/** Starts the embedded PostgreSQL in a folder of its own; TEST_DATABASE_URL adds a second server. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  for (const name of Object.keys(process.env)) if (name.startsWith('PG')) delete process.env[name];
  const home = await mkdtemp(join(tmpdir(), 'siklus-test-'));
  // The database's user must be able to pass through it when we are root.
  await chmod(home, 0o711);
  const own = await startEmbedded({ home });
  const urls = [own.url, process.env.TEST_DATABASE_URL].filter((url) => url !== undefined);
  const stop = async (): Promise<void> => {
    await own.stop();
    await rm(home, { recursive: true, force: true });
  };
  try {
    const servers = await Promise.all(urls.filter((url) => url !== '').map(makeTemplate));
    project.provide('servers', servers);
    return async () => {
      await Promise.all(servers.map(dropTemplate));
      await stop();
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function makeTemplate(adminUrl: string): Promise<TestServer> {
  const template = `siklus_template_${process.pid}`;
  const version = await asAdmin(adminUrl, async (admin) => {
    await admin.query(`drop database if exists ${template}`);
    await admin.query(`create database ${template} template template0 encoding 'UTF8'`);
    return (await admin.query('show server_version')).rows[0]?.server_version;
  });
  const pool = openPool(urlWithDatabase(adminUrl, template), { size: 1 });
  const migrated = await migrate(pool);
  await pool.end();
  if (!migrated.ok) throw new Error(migrated.error.sentence);
  return { name: `PostgreSQL ${String(version).split(' ')[0]}`, adminUrl, template };
}

const dropTemplate = ({ adminUrl, template }: TestServer): Promise<unknown> =>
  asAdmin(adminUrl, (admin) => admin.query(`drop database if exists ${template} with (force)`));

export async function asAdmin<T>(url: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

export function urlWithDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.toString();
}
