import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** What the built app is made of. */
const SOURCES = ['web', 'domain', 'log', 'vite.config.ts', 'package.json'];

/** Builds the web app when it is missing or older than what it is made of. */
export function buildWebWhenStale(): void {
  const built = join(ROOT, 'dist', 'sw.js');
  const newest = Math.max(...SOURCES.map((name) => newestIn(join(ROOT, name))));
  if (existsSync(built) && statSync(built).mtimeMs > newest) return;
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const done = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (done.status !== 0) throw new Error(`the web app does not build:\n${done.stderr}`);
}

function newestIn(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const inside = readdirSync(path).map((name) => newestIn(join(path, name)));
  return Math.max(0, ...inside);
}
