import { exchange } from '#log/exchange.ts';
import type { Stop } from '#log/run.ts';
import { revokeSignIns } from '../access/sign-in.ts';
import type { Linked } from '../http/hub.ts';
import type { Store } from '../store/store.ts';
import { localSignIns } from './local-sign-ins.ts';
import { passQuarantine } from './pass-quarantine.ts';
import { closeDoors, takeArea } from './take-area.ts';
import { countWaiting } from './unsent.ts';
import type { UpstreamCalls } from './upstream-calls.ts';
import { upstreamKeeper } from './upstream-keeper.ts';
import { type Upstream, upstreamReached } from './upstream-row.ts';

export type RoundStop = Stop | 'revoked' | null;

export interface RoundAround {
  store: Store;
  calls: UpstreamCalls;
  now(): Date;
  onMoved(scopes: readonly string[]): void;
}

/** A round with the main server: who may work here, everything up, everything down. Null: all of it was done. */
export async function linkRound(around: RoundAround, upstream: Upstream): Promise<RoundStop> {
  const { store, calls, now } = around;
  const linked = await hearOfPlaces(around, upstream);
  if (linked) return linked;
  const from = { hubId: upstream.hubId, districtId: upstream.districtId };
  const done = await exchange({
    keeper: upstreamKeeper(store, from, around.onMoved),
    device: upstream.hubId,
    send: calls.send,
    nowMs: now().getTime(),
    batch: 200,
  });
  if (done.stopped) return done.stopped;
  const stop = await passQuarantine(store, upstream, calls);
  if (stop === null) await upstreamReached(store.pool, now());
  return stop;
}

/** First, so that somebody cut off there is cut off here before anything else of theirs is passed on. */
async function hearOfPlaces(around: RoundAround, upstream: Upstream): Promise<RoundStop> {
  const { store, calls, now } = around;
  const signIns = await localSignIns(store.pool);
  const sent = await calls.link({
    mark: upstream.areaMark,
    waiting: await countWaiting(store.pool),
    signIns,
  });
  if (!sent.ok && sent.error === 'revoked') {
    await closeDoors(store, now());
    return 'revoked';
  }
  if (!sent.ok) return sent.error === 'too-large' ? 'server-error' : sent.error;
  const linked = readLinked(sent.value);
  if (!linked) return 'bad-answer';
  await upstreamReached(store.pool, now());
  if (linked.area) await takeArea(store, linked.area, linked.mark, now());
  for (const { account, device, at } of linked.cut)
    await revokeSignIns(store.pool, account, device, new Date(at));
  return null;
}

/** The main server is trusted with what it says of its own places; that it is its answer at all is looked at. */
function readLinked(value: unknown): Linked | null {
  if (typeof value !== 'object' || value === null) return null;
  const linked = value as Partial<Linked>;
  if (typeof linked.mark !== 'string' || !Array.isArray(linked.cut)) return null;
  if (linked.area === undefined) return null;
  if (linked.area !== null && !Array.isArray(linked.area.accounts)) return null;
  return linked as Linked;
}
