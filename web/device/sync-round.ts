import { exchange } from '#log/exchange.ts';
import type { Stop } from '#log/run.ts';
import type { PhoneKeeper } from '#log/store.ts';
import { contacted } from './accounts.ts';
import { compactFeed, type LineOf } from './compact.ts';
import type { FirstOutcome, FirstProgress } from './first-copy.ts';
import { phoneKeeper } from './keeper.ts';
import type { KeyRing } from './key-ring.ts';
import { finishLeaving } from './leave-feed.ts';
import { readMeta, writeMeta } from './meta.ts';
import { pushSealed } from './push-sealed.ts';
import { forgetSent, offerRefusedAgain } from './receive.ts';
import type { ServerLink } from './server-link.ts';
import { asideFeeds } from './set-aside.ts';
import { offerMarked } from './start-epoch.ts';
import { AT_SERVER, allOf, type PhoneDb, UNSENT } from './store.ts';

/** One round with the server, for the account that is here. */
export interface Round {
  db: PhoneDb;
  link: ServerLink;
  device: string;
  ring: KeyRing;
  lineOf: LineOf;
  nowMs: () => number;
  /** these subjects changed; `all` after a first copy or a feed that was left */
  onChange(subjects: readonly string[] | 'all'): void;
  onFirst(progress: FirstProgress | null): void;
  /** has nobody saved anything for some seconds? Tidying up can wait, a save cannot */
  isQuiet(): boolean;
  firstCopy: FirstCopy;
}
/** Fetches and keeps the first copies of these feeds, in order: in a worker where there is one. `onFeed`: one is whole. */
export type FirstCopy = (
  ring: KeyRing,
  feeds: readonly string[],
  onProgress: (progress: FirstProgress) => void,
  onFeed: (feed: string) => void,
) => Promise<FirstOutcome | Stop>;
export type RoundStop = Stop | 'storage-full' | null;

const DAY_MS = 86_400_000;
/** Below this many waiting piles reading stays quick, and rewriting blocks is not worth its battery. */
const WORTH_COMPACTING = 30;
/** This many make opening the phone slow: they are folded beside the saves, a slice at a time. */
const TOO_MANY_WAITING = 400;

/** Sends, reads, fetches first copies, and tidies up. Run under the sync lock: one at a time across tabs. */
export async function syncRound(round: Round): Promise<RoundStop> {
  const { db, ring, link, device } = round;
  await offerMarked(db, ring);
  await offerRefusedDaily(round);
  const stopped = (await talk(round)) ?? (await firstCopies(round));
  if (stopped) return stopped;
  await pushSealed(db, link, { account: ring.account, token: ring.token, device });
  await contacted(db, ring.account, round.nowMs());
  await finishLeaving(db);
  await compact(round);
  return null;
}

async function talk(round: Round): Promise<Stop | null> {
  const { db, ring, link, device, nowMs } = round;
  const cursors = Object.keys((await readMeta(db, 'cursors')) ?? {});
  const unsent = await db.countFromIndex('written', 'unsent', allOf(UNSENT));
  const epoch = await readMeta(db, 'epoch');
  // A new phone hears of the epoch from its first copy; one that holds an epoch asks, or a restored server's first copy
  // would never be taken.
  if (epoch === null && unsent === 0 && cursors.length === 0) return null;
  const keeper = telling(phoneKeeper(db, ring, nowMs, round.onChange), round.onChange);
  const done = await exchange({ keeper, device, send: link.send(ring.token), nowMs: nowMs() });
  return done.stopped;
}

/** The keeper, saying aloud whose rows moved. */
function telling(keeper: PhoneKeeper, tell: Round['onChange']): PhoneKeeper {
  return {
    ...keeper,
    receive: async (receipts) => {
      await keeper.receive(receipts);
      tell([]);
    },
    leave: async (feed) => {
      await keeper.leave(feed);
      tell('all');
    },
  };
}

/** Reading everybody into memory again costs as much as some feeds' copies: not after each of ten small ones. */
const TELL_EVERY_MS = 4_000;

async function firstCopies(round: Round): Promise<RoundStop> {
  const cursors = (await readMeta(round.db, 'cursors')) ?? {};
  const aside = await asideFeeds(round.db);
  const missing = round.ring.feeds.filter((f) => !(f in cursors) && !aside.includes(f));
  if (missing.length === 0) return null;
  let untold = false;
  let toldMs = round.nowMs();
  const onFeed = (): void => {
    untold = round.nowMs() - toldMs < TELL_EVERY_MS;
    if (untold) return;
    toldMs = round.nowMs();
    round.onChange('all');
  };
  try {
    round.onFirst({ done: 0, total: 0, bytes: 0 });
    const outcome = await round.firstCopy(round.ring, missing, round.onFirst, onFeed);
    if (outcome === 'broken-off') return 'offline';
    if (outcome === 'new-epoch') return 'busy';
    return outcome === 'done' ? null : outcome;
  } finally {
    if (untold) round.onChange('all');
    round.onFirst(null);
  }
}

async function offerRefusedDaily({ db, nowMs }: Round): Promise<void> {
  const last = (await readMeta(db, 'offeredMs')) ?? 0;
  if (nowMs() - last < DAY_MS) return;
  await offerRefusedAgain(db);
  await forgetSent(db, nowMs());
  await writeMeta(db, 'offeredMs', nowMs());
}

/** Folds what waits, when it is worth it and nobody is saving; between two slices whatever the person does comes first. */
export async function compact({ db, ring, lineOf, isQuiet }: Round): Promise<void> {
  const settled = await db.countFromIndex('written', 'unsent', allOf(AT_SERVER));
  const waiting = (await db.count('arrived')) + settled;
  if (waiting < WORTH_COMPACTING) return;
  const mayGoOn = async (): Promise<boolean> => {
    await new Promise((resolve) => setTimeout(resolve));
    return waiting >= TOO_MANY_WAITING || isQuiet();
  };
  for (const feed of ring.feeds) {
    if (!(await mayGoOn())) return;
    await compactFeed(db, ring, feed, lineOf, mayGoOn);
  }
}
