import { describe, expect, test } from 'vitest';
import { seedsThatFailed } from './seeds.ts';
import { climates, type Law } from './trial/climates.ts';
import { broken } from './trial/laws.ts';
import { World } from './trial/world.ts';

/** How many histories in all; each law gets a quarter. */
const RUNS = Number(process.env.SIKLUS_RUNS ?? 3000);

async function wrongIn(law: Law, seed: number): Promise<string[]> {
  const world = new World(seed, climates[law]);
  await world.live();
  const last = await world.settle();
  const unfinished = last.filter(({ stopped }) => stopped !== null && stopped !== 'server-error');
  return [...unfinished.map(({ stopped }) => `stopped: ${stopped}`), ...broken(world)];
}

describe('laws of protocol.ts', () => {
  test.each([
    ['order-free', 'pages and entries in any order'],
    ['repeat-free', 'messages twice, late or from yesterday'],
    ['nothing-lost', 'lost and cut messages, killed phones'],
    ['epoch', 'a server restored from a backup'],
  ] as const)('%s: %s, and everyone ends with the same set', async (law) => {
    for (let seed = 1; seed <= RUNS / 4; seed += 1)
      expect({ seed, wrong: await wrongIn(law, seed) }).toEqual({ seed, wrong: [] });
  });
});
