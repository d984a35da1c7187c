import type { PassesOn } from '../access/passes-on.ts';
import type { Store } from '../store/store.ts';
import { linkRound, type RoundStop } from './link-round.ts';
import { refusedThere } from './marks.ts';
import { countWaiting } from './unsent.ts';
import { upstreamCalls } from './upstream-calls.ts';
import { readAgainWhenNewer, readUpstream, type Upstream } from './upstream-row.ts';

export interface Link extends PassesOn {
  /** Begins to talk with the main server, again and again. */
  start(): void;
  /** Resolves when nothing is under way any more. */
  stop(): Promise<void>;
}

export interface LinkOptions {
  version: string;
  fetcher?: typeof fetch;
  now?: () => Date;
  /** a sentence for whoever looks at the log */
  say?: (line: string) => void;
}

/** Several facts of one station go together. */
const AFTER_TAKEN_MS = 1_000;
/** How often it asks when nothing happens here: what was written elsewhere, and who was cut off. */
const QUIET_MS = 15_000;
/** Phones ask again what the server says of them: a number that is a little old costs less than a radio that never rests. */
const CALL_EVERY_MS = 10_000;
const FIRST_RETRY_MS = 3_000;
const LAST_RETRY_MS = 60_000;

/** The link of a local server with its main one; null when this server stands for itself. */
export async function openLink(store: Store, options: LinkOptions): Promise<Link | null> {
  const upstream = await readUpstream(store);
  if (!upstream) return null;
  await readAgainWhenNewer(store.pool, options.version);
  const { now = () => new Date(), fetcher = fetch, say = () => {} } = options;
  // whoever stops this server does not wait for a line that leads nowhere
  const ended = new AbortController();
  const line: typeof fetch = (url, init) =>
    fetcher(url, { ...init, signal: AbortSignal.any([ended.signal, init?.signal ?? []].flat()) });
  const calls = upstreamCalls(upstream.url, upstream.token, line);
  const state = {
    upstream,
    waiting: await countWaiting(store.pool),
    refused: (await refusedThere(store.pool)).length,
    told: { feeds: (_scopes: readonly string[]) => {}, me: () => {} },
    last: undefined as RoundStop | undefined,
  };
  const call = atMostEvery(CALL_EVERY_MS, () => state.told.me());
  const round = async (): Promise<RoundStop> => {
    const kept = await readUpstream(store);
    if (!kept) return 'revoked';
    const stop = await linkRound(
      { store, calls, now, onMoved: (scopes) => state.told.feeds(scopes) },
      kept,
    );
    await look(state, store, stop, { say, call });
    return stop;
  };
  const timing = again(round, say);
  return {
    now: () => ({
      reachedAt: state.upstream.reachedAt?.getTime() ?? null,
      waiting: state.waiting,
    }),
    refused: () => state.refused,
    holdsWhole: (village) => state.upstream.wholeVillages.includes(village),
    taken: () => {
      void countWaiting(store.pool).then(
        (n) => {
          if (n !== state.waiting) call();
          state.waiting = n;
        },
        () => {},
      );
      timing.soon();
    },
    tell: (on) => {
      state.told = on;
    },
    start: () => timing.start(),
    stop: () => {
      ended.abort();
      return timing.stop();
    },
  };
}

interface LinkState {
  upstream: Upstream;
  waiting: number;
  refused: number;
  last: RoundStop | undefined;
}

/** Reads again how it stands; phones are called when that looks different to them, not at every round. */
async function look(
  state: LinkState,
  store: Store,
  stop: RoundStop,
  { say, call }: { say(line: string): void; call(): void },
): Promise<void> {
  const [before, last] = [state.waiting, state.last];
  state.upstream = (await readUpstream(store)) ?? state.upstream;
  state.waiting = await countWaiting(store.pool);
  state.refused = (await refusedThere(store.pool)).length;
  state.last = stop;
  if (stop !== last) say(stop === null ? 'Tersambung ke server pusat.' : sentenceOf(stop));
  if (stop !== last || before !== state.waiting) call();
}

/** Calls at once, and then no more often; what came meanwhile is called at the end. */
function atMostEvery(ms: number, what: () => void): () => void {
  let resting = false;
  let again = false;
  return function call(): void {
    if (resting) {
      again = true;
      return;
    }
    resting = true;
    what();
    setTimeout(() => {
      resting = false;
      if (again) {
        again = false;
        call();
      }
    }, ms).unref();
  };
}

function sentenceOf(stop: Exclude<RoundStop, null>): string {
  if (stop === 'offline') return 'Server pusat belum terjangkau; catatan menunggu di sini.';
  if (stop === 'revoked' || stop === 'signed-out')
    return 'Server pusat tidak lagi menerima server ini. Catatan tetap tersimpan; gabungkan lagi dengan "siklus hub join".';
  return `Server pusat belum dapat menerima semuanya (${stop}); dicoba lagi.`;
}

/** One round at a time: soon after something was taken, now and then when quiet, later and later while it fails. */
function again(
  round: () => Promise<RoundStop>,
  say: (line: string) => void,
): { start(): void; soon(): void; stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let due = Number.POSITIVE_INFINITY;
  let failures = 0;
  let on = false;
  let ended = false;
  let running: Promise<void> | null = null;
  let once = false;
  const wakeIn = (ms: number): void => {
    if (!on || Date.now() + ms >= due) return;
    clearTimeout(timer);
    due = Date.now() + ms;
    timer = setTimeout(() => void run(), ms);
  };
  const run = async (): Promise<void> => {
    if (running) {
      once = true;
      return running;
    }
    due = Number.POSITIVE_INFINITY;
    running = (async () => {
      const stop = await round().catch((error: unknown): RoundStop => {
        say(`Sambungan ke server pusat gagal: ${error instanceof Error ? error.message : error}`);
        return 'server-error';
      });
      failures = stop === null ? 0 : failures + 1;
      ended = stop === 'revoked';
    })();
    await running;
    running = null;
    const more = once;
    once = false;
    if (!ended) wakeIn(failures > 0 ? retryAfter(failures) : more ? AFTER_TAKEN_MS : QUIET_MS);
  };
  return {
    start: () => {
      on = true;
      wakeIn(0);
    },
    // while the main server is away its own pace of trying holds
    soon: () => {
      if (running) once = true;
      else if (failures === 0 && !ended) wakeIn(AFTER_TAKEN_MS);
    },
    stop: async () => {
      on = false;
      clearTimeout(timer);
      await running;
    },
  };
}

function retryAfter(failures: number): number {
  const ms = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(failures - 1, 8));
  return ms * (0.75 + Math.random() / 2);
}
