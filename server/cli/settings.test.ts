import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../test/fresh-database.ts';
import { siklus } from './siklus.ts';

let db: FreshDatabase;
let home = '';
beforeAll(async () => {
  db = await freshDatabase();
  home = await mkdtemp(join(tmpdir(), 'siklus-settings-'));
  vi.stubEnv('DATABASE_URL', db.url);
  vi.stubEnv('SIKLUS_HOME', home);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await db.drop();
  await rm(home, { recursive: true });
});

async function run(...args: string[]): Promise<{ code: number; said: string }> {
  const said: string[] = [];
  const hear = (line: string): void => {
    said.push(line);
  };
  const silent = { add: () => {}, done: () => {} };
  const code = await siklus(['settings', ...args], {
    say: hear,
    complain: hear,
    progress: () => silent,
  });
  return { code, said: said.join('\n') };
}

test('T2.07 T2.17 T3.11 names and labels are set, added to, read and taken back', async () => {
  const at = ['--district', '18.72'];
  const set = await run('set', ...at, '--programme', 'siklus hidup', '--step', '2', 'Penimbangan');
  expect(set).toMatchObject({ code: 0 });
  await run('set', ...at, '--step', '3', 'Pencatatan dan pemeriksaan');
  const now = await run('get', ...at);
  expect(now.said.split('\n')).toEqual([
    'Nama program: siklus hidup',
    'Langkah 1: (baku)',
    'Langkah 2: Penimbangan',
    'Langkah 3: Pencatatan dan pemeriksaan',
    'Langkah 4: (baku)',
    'Langkah 5: (baku)',
  ]);
  expect((await run('get', '--district', '35.17')).said).toContain('Nama program: (baku)');
  expect((await run('set', ...at, '--step', '2', '')).said).toContain('Langkah 2: (baku)');
  expect((await run('set', ...at, '--standard')).said).not.toMatch(/siklus|pemeriksaan/);
});

test.each([
  [['get'], 2],
  [['get', '--district', '18.72.03'], 2],
  [['set', '--district', '18.72'], 2],
  [['set', '--district', '18.72', '--step', '6', 'Pulang'], 2],
  [['get', '--district', '18.72', '--standard'], 2],
  [['set', '--district', '18.72', '--programme', 'x'], 1],
])('settings %j ends with %i and says why', async (args, code) => {
  const answer = await run(...args);
  expect(answer.code).toBe(code);
  expect(answer.said).not.toBe('');
});
