import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyDatabase, type FreshDatabase } from '../test/fresh-database.ts';
import type { Terminal } from './command.ts';
import { siklus } from './siklus.ts';

const PROGRAM = fileURLToPath(new URL('../../bin/siklus.mjs', import.meta.url));
const NAMES = [
  'serve',
  'demo',
  'migrate',
  'places',
  'account',
  'import',
  'rebuild',
  'backup',
  'restore',
];

let home = '';
let db: FreshDatabase;
let restored: FreshDatabase;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'siklus-cli-'));
  db = await emptyDatabase();
  restored = await emptyDatabase();
});
afterAll(async () => {
  await db.drop();
  await restored.drop();
  await rm(home, { recursive: true });
});

/** The program as somebody types it. */
function typed(args: string[], env: Record<string, string> = {}) {
  const settings = { DATABASE_URL: db.url, SIKLUS_HOME: home, NODE_ENV: 'test', ...env };
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    env: { ...process.env, ...settings },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const listening = (): Terminal & { said: string[] } => {
  const said: string[] = [];
  const hear = (line: string): void => {
    said.push(line);
  };
  return {
    said,
    say: hear,
    complain: hear,
    progress: () => ({ add: () => {}, done: () => {} }),
  };
};

test('--help names every command, and every command has its own', async () => {
  const list = listening();
  expect(await siklus(['--help'], list)).toBe(0);
  for (const name of NAMES) {
    expect(list.said.join('\n')).toMatch(new RegExp(`^  ${name} +\\S`, 'm'));
    const help = listening();
    expect(await siklus([name, '--help'], help)).toBe(0);
    expect(help.said.join('\n')).toContain(`npx siklus ${name}`);
  }
});

test.each([
  ['nothing', []],
  ['a command there is not', ['fly']],
  ['an option there is not', ['migrate', '--fast']],
  ['a file too few', ['backup']],
])('called wrongly: %s → 2', async (_, args) => {
  expect(await siklus([...args], listening())).toBe(2);
});

test('as typed: migrate, backup, restore and rebuild --check; a wrong setting is a sentence', () => {
  const file = join(home, 'copy.siklus');
  expect(typed(['migrate'])).toMatchObject({ status: 0, stderr: '' });
  expect(typed(['rebuild', '--check'])).toMatchObject({ status: 0, stderr: '' });
  expect(typed(['backup', file])).toMatchObject({ status: 0, stderr: '' });
  const elsewhere = { DATABASE_URL: restored.url };
  expect(typed(['restore', file], elsewhere)).toMatchObject({ status: 0, stderr: '' });

  const wrong = typed(['serve'], { PORT: 'eighty' });
  expect(wrong.status).toBe(1);
  expect(wrong.stderr).toMatch(/^PORT .*\n$/);
  const gone = typed(['migrate'], { DATABASE_URL: 'postgresql://a@127.0.0.1:1/a' });
  expect(gone.status).toBe(1);
  expect(gone.stderr).not.toContain('    at ');
});
