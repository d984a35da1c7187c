import { chmod, mkdir, mkdtemp, readFile, readlink, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { StartProblem } from '../start-problem.ts';
import { healLinks, nativeFolder, usableBinaries } from './binaries.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'siklus-native-'));
  await mkdir(join(folder, 'native/bin'), { recursive: true });
  await mkdir(join(folder, 'native/lib'));
  await writeFile(join(folder, 'package.json'), '{"version":"18.0.0"}');
  await writeFile(join(folder, 'native/lib/libx.so.1.2'), 'x');
  for (const name of ['postgres', 'initdb', 'pg_ctl'])
    await writeFile(join(folder, 'native/bin', name), '#!/bin/sh\n', { mode: 0o644 });
  const links = [{ source: 'native/lib/libx.so.1.2', target: 'native/lib/libx.so.1' }];
  await writeFile(join(folder, 'native/pg-symlinks.json'), JSON.stringify(links));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('links and execute bits that installing without scripts leaves out are made, once', async () => {
  await healLinks(join(folder, 'native'));
  await healLinks(join(folder, 'native'));
  expect(await readlink(join(folder, 'native/lib/libx.so.1'))).toBe('libx.so.1.2');
  expect((await stat(join(folder, 'native/bin/postgres'))).mode & 0o111).toBe(0o111);
});

test.runIf(process.getuid?.() === 0)(
  'programs the database user cannot reach are copied to where it can, saying so',
  async () => {
    const keep = await mkdtemp(join(tmpdir(), 'siklus-keep-'));
    await chmod(keep, 0o711);
    const said: string[] = [];
    const nobody = { uid: 65_534, gid: 65_534 };
    const native = join(folder, 'native');
    const used = await usableBinaries(native, keep, nobody, (line) => said.push(line));
    expect(used).toBe(join(keep, 'program-18.0.0'));
    expect(await readFile(join(used, 'lib/libx.so.1'), 'utf8')).toBe('x');
    expect(said).toHaveLength(1);
    expect(await usableBinaries(native, keep, nobody, (line) => said.push(line))).toBe(used);
    expect(said).toHaveLength(1);
    await rm(keep, { recursive: true });
  },
);

test('a machine without packaged programs is told what to do', () => {
  expect(() => nativeFolder('sunos', 'x64')).toThrow(StartProblem);
});
