import { Worker } from 'node:worker_threads';
import type { FoldBatch, FoldedPeople } from './rebuild-fold.ts';
import type { ThreadAsked, ThreadStart, ThreadTold } from './rebuild-thread.ts';

/** Facts die young: with room for a batch of them nothing is moved before it is thrown away. */
const LIMITS = { maxYoungGenerationSizeMb: 48, maxOldGenerationSizeMb: 192 };

interface Waiting {
  worker: Worker;
  done(folded: FoldedPeople): void;
  failed(error: unknown): void;
}

/**
 * Threads that read and fold people, each over connections of its own: whoever rebuilds keeps out everybody who appends,
 * so all of them read the same entries. They write nothing.
 */
export class RebuildThreads {
  readonly #workers: Worker[];
  readonly #waiting = new Map<number, Waiting>();
  #n = 0;
  #failed: unknown = null;

  constructor(size: number, start: ThreadStart) {
    this.#workers = Array.from({ length: size }, () => this.#start(start));
  }

  fold(batch: FoldBatch): Promise<FoldedPeople> {
    const n = this.#n++;
    const worker = this.#workers[n % this.#workers.length];
    return new Promise((done, failed) => {
      if (!worker || this.#failed !== null) return failed(this.#failed);
      this.#waiting.set(n, { worker, done, failed });
      worker.postMessage({ n, batch } satisfies ThreadAsked);
    });
  }

  async end(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  #start(start: ThreadStart): Worker {
    const worker = new Worker(new URL('./rebuild-worker.mjs', import.meta.url), {
      workerData: start,
      resourceLimits: LIMITS,
    });
    worker.on('message', ({ n, folded }: ThreadTold) => {
      this.#waiting.get(n)?.done(folded);
      this.#waiting.delete(n);
    });
    worker.on('error', (error) => {
      this.#failed = error;
      for (const { failed } of this.#waiting.values()) failed(error);
      this.#waiting.clear();
    });
    return worker;
  }
}
