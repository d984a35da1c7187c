import { openPool } from '../../server/store/database.ts';
import { type KillResult, killRounds } from '../../server/test/kill-rounds.ts';
import { answering } from '../scene/child.ts';

/** The rounds in a process whose whole group can be ended, with the servers it starts. */
export interface KillQuestion {
  url: string;
  rounds: number;
  seed: number;
}

answering<KillQuestion>(async ({ url, rounds, seed }): Promise<KillResult> => {
  const pool = openPool(url);
  const onRound = (round: number): void => {
    if (round % 20 === 0) console.log(`  ${round} of ${rounds} …`);
  };
  const result = await killRounds({ pool, url, rounds, seed, onRound });
  await pool.end();
  return result;
});
