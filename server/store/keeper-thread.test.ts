import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { busyPeople } from '../test/busy-people.ts';
import { forEachServer } from '../test/fresh-database.ts';
import { check, type WritingWorld, writingWorld } from '../test/writing-world.ts';
import { keeperWorker, startKeeperThread } from './keeper-thread.ts';

forEachServer((fresh) => {
  describe('the keeper in a thread', () => {
    it('keeps roll-ups, also after its thread was killed in the middle, and is gone when told to stop', async () => {
      const w = await writingWorld(fresh);
      const threads: Worker[] = [];
      const lines: string[] = [];
      const keeper = startKeeperThread(
        { url: w.db.url, patienceMs: null },
        {
          say: (line) => lines.push(line),
          restMs: 1,
          thread: (start) => {
            const worker = keeperWorker(start);
            threads.push(worker);
            return worker;
          },
        },
      );
      await until(async () => (await connections(w)) === 1);
      await w.phone.pushAll(busyPeople(5, 20, w.by));
      await threads[0]?.terminate();
      await w.phone.pushAll(busyPeople(6, 20, w.by));
      await until(async () => (await marks(w)) === 0);
      expect(threads).toHaveLength(2);
      expect((await check(w.db)).differences).toBe(0);
      const gone = threads.map(ended);
      await keeper.stop();
      await Promise.all(gone);
      expect(await connections(w)).toBe(0);
      expect(lines).toEqual([]);
      await w.close();
    });

    it('stops at once while it rests, and says what went wrong', async () => {
      const lines: string[] = [];
      const keeper = startKeeperThread(
        { url: 'postgresql://nobody@127.0.0.1:1/none', patienceMs: null },
        { say: (line) => lines.push(line) },
      );
      await until(async () => lines.length > 0);
      await keeper.stop();
      expect(lines).toEqual([expect.stringMatching(/^Rekap wilayah tertunda: /)]);
    });
  });
});

/** Those of the thread: the world's own connections are this process's pool. */
async function connections({ db }: WritingWorld): Promise<number> {
  const { rows } = await db.pool.query<{ n: number }>(
    `select count(*)::int as n from pg_stat_activity
     where datname = current_database() and application_name = 'siklus-keeper'`,
  );
  return rows[0]?.n ?? 0;
}

const marks = async ({ db }: WritingWorld): Promise<number> =>
  (
    await db.pool.query<{ n: number }>(
      'select ((select count(*) from dirty_months) + (select count(*) from stale_targets))::int as n',
    )
  ).rows[0]?.n ?? 0;

const ended = async (worker: Worker): Promise<void> => {
  if (worker.threadId !== -1) await once(worker, 'exit');
};

/** Asks again until it is so; the test's own patience ends it otherwise. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20));
}
