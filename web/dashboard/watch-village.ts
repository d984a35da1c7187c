import type { Month } from '#domain/calendar.ts';
import type { VillageMonth } from '#domain/pws/village-month.ts';
import type { AskProblem, AskServer } from '../known/ask-server.ts';
import { readVillageMonth } from '../known/read-village.ts';
import { askLive, askMonth } from './addresses.ts';

export interface Watching {
  ask: AskServer;
  code: string;
  month: Month;
  onPage(page: VillageMonth): void;
  /** null when the last question was answered */
  onProblem(problem: AskProblem | null): void;
  onLive(live: boolean): void;
}
export interface Watch {
  refresh(): void;
  stop(): void;
}

/** How long after a broken stream the next one is tried; the page is asked again at the same time. */
const AGAIN_MS = 20_000;

/**
 * Asks for the month, follows the village's stream, and asks again whenever it says `changed`. Without a stream
 * (no signal, a proxy that cuts it) it asks every twenty seconds. Only one question is under way at a time.
 */
export function watchVillage(w: Watching): Watch {
  const stopped = new AbortController();
  const { signal } = stopped;
  let asking = false;
  let againAfter = false;

  const refresh = async (): Promise<void> => {
    if (asking) {
      againAfter = true;
      return;
    }
    asking = true;
    const answer = await w.ask.json(askMonth(w.code, w.month));
    asking = false;
    if (signal.aborted) return;
    const page = answer.ok ? readVillageMonth(answer.value) : null;
    if (page) w.onPage(page);
    w.onProblem(answer.ok ? (page ? null : 'server-error') : answer.error);
    if (againAfter) {
      againAfter = false;
      await refresh();
    }
  };
  const follow = async (): Promise<void> => {
    while (!signal.aborted) {
      void refresh();
      const on = {
        // what changed between the first answer and the stream is asked for here
        open: () => {
          w.onLive(true);
          void refresh();
        },
        event: (name: string) => {
          if (name === 'changed') void refresh();
        },
      };
      const ended = await w.ask.follow(askLive(w.code), on, signal);
      if (signal.aborted) return;
      w.onLive(false);
      if (!ended.ok && (ended.error === 'not-allowed' || ended.error === 'signed-out')) return;
      await pause(AGAIN_MS, signal);
    }
  };
  void follow();
  return { refresh: () => void refresh(), stop: () => stopped.abort() };
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((done) => {
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      done();
    });
  });
