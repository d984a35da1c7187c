import type { Pool } from 'pg';
import { factClass } from '#domain/facts/class.ts';
import type { Entry } from '#log/entry.ts';
import { bodyToRest } from '../../server/keys/body-at-rest.ts';
import { addPlaces, type FeedPlaces } from '../../server/store/feed-places.ts';
import type { Store } from '../../server/store/store.ts';
import { DISTRICT } from './places.ts';

/** Rows a statement: 5,000 gave no more than 1,000 on this schema's indexes, and cost five times the memory. */
const ROWS = 1000;

/**
 * Writes entries straight into the store, each with its place in its posyandu's feed, and nothing that is derived:
 * `rebuild` makes that. For setting scenes; one writer a posyandu.
 */
export class BulkWriter {
  readonly #store: Store;
  readonly #next = new Map<string, number>();

  constructor(store: Store) {
    this.#store = store;
  }

  async write(entries: readonly Entry[]): Promise<void> {
    for (let from = 0; from < entries.length; from += ROWS) {
      const some = entries.slice(from, from + ROWS);
      await insertRows(this.#store, some);
      const places: FeedPlaces = new Map();
      for (const entry of some) addPlaces(places, entry.id, factClass(entry), [entry.scope]);
      await this.#place(places);
    }
  }

  async #place(places: FeedPlaces): Promise<void> {
    const rows = [...places].flatMap(([feed, ids]) => {
      const last = this.#next.get(feed) ?? 0;
      this.#next.set(feed, last + ids.length);
      return ids.map((id, i) => ({ feed, id, seq: last + i + 1 }));
    });
    await this.#store.pool.query({
      name: 'bulk-feed-entries',
      text: `insert into feed_entries (district_id, feed, seq, entry)
        select $1, t.* from unnest($2::text[], $3::bigint[], $4::uuid[]) as t(feed, seq, entry)`,
      values: [DISTRICT, rows.map((r) => r.feed), rows.map((r) => r.seq), rows.map((r) => r.id)],
    });
  }

  /** The feeds' counter rows, once everything is written. */
  async finish(pool: Pool = this.#store.pool): Promise<void> {
    await pool.query(
      `insert into feeds (district_id, feed, n) select $1, t.* from unnest($2::text[], $3::bigint[]) as t(feed, n)`,
      [DISTRICT, [...this.#next.keys()], [...this.#next.values()]],
    );
    await pool.query('analyze');
  }
}

const insertRows = (store: Store, entries: readonly Entry[]): Promise<unknown> =>
  store.pool.query({
    name: 'bulk-entries',
    text: `insert into entries (district_id, id, scope, subject, kind, v, "on", by_account, body, received_at)
      select $1, t.id, t.scope, t.subject, t.kind, t.v, t.day, t.by, t.body::jsonb, $2
      from unnest($3::uuid[], $4::text[], $5::uuid[], $6::text[], $7::smallint[], $8::date[], $9::uuid[], $10::text[])
        as t(id, scope, subject, kind, v, day, by, body)`,
    values: [
      DISTRICT,
      new Date(),
      entries.map((e) => e.id),
      entries.map((e) => e.scope),
      entries.map((e) => e.subject),
      entries.map((e) => e.kind),
      entries.map((e) => e.v),
      entries.map((e) => e.on),
      entries.map((e) => e.by),
      entries.map((e) => JSON.stringify(bodyToRest(e.kind, e.body, store.secrets.rest))),
    ],
  });
