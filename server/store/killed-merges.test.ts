import { expect, it } from 'vitest';
import { freshDatabase } from '../test/fresh-database.ts';
import { killRounds } from '../test/kill-rounds.ts';
import { mergedPeople } from '../test/merged-people.ts';

it('a server killed while records are merged and parted loses and doubles nothing it acknowledged', async () => {
  const db = await freshDatabase();
  const result = await killRounds({ ...db, rounds: 8, seed: 5, people: mergedPeople });
  expect(result).toMatchObject({
    acknowledged: result.offered,
    lost: [],
    doubled: [],
    differences: 0,
  });
  expect(result.inTheMiddle).toBeGreaterThan(3);
  await db.drop();
}, 300_000);
