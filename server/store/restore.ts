import { createHash, type Hash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip } from 'node:zlib';
import type { Pool, PoolClient } from 'pg';
import { fail, ok, type Result } from '#domain/result.ts';
import {
  type End,
  FORMAT,
  type Head,
  isEnd,
  isHead,
  isRow,
  isTableEnd,
  isTableHead,
  quoted,
  type Row,
  readLine,
} from './backup-format.ts';
import { compare, migrate, pendingMigrations, readMigrations } from './migrate.ts';

export type RestoreProblem = {
  kind: 'not-a-backup' | 'damaged' | 'not-empty' | 'other-schema' | 'other-secret';
  sentence: string;
};
export interface RestoreDone extends End {
  /** the new epoch: phones see it and offer again what this server forgot (ruling 10) */
  epoch: string;
}

const BATCH = 1000;
const stop = (kind: RestoreProblem['kind'], sentence: string) => fail({ kind, sentence });
const damaged = (what: string) =>
  stop('damaged', `Cadangan rusak atau terpotong (${what}). Tidak ada yang ditulis.`);

/**
 * Brings a backup into an empty database, whole or not at all: every table's rows are counted and hashed on the way,
 * and the one transaction commits only when all of it agrees. `mark` is the mark of the secret this server has.
 */
export async function restore(
  pool: Pool,
  file: string,
  mark: string,
  onBytes: (bytes: number) => void = () => {},
): Promise<Result<RestoreDone, RestoreProblem>> {
  const incoming = linesOf(file, onBytes);
  try {
    const first = await incoming.next();
    const head = first.done === true ? null : readLine(first.value);
    if (head === null || !isHead(head) || head.siklus !== FORMAT)
      return stop('not-a-backup', `${file} bukan cadangan Siklus yang dapat dibaca versi ini.`);
    const fits = await prepare(pool, head, mark);
    if (!fits.ok) return fits;
    const loaded = await loadAll(pool, incoming);
    if (!loaded.ok) return loaded;
    const rest = await migrate(pool);
    return rest.ok ? loaded : stop('other-schema', rest.error.sentence);
  } catch (error) {
    if (isStreamError(error)) return damaged(error.code);
    throw error;
  } finally {
    await incoming.return(undefined);
  }
}

const isStreamError = (error: unknown): error is Error & { code: string } =>
  error instanceof Error &&
  'code' in error &&
  /^(Z_|ENOENT|EACCES|EISDIR)/.test(String(error.code));

/** Refuses what cannot be restored here, else leaves an empty schema exactly as old as the backup's. */
async function prepare(
  pool: Pool,
  head: Head,
  mark: string,
): Promise<Result<null, RestoreProblem>> {
  if (head.secretMark !== null && head.secretMark !== mark)
    return stop(
      'other-secret',
      'Cadangan ini ditulis dengan kunci lain. Salin dulu berkas "secret" dari server lama, atau isi SIKLUS_SECRET dengan kunci lama; tanpa itu NIK tidak terbaca.',
    );
  const ours = readMigrations();
  const known = compare(head.migrations, ours);
  if (!known.ok) return stop('other-schema', known.error.sentence);
  const filled = await firstFilledTable(pool);
  if (filled !== null)
    return stop('not-empty', `Basis data tujuan tidak kosong (tabel ${filled} berisi).`);
  const upTo = ours.slice(0, head.migrations.length);
  const there = await pendingMigrations(pool, upTo);
  if (!there.ok) return stop('other-schema', there.error.sentence);
  const made = await migrate(pool, upTo);
  return made.ok ? ok(null) : stop('other-schema', made.error.sentence);
}

/** What migrations and the first start write into an empty database: a backup brings its own. */
const FILLED_AT_START = ['server_state', 'retention'] as const;

/** What an empty database holds from its first start does not count. */
async function firstFilledTable(pool: Pool): Promise<string | null> {
  const { rows } = await pool.query<{ name: string }>(
    `select relname::text as name from pg_class where relkind = 'r'
     and relnamespace = 'public'::regnamespace and relname <> all($1::text[])`,
    [['migrations', ...FILLED_AT_START]],
  );
  for (const { name } of rows) {
    const any = await pool.query(`select 1 from ${quoted(name)} limit 1`);
    if (any.rows.length > 0) return name;
  }
  return null;
}

