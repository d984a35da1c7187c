import type { Me } from '#domain/access/access.ts';
import { leaseIsOver, renew } from '../device/accounts.ts';
import { keepCertified } from '../device/device-key.ts';
import { leaveFeed } from '../device/leave-feed.ts';
import { readMeta } from '../device/meta.ts';
import { passOn } from '../device/pass-on.ts';
import { pushSealed } from '../device/push-sealed.ts';
import type { ServerLink } from '../device/server-link.ts';
import { isFull, type PhoneDb } from '../device/store.ts';
import type { RoundResult } from '../device/sync-loop.ts';
import { type FirstCopy, type RoundStop, syncRound } from '../device/sync-round.ts';
import type { Here } from './here.ts';
import { lineOf } from './line.ts';
import { outboxCounts } from './outbox-counts.ts';
import type { FirstSyncProgress, SyncState, SyncTrouble } from './phone.ts';
import { readMe } from './read-me.ts';
import { admittedOf, ringFor } from './ring.ts';

/** What a round needs of the phone around it. */
export interface SyncAround {
  db: PhoneDb;
  link: ServerLink;
  device: string;
  nowMs: () => number;
  firstCopy: FirstCopy;
  here(): Here | null;
  isQuiet(): boolean;
  /** true once after the server called: ask it again what this account may */
  mustAskMe(): boolean;
  show(change: Partial<SyncState>): void;
  onFirst(progress: FirstSyncProgress | null): void;
  onChange(subjects: readonly string[] | 'all'): Promise<void>;
  onMe(me: Me): void;
  /** this account may read nothing here any more */
  onGone(why: Gone): Promise<void>;
}

/** `device`: nobody may use this phone any more; `account`: only whoever is here may not. */
export type Gone = 'lease-over' | { revoked: 'device' | 'account' };

/** How long what the server said of an account is good for before it is asked again. */
const ME_IS_FRESH_MS = 15 * 60_000;

/** One round for the loop: says how it went, and shows it. */
export function phoneRound(around: SyncAround): () => Promise<RoundResult> {
  let meAt = new Map<string, number>();
  return async () => {
    const here = around.here();
    if (!here) {
      meAt = new Map();
      return lockedRound(around);
    }
    if (noSignal()) return ended(around, here, 'offline');
    around.show({ state: 'syncing' });
    const called = around.mustAskMe();
    const fresh = !called && around.nowMs() - (meAt.get(here.opened.account) ?? 0) < ME_IS_FRESH_MS;
    const asked = fresh ? 'fine' : await refreshMe(around, here);
    if (asked === 'fine') meAt.set(here.opened.account, around.nowMs());
    const waiting: Promise<void>[] = [];
    const went =
      asked === 'fine'
        ? await syncRound({
            ...around,
            ring: here.ring,
            lineOf,
            onChange: (subjects) => void waiting.push(around.onChange(subjects)),
          }).catch(unlessFull)
        : asked;
    // out, though she was in a moment ago: the server says whether this phone was cut off
    const out = went === 'signed-out' && asked === 'fine' ? await refreshMe(around, here) : went;
    const stop = out === 'fine' ? 'busy' : out;
    if (stop === null) await handOffs(around, here);
    await Promise.all(waiting);
    return ended(around, here, stop);
  };
}

/** A phone without room still sends what it holds; what comes waits at the server until there is room. */
function unlessFull(error: unknown): 'storage-full' {
  if (isFull(error)) return 'storage-full';
  throw error;
}

/** What other phones handed over goes on, and this one is certified to hand over; a server that will not holds up nothing. */
async function handOffs({ db, link, nowMs, show }: SyncAround, here: Here): Promise<void> {
  const { account, secret } = here.opened;
  await passOn(db, link, secret.token, nowMs());
  await keepCertified(db, link, { account, token: secret.token }, nowMs());
  show(await outboxCounts(db));
}

/** The browser knows when there is surely none; when it thinks there is, only trying tells. */
const noSignal = (): boolean => typeof navigator !== 'undefined' && navigator.onLine === false;

/** Nobody is here: only what is sealed can go. */
async function lockedRound({ db, link, device, show }: SyncAround): Promise<RoundResult> {
  const { unsent } = await outboxCounts(db);
  if (unsent === 0) return 'stop';
  const token = (await readMeta(db, 'cutOff'))?.token ?? null;
  const stop = await pushSealed(db, link, { account: null, token, device });
  show(await outboxCounts(db));
  return stop === null || stop === 'signed-out' ? 'stop' : 'offline';
}

/** A local server does not know targets and names of areas: those told before hold. */
const withTold = (me: Me, { aims, areas }: Me): Me =>
  me.passesOn ? { ...(aims ? { aims } : {}), ...(areas ? { areas } : {}), ...me } : me;

async function refreshMe(around: SyncAround, here: Here): Promise<RoundStop | 'fine'> {
  const { token } = here.opened.secret;
  const asked = await around.link.me(token);
  if (!asked.ok) {
    if (asked.slug === 'revoked')
      await around.onGone({ revoked: asked.detail === 'device' ? 'device' : 'account' });
    if (asked.status === 0) return 'offline';
    return asked.status === 401 ? 'signed-out' : 'server-error';
  }
  const told = readMe(asked.value);
  if (!told || told.account.id !== here.opened.account) return 'bad-answer';
  const me = withTold(told, here.me);
  const left = here.me.feeds.filter((old) => !me.feeds.includes(old));
  for (const feed of left) await leaveFeed(around.db, me.account.id, feed);
  here.opened = await renew(around.db, here.opened, admittedOf(me, token));
  here.me = me;
  here.ring = await ringFor(here.opened, me);
  around.onMe(me);
  if (left.length > 0) await around.onChange('all');
  return 'fine';
}

async function ended(around: SyncAround, here: Here, stop: RoundStop): Promise<RoundResult> {
  // cut off while the round was under way: what is sealed goes with the next one
  if (around.here() === null && stop === 'signed-out') return 'trouble';
  if (stop === null) {
    around.show({ state: 'idle', lastAt: around.nowMs(), lastError: null });
    return 'fine';
  }
  const row = await around.db.get('accounts', here.opened.account);
  if (row && leaseIsOver(row, around.nowMs())) {
    await around.onGone('lease-over');
    around.show({ state: 'lease-over' });
    return 'stop';
  }
  if (stop === 'signed-out') {
    around.show({ state: 'signed-out', lastError: null });
    return 'stop';
  }
  const offline = stop === 'offline' || stop === 'bad-answer';
  around.show({ state: offline ? 'offline' : 'idle', lastError: troubleOf(stop) });
  return offline ? 'offline' : 'trouble';
}

function troubleOf(stop: Exclude<RoundStop, null | 'signed-out'>): SyncTrouble {
  if (stop === 'storage-full') return stop;
  if (stop === 'offline' || stop === 'bad-answer') return 'no-network';
  return stop === 'protocol-too-old' ? 'app-too-old' : 'server-trouble';
}
