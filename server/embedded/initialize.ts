import { randomBytes } from 'node:crypto';
import { appendFile, chown, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { StartProblem } from '../start-problem.ts';
import { programIn } from './binaries.ts';
import type { Layout } from './layout.ts';
import { runProgram } from './run-program.ts';

/** How the server is reached: a private socket, or (Windows) loopback with a password of its own. */
export type Transport = 'socket' | 'loopback';
export const SUPERUSER = 'siklus';

const passwordFile = (place: Layout): string => join(place.folder, 'password');
const portFile = (place: Layout): string => join(place.folder, 'port');

/**
 * Makes the data folder when there is none. Built beside its place and moved there whole, so that a start killed
 * half-way leaves nothing that looks like a database.
 */
export async function initialize(native: string, place: Layout, via: Transport): Promise<void> {
  if (await isThere(join(place.data, 'PG_VERSION'))) return;
  const half = `${place.data}.half-${process.pid}`;
  await rm(half, { recursive: true, force: true });
  if (via === 'loopback') await drawPasswordAndPort(place);
  const auth =
    via === 'loopback' ? ['scram-sha-256', `--pwfile=${passwordFile(place)}`] : ['trust'];
  const made = await runProgram(
    programIn(native, 'initdb'),
    // The builtin C.UTF-8 sorts the same on every machine, with neither ICU nor the system's locales.
    ['-D', half, '-U', SUPERUSER, '-E', 'UTF8', '--locale=C', '--locale-provider=builtin']
      .concat(['--builtin-locale=C.UTF-8', '--no-instructions', `--auth=${auth[0]}`])
      .concat(auth.slice(1)),
    place.runAs,
    place.folder,
  );
  if (made.code !== 0)
    throw new StartProblem(`Basis data tidak dapat dibuat di ${place.folder}: ${made.output}`);
  await appendFile(join(half, 'postgresql.conf'), "\ninclude_if_exists = 'siklus.conf'\n");
  await moveIntoPlace(half, place.data);
}

/** When two starts race, the first one's folder stays and the other uses it. */
async function moveIntoPlace(half: string, data: string): Promise<void> {
  await rename(half, data).catch(async (error: unknown) => {
    await rm(half, { recursive: true, force: true });
    if (!(await isThere(join(data, 'PG_VERSION')))) throw error;
  });
}

/**
 * Writes siklus.conf anew before each start; what an operator adds to postgresql.conf below the include wins.
 * `memoryBytes` is the machine's: an eighth of it, at most 1 GB, is PostgreSQL's own cache.
 */
export async function writeSettings(
  place: Layout,
  via: Transport,
  memoryBytes: number,
): Promise<void> {
  const cacheMb = Math.round(Math.min(1024, Math.max(64, memoryBytes / 8 / 1_048_576)));
  const reached =
    via === 'socket'
      ? [
          "listen_addresses = ''",
          `unix_socket_directories = '${place.socket.replaceAll("'", "''")}'`,
        ]
      : ["listen_addresses = '127.0.0.1'", "unix_socket_directories = ''"];
  const lines = [
    ...reached,
    `port = ${await portOf(place, via)}`,
    'unix_socket_permissions = 0700',
    'max_connections = 60',
    'fsync = on',
    'full_page_writes = on',
    'synchronous_commit = on',
    `shared_buffers = ${cacheMb}MB`,
    'maintenance_work_mem = 128MB',
    'max_wal_size = 2GB',
    'jit = off',
    "timezone = 'UTC'",
    "log_timezone = 'UTC'",
  ];
  const path = join(place.data, 'siklus.conf');
  await writeFile(path, `${lines.join('\n')}\n`, { mode: 0o600 });
  if (place.runAs !== null) await chown(path, place.runAs.uid, place.runAs.gid);
}

/** The address clients use; a `pg` and a libpq connection URL at once. */
export async function urlOf(place: Layout, via: Transport, database: string): Promise<string> {
  const port = await portOf(place, via);
  if (via === 'socket')
    return `postgresql://${SUPERUSER}@localhost:${port}/${database}?host=${encodeURIComponent(place.socket)}`;
  const password = (await readFile(passwordFile(place), 'utf8')).trim();
  return `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;
}

const portOf = async (place: Layout, via: Transport): Promise<number> =>
  via === 'socket' ? 5432 : Number((await readFile(portFile(place), 'utf8')).trim());

async function drawPasswordAndPort(place: Layout): Promise<void> {
  const files = [
    [passwordFile(place), randomBytes(24).toString('base64url')],
    [portFile(place), String(await freePort())],
  ] as const;
  for (const [path, text] of files) {
    await writeFile(path, text, { mode: 0o600 });
    if (place.runAs !== null) await chown(path, place.runAs.uid, place.runAs.gid);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
