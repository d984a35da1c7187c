import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createAccount } from '../access/accounts.ts';
import { buildApp } from '../http/app.ts';
import { type FreshDatabase, freshDatabase } from '../test/fresh-database.ts';
import { PASSWORD } from '../test/small-world.ts';
import { drawPassword } from './ask-password.ts';
import type { Terminal } from './command.ts';
import { siklus } from './siklus.ts';

const PROGRAM = fileURLToPath(new URL('../../bin/siklus.mjs', import.meta.url));
const POSYANDU = '18.72.03.1004.001';

let home = '';
let db: FreshDatabase;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'siklus-account-'));
  db = await freshDatabase();
});
afterAll(async () => {
  await db.drop();
  await rm(home, { recursive: true });
});

/** The program as somebody types it, with what is piped into it. */
function typed(args: string[], input = '') {
  const settings = { DATABASE_URL: db.url, SIKLUS_HOME: home, NODE_ENV: 'test' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    env: { ...process.env, ...settings },
    encoding: 'utf8',
    input,
  });
  return { status, stdout, stderr };
}

async function signIn(username: string, password: string) {
  const secret = (await readFile(join(home, 'secret'), 'utf8')).trim();
  const app = await buildApp({ pool: db.pool, secret });
  const payload = { username, password, device: 'hp-contoh' };
  const answer = await app.inject({ method: 'POST', url: '/api/sign-in', payload });
  await app.close();
  return { status: answer.statusCode, ...answer.json() };
}

test('an empty database becomes one people can work with: places, a first admin, a kader', async () => {
  const file = join(home, 'posyandu.csv');
  await writeFile(
    file,
    'Posyandu;Kode Desa;Dusun;Puskesmas\nContoh Mawar;18.72.03.1004;;Contoh\nContoh Melati;18.72.03.1004;RW 03;Contoh\nContoh Jauh;18.72.99.1004;;Contoh\n',
  );
  const first = typed(['places', 'import', file]);
  expect(first).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('Baris 4: tidak ada desa'),
  });
  expect(first.stdout).toContain('2 posyandu didaftarkan, 0 sudah ada, 1 baris ditolak.');
  const again = typed(['places', 'import', file]);
  expect(again.stdout).toContain('0 posyandu didaftarkan, 2 sudah ada, 1 baris ditolak.');
  expect(typed(['places', 'list']).stdout).toContain(`${POSYANDU}\tPosyandu Contoh Mawar`);

  const admin = ['account', 'add', 'admin.kota', '--name', 'Admin Contoh', '--role', 'admin'];
  const made = typed([...admin, '--at', '18.72']);
  expect(made).toMatchObject({ status: 0, stderr: '' });
  const password = /^Kata sandi: (\S+)$/m.exec(made.stdout)?.[1] ?? '';
  expect(await signIn('admin.kota', password)).toMatchObject({ status: 200, me: { demo: false } });
  expect(typed([...admin, '--at', '18.72'])).toMatchObject({ status: 1 });

  const kader = ['account', 'add', 'kader.contoh', '--name', 'Ibu Contoh', '--role', 'kader'];
  const asked = [...kader, '--at', POSYANDU, '--password-stdin'];
  expect(typed(asked, `${PASSWORD}\n`)).toMatchObject({ status: 0, stderr: '' });
  expect(await signIn('kader.contoh', PASSWORD)).toMatchObject({
    status: 200,
    me: { feeds: [POSYANDU], posyandu: [{ id: POSYANDU, villageName: 'Ganjar Asri' }] },
  });
});

test('a kader moves on, forgets her password, and goes', async () => {
  const to = '18.72.03.1004.002';
  expect(typed(['account', 'grant', 'kader.contoh', '--at', to]).status).toBe(0);
  expect(typed(['account', 'end', 'kader.contoh', '--at', POSYANDU]).status).toBe(0);
  expect(typed(['account', 'end', 'kader.contoh', '--at', POSYANDU]).status).toBe(1);
  const before = await signIn('kader.contoh', PASSWORD);
  expect(before.me.feeds).toEqual([to]);

  const other = typed(['account', 'password', 'kader.contoh']);
  expect(other.stdout).toContain('2 HP perlu masuk lagi');
  const password = /^Kata sandi: (\S+)$/m.exec(other.stdout)?.[1] ?? '';
  expect(await signIn('kader.contoh', PASSWORD)).toMatchObject({ status: 401 });
  expect(await signIn('kader.contoh', password)).toMatchObject({ status: 200 });
  expect(typed(['account', 'close', 'kader.contoh']).status).toBe(0);
  expect(await signIn('kader.contoh', password)).toMatchObject({ status: 403 });
  expect(typed(['account', 'list']).stdout).toMatch(/^kader\.contoh\tkader\tIbu Contoh\tditutup$/m);
});

