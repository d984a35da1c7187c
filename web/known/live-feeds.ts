import { effect } from '@preact/signals';
import { addDays } from '#domain/calendar.ts';
import type { AskServer } from './ask-server.ts';
import type { PhoneCore } from './phone-core.ts';
import { civilDay } from './today.ts';

const FIRST_RETRY_MS = 3_000;
const LAST_RETRY_MS = 60_000;

/** What listening needs of the phone. */
export type Listening = Pick<
  PhoneCore,
  'state' | 'firstSync' | 'me' | 'roster' | 'here' | 'loop' | 'nowMs' | 'askMeAgain'
>;

/**
 * While somebody works at an open day with the phone in hand, the server calls when another phone wrote something, and
 * this one reads at once: the next station sees it within two seconds. At all other times nothing is held open, and
 * the sync loop asks now and then as ever; also when the server is too old to call.
 */
export function followFeeds(core: Listening, ask: Pick<AskServer, 'follow'>): () => void {
  let following: AbortController | null = null;
  let retry: ReturnType<typeof setTimeout> | null = null;
  let failures = 0;
  /** whom this server does not call: it is older than this app */
  let uncalled: Listening['here'] | undefined;
  let stopped = false;

  const rest = (): void => {
    if (retry !== null) clearTimeout(retry);
    retry = null;
    following?.abort();
    following = null;
    failures = 0;
    core.loop?.hurry(false);
  };
  const look = (): void => {
    if (stopped || !isWanted(core)) rest();
    else if (!following && retry === null && uncalled !== core.here) void follow();
  };
  const follow = async (): Promise<void> => {
    const own = new AbortController();
    following = own;
    const heard = (event: string): void => {
      if (event === 'me') core.askMeAgain = true;
      if (event === 'me' || event === 'feeds') void core.loop?.now();
    };
    const open = (): void => {
      failures = 0;
      core.loop?.hurry(true);
      // what came between the last reading and now called nobody
      void core.loop?.now();
    };
    const ended = await ask.follow('/api/live/feeds', { open, event: heard }, own.signal);
    if (following !== own) return;
    following = null;
    core.loop?.hurry(false);
    // refused for good, or a token that holds no more: the loop finds out by itself
    if (!ended.ok && (ended.error === 'not-allowed' || ended.error === 'signed-out')) {
      uncalled = core.here;
      return;
    }
    failures += 1;
    retry = setTimeout(
      () => {
        retry = null;
        look();
      },
      Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** (failures - 1)),
    );
  };

  const stopLooking = effect(look);
  document.addEventListener('visibilitychange', look);
  addEventListener('online', look);
  return () => {
    stopped = true;
    rest();
    stopLooking();
    document.removeEventListener('visibilitychange', look);
    removeEventListener('online', look);
  };
}

/** Reads signals, so that whoever watches is asked again when one of them changes. */
function isWanted(core: Listening): boolean {
  const open = core.state.value === 'open' && core.firstSync.value === null;
  const local = core.me.value?.passesOn !== undefined;
  const roster = core.roster.value >= 0 ? core.here?.roster : undefined;
  if (!open || document.visibilityState !== 'visible') return false;
  const today = civilDay(new Date(core.nowMs()));
  return local || (roster?.openSessions(addDays(today, -1), today) ?? []).length > 0;
}
