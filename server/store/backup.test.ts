import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAccount } from '../access/accounts.ts';
import { revokedHow, signedInOn, signIn, signOut, whoIs } from '../access/sign-in.ts';
import { holdToSecret, secretMark } from '../secret.ts';
import { emptyDatabase, type FreshDatabase, forEachServer } from '../test/fresh-database.ts';
import { backup } from './backup.ts';
import { restore } from './restore.ts';

const SECRET = 'a secret of this test, long enough';
const MARK = secretMark(SECRET);
const AT = new Date('2026-01-05T03:00:00Z');
const ACCOUNT = '00000000-0000-7000-8000-000000000001';
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'siklus-backup-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Values that text could spoil: quotes, line ends, emoji, NUL-free bytes, microseconds, big numbers, nulls. */
async function fill(pool: Pool): Promise<void> {
  await holdToSecret(pool, SECRET);
  await pool.query(
    `insert into accounts (id, username, name, role, password_hash) values ($1, 'contoh', $2, 'kader', 'x')`,
    [ACCOUNT, 'Ibu "Sri" \\ O\'Neil\n👶\t[contoh]'],
  );
  await pool.query(
    `insert into grants (id, account_id, role, scope_kind, scope_id, valid_from)
     values ($1, $1, 'kader', 'posyandu', 'p', '2024-02-29')`,
    [ACCOUNT],
  );
  await pool.query(
    `insert into sign_ins (token_hash, account_id, device, created_at, seen_at, expires_at)
     values ('\\x00ff5c0a', $1, 'd', '2026-01-05 03:00:00.123456+00', now(), 'infinity')`,
    [ACCOUNT],
  );
  await pool.query(
    `insert into ilp_starts values (18, 'p', '2023-09-01', $1, '2026-01-05 03:00:00.123456+00'),
       (18, 'p', null, $1, '2026-01-05 03:00:00.123457+00')`,
    [ACCOUNT],
  );
  await pool.query(
    `insert into feeds select 18, 'p' || n, 9007199254740993 + n from generate_series(1, 5000) n`,
  );
}

/** Everything in every table, as PostgreSQL writes it, but what a restore changes on purpose. */
async function everything(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ dump: string }>(
    `select query_to_xml('select t::text as row from ' || quote_ident(relname) || ' t order by 1', true, false, '')::text as dump
     from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
       and relname not in ('migrations', 'server_state', 'sign_ins') order by relname`,
  );
  const state = await pool.query(`select * from server_state where key <> 'epoch' order by key`);
  return rows.map((row) => row.dump).join('\n') + JSON.stringify(state.rows);
}

const epoch = async (pool: Pool): Promise<string> =>
  (await pool.query(`select value from server_state where key = 'epoch'`)).rows[0]?.value;

