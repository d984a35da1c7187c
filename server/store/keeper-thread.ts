import { Worker } from 'node:worker_threads';
import type { KeeperStart } from './keeper-in-thread.ts';
import type { Keeper } from './rollups-keeper.ts';

/** Sums of a district's rows and no more. */
const LIMITS = { maxOldGenerationSizeMb: 192 };
/** A thread that died is not started again at once. */
const REST_MS = 5_000;
/** As long as a round under way may still take when the server stops; its marks are there for the next one. */
const LAST_ROUND_MS = 10_000;

/** A thread that has begun to keep. */
export const keeperWorker = (start: KeeperStart): Worker =>
  new Worker(new URL('./keeper-worker.mjs', import.meta.url), {
    workerData: start,
    resourceLimits: LIMITS,
  });

/**
 * `startKeeper` in a thread of its own: what a round reads, adds up and writes as JSON holds up nobody who waits for an
 * answer. A thread that dies is started again; the round it died in never happened, for a round is one transaction.
 */
export function startKeeperThread(
  { url, patienceMs }: KeeperStart,
  options: { say?: (line: string) => void; restMs?: number; thread?: typeof keeperWorker } = {},
): Keeper {
  const { say = () => {}, restMs = REST_MS, thread = keeperWorker } = options;
  let stopped = false;
  let resting: NodeJS.Timeout | undefined;
  let worker: Worker | null = null;
  const run = (): void => {
    worker = thread({ url, patienceMs });
    worker.on('message', say);
    worker.on('error', (error) => say(`Rekap wilayah tertunda: ${error.message}`));
    worker.on('exit', () => {
      worker = null;
      if (!stopped) resting = setTimeout(run, restMs);
    });
  };
  run();
  return {
    async stop() {
      stopped = true;
      clearTimeout(resting);
      if (worker) await ended(worker);
    },
  };
}

function ended(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    const patience = setTimeout(() => void worker.terminate(), LAST_ROUND_MS);
    worker.once('exit', () => {
      clearTimeout(patience);
      resolve();
    });
    worker.postMessage('stop');
  });
}
