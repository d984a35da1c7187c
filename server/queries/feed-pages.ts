import type { FeedPage } from '#log/protocol.ts';
import { ENTRY_COLUMNS, type EntryRow, packedFromRest } from '../store/entry-rows.ts';
import type { Store } from '../store/store.ts';

export interface FeedCursor {
  districtId: number;
  feed: string;
  /** the last place read */
  after: number;
}

interface Row extends EntryRow {
  seq: number;
}

/** What came after each cursor, at most `limit` entries over all feeds. Feeds with nothing new answer an empty page. */
export async function feedPages(
  store: Store,
  cursors: readonly FeedCursor[],
  limit: number,
): Promise<Record<string, FeedPage>> {
  const pages: Record<string, FeedPage> = {};
  for (const { feed, after } of cursors)
    pages[feed] = { after, to: after, more: false, entries: [] };
  for (const [districtId, own] of byDistrict(cursors)) {
    const grown = await newestOf(store, districtId, own);
    let left = limit;
    for (const { feed, after } of own) {
      const newest = grown.get(feed) ?? 0;
      if (newest <= after) continue;
      const page = left > 0 ? await pageOf(store, { districtId, feed, after }, left) : null;
      if (page) {
        left -= page.entries.length;
        pages[feed] = { after, ...page, more: page.to < newest };
      } else pages[feed] = { after, to: after, more: true, entries: [] };
    }
  }
  return pages;
}

function byDistrict(cursors: readonly FeedCursor[]): Map<number, FeedCursor[]> {
  const groups = new Map<number, FeedCursor[]>();
  for (const cursor of cursors)
    groups.set(cursor.districtId, [...(groups.get(cursor.districtId) ?? []), cursor]);
  return groups;
}

/** Most pulls find nothing new: one look at the counter rows settles those. */
async function newestOf(
  store: Store,
  districtId: number,
  cursors: readonly FeedCursor[],
): Promise<Map<string, number>> {
  const { rows } = await store.pool.query<{ feed: string; n: number }>({
    name: 'newest-of-feeds',
    text: 'select feed, n from feeds where district_id = $1 and feed = any($2::text[])',
    values: [districtId, cursors.map((c) => c.feed)],
  });
  return new Map(rows.map((row) => [row.feed, row.n]));
}

async function pageOf(
  store: Store,
  { districtId, feed, after }: FeedCursor,
  limit: number,
): Promise<Pick<FeedPage, 'to' | 'entries'>> {
  const { rows } = await store.pool.query<Row>({
    name: 'feed-page',
    text: `select f.seq, ${ENTRY_COLUMNS}
      from (select seq, entry from feed_entries
        where district_id = $1 and feed = $2 and seq > $3 order by seq limit $4) f
      join entries e on e.district_id = $1 and e.id = f.entry order by f.seq`,
    values: [districtId, feed, after, limit],
  });
  return {
    to: rows.at(-1)?.seq ?? after,
    entries: rows.map((row) => [row.subject, packedFromRest(row, store)]),
  };
}
