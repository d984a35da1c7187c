import { expect, it } from 'vitest';
import { freshDatabase } from '../test/fresh-database.ts';
import { killRounds } from '../test/kill-rounds.ts';

const ROUNDS = 20;

it('a server killed 20 times at random under load loses and doubles nothing it acknowledged', async () => {
  const db = await freshDatabase();
  const result = await killRounds({ ...db, rounds: ROUNDS, seed: 7 });
  expect({ ...result, inTheMiddle: 0 }).toEqual({
    offered: result.offered,
    acknowledged: result.offered,
    inTheMiddle: 0,
    lost: [],
    doubled: [],
    differences: 0,
  });
  expect(result.inTheMiddle).toBeGreaterThan(ROUNDS / 2);
  await db.drop();
}, 300_000);
