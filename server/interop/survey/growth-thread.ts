import { parentPort, workerData } from 'node:worker_threads';
import type { SurveyTable } from './growth-table.ts';
import { type LinesDone, plainLines } from './plain-lines.ts';

/** What a thread answers to a block of whole lines. */
export type BlockDone = Omit<LinesDone, 'text'> & { bytes: Uint8Array<ArrayBuffer> };

const table = workerData as SurveyTable;
const utf8 = new TextEncoder();

parentPort?.on('message', (block: Uint8Array<ArrayBuffer>) => {
  const { text, ...done } = plainLines(Buffer.from(block.buffer).toString(), table);
  const bytes = utf8.encode(text);
  parentPort?.postMessage({ ...done, bytes } satisfies BlockDone, [bytes.buffer]);
});