async function loadAll(
  pool: Pool,
  incoming: AsyncGenerator<string>,
): Promise<Result<RestoreDone, RestoreProblem>> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(`set local timezone = 'UTC'`);
    for (const table of FILLED_AT_START) await client.query(`delete from ${quoted(table)}`);
    const total = await loadTables(client, incoming);
    if (!total.ok) return total;
    const epoch = randomUUID();
    await client.query(
      `insert into server_state (key, value) values ('epoch', $1)
       on conflict (key) do update set value = excluded.value`,
      [epoch],
    );
    await endSignIns(client);
    await client.query('commit');
    return ok({ ...total.value, epoch });
  } finally {
    await client.query('rollback').catch(() => {});
    client.release();
  }
}

/**
 * What was cut off after the backup was written is forgotten with it, so nobody stays signed in. They run out rather
 * than being revoked: a revoked phone wipes itself, this one asks for the password and keeps what it must still send.
 */
const endSignIns = (client: PoolClient): Promise<unknown> =>
  client.query('update sign_ins set expires_at = $1 where revoked_at is null and expires_at > $1', [
    new Date(),
  ]);

interface Open {
  insert: string;
  width: number;
  rows: number;
  hash: Hash;
  batch: Row[];
}

async function loadTables(
  client: PoolClient,
  incoming: AsyncGenerator<string>,
): Promise<Result<End, RestoreProblem>> {
  const total: End = { tables: 0, rows: 0 };
  let open: Open | null = null;
  for await (const text of incoming) {
    const line = readLine(text);
    if (line === null) return damaged('baris tak terbaca');
    if (isRow(line) && open !== null && line.length === open.width) {
      open.hash.update(`${text}\n`);
      open.rows += 1;
      open.batch.push(line);
      if (open.batch.length === BATCH) await flush(client, open);
    } else if (isTableEnd(line) && open !== null) {
      await flush(client, open);
      if (open.rows !== line.rows || open.hash.digest('hex') !== line.sha256)
        return damaged(`tabel ke-${total.tables + 1}`);
      total.tables += 1;
      total.rows += open.rows;
      open = null;
    } else if (isTableHead(line) && open === null) {
      const insert = await insertInto(client, line.table, line.columns);
      if (insert === null) return damaged(`tabel ${line.table} tidak dikenal`);
      open = { insert, width: line.columns.length, rows: 0, hash: createHash('sha256'), batch: [] };
    } else if (isEnd(line) && open === null) {
      const agrees = line.tables === total.tables && line.rows === total.rows;
      return agrees ? ok(total) : damaged('jumlah tidak cocok');
    } else return damaged('urutan baris');
  }
  return damaged('tidak ada penutup');
}

/** Names come from a file, so only those the schema really has are used (never as they were written). */
async function insertInto(
  client: PoolClient,
  table: string,
  columns: readonly string[],
): Promise<string | null> {
  const { rows } = await client.query<{ name: string; type: string }>(
    `select a.attname::text as name, format_type(a.atttypid, a.atttypmod) as type
     from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relname = $1 and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
       and c.relname <> 'migrations' and a.attnum > 0 and not a.attisdropped`,
    [table],
  );
  const types = new Map(rows.map((row) => [row.name, row.type]));
  const known = columns.filter((name) => types.has(name));
  if (known.length !== columns.length || columns.length === 0) return null;
  const parameters = columns.map((_, i) => `$${i + 1}::text[]`).join(', ');
  const aliases = columns.map((_, i) => `c${i}`).join(', ');
  const casts = columns.map((name, i) => `c${i}::${types.get(name)}`).join(', ');
  return `insert into ${quoted(table)} (${columns.map(quoted).join(', ')})
    select ${casts} from unnest(${parameters}) as u (${aliases})`;
}

async function flush(client: PoolClient, open: Open): Promise<void> {
  if (open.batch.length === 0) return;
  const columns = Array.from({ length: open.width }, (_, i) =>
    open.batch.map((row) => row[i] ?? null),
  );
  await client.query(open.insert, columns);
  open.batch = [];
}

/** The lines of a gzip file, a chunk at a time. */
async function* linesOf(file: string, onBytes: (bytes: number) => void): AsyncGenerator<string> {
  const raw = createReadStream(file);
  raw.on('data', (chunk) => onBytes(chunk.length));
  const unpacked = createGunzip();
  raw.on('error', (error) => unpacked.destroy(error));
  const decoder = new StringDecoder('utf8');
  let rest = '';
  try {
    for await (const chunk of raw.pipe(unpacked)) {
      const lines = (rest + decoder.write(chunk as Buffer)).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
    if (rest !== '') yield rest;
  } finally {
    raw.destroy();
  }
}
