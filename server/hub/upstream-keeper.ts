import type { Pool } from 'pg';
import type { ExchangeKeeper } from '#log/run.ts';
import { newClock } from '#log/stamp.ts';
import { inTransaction } from '../store/in-transaction.ts';
import type { Store } from '../store/store.ts';
import { markHere, markRead, unmark } from './marks.ts';
import { keepRead } from './read-entries.ts';
import { unsentEntries } from './unsent.ts';

/**
 * A local server is a phone to its main server: the same exchange (log/exchange.ts), over PostgreSQL. What it "wrote" is
 * what came in from its phones. Every step is made so that a kill between two of them only has work done twice: an
 * entry without a mark is passed on again, a page whose cursor was not kept is read again.
 *
 * @param onMoved hears the scopes whose feeds moved because of the main server
 */
export function upstreamKeeper(
  store: Store,
  from: { hubId: string; districtId: number },
  onMoved: (scopes: readonly string[]) => void,
): ExchangeKeeper {
  const { pool } = store;
  const { districtId } = from;
  // It draws no stamps: facts keep those of the phones that wrote them.
  const clock = newClock(new Uint8Array(8));
  return {
    clock: async () => clock,
    keepClock: async () => {},
    epoch: async () => {
      const { rows } = await pool.query<{ epoch: string | null }>('select epoch from upstream');
      return rows[0]?.epoch ?? null;
    },
    startEpoch: (epoch) => startEpoch(pool, epoch),
    unsent: (limit) => unsentEntries(store, limit, new Date()),
    receive: (receipts) => markHere(pool, districtId, receipts, new Date()),
    cursors: () => cursors(pool),
    takePage: async (feed, entries, cursor) => {
      const ids = entries.map((entry) => entry.id);
      // Marked before they are kept: the main server has them, whatever becomes of us now.
      await markRead(pool, districtId, ids, new Date());
      const touched = await keepRead(store, from, entries);
      await pool.query('update upstream_cursors set n = $2 where feed = $1', [feed, cursor]);
      if (touched.length > 0) onMoved(touched);
    },
    // What was here stays: it was theirs to read, and phones of this place may still need it.
    leave: async (feed) => {
      await pool.query('delete from upstream_cursors where feed = $1', [feed]);
    },
    // It stays at the main server; a newer version of this one reads the feed again (readAgainWhenNewer).
    quarantine: async () => {},
  };
}

/** Law 4: what was read from there is read again, what came in here is offered again. */
async function startEpoch(pool: Pool, epoch: string): Promise<void> {
  await inTransaction(pool, async (db) => {
    await unmark(db);
    await db.query('update upstream_cursors set n = 0');
    await db.query('update upstream set epoch = $1', [epoch]);
  });
}

async function cursors(pool: Pool): Promise<Record<string, number>> {
  const { rows } = await pool.query<{ feed: string; n: number }>(
    'select feed, n from upstream_cursors order by feed',
  );
  return Object.fromEntries(rows.map((row) => [row.feed, row.n]));
}
