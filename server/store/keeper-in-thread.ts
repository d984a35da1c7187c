import { parentPort, workerData } from 'node:worker_threads';
import { openPool } from './database.ts';
import { startKeeper } from './rollups-keeper.ts';

/** What the thread starts with. */
export interface KeeperStart {
  url: string;
  /** as `openPool` has it; null: as long as it takes */
  patienceMs: number | null;
}

const { url, patienceMs } = workerData as KeeperStart;
const say = (line: string): void => parentPort?.postMessage(line);
const pool = openPool(url, {
  size: 1,
  name: 'siklus-keeper',
  ...(patienceMs === null ? {} : { patienceMs }),
});
const keeper = startKeeper(pool, { say });

/** Whatever is said to this thread means: end the round under way, and be gone. */
parentPort?.once('message', async () => {
  await keeper.stop();
  await pool.end();
});
