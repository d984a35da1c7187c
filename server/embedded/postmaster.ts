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
/** Another start got there first, or what a killed server left behind has not yet died: both pass in moments. */
const PASSING = /lock file .* already exists|shared memory block .* still in use/;
const RETRY_MS = 250;
const MAX_TRIES = 40;
const MAX_LOG_BYTES = 10_000_000;

/** The live postmaster of this folder, or null. */
export async function findPostmaster(place: Layout): Promise<number | null> {
  const text = await readFile(join(place.data, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number.parseInt(text, 10);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  const state = stateOf(pid, place.data);
  if (state === 'another-program') await forgetNumber(place);
  return state === 'ours' ? pid : null;
}

type PidState = 'ours' | 'dead' | 'another-program';

function stateOf(pid: number, data: string): PidState {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: another user's process; ours would run as us, or as a user we, being root, may signal.
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? 'another-program' : 'dead';
  }
  if (process.platform !== 'linux') return 'ours';
  try {
    const named = readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres');
    return named && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data)
      ? 'ours'
      : 'another-program';
  } catch (error) {
    // ENOENT: a dead process its parent has not buried (a container whose first process does not).
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'another-program' : 'ours';
  }
}

/**
 * A number left by a crash and since given to another program (usual in containers) makes PostgreSQL refuse to
 * start; a dead one it handles itself, so only the first is taken away, with the socket's lock that bears it too.
 */
async function forgetNumber(place: Layout): Promise<void> {
  await rm(join(place.data, 'postmaster.pid'), { force: true });
  await rm(join(place.socket, '.s.PGSQL.5432.lock'), { force: true });
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
    const log = await logTail(place);
    const passes = (await findPostmaster(place)) !== null || PASSING.test(log);
    if (attempt === MAX_TRIES || !passes)
      throw new StartProblem(
        `PostgreSQL bawaan tidak dapat dijalankan dari ${place.folder}.\n${started.output}\n${log}`.trim(),
      );
    await pause(RETRY_MS);
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
    await pause(50);
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

async function logTail(place: Layout): Promise<string> {
  const log = await readFile(place.log, 'utf8').catch(() => '');
  return log.trim().split('\n').slice(-5).join('\n');
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
