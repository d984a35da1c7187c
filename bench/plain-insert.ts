import type { Pool } from 'pg';
import type { Entry } from '#log/entry.ts';
import { stampOf } from '#log/stamp.ts';
import { openPool } from '../server/store/database.ts';
import { onEnd } from './scene/clean-up.ts';
import { DISTRICT } from './scene/places.ts';

const CONNECTIONS = 4;
const ROWS = 50;

/** The floor under ingest: the same facts into the same columns and indexes, and nothing else. */
export interface PlainInsert {
  /** rows a second over four connections */
  rowsPerSecond(seconds: number): Promise<number>;
  end(): Promise<void>;
}

/** Facts are used again and again under new ids, which grow as stamps do. */
export async function plainInsert(url: string, entries: readonly Entry[]): Promise<PlainInsert> {
  const pool = openPool(url, { size: CONNECTIONS });
  const end = onEnd(() => pool.end());
  await pool.query('create table plain_entries (like entries including all)');
  const batches = Array.from({ length: Math.floor(entries.length / ROWS) }, (_, i) =>
    columnsOf(entries.slice(i * ROWS, (i + 1) * ROWS)),
  );
  let ms = Date.now();
  const insert = async (batch: unknown[][]): Promise<void> => {
    const ids = Array.from({ length: ROWS }, () => stampOf(ms++, 0, '8000000000000001'));
    await insertOnce(pool, ids, batch);
  };
  const rowsPerSecond = async (seconds: number): Promise<number> => {
    const from = performance.now();
    const over = from + seconds * 1000;
    let done = 0;
    const work = async (start: number): Promise<void> => {
      for (let i = start; performance.now() < over; i++) {
        await insert(batches[i % batches.length] ?? []);
        done += ROWS;
      }
    };
    const starts = Array.from({ length: CONNECTIONS }, (_, i) => i * 97);
    await Promise.all(starts.map(work));
    return done / ((performance.now() - from) / 1000);
  };
  return { rowsPerSecond, end };
}

const columnsOf = (entries: readonly Entry[]): unknown[][] => [
  entries.map((e) => e.scope),
  entries.map((e) => e.subject),
  entries.map((e) => e.kind),
  entries.map((e) => e.v),
  entries.map((e) => e.on),
  entries.map((e) => e.by),
  entries.map((e) => JSON.stringify(e.body)),
];

const insertOnce = (pool: Pool, ids: string[], columns: unknown[][]): Promise<unknown> =>
  pool.query({
    name: 'plain-insert',
    text: `insert into plain_entries (district_id, id, scope, subject, kind, v, "on", by_account, body, received_at)
      select $1, t.id, t.scope, t.subject, t.kind, t.v, t.day, t.by, t.body::jsonb, $2
      from unnest($3::uuid[], $4::text[], $5::uuid[], $6::text[], $7::smallint[], $8::date[], $9::uuid[], $10::text[])
        as t(id, scope, subject, kind, v, day, by, body)`,
    values: [DISTRICT, new Date(), ids, ...columns],
  });
