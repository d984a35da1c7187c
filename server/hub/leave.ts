import { fail, ok, type Result } from '#domain/result.ts';
import { inTransaction } from '../store/in-transaction.ts';
import type { Store } from '../store/store.ts';
import { countWaiting } from './unsent.ts';
import { upstreamCalls } from './upstream-calls.ts';
import { readUpstream } from './upstream-row.ts';

export type LeaveProblem = 'not-joined' | 'offline' | { waiting: number };

/**
 * This server passes nothing on any more. Not while something is on its way, and not without the main server knowing,
 * unless `anyway`. What is here stays here.
 */
export async function leaveUpstream(
  store: Store,
  anyway: boolean,
  fetcher: typeof fetch = fetch,
): Promise<Result<void, LeaveProblem>> {
  const upstream = await readUpstream(store);
  if (!upstream) return fail('not-joined');
  const waiting = await countWaiting(store.pool);
  if (waiting > 0 && !anyway) return fail({ waiting });
  const told = await upstreamCalls(upstream.url, upstream.token, fetcher).leave();
  const known = told.ok || told.error === 'signed-out';
  if (!known && !anyway) return fail('offline');
  await inTransaction(store.pool, async (db) => {
    await db.query('delete from upstream');
    await db.query('delete from upstream_cursors');
  });
  return ok(undefined);
}
