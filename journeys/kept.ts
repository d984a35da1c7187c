import pg from 'pg';
import { startEmbedded } from '../server/embedded/embedded-postgres.ts';

/** What the server keeps of one fact, as the stories look at it. */
export interface KeptFact {
  id: string;
  kind: string;
  on: string;
  body: Record<string, unknown>;
}

/** Asks the database of a running demo directly: what was promised must be in it, whatever the screens say. */
export async function withDatabase<T>(
  home: string,
  ask: (query: <R>(sql: string, values?: unknown[]) => Promise<R[]>) => Promise<T>,
): Promise<T> {
  const server = await startEmbedded({ home });
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    return await ask(async <R>(sql: string, values: unknown[] = []) => {
      const { rows } = await client.query(sql, values);
      return rows as R[];
    });
  } finally {
    await client.end();
    await server.stop();
  }
}

/** Every fact of these people, in the order they were written. */
export const factsOf = (home: string, subjects: readonly string[]): Promise<KeptFact[]> =>
  withDatabase(home, (query) =>
    query<KeptFact>(
      `select id, kind, "on"::text as "on", body from entries where subject = any($1::uuid[]) order by id`,
      [subjects],
    ),
  );

/** Entries that stand more than once in a feed, and feeds whose places have gaps; both must be none. */
export const brokenFeeds = (home: string): Promise<string[]> =>
  withDatabase(home, async (query) => {
    const twice = await query<{ what: string }>(
      `select feed || ' twice ' || entry as what from feed_entries group by feed, entry having count(*) > 1`,
    );
    const gaps = await query<{ what: string }>(
      `select f.feed || ' gap' as what from feeds f join feed_entries e on e.district_id = f.district_id and e.feed = f.feed
       group by f.feed, f.n having f.n <> count(*) or f.n <> max(e.seq)`,
    );
    return [...twice, ...gaps].map((row) => row.what);
  });
