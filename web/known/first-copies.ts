import type { Stop } from '#log/run.ts';
import { type FirstOutcome, type FirstProgress, takeFirstCopy } from '../device/first-copy.ts';
import { type KeyRing, ownFeed } from '../device/key-ring.ts';
import type { FirstAnswer, ServerLink } from '../device/server-link.ts';
import type { PhoneDb } from '../device/store.ts';
import type { FirstCopy } from '../device/sync-round.ts';
import { lineOf } from './line.ts';

/** What a worker is asked: the keys go with it as keys, not as bytes. */
export interface FirstCopyTask {
  store: string;
  account: string;
  token: string;
  /** the feeds to copy, and under whose key each */
  keys: [feed: string, key: CryptoKey][];
  ownKey: CryptoKey;
}
export type FirstCopyNews =
  | { progress: FirstProgress }
  | { feed: string }
  | { outcome: Awaited<ReturnType<FirstCopy>> };

/**
 * In this very page: for browsers without module workers, and for tests. One feed after the other; the next is asked
 * for when half of this one is kept, so that the server reads while the phone writes. Not sooner: on a slow line both
 * would share it, and an answer nobody reads for a minute is cut off by what stands between.
 */
export const firstCopyHere =
  (db: PhoneDb, link: ServerLink): FirstCopy =>
  async (ring, feeds, onProgress, onFeed) => {
    const asked = new Map<string, Promise<FirstAnswer>>();
    const ask = (feed: string): Promise<FirstAnswer> => {
      const answer = asked.get(feed) ?? link.first(ring.token, feed);
      asked.set(feed, answer);
      return answer;
    };
    for (const [i, feed] of feeds.entries()) {
      const next = feeds[i + 1];
      const answer = await ask(feed);
      if (!answer.ok) return answer.error;
      const outcome = await takeFirstCopy({
        ...{ db, ring, feed, body: answer.body, lineOf, nowMs: Date.now() },
        more: next !== undefined,
        onProgress: (progress) => {
          onProgress(progress);
          if (next !== undefined && progress.done * 2 >= progress.total) void ask(next);
        },
      });
      if (outcome !== 'done') {
        void asked.get(next ?? '')?.then(letGo);
        return outcome;
      }
      onFeed(feed);
    }
    return 'done';
  };

const letGo = (answer: FirstAnswer): void => {
  if (answer.ok) answer.body.cancel().catch(() => undefined);
};

/** Beside the page: a village is a hundred thousand facts, and the kader wants to look around meanwhile. */
export const firstCopyInWorker =
  (store: string): FirstCopy =>
  (ring, feeds, onProgress, onFeed) =>
    new Promise((done) => {
      const task = taskOf(store, ring, feeds);
      if (!task) return done('broken-off');
      const worker = new Worker(new URL('./first-copy-worker.ts', import.meta.url), {
        type: 'module',
      });
      const end = (outcome: FirstOutcome | Stop): void => {
        worker.terminate();
        done(outcome);
      };
      worker.onmessage = ({ data }: MessageEvent<FirstCopyNews>) => {
        if ('progress' in data) onProgress(data.progress);
        else if ('feed' in data) onFeed(data.feed);
        else end(data.outcome);
      };
      worker.onerror = () => end('server-error');
      worker.postMessage(task);
    });

function taskOf(store: string, ring: KeyRing, feeds: readonly string[]): FirstCopyTask | null {
  const ownKey = ring.keyOf(ownFeed(ring.account));
  const keys = feeds.flatMap((feed): [string, CryptoKey][] => {
    const key = ring.keyOf(feed);
    return key ? [[feed, key]] : [];
  });
  const { account, token } = ring;
  return ownKey && keys.length === feeds.length ? { store, account, token, keys, ownKey } : null;
}

/** The ring a worker needs: it reads nothing and writes nothing but these feeds. */
export const ringOfTask = ({ account, token, keys, ownKey }: FirstCopyTask): KeyRing => {
  const all = new Map([...keys, [ownFeed(account), ownKey] as const]);
  return {
    account,
    token,
    sealKey: '',
    feeds: keys.map(([feed]) => feed),
    keyOf: (feed) => all.get(feed) ?? null,
    feedFor: () => ownFeed(account),
  };
};
