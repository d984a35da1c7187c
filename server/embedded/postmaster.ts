import { readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { readFile, rename, rm, stat } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { StartProblem } from '../start-problem.ts';
import { programIn } from './binaries.ts';
import { initialize, type Transport, urlOf, writeSettings } from './initialize.ts';
import type { Layout } from './layout.ts';
import { runProgram } from './run-program.ts';

/** Recovery after a crash replays at most max_wal_size of log; ten minutes is far more than that takes. */
const START_SECONDS = 600;
const MAX_LOG_BYTES = 10_000_000;

/** The live postmaster of this folder, or null. */
export async function findPostmaster(place: Layout): Promise<number | null> {
  const file = join(place.data, 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => '');
  const pid = Number.parseInt(text, 10);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  if (isPostmasterOf(pid, place.data)) return pid;
  // A number left by a crash and since given to another program (usual in containers) would make PostgreSQL
  // refuse to start. Its own check on shared memory still guards against backends that are alive.
  await rm(file, { force: true });
  return null;
}

function isPostmasterOf(pid: number, data: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  if (process.platform !== 'linux') return true;
  try {
    if (!readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres')) return false;
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data);
  } catch (error) {
    // ENOENT: a dead process its parent has not buried yet (a container whose first process does not).
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
}

/** Starts the postmaster, or finds the one another start (or a killed Node) left running. */
export async function ensurePostmaster(
  native: string,
  place: Layout,
  via: Transport,
): Promise<{ pid: number; adopted: boolean }> {
  await initialize(native, place, via);
  for (let attempt = 1; ; attempt += 1) {
    const running = await findPostmaster(place);
    if (running !== null && (await answers(place, via))) return { pid: running, adopted: true };
    await writeSettings(place, via, totalmem());
    await keepLogSmall(place.log);
    const started = await start(native, place);
    const pid = await findPostmaster(place);
    if (started.code === 0 && pid !== null) return { pid, adopted: false };
    if (attempt === 3) throw await startFailed(place, started.output);
  }
}

const start = (native: string, place: Layout) =>
  runProgram(
    programIn(native, 'pg_ctl'),
    ['start', '-D', place.data, '-l', place.log, '-w', '-t', String(START_SECONDS), '-s'].concat([
      '-p',
      programIn(native, 'postgres'),
    ]),
    place.runAs,
    place.folder,
  );

/** A clean stop: running statements are rolled back, the next start needs no recovery. */
export async function stopPostmaster(native: string, place: Layout): Promise<void> {
  await runProgram(
    programIn(native, 'pg_ctl'),
    ['stop', '-D', place.data, '-m', 'fast', '-w', '-s'],
    place.runAs,
    place.folder,
  );
}

/** Waits while a server that is there starts, recovers or shuts down; false once nobody answers any more. */
async function answers(place: Layout, via: Transport): Promise<boolean> {
  const connectionString = await urlOf(place, via, 'postgres');
  const until = Date.now() + START_SECONDS * 1000;
  while (Date.now() < until) {
    const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5000 });
    client.on('error', () => {});
    const code = await client.connect().then(
      () => '00000',
      (error: { code?: string }) => error.code ?? '',
    );
    await client.end().catch(() => {});
    // Any answer but 57P03 (starting up or shutting down) comes from a server that is up.
    if (/^[0-9A-Z]{5}$/.test(code) && code !== '57P03') return true;
    if ((await findPostmaster(place)) === null) return false;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

async function keepLogSmall(log: string): Promise<void> {
  const size = await stat(log).then(
    (s) => s.size,
    () => 0,
  );
  if (size > MAX_LOG_BYTES) await rename(log, `${log}.1`);
}

async function startFailed(place: Layout, output: string): Promise<StartProblem> {
  const log = await readFile(place.log, 'utf8').catch(() => '');
  const tail = log.trim().split('\n').slice(-5).join('\n');
  return new StartProblem(
    `PostgreSQL bawaan tidak dapat dijalankan dari ${place.folder}.\n${output}\n${tail}`.trim(),
  );
}
