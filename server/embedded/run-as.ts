import { spawnSync } from 'node:child_process';
import { type Stats, statSync } from 'node:fs';
import { StartProblem } from '../start-problem.ts';

/** The user the database runs as when we are root, which PostgreSQL refuses to run as. */
export interface RunAs {
  uid: number;
  gid: number;
}

/** Users a machine is likely to have that own nothing of worth. */
const CANDIDATES = ['postgres', '_postgres', 'nobody', 'daemon'];

const statOrNull = (path: string): Stats | null =>
  statSync(path, { throwIfNoEntry: false }) ?? null;

/**
 * Who must run the database whose files lie in `folder`: null for ourselves. Root steps down to the folder's
 * owner, or to the first ordinary system user there is when the folder is new.
 */
export function chooseRunAs(folder: string): RunAs | null {
  if (process.getuid === undefined) return null;
  const owner = statOrNull(folder);
  const me = process.getuid();
  if (me !== 0) {
    if (owner !== null && owner.uid !== me)
      throw new StartProblem(
        `Basis data di ${folder} milik pengguna lain (uid ${owner.uid}). Jalankan Siklus sebagai pengguna itu, atau pilih folder lain dengan SIKLUS_HOME.`,
      );
    return null;
  }
  if (owner !== null && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return firstSystemUser();
}

function firstSystemUser(): RunAs {
  for (const name of CANDIDATES) {
    const uid = idOf('-u', name);
    const gid = idOf('-g', name);
    if (uid !== null && gid !== null && uid !== 0) return { uid, gid };
  }
  throw new StartProblem(
    'PostgreSQL tidak mau berjalan sebagai root, dan di mesin ini tidak ada pengguna lain untuknya. Buat satu (adduser postgres), jalankan Siklus sebagai pengguna biasa, atau isi DATABASE_URL.',
  );
}

function idOf(flag: '-u' | '-g', name: string): number | null {
  const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
  const id = Number.parseInt(stdout ?? '', 10);
  return status === 0 && Number.isInteger(id) ? id : null;
}

/** May that user run the program, or enter the folder, at `path`? Asked as that user, so that every parent counts. */
export function canReach(path: string, runAs: RunAs | null): boolean {
  if (runAs === null) return true;
  const asked = spawnSync('/bin/sh', ['-c', 'test -r "$0" && test -x "$0"', path], {
    ...runAs,
    cwd: '/',
  });
  return asked.status === 0;
}
