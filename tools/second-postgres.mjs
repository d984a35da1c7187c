import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const DEBIAN = '/usr/lib/postgresql';

/** The programs of the newest PostgreSQL Debian has installed, or null. */
export function findPostgres() {
  if (!existsSync(DEBIAN)) return null;
  const versions = readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a));
  const found = versions.find((version) => existsSync(join(DEBIAN, version, 'bin/initdb')));
  return found === undefined ? null : join(DEBIAN, found, 'bin');
}

/**
 * A throw-away server from those programs, in a temporary folder, reached by a socket in it; as root it runs as the
 * user `postgres`. Gives its url and how to stop it, or the reason there is none.
 */
export function startSecondPostgres() {
  const bin = findPostgres();
  if (bin === null) return { reason: `no PostgreSQL in ${DEBIAN}` };
  const as = process.getuid?.() === 0 ? postgresUser() : {};
  if (as === null) return { reason: 'no user "postgres" to run it as' };
  const folder = mkdtempSync(join(tmpdir(), 'siklus-second-'));
  if (as.uid !== undefined) chownSync(folder, as.uid, as.gid);
  chmodSync(folder, 0o700);
  const data = join(folder, 'data');
  const run = (program, ...args) =>
    spawnSync(join(bin, program), args, { ...as, cwd: folder, encoding: 'utf8', env: cleanEnv() });
  const stop = () => {
    run('pg_ctl', 'stop', '-D', data, '-m', 'immediate', '-w');
    rmSync(folder, { recursive: true, force: true });
  };
  const options = `-c listen_addresses= -c fsync=off -c max_connections=60 -k ${folder}`;
  const log = join(folder, 'log');
  const steps = [
    ['initdb', '-D', data, '-U', 'siklus', '-E', 'UTF8', '--locale=C.UTF-8', '--auth=trust'],
    ['pg_ctl', 'start', '-D', data, '-o', options, '-l', log, '-w', '-s'],
  ];
  for (const [program, ...args] of steps) {
    const { status, stderr } = run(program, ...args);
    if (status === 0) continue;
    stop();
    return { reason: `${program} failed: ${String(stderr).trim().split('\n').pop()}` };
  }
  const url = `postgresql://siklus@localhost:5432/postgres?host=${encodeURIComponent(folder)}`;
  return { url, version: bin.split('/').at(-2), stop };
}

function postgresUser() {
  const id = (flag) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
  const uid = id('-u');
  return uid > 0 ? { uid, gid: id('-g') } : null;
}

const cleanEnv = () => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PG'))),
  LC_ALL: 'C',
});
