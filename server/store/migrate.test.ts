import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { emptyDatabase, forEachServer } from '../test/fresh-database.ts';
import { compare, type Migration, migrate, readMigrations } from './migrate.ts';

const migration = (name: string, sql: string): Migration => ({
  name,
  sql,
  checksum: createHash('sha256').update(sql).digest('hex'),
});

forEachServer((_fresh, server) => {
  test('an empty database gets every file once, and one epoch that stays', async () => {
    const db = await emptyDatabase(server);
    const names = readMigrations().map((m) => m.name);
    const epoch = async () =>
      (await db.pool.query(`select value from server_state where key = 'epoch'`)).rows;
    expect(await migrate(db.pool)).toEqual({ ok: true, value: names });
    const first = await epoch();
    expect(first).toEqual([{ value: expect.stringMatching(/^[0-9a-f-]{36}$/) }]);
    expect(await migrate(db.pool)).toEqual({ ok: true, value: [] });
    expect(await epoch()).toEqual(first);
    await db.drop();
  });

  test('two servers starting at once run each file once', async () => {
    const db = await emptyDatabase(server);
    const ran = await Promise.all([migrate(db.pool), migrate(db.pool), migrate(db.pool)]);
    expect(ran.flatMap((r) => (r.ok ? r.value : ['failed']))).toEqual(
      readMigrations().map((m) => m.name),
    );
    await db.drop();
  });

  test('a file that fails leaves nothing of itself, and what came before stays', async () => {
    const db = await emptyDatabase(server);
    const good = migration('0001-a.sql', 'create table a (n int)');
    const bad = migration('0002-b.sql', 'create table b (n int); create table a (n int)');
    const ran = await migrate(db.pool, [good, bad]);
    expect(ran).toMatchObject({
      ok: false,
      error: { kind: 'sql-failed', migration: '0002-b.sql' },
    });
    const there = await db.pool.query(
      `select to_regclass('a') is not null as a, to_regclass('b') is not null as b`,
    );
    expect(there.rows).toEqual([{ a: true, b: false }]);
    await db.drop();
  });

  test('bigint comes as a number while exact, a date as its text', async () => {
    const db = await emptyDatabase(server);
    const { rows } = await db.pool.query(
      `select 42::bigint as small, 9007199254740993::bigint as big, date '2024-02-29' as day`,
    );
    expect(rows).toEqual([{ small: 42, big: '9007199254740993', day: '2024-02-29' }]);
    await db.drop();
  });
});

const one = migration('0001-a.sql', 'a');
const two = migration('0002-b.sql', 'b');
test.each([
  ['file-changed', [{ ...one, checksum: 'other' }], [one, two]],
  ['database-newer', [one, two], [one]],
  ['out-of-order', [two], [one, two]],
] as const)('refuses: %s', (kind, applied, code) => {
  expect(compare(applied, code)).toMatchObject({ ok: false, error: { kind } });
});

test('runs only what has not run', () => {
  expect(compare([one], [one, two])).toEqual({ ok: true, value: [two] });
});
