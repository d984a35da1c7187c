import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Pool, PoolClient } from 'pg';
import { fail, ok, type Result } from '#domain/result.ts';

/** One step of the schema: a plain SQL file, run once and never changed after. */
export interface Migration {
  name: string;
  sql: string;
  /** SHA-256 of the text with `\n` line ends, so that a Windows checkout is the same file */
  checksum: string;
}

export type MigrateProblem = {
  kind: 'file-changed' | 'database-newer' | 'out-of-order' | 'sql-failed';
  migration: string;
  sentence: string;
};

const FOLDER = fileURLToPath(new URL('./migrations/', import.meta.url));
/** Two servers starting at once take turns. */
const MIGRATE_LOCK = 740_198_022;

/** The migrations this code brings, in order. */
export function readMigrations(folder = FOLDER): Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const sql = readFileSync(`${folder}/${name}`, 'utf8').replaceAll('\r\n', '\n');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

/**
 * Brings the schema up to this code, each file in a transaction of its own, and gives the names of those it ran.
 * The first run also draws the server's epoch.
 */
export async function migrate(
  pool: Pool,
  migrations: readonly Migration[] = readMigrations(),
): Promise<Result<string[], MigrateProblem>> {
  const client = await pool.connect();
  try {
    // building an index takes the time it takes, whatever patience the pool has with others
    await client.query('set statement_timeout = 0');
    await client.query('select pg_advisory_lock($1)', [MIGRATE_LOCK]);
    return await runPending(client, migrations);
  } finally {
    await client.query('select pg_advisory_unlock($1)', [MIGRATE_LOCK]).catch(() => {});
    await client.query('reset statement_timeout').catch(() => {});
    client.release();
  }
}

/** What is still to run, or why this code must not touch this database. */
export async function pendingMigrations(
  client: Pool | PoolClient,
  migrations: readonly Migration[] = readMigrations(),
): Promise<Result<Migration[], MigrateProblem>> {
  const table = await client.query(`select to_regclass('migrations') is not null as there`);
  if (table.rows[0]?.there !== true) return ok([...migrations]);
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from migrations order by name',
  );
  return compare(rows, migrations);
}

/** Pure: what was applied beside what this code brings. */
export function compare(
  applied: readonly { name: string; checksum: string }[],
  migrations: readonly Migration[],
): Result<Migration[], MigrateProblem> {
  const byName = new Map(migrations.map((m) => [m.name, m]));
  for (const { name, checksum } of applied) {
    const known = byName.get(name);
    if (known === undefined) return problem('database-newer', name);
    if (known.checksum !== checksum) return problem('file-changed', name);
  }
  const done = new Set(applied.map((a) => a.name));
  const last = applied.at(-1)?.name ?? '';
  const pending = migrations.filter((m) => !done.has(m.name));
  const late = pending.find((m) => m.name < last);
  return late === undefined ? ok(pending) : problem('out-of-order', late.name);
}

const SENTENCES: Record<MigrateProblem['kind'], (name: string) => string> = {
  'file-changed': (name) =>
    `Berkas migrasi ${name} sudah pernah dijalankan, lalu diubah. Kembalikan isinya; perubahan ditulis dalam berkas baru.`,
  'database-newer': (name) =>
    `Basis data ini lebih baru daripada programnya (sudah berisi ${name}). Pakai Siklus versi yang lebih baru.`,
  'out-of-order': (name) =>
    `Berkas migrasi ${name} disisipkan di tengah. Beri nomor sesudah yang terakhir dijalankan.`,
  'sql-failed': (name) => `Migrasi ${name} gagal dan dibatalkan seluruhnya.`,
};

const problem = (
  kind: MigrateProblem['kind'],
  migration: string,
  detail = '',
): Result<never, MigrateProblem> =>
  fail({ kind, migration, sentence: `${SENTENCES[kind](migration)}${detail}` });

async function runPending(
  client: PoolClient,
  migrations: readonly Migration[],
): Promise<Result<string[], MigrateProblem>> {
  const pending = await pendingMigrations(client, migrations);
  if (!pending.ok) return pending;
  await client.query(
    'create table if not exists migrations (name text primary key, checksum text not null, applied_at timestamptz not null)',
  );
  for (const migration of pending.value) {
    const failed = await runOne(client, migration);
    if (failed !== null) return problem('sql-failed', migration.name, ` ${failed}`);
  }
  return ok(pending.value.map((m) => m.name));
}

async function runOne(client: PoolClient, migration: Migration): Promise<string | null> {
  try {
    await client.query('begin');
    await client.query(migration.sql);
    await client.query('insert into migrations (name, checksum, applied_at) values ($1, $2, $3)', [
      migration.name,
      migration.checksum,
      new Date(),
    ]);
    await drawEpoch(client);
    await client.query('commit');
    return null;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    return error instanceof Error ? error.message : String(error);
  }
}

/** The server's epoch (ruling 10): drawn once, and anew by every restore. */
async function drawEpoch(client: PoolClient): Promise<void> {
  const there = await client.query(`select to_regclass('server_state') is not null as there`);
  if (there.rows[0]?.there !== true) return;
  await client.query(
    `insert into server_state (key, value) values ('epoch', $1) on conflict (key) do nothing`,
    [randomUUID()],
  );
}
