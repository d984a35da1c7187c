import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Pool, PoolClient } from 'pg';
import { type End, FORMAT, type Head, quoted, type Row } from './backup-format.ts';

/** Rows asked for at a time: a few megabytes, whatever the table's size. */
const PAGE = 2000;

export interface BackupDone extends End {
  bytes: number;
}

interface Table {
  name: string;
  columns: string[];
  key: string[];
}

/**
 * Writes the whole database, as it is at one moment, to `file` (see backup-format.ts), while others go on writing.
 * The file appears under its name only when it is whole and on disk; only its owner may read it.
 * `onRows` hears how many rows have been written since it last heard.
 */
export async function backup(
  pool: Pool,
  file: string,
  at: Date,
  onRows: (rows: number) => void = () => {},
): Promise<BackupDone> {
  const half = `${file}.half`;
  const client = await pool.connect();
  const total: End = { tables: 0, rows: 0 };
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query(`set local timezone = 'UTC'`);
    await client.query(`set local extra_float_digits = 1`);
    await pipeline(
      Readable.from(lines(client, at, total, onRows)),
      createGzip(),
      createWriteStream(half, { mode: 0o600 }),
    );
    await toDisk(half);
    await rename(half, file);
    return { ...total, bytes: (await stat(file)).size };
  } finally {
    await rm(half, { force: true });
    await client.query('rollback').catch(() => {});
    client.release();
  }
}

/** About how many rows there are, for a progress bar. */
export async function estimateRows(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(
    `select coalesce(sum(greatest(reltuples, 0)), 0)::bigint as n from pg_class
     where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  );
  return Number(rows[0]?.n ?? 0);
}

async function* lines(
  client: PoolClient,
  at: Date,
  total: End,
  onRows: (rows: number) => void,
): AsyncGenerator<string> {
  yield `${JSON.stringify(await head(client, at))}\n`;
  for (const table of await tablesInOrder(client)) {
    yield `${JSON.stringify({ table: table.name, columns: table.columns })}\n`;
    const hash = createHash('sha256');
    let rows = 0;
    for await (const page of pages(client, table)) {
      const text = page.map((row) => `${JSON.stringify(row)}\n`).join('');
      hash.update(text);
      rows += page.length;
      onRows(page.length);
      yield text;
    }
    total.tables += 1;
    total.rows += rows;
    yield `${JSON.stringify({ rows, sha256: hash.digest('hex') })}\n`;
  }
  yield `${JSON.stringify(total)}\n`;
}

async function head(client: PoolClient, at: Date): Promise<Head> {
  const migrations = await client.query('select name, checksum from migrations order by name');
  const mark = await client.query(`select value from server_state where key = 'secret-mark'`);
  return {
    siklus: FORMAT,
    at: at.toISOString(),
    migrations: migrations.rows,
    secretMark: mark.rows[0]?.value ?? null,
  };
}

async function* pages(client: PoolClient, table: Table): AsyncGenerator<Row[]> {
  const columns = table.columns.map((c) => `${quoted(c)}::text`).join(', ');
  const order = table.key.length > 0 ? ` order by ${table.key.map(quoted).join(', ')}` : '';
  await client.query(
    `declare page no scroll cursor for select ${columns} from ${quoted(table.name)}${order}`,
  );
  for (;;) {
    const got = await client.query<Row>({ text: `fetch ${PAGE} from page`, rowMode: 'array' });
    if (got.rows.length > 0) yield got.rows;
    if (got.rows.length < PAGE) break;
  }
  await client.query('close page');
}

/** Every table but the list of migrations, each after the tables it refers to. */
async function tablesInOrder(client: PoolClient): Promise<Table[]> {
  const tables = await client.query<Table & { needs: string[] }>(
    `select c.relname::text as name,
       array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
             and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
       array(select a.attname::text from pg_index i
             cross join lateral unnest(i.indkey::int2[]) with ordinality as k (attnum, place)
             join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
             where i.indrelid = c.oid and i.indisprimary order by k.place) as key,
       array(select f.relname::text from pg_constraint k join pg_class f on f.oid = k.confrelid
             where k.conrelid = c.oid and k.contype = 'f' and f.oid <> c.oid) as needs
     from pg_class c
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> 'migrations'
     order by c.relname`,
  );
  const placed: Table[] = [];
  let left = tables.rows;
  while (left.length > 0) {
    const waiting = new Set(left.map((t) => t.name));
    const ready = left.filter((t) => !t.needs.some((name) => waiting.has(name)));
    if (ready.length === 0) throw new Error('tables refer to each other in a circle');
    placed.push(...ready);
    left = left.filter((t) => !ready.includes(t));
  }
  return placed;
}

async function toDisk(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  await handle.sync();
  await handle.close();
}
