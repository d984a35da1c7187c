import { parentPort, workerData } from 'node:worker_threads';
import { blockLines } from './block-lines.ts';
import type { SurveyTable } from './growth-table.ts';

const table = workerData as SurveyTable;

parentPort?.on('message', (block: Uint8Array<ArrayBuffer>) => {
  const done = blockLines(block, table);
  parentPort?.postMessage(done, [done.bytes.buffer]);
});
