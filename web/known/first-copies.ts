import { type FirstOutcome, type FirstProgress, takeFirstCopy } from '../device/first-copy.ts';
import { type KeyRing, ownFeed } from '../device/key-ring.ts';
import type { ServerLink } from '../device/server-link.ts';
import type { PhoneDb } from '../device/store.ts';
import type { FirstCopy } from '../device/sync-round.ts';
import { lineOf } from './line.ts';

/** What a worker is asked: the keys go with it as keys, not as bytes. */
export interface FirstCopyTask {
  store: string;
  account: string;
  token: string;
  feed: string;
  key: CryptoKey;
  ownKey: CryptoKey;
}
export type FirstCopyNews =
  | { progress: FirstProgress }
  | { outcome: Awaited<ReturnType<FirstCopy>> };

/** In this very page: for browsers without module workers, and for tests. */
export const firstCopyHere =
  (db: PhoneDb, link: ServerLink): FirstCopy =>
  async (ring, feed, onProgress) => {
    const answer = await link.first(ring.token, feed);
    if (!answer.ok) return answer.error;
    const { body } = answer;
    return takeFirstCopy({ db, ring, feed, body, lineOf, nowMs: Date.now(), onProgress });
  };

/** Beside the page: a village is a hundred thousand facts, and the kader wants to look around meanwhile. */
export const firstCopyInWorker =
  (store: string): FirstCopy =>
  (ring, feed, onProgress) =>
    new Promise((done) => {
      const worker = new Worker(new URL('./first-copy-worker.ts', import.meta.url), {
        type: 'module',
      });
      const end = (outcome: FirstOutcome | 'server-error'): void => {
        worker.terminate();
        done(outcome);
      };
      worker.onmessage = ({ data }: MessageEvent<FirstCopyNews>) => {
        if ('progress' in data) onProgress(data.progress);
        else {
          worker.terminate();
          done(data.outcome);
        }
      };
      worker.onerror = () => end('server-error');
      const task = taskOf(store, ring, feed);
      if (task) worker.postMessage(task);
      else end('broken-off');
    });

function taskOf(store: string, ring: KeyRing, feed: string): FirstCopyTask | null {
  const key = ring.keyOf(feed);
  const ownKey = ring.keyOf(ownFeed(ring.account));
  const { account, token } = ring;
  return key && ownKey ? { store, account, token, feed, key, ownKey } : null;
}

/** The ring a worker needs: it reads nothing and writes nothing but this one feed. */
export const ringOfTask = ({ account, token, feed, key, ownKey }: FirstCopyTask): KeyRing => ({
  account,
  token,
  sealKey: '',
  feeds: [feed],
  keyOf: (asked) => (asked === feed ? key : asked === ownFeed(account) ? ownKey : null),
  feedFor: () => feed,
});
