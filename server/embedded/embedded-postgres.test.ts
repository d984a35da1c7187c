import { type ChildProcess, fork } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startEmbedded } from './embedded-postgres.ts';

const WRITER = fileURLToPath(new URL('../test/embedded-writer.ts', import.meta.url));
let home = '';
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'siklus-kill-'));
  await chmod(home, 0o711);
});
afterAll(() => rm(home, { recursive: true, force: true }));

interface Ready {
  adopted: boolean;
  postmaster: number;
}

interface Writer {
  child: ChildProcess;
  ready: Ready;
  acknowledged: number[];
  /** resolves once `count` rows are acknowledged */
  until(count: number): Promise<void>;
  gone: Promise<void>;
}

async function startWriter(from: number, mode = 'write'): Promise<Writer> {
  const child = fork(WRITER, [home, String(from), mode], { execArgv: ['--import', 'tsx'] });
  const acknowledged: number[] = [];
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const ready = await new Promise<Ready>((resolve, reject) => {
    child.once('message', (message) => resolve(message as Ready));
    child.once('exit', (code) => reject(new Error(`the writer ended with ${code}`)));
  });
  child.on('message', ({ kept }: { kept: number }) => acknowledged.push(kept));
  const until = (count: number): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (acknowledged.length >= count) resolve();
      };
      child.on('message', look);
      look();
    });
  return { child, ready, acknowledged, until, gone };
}

async function rowsKept(): Promise<Set<number>> {
  const server = await startEmbedded({ home });
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  const { rows } = await client.query('select n from kept');
  await client.end();
  await server.stop();
  return new Set(rows.map((row) => Number(row.n)));
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

test('nothing acknowledged is lost when Node, PostgreSQL or both are killed, six times over', async () => {
  const acknowledged: number[] = [];
  let orphan = 0;
  for (const [round, victim] of ['node', 'both', 'node', 'postgres', 'node', 'both'].entries()) {
    const writer = await startWriter(round * 1_000_000);
    // A Node killed in the round before left its server running: the same process must be found again.
    if (orphan > 0) expect(writer.ready).toMatchObject({ adopted: true, postmaster: orphan });
    await writer.until(100 + round * 40);
    if (victim !== 'node') process.kill(writer.ready.postmaster, 'SIGKILL');
    if (victim === 'postgres') {
      // The supervisor starts it again under the living Node, which goes on writing.
      await writer.until(writer.acknowledged.length + 200);
    }
    writer.child.kill('SIGKILL');
    await writer.gone;
    acknowledged.push(...writer.acknowledged);
    orphan = victim === 'node' ? writer.ready.postmaster : 0;
    if (victim === 'node') expect(isAlive(orphan)).toBe(true);
    if (victim !== 'node') {
      const kept = await rowsKept();
      expect(acknowledged.filter((n) => !kept.has(n))).toEqual([]);
    }
  }
  expect(acknowledged.length).toBeGreaterThan(1000);
});

test('the last one out stops the server, and no one before', async () => {
  const ours = await startEmbedded({ home });
  const pid = await ours.pid();
  const other = await startWriter(0, 'stop');
  expect(other.ready).toMatchObject({ adopted: true, postmaster: pid });
  await other.gone;
  expect(await ours.pid()).toBe(pid);
  await ours.stop();
  expect(await ours.pid()).toBe(null);
});

test('starts racing each other share one server', async () => {
  const all = await Promise.all([1, 2, 3].map(() => startEmbedded({ home })));
  const pids = await Promise.all(all.map((server) => server.pid()));
  expect(new Set(pids).size).toBe(1);
  for (const server of all) await server.stop();
  expect(await all[0]?.pid()).toBe(null);
});

test('a process number left by a crash and since given to another program does not stop the start', async () => {
  const pidFile = join(home, 'pg/data/postmaster.pid');
  await writeFile(pidFile, `${process.pid}\n${home}/pg/data\n1\n5432\n/nowhere\n\n\n`);
  await writeFile(join(home, 'pg/run/.s.PGSQL.5432.lock'), `${process.pid}\n`);
  const server = await startEmbedded({ home });
  expect(server.adopted).toBe(false);
  await server.stop();
});

test('over loopback with a password of its own, as on Windows', async () => {
  const server = await startEmbedded({ home: join(home, 'tcp'), transport: 'loopback' });
  expect(server.url).toMatch(/^postgresql:\/\/siklus:[\w-]{32}@127\.0\.0\.1:\d+\/siklus$/);
  const wrong = new pg.Client({ connectionString: server.url.replace(/:[\w-]{32}@/, ':salah@') });
  await expect(wrong.connect()).rejects.toThrow(/password/);
  await server.stop();
});

test('a folder path too long for a socket gets a short one elsewhere', async () => {
  const server = await startEmbedded({ home: join(home, 'x'.repeat(90)) });
  const socket = new URL(server.url).searchParams.get('host') ?? '';
  expect(Buffer.byteLength(`${socket}/.s.PGSQL.5432`)).toBeLessThanOrEqual(103);
  await server.stop();
  await rm(socket, { recursive: true, force: true });
});
