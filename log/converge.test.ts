import { describe, expect, test } from 'vitest';
import { seedsThatFailed } from './seeds.ts';
import { MISHAPS } from './trial/bad-post.ts';
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
  ] as const)('%s: %s, and everyone ends with the same set', async (law, _) => {
    for (let seed = 1; seed <= RUNS / 4; seed += 1)
      expect({ seed, wrong: await wrongIn(law, seed) }).toEqual({ seed, wrong: [] });
  });

  test.each(seedsThatFailed)('$law, seed $seed: $broke', async ({ law, seed }) => {
    expect(await wrongIn(law, seed)).toEqual([]);
  });
});

test('the trials are hard: every mishap happens, phones die, servers are restored, people leave', async () => {
  const worlds: World[] = [];
  for (const climate of Object.values(climates))
    for (let seed = 1; seed <= 25; seed += 1) worlds.push(new World(seed, climate));
  for (const world of worlds) await world.live();
  const befell = new Set(worlds.flatMap(({ post }) => [...post.befell.keys()]));
  const phones = worlds.flatMap((world) => world.phones);
  const sum = (count: (world: World) => number): number =>
    worlds.reduce((total, world) => total + count(world), 0);

  expect(MISHAPS.filter((mishap) => !befell.has(mishap))).toEqual([]);
  expect(sum(({ deaths }) => deaths)).toBeGreaterThan(100);
  expect(sum(({ restores }) => restores)).toBeGreaterThan(5);
  expect(sum(({ written }) => written.length)).toBeGreaterThan(5000);
  expect(phones.filter(({ disk }) => disk.dropped.size > 0).length).toBeGreaterThan(10);
  expect(phones.filter(({ disk }) => disk.quarantined.size > 0).length).toBeGreaterThan(50);
  expect(phones.filter(({ honest }) => !honest).length).toBeGreaterThan(50);
});
