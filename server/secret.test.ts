import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { holdToSecret, openSecret } from './secret.ts';
import { StartProblem } from './start-problem.ts';
import { freshDatabase } from './test/fresh-database.ts';

test('drawn once, the same for everyone who starts at that moment, and readable by its owner only', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'siklus-secret-'));
  const home = join(folder, 'new');
  const drawn = await Promise.all([1, 2, 3].map(() => openSecret({ secret: null, home })));
  expect(new Set(drawn).size).toBe(1);
  expect(await openSecret({ secret: null, home })).toBe(drawn[0]);
  expect(await readdir(home)).toEqual(['secret']);
  if (process.platform !== 'win32')
    expect((await stat(join(home, 'secret'))).mode & 0o777).toBe(0o600);
  await writeFile(join(home, 'secret'), 'cut');
  await expect(openSecret({ secret: null, home })).rejects.toThrow(StartProblem);
  await rm(folder, { recursive: true });
});

test('a database holds to the secret it was first opened with', async () => {
  const db = await freshDatabase();
  await holdToSecret(db.pool, 'a'.repeat(32));
  await holdToSecret(db.pool, 'a'.repeat(32));
  await expect(holdToSecret(db.pool, 'b'.repeat(32))).rejects.toThrow(StartProblem);
  await db.drop();
});
