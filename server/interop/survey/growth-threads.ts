import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { BlockDone } from './block-lines.ts';
import type { SurveyTable } from './growth-table.ts';

const MOST_THREADS = 8;
/** Blocks die young: with room for a few of them nothing is moved before it is thrown away. */
const YOUNG_MB = 192;

interface Waiting {
  block: Uint8Array<ArrayBuffer>;
  done(block: BlockDone): void;
  failed(error: unknown): void;
}

/** As many threads as there are cores, each working on one block at a time. */
export class GrowthThreads {
  readonly size: number;
  readonly #workers: Worker[];
  readonly #idle: Worker[];
  readonly #busy = new Map<Worker, Waiting>();
  readonly #waiting: Waiting[] = [];

  constructor(table: SurveyTable) {
    this.size = Math.min(MOST_THREADS, availableParallelism());
    this.#workers = Array.from({ length: this.size }, () => this.#start(table));
    this.#idle = [...this.#workers];
  }

  work(block: Uint8Array<ArrayBuffer>): Promise<BlockDone> {
    return new Promise((done, failed) => {
      this.#waiting.push({ block, done, failed });
      this.#next();
    });
  }

  async end(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  #start(table: SurveyTable): Worker {
    const worker = new Worker(new URL('./growth-worker.mjs', import.meta.url), {
      workerData: table,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    worker.on('message', (done: BlockDone) => {
      this.#busy.get(worker)?.done(done);
      this.#busy.delete(worker);
      this.#idle.push(worker);
      this.#next();
    });
    worker.on('error', (error) => {
      this.#busy.get(worker)?.failed(error);
      this.#busy.delete(worker);
      for (const { failed } of this.#waiting.splice(0)) failed(error);
    });
    return worker;
  }

  #next(): void {
    const worker = this.#waiting.length > 0 ? this.#idle.pop() : undefined;
    const first = worker && this.#waiting.shift();
    if (!worker || !first) return;
    this.#busy.set(worker, first);
    worker.postMessage(first.block, [first.block.buffer]);
  }
}
