import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { RULES } from '#domain/assess/rules.ts';
import { publishedIn } from '../store/publications.ts';
import { type FreshDatabase, freshDatabase } from '../test/fresh-database.ts';
import { siklus } from './siklus.ts';

let db: FreshDatabase;
let home = '';
let file = '';
beforeAll(async () => {
  db = await freshDatabase();
  home = await mkdtemp(join(tmpdir(), 'siklus-publish-'));
  vi.stubEnv('DATABASE_URL', db.url);
  vi.stubEnv('SIKLUS_HOME', home);
  file = join(home, 'waist.json');
  const table = RULES.find(({ card }) => card.rule === 'waist')?.versions.at(-1)?.table as object;
  await writeFile(file, JSON.stringify({ ...table, limit: { F: 82, M: 90 } }));
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
  const terminal = { say: hear, complain: hear, progress: () => silent };
  return { code: await siklus(['publish', ...args], terminal), said: said.join('\n') };
}
const asked = (over: Record<string, string> = {}): string[] =>
  Object.entries({
    district: '18.72',
    kind: 'rule-table',
    name: 'waist',
    version: 'metro-1',
    since: '2099-01-01',
    note: 'Surat edaran contoh',
    ...over,
  }).flatMap(([name, value]) => [`--${name}`, value]);

test('T4.18 tries a version without keeping it, then publishes it once', async () => {
  const tried = await run(file, ...asked(), '--try');
  expect(tried.code).toBe(0);
  expect(tried.said).toContain('limit.F: 80 -> 82');
  expect(tried.said).toContain('waist.high -> waist.normal');
  expect((await publishedIn(db.pool, 1872)).list).toEqual([]);
  expect(await run(file, ...asked())).toMatchObject({ code: 0 });
  expect((await publishedIn(db.pool, 1872)).list).toMatchObject([
    { name: 'waist', version: 'metro-1', since: '2099-01-01', body: { limit: { F: 82, M: 90 } } },
  ]);
  const again = await run(file, ...asked());
  expect(again.code).toBe(1);
  expect(again.said).toContain('Nama versi itu sudah pernah dipakai');
});

test.each([
  [[], 2],
  [['--district', '18.72.03'], 2],
  [['--kind', 'song'], 2],
  [['--since', '2020-01-01'], 1],
  [['--name', 'nobody'], 1],
] as const)('%j ends with %i', async (over, code) => {
  const [name, value] = over;
  const args = name === undefined ? [] : [file, ...asked({ [name.slice(2)]: value })];
  expect((await run(...args)).code).toBe(code);
});
