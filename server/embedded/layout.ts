import { createHash } from 'node:crypto';
import { chmod, chown, lstat, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartProblem } from '../start-problem.ts';
import { canReach, chooseRunAs, type RunAs } from './run-as.ts';

/** Where everything of one embedded database lies. All of it belongs to the user that runs it. */
export interface Layout {
  /** holds the rest */
  folder: string;
  data: string;
  log: string;
  /** folder of the unix socket */
  socket: string;
  runAs: RunAs | null;
}

/** A socket's whole path has room for 107 bytes (sun_path on Linux; 103 on macOS, so we keep to that). */
const MAX_SOCKET_PATH = 103;
const SOCKET_FILE = '/.s.PGSQL.5432';

const shortHash = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 12);

/**
 * Makes the folders under `home`. When we are root and `home` lies where the database's user may not look
 * (a project under /root), the database's files go to /var/lib instead, and we say so.
 */
export async function makeLayout(home: string, say: (line: string) => void): Promise<Layout> {
  await makeDoorway(home);
  const wanted = join(home, 'pg');
  const first = await makeFolder(wanted);
  if (canReach(wanted, first)) return filled(wanted, first);
  const instead = join('/var/lib/siklus', shortHash(wanted));
  say(`Basis data disimpan di ${instead}, karena ${home} hanya dapat dibuka oleh root.`);
  await makeDoorway('/var/lib/siklus');
  const runAs = await makeFolder(instead);
  if (!canReach(instead, runAs))
    throw new StartProblem(`Pengguna basis data tidak dapat membuka ${instead}.`);
  return filled(instead, runAs);
}

/** A folder others may pass through but not list, whatever the umask; one that was there stays as it is. */
async function makeDoorway(path: string): Promise<void> {
  const made = await mkdir(path, { recursive: true });
  if (made !== undefined) await chmod(path, 0o711);
}

async function filled(folder: string, runAs: RunAs | null): Promise<Layout> {
  const inside = join(folder, 'run');
  const fits = Buffer.byteLength(inside + SOCKET_FILE) <= MAX_SOCKET_PATH;
  const socket = fits ? inside : join(tmpdir(), `siklus-${shortHash(folder)}`);
  await makeFolder(socket, runAs);
  return { folder, data: join(folder, 'data'), log: join(folder, 'postgresql.log'), socket, runAs };
}

/** Only its owner may look inside; another user's folder of that name is refused, not used. */
async function makeFolder(path: string, as?: RunAs | null): Promise<RunAs | null> {
  const runAs = as === undefined ? chooseRunAs(path) : as;
  await mkdir(path, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  if (process.getuid === undefined) return runAs;
  const found = await lstat(path);
  const us = process.getuid();
  const uid = runAs?.uid ?? us;
  if (!found.isDirectory() || (found.uid !== uid && found.uid !== us))
    throw new StartProblem(`${path} sudah ada dan milik pengguna lain. Hapus atau pindahkan dulu.`);
  if (runAs !== null && found.uid !== runAs.uid) await chown(path, runAs.uid, runAs.gid);
  await chmod(path, 0o700);
  return runAs;
}
