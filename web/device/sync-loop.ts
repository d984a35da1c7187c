import { oneAtATime } from './one-at-a-time.ts';

/** When to talk with the server: after a save, when signal returns, when the page is looked at again, and now and then. */
export type RoundResult = 'fine' | 'offline' | 'trouble' | 'stop';
export interface SyncLoop {
  /** something was written: soon, with whatever else is written meanwhile */
  nudge(): void;
  /** at once; resolves when the round is over */
  now(): Promise<void>;
  /** somebody at the next station waits for what is written here: send sooner after a save */
  hurry(on: boolean): void;
  /** resolves when nothing is under way any more */
  stop(): Promise<void>;
}

/** A kader saves several facts of one child within a second or two; they go together, when her hands rest. */
const AFTER_SAVE_MS = 1_500;
/** Saves that never rest do not wait longer than this. */
const SAVES_WAIT_MS = 10_000;
/** The same while others wait at the next station of an open day (live-feeds.ts): still one push for one tap's facts. */
const HURRY_AFTER_SAVE_MS = 300;
const HURRY_SAVES_WAIT_MS = 1_000;
const QUIET_MS = 60_000;
const FIRST_RETRY_MS = 5_000;
const LAST_RETRY_MS = 5 * 60_000;

export function syncLoop(round: () => Promise<RoundResult>): SyncLoop {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = Number.POSITIVE_INFINITY;
  let failures = 0;
  let stopped = false;
  let running: Promise<void> | null = null;
  let saveTimer: ReturnType<typeof setTimeout> | undefined;
  let savingSince: number | null = null;
  let hurried = false;

  const wakeIn = (ms: number): void => {
    if (stopped || Date.now() + ms >= due) return;
    clearTimeout(timer);
    due = Date.now() + ms;
    timer = setTimeout(() => void run(), ms);
  };
  const run = (): Promise<void> => {
    clearTimeout(timer);
    clearTimeout(saveTimer);
    due = Number.POSITIVE_INFINITY;
    savingSince = null;
    running ??= once().finally(() => {
      running = null;
    });
    return running;
  };
  const nudge = (): void => {
    if (stopped) return;
    savingSince ??= Date.now();
    const longest = hurried ? HURRY_SAVES_WAIT_MS : SAVES_WAIT_MS;
    const rest = hurried ? HURRY_AFTER_SAVE_MS : AFTER_SAVE_MS;
    const left = savingSince + longest - Date.now();
    clearTimeout(saveTimer);
    // a round under way may have looked before this was saved: it is waited for, and another follows
    const send = (): unknown => (running ? running.then(nudge) : run());
    saveTimer = setTimeout(send, Math.max(0, Math.min(rest, left)));
  };
  const once = async (): Promise<void> => {
    const result = await oneAtATime('siklus-sync', round).catch((bug): RoundResult => {
      console.error(bug);
      return 'trouble';
    });
    failures = result === 'fine' ? 0 : failures + 1;
    if (result !== 'stop') wakeIn(result === 'fine' ? QUIET_MS : retryAfter(failures));
  };
  const wake = (): void => {
    if (document.visibilityState === 'visible' && navigator.onLine) wakeIn(0);
  };
  const watched = typeof document !== 'undefined';
  if (watched) {
    addEventListener('online', wake);
    document.addEventListener('visibilitychange', wake);
  }
  return {
    nudge,
    now: async () => {
      await running;
      await run();
    },
    hurry: (on) => {
      hurried = on;
    },
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      clearTimeout(saveTimer);
      if (watched) {
        removeEventListener('online', wake);
        document.removeEventListener('visibilitychange', wake);
      }
      await running;
    },
  };
}

/** Doubling, with a spread so that a village's phones do not all knock at the same second. */
function retryAfter(failures: number): number {
  const ms = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(failures - 1, 10));
  return ms * (0.75 + Math.random() / 2);
}
