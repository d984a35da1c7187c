import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { onEnd } from './clean-up.ts';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'siklus-bench-built-'));
  onEnd(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The app as it is shipped, in a folder of its own. */
export async function buildApp(): Promise<string> {
  const outDir = await newFolder();
  const told = { outDir, emptyOutDir: true, reportCompressedSize: false };
  await build({ configFile: at('vite.config.ts'), logLevel: 'error', build: told });
  return outDir;
}

/** The page that drives what screens drive, without screens; served under /bench/. */
export async function buildPages(): Promise<string> {
  const outDir = await newFolder();
  await build({
    configFile: false,
    root: at('bench/pages'),
    base: '/bench/',
    logLevel: 'error',
    resolve: { alias: { '#domain/': at('domain/'), '#log/': at('log/') } },
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'es2022', reportCompressedSize: false },
  });
  return outDir;
}
