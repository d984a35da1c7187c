import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { type EmbeddedPostgres, startEmbedded } from '../../server/embedded/embedded-postgres.ts';
import { secretsFrom } from '../../server/keys/secrets.ts';
import { openPool } from '../../server/store/database.ts';
import { migrate } from '../../server/store/migrate.ts';
import type { Store } from '../../server/store/store.ts';
import { asAdmin, urlWithDatabase } from '../../server/test/postgres.ts';
import { onEnd } from './clean-up.ts';

/** Keys of a bench's database; nothing in it is real. */
export const BENCH_SECRET = 'contoh-bench-contoh-bench-contoh-bench';

export interface BenchDatabase {
  pool: Pool;
  store: Store;
  url: string;
  drop(): Promise<void>;
  /** Stays, under a name that later runs can copy; this handle is of no use any more. */
  keepAs(name: string): Promise<void>;
}

let embedded: Promise<EmbeddedPostgres> | null = null;

/** A server of our own in a temporary folder, kept for the whole run; DATABASE_URL names another. */
async function adminUrl(): Promise<string> {
  const given = process.env.DATABASE_URL;
  if (given) return given;
  embedded ??= startOwn();
  return (await embedded).url;
}

async function startOwn(): Promise<EmbeddedPostgres> {
  for (const name of Object.keys(process.env)) if (name.startsWith('PG')) delete process.env[name];
  const home = await mkdtemp(join(tmpdir(), 'siklus-bench-'));
  // the database's user must be able to pass through it when we are root
  await chmod(home, 0o711);
  onEnd(() => rm(home, { recursive: true, force: true }));
  const own = await startEmbedded({ home });
  onEnd(() => own.stop());
  return own;
}

/** A migrated database of its own: empty, or all that is in another. */
export async function benchDatabase(like?: string): Promise<BenchDatabase> {
  const admin = await adminUrl();
  const name = `siklus_bench_${randomBytes(5).toString('hex')}`;
  const from = like ? `${like} strategy file_copy` : `template0 encoding 'UTF8'`;
  await asAdmin(admin, (a) => a.query(`create database ${name} template ${from}`));
  const dropped = onEnd(() =>
    asAdmin(admin, (a) => a.query(`drop database if exists ${name} with (force)`)),
  );
  const url = urlWithDatabase(admin, name);
  const pool = openPool(url);
  const closed = onEnd(() => pool.end());
  const migrated = await migrate(pool);
  if (!migrated.ok) throw new Error(migrated.error.sentence);
  const drop = async (): Promise<void> => {
    await closed();
    await dropped();
  };
  const keepAs = async (as: string): Promise<void> => {
    await closed();
    await asAdmin(admin, (a) => a.query(`alter database ${name} rename to ${as}`));
  };
  return { pool, url, drop, keepAs, store: { pool, secrets: secretsFrom(BENCH_SECRET) } };
}

export const isKept = async (name: string): Promise<boolean> =>
  asAdmin(await adminUrl(), async (a) => {
    const { rowCount } = await a.query('select from pg_database where datname = $1', [name]);
    return rowCount === 1;
  });

/** "18.4, embedded" */
export async function databaseVersion(): Promise<string> {
  const version = await asAdmin(await adminUrl(), async (a) => {
    const { rows } = await a.query<{ server_version: string }>('show server_version');
    return rows[0]?.server_version.split(' ')[0] ?? '?';
  });
  return `${version}, ${process.env.DATABASE_URL ? 'DATABASE_URL' : 'embedded'}`;
}
