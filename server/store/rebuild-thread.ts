import { parentPort, workerData } from 'node:worker_threads';
import type { Published } from '#domain/publish/publication.ts';
import { monthContext } from '#domain/pws/month-context.ts';
import { openPool } from './database.ts';
import { type OpenDays, openDayIn } from './open-days.ts';
import { type FoldBatch, type FoldedPeople, type Folder, foldBatch } from './rebuild-fold.ts';
import type { Db, Store } from './store.ts';

/** What a thread starts with. Open days come along, for those made again are seen by nobody else yet. */
export interface ThreadStart {
  url: string;
  /** a Buffer comes over as plain bytes */
  secrets: { rest: Uint8Array; nik: Uint8Array };
  districtId: number;
  openDays: OpenDays;
  published: Published;
  check: boolean;
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
const prepared = new WeakSet<Db>();
const store: Store = {
  pool,
  secrets: { rest: Buffer.from(start.secrets.rest), nik: Buffer.from(start.secrets.nik) },
};
const context = monthContext(
  (posyandu, month) => openDayIn(start.openDays, posyandu, month),
  start.published,
);
const folder: Folder = {
  ask: inPlace,
  store,
  districtId: start.districtId,
  context,
  check: start.check,
};

/**
 * Asks over a connection of its own. Tables that are being filled look empty to whoever plans: then going through all
 * of one, for every batch again, would seem cheapest.
 */
async function inPlace<T>(question: (db: Db) => Promise<T>): Promise<T> {
  const db = await pool.connect();
  try {
    if (!prepared.has(db)) await db.query('set enable_seqscan = off');
    prepared.add(db);
    return await question(db);
  } finally {
    db.release();
  }
}

parentPort?.on('message', async ({ n, batch }: ThreadAsked) => {
  const folded = await foldBatch(folder, batch);
  const { write } = folded;
  const bytes = write ? [...Object.values(write.lines), write.months] : [];
  parentPort?.postMessage(
    { n, folded } satisfies ThreadTold,
    bytes.map(({ buffer }) => buffer as ArrayBuffer),
  );
});
