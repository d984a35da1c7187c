import type { Pool } from 'pg';
import type { Posyandu } from '#domain/places/place.ts';
import type { Entry } from '#log/entry.ts';
import { DISTRICT } from './places.ts';

/** A posyandu whose facts are those of another, under ids of its own. */
export interface Clone {
  of: Posyandu;
  as: Posyandu;
  /** three hexadecimal digits in the third group of every id; no two clones of one posyandu share them */
  mark: string;
}

/** The third group of an id, whatever else it is: of stamps the counter, of others twelve of their random bits. */
const IDS = /-([47])[0-9a-f]{3}-(?=[0-9a-f]{4}-[0-9a-f]{12})/g;
const IDS_SQL = `'-([47])[0-9a-f]{3}-(?=[0-9a-f]{4}-[0-9a-f]{12})', '-\\1' || c.mark || '-', 'g'`;
const own = (column: string): string => `regexp_replace(${column}::text, ${IDS_SQL})`;

export const cloneMark = (n: number): string => n.toString(16).padStart(3, '0');

/** The same for entries that are still to be pushed, by this account. */
export const cloneEntries = (entries: readonly Entry[], clone: Clone, by: string): Entry[] => {
  if (clone.of === clone.as) return entries.map((entry) => ({ ...entry, by }));
  const text = JSON.stringify(entries)
    .replaceAll(`"${clone.of.id}"`, `"${clone.as.id}"`)
    .replace(IDS, `-$1${clone.mark}-`);
  return (JSON.parse(text) as Entry[]).map((entry) => ({ ...entry, by }));
};

/** Puts what is written so far aside, to be cloned from. */
export async function asTemplates(pool: Pool): Promise<void> {
  await pool.query('create unlogged table template_entries as select * from entries');
  await pool.query('create unlogged table template_feeds as select * from feed_entries');
  await pool.query('analyze template_entries, template_feeds');
}

/** Writes all entries of these clones and their places in feeds, inside the database. */
export async function writeClones(pool: Pool, clones: readonly Clone[]): Promise<void> {
  const values = [
    clones.map((c) => c.of.id),
    clones.map((c) => c.as.id),
    clones.map((c) => c.mark),
  ];
  const from = `unnest($1::text[], $2::text[], $3::text[]) as c(of, own, mark)`;
  await pool.query(
    `insert into entries (district_id, id, scope, subject, kind, v, "on", by_account, body, received_at)
     select t.district_id, ${own('t.id')}::uuid, c.own, ${own('t.subject')}::uuid, t.kind, t.v, t."on", t.by_account,
       ${own("replace(t.body::text, '\"' || c.of || '\"', '\"' || c.own || '\"')")}::jsonb, t.received_at
     from ${from} join template_entries t on t.scope = c.of`,
    values,
  );
  await pool.query(
    `insert into feed_entries (district_id, feed, seq, entry)
     select t.district_id, replace(t.feed, c.of, c.own), t.seq, ${own('t.entry')}::uuid
     from ${from} join template_feeds t on t.feed in (c.of, c.of || '!s')`,
    values,
  );
}

/** The feeds' counter rows, once everything is written. */
export async function endClones(pool: Pool): Promise<void> {
  await pool.query('drop table template_entries, template_feeds');
  await pool.query(
    `insert into feeds (district_id, feed, n) select district_id, feed, max(seq) from feed_entries
     where district_id = $1 group by 1, 2 on conflict do nothing`,
    [DISTRICT],
  );
  await pool.query('vacuum analyze');
}