forEachServer((fresh, server) => {
  const withTarget = async (work: (target: FreshDatabase) => Promise<void>): Promise<void> => {
    const target = await emptyDatabase(server);
    await work(target).finally(target.drop);
  };
  let source: FreshDatabase;
  let file = '';
  beforeAll(async () => {
    source = await fresh();
    await fill(source.pool);
    file = join(folder, `${server.template}-${server.name}.siklus`);
    const done = await backup(source.pool, file, AT);
    expect(done.rows).toBeGreaterThan(5000);
  });
  afterAll(() => source.drop());

  test('backup, restore: every table equal, and a new epoch', async () => {
    await withTarget(async ({ pool }) => {
      const done = await restore(pool, file, MARK);
      expect(done).toMatchObject({ ok: true });
      expect(await everything(pool)).toBe(await everything(source.pool));
      expect(await epoch(pool)).toBe(done.ok && done.value.epoch);
      expect(await epoch(pool)).not.toBe(await epoch(source.pool));
    });
  });

  test('nobody stays signed in after a restore, and no phone is told to wipe itself', async () => {
    const source = await fresh();
    await fill(source.pool);
    const args = {
      username: 'bu',
      name: 'Contoh',
      role: 'kader',
      password: 'contoh-contoh',
    } as const;
    await createAccount(source.pool, { ...args, grants: [] });
    const now = new Date();
    const one = { username: 'bu', password: args.password };
    const signed = await signIn(source.pool, { ...one, device: 'hp-1' }, now);
    const lost = await signIn(source.pool, { ...one, device: 'hp-2' }, now);
    const tokens = [signed, lost].map((s) => (s.ok ? s.value.token : ''));
    const copy = join(folder, `signed-${server.name}.siklus`);
    await backup(source.pool, copy, AT);
    await signOut(source.pool, tokens[1] ?? '', now);
    await withTarget(async ({ pool }) => {
      expect(await restore(pool, copy, MARK)).toMatchObject({ ok: true });
      for (const token of tokens) {
        expect(await whoIs(source.pool, token, now)).toEqual(
          token === tokens[0] ? expect.anything() : null,
        );
        expect(await whoIs(pool, token, new Date())).toBeNull();
        expect(await revokedHow(pool, token)).toBeNull();
      }
      expect((await signedInOn(pool, 'hp-1')).cutOff.size).toBe(0);
    });
    await source.drop();
  });

  test('the file is whole or absent, and its owner’s only', async () => {
    expect((await readdir(folder)).filter((name) => name.endsWith('.half'))).toEqual([]);
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o077).toBe(0);
  });

  const text = async () => gunzipSync(await readFile(file)).toString();
  test.each<[string, string, () => Promise<Buffer>]>([
    ['cut in the middle', 'damaged', async () => (await readFile(file)).subarray(0, 9000)],
    [
      'its last line missing',
      'damaged',
      async () => gzipSync((await text()).trimEnd().split('\n').slice(0, -1).join('\n')),
    ],
    [
      'one value changed',
      'damaged',
      async () => gzipSync((await text()).replace('"p77"', '"p78x"')),
    ],
    [
      'one row missing',
      'damaged',
      async () => gzipSync((await text()).replace(/\["18","p77".*\n/, '')),
    ],
    [
      'a table nobody knows',
      'damaged',
      async () => gzipSync((await text()).replace('{"table":"feeds"', '{"table":"pg_class"')),
    ],
    [
      'a migration this code has not',
      'other-schema',
      async () => gzipSync((await text()).replace('0001-first.sql', '9999-later.sql')),
    ],
    ['something else', 'not-a-backup', async () => gzipSync('hello\n')],
    ['not gzip', 'damaged', async () => Buffer.from('hello')],
  ])('refused, leaving nothing: %s', async (name, kind, spoil) => {
    const spoiled = join(folder, `${name}.siklus`);
    await writeFile(spoiled, await spoil());
    await withTarget(async ({ pool }) => {
      expect(await restore(pool, spoiled, MARK)).toMatchObject({ ok: false, error: { kind } });
      const left = await pool.query(`select to_regclass('accounts') is not null as there`);
      if (left.rows[0]?.there === true)
        expect((await pool.query('select 1 from accounts')).rows).toEqual([]);
    });
  });

  test('refused: a database that holds something, a server with another secret, no file', async () => {
    expect(await restore(source.pool, file, MARK)).toMatchObject({ error: { kind: 'not-empty' } });
    await withTarget(async ({ pool }) => {
      expect(await restore(pool, file, 'other')).toMatchObject({ error: { kind: 'other-secret' } });
      const none = await restore(pool, join(folder, 'none'), MARK);
      expect(none).toMatchObject({ ok: false, error: { kind: 'damaged' } });
    });
  });

  test('what is written while the backup runs is not half in it', async () => {
    const db = await fresh();
    await fill(db.pool);
    const moving = join(folder, `moving-${server.name}.siklus`);
    let once = false;
    await backup(db.pool, moving, AT, () => {
      if (once) return;
      once = true;
      void db.pool.query(`update feeds set n = 0`);
    });
    await withTarget(async ({ pool }) => {
      expect(await restore(pool, moving, MARK)).toMatchObject({ ok: true });
      expect((await pool.query('select 1 from feeds where n = 0')).rows).toEqual([]);
    });
    await db.drop();
  });
});
