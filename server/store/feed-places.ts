import type { FactClass } from '#domain/facts/class.ts';
import { feedOf, sensitiveFeedOf } from '#domain/places/place.ts';
import type { Db } from './store.ts';

/** Feed → the entries that get a place in it, in order. */
export type FeedPlaces = Map<string, string[]>;

/** The feed of one audience: sensitive facts only ever go where health workers read (ruling 16). */
export const feedFor = (scope: string, of: FactClass): string =>
  of === 'sensitive' ? sensitiveFeedOf(scope) : feedOf(scope);

/** Gives an entry a place at each of the scopes that should hear of it. */
export function addPlaces(
  places: FeedPlaces,
  id: string,
  of: FactClass,
  scopes: Iterable<string>,
): void {
  for (const scope of scopes) {
    const feed = feedFor(scope, of);
    const there = places.get(feed);
    if (there) there.push(id);
    else places.set(feed, [id]);
  }
}

/** Takes the feeds' counter rows in the order of their names and writes the places they give. */
export async function placeInFeeds(db: Db, districtId: number, places: FeedPlaces): Promise<void> {
  const feeds = [...places.keys()].sort();
  if (feeds.length === 0) return;
  const { rows } = await db.query<{ feed: string; n: number }>({
    name: 'bump-feeds',
    text: `insert into feeds (district_id, feed, n)
      select $1, t.feed, t.n from unnest($2::text[], $3::bigint[]) as t(feed, n)
      on conflict (district_id, feed) do update set n = feeds.n + excluded.n returning feed, n`,
    values: [districtId, feeds, feeds.map((feed) => places.get(feed)?.length ?? 0)],
  });
  const at: { feed: string; seq: number; entry: string }[] = [];
  for (const { feed, n } of rows) {
    const ids = places.get(feed) ?? [];
    for (const [i, entry] of ids.entries()) at.push({ feed, seq: n - ids.length + i + 1, entry });
  }
  if (at.length === 0) return;
  await db.query({
    name: 'insert-feed-entries',
    text: `insert into feed_entries (district_id, feed, seq, entry)
      select $1, t.feed, t.seq, t.entry from unnest($2::text[], $3::bigint[], $4::uuid[]) as t(feed, seq, entry)`,
    values: [districtId, at.map((p) => p.feed), at.map((p) => p.seq), at.map((p) => p.entry)],
  });
}

/** Of these entries, the ones a scope's feeds do not carry yet: what a move must append (ruling 9). */
export async function notYetIn(
  db: Db,
  districtId: number,
  scope: string,
  entries: readonly string[],
): Promise<Set<string>> {
  if (entries.length === 0) return new Set();
  const { rows } = await db.query<{ id: string }>(
    `select t.id from unnest($2::uuid[]) as t(id)
     where not exists (select from feed_entries f
       where f.district_id = $1 and f.feed = any($3::text[]) and f.entry = t.id)`,
    [districtId, entries, [feedOf(scope), sensitiveFeedOf(scope)]],
  );
  return new Set(rows.map((row) => row.id));
}
