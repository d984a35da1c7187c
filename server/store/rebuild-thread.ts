import { parentPort, workerData } from 'node:worker_threads';
import type { Published } from '#domain/publish/publication.ts';
import { monthContext } from '#domain/pws/month-context.ts';
import { openPool } from './database.ts';
import { type OpenDays, openDayIn } from './open-days.ts';
import { type FoldBatch, type FoldedPeople, foldBatch } from './rebuild-fold.ts';
import type { Store } from './store.ts';

/** What a thread starts with. Open days come along, for those made again are seen by nobody else yet. */
export interface ThreadStart {
  url: string;
  /** a Buffer comes over as plain bytes */
  secrets: { rest: Uint8Array; nik: Uint8Array };
  districtId: number;
  openDays: OpenDays;
  published: Published;
}
export interface ThreadAsked {
  n: number;
  batch: FoldBatch;
}
export interface ThreadTold {
  n: number;
  folded: FoldedPeople;
}

const start = workerData as ThreadStart;
// one batch is read while the one before is folded
const pool = openPool(start.url, { size: 2 });
const store: Store = {
  pool,
  secrets: { rest: Buffer.from(start.secrets.rest), nik: Buffer.from(start.secrets.nik) },
};
const context = monthContext(
  (posyandu, month) => openDayIn(start.openDays, posyandu, month),
  start.published,
);

parentPort?.on('message', async ({ n, batch }: ThreadAsked) => {
  const db = await pool.connect();
  try {
    const folded = await foldBatch(db, store, start.districtId, batch, context);
    parentPort?.postMessage({ n, folded } satisfies ThreadTold);
  } finally {
    db.release();
  }
});