test.each([
  ['coordinator', POSYANDU, { kind: 'posyandu', id: POSYANDU }],
  ['pokjanal', '18.72.03.1004', { kind: 'village', id: '18.72.03.1004' }],
  ['camat', '18.72.03', { kind: 'subdistrict', id: '18.72.03' }],
  ['pokjanal', '18.72.03', { kind: 'subdistrict', id: '18.72.03' }],
  ['province', '18', { kind: 'province', id: '18' }],
  ['nutritionist', 'pkm-18.72-contoh', { kind: 'puskesmas', id: 'pkm-18.72-contoh' }],
] as const)('T0.27 a %s is given %s', async (role, at, scope) => {
  const username = `${role}.${scope.kind}`;
  expect(await here(toAdd(username, role, at))).toBe(0);
  const { rows } = await db.pool.query(
    'select g.role, g.scope_kind, g.scope_id from grants g join accounts a on a.id = g.account_id where a.username = $1',
    [username],
  );
  expect(rows).toEqual([{ role, scope_kind: scope.kind, scope_id: scope.id }]);
});

test.each([
  ['camat', '18.72'],
  ['camat', '18.99.03'],
  ['province', '18.72'],
  ['kader', '18.72.03.1004'],
  ['lurah', '18.72.03'],
])('a %s is not given %s', async (role, at) => {
  expect(await here(toAdd('bukan', role, at))).toBe(2);
  expect(await madeUp('bukan')).toBe(0);
});

/** The program in this process: quicker where nothing is piped in. */
async function here(args: string[]): Promise<number> {
  vi.stubEnv('DATABASE_URL', db.url);
  vi.stubEnv('SIKLUS_HOME', home);
  const status = await siklus(args, silent);
  vi.unstubAllEnvs();
  return status;
}

const toAdd = (username: string, role: string, at: string): string[] => [
  ...['account', 'add', username, '--name', 'Contoh', '--role', role, '--at', at],
];

test.each([
  ['no verb', ['account']],
  ['no such role', toAdd('siapa', 'raja', '18.72')],
  ['a kader for a whole city', toAdd('siapa', 'kader', '18.72')],
  ['a place there is not', toAdd('siapa', 'kader', 'x')],
  ['a city there is not', toAdd('siapa', 'admin', '18.99')],
  ['capitals', toAdd('Siapa', 'admin', '18.72')],
  ['no file of places', ['places', 'import']],
])('called wrongly: %s → 2, and nothing is made', async (_, args) => {
  vi.stubEnv('DATABASE_URL', db.url);
  vi.stubEnv('SIKLUS_HOME', home);
  expect(await siklus(args, silent)).toBe(2);
  vi.unstubAllEnvs();
  expect(await madeUp()).toBe(0);
});

test('a short password is not taken', async () => {
  const asked = [...toAdd('siapa', 'admin', '18.72'), '--password-stdin'];
  expect(typed(asked, 'pendek\n').status).toBe(2);
  expect(await madeUp()).toBe(0);
});

const silent: Terminal = {
  say: () => {},
  complain: () => {},
  progress: () => ({ add: () => {}, done: () => {} }),
};
const madeUp = async (username = 'siapa'): Promise<number> =>
  (await db.pool.query('select 1 from accounts where lower(username) = $1', [username])).rows
    .length;

test('ruling 20: no real account beside made-up ones', async () => {
  const demo = { username: 'contoh', name: 'Contoh', role: 'admin', password: PASSWORD } as const;
  const id = await createAccount(db.pool, { ...demo, demo: true, grants: [] });
  const real = ['account', 'add', 'nyata', '--name', 'Contoh', '--role', 'admin', '--at', '18.72'];
  expect(typed(real)).toMatchObject({ status: 1, stderr: expect.stringContaining('desa contoh') });
  expect(typed(['serve'])).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('akun contoh'),
  });
  await db.pool.query('delete from accounts where id = $1', [id]);
});

test('drawn passwords differ and hold nothing that is read wrongly', () => {
  const drawn = Array.from({ length: 200 }, drawPassword);
  expect(new Set(drawn).size).toBe(200);
  for (const password of drawn)
    expect(password).toMatch(/^[a-km-np-z2-9]{5}(-[a-km-np-z2-9]{5}){2}$/);
});
