import type { Pool } from 'pg';
import { monthOf } from '#domain/calendar.ts';
import { dayOfMs } from '../access/judge.ts';
import { districtsToKeep, keepRound, MOST_MONTHS_SERVING } from './dirty-rounds.ts';
import { inTransaction } from './in-transaction.ts';

/** How soon marks are looked for again: a fact is in every roll-up within a second of its sync. */
const PAUSE_MS = 250;
/** Now and then every district has its turn, so that a new month begins without any fact. */
const ALL_EVERY_MS = 60_000;
/** After a problem (the database went away) nobody is asked again at once. */
const REST_MS = 5_000;

export interface Keeper {
  /** lets the round under way end */
  stop(): Promise<void>;
}

/**
 * Keeps the roll-ups of every district while the server runs. Marks lie in the database and are deleted in the
 * transaction that works them off, so whoever runs it next goes on where a killed server stopped; of several processes
 * one at a time has its turn in a district.
 */
export function startKeeper(
  pool: Pool,
  options: { now?: () => Date; say?: (line: string) => void } = {},
): Keeper {
  const now = options.now ?? (() => new Date());
  let stopped = false;
  let wake = (): void => {};
  let allAt = 0;
  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const run = async (): Promise<void> => {
    while (!stopped) {
      const all = now().getTime() - allAt >= ALL_EVERY_MS;
      if (all) allAt = now().getTime();
      try {
        const more = await turn(pool, all, now());
        if (!more && !stopped) await pause(PAUSE_MS);
      } catch (error) {
        if (stopped) return;
        options.say?.(`Rekap wilayah tertunda: ${error instanceof Error ? error.message : error}`);
        await pause(REST_MS);
      }
    }
  };
  const running = run();
  return {
    async stop() {
      stopped = true;
      wake();
      await running;
    },
  };
}

async function turn(pool: Pool, all: boolean, at: Date): Promise<boolean> {
  let again = false;
  for (const district of await districtsToKeep(pool, all)) {
    const month = monthOf(dayOfMs(at.getTime()));
    const { more } = await inTransaction(pool, (db) =>
      keepRound(db, district, month, at, MOST_MONTHS_SERVING),
    );
    again ||= more;
  }
  return again;
}
