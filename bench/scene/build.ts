import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Alias, build } from 'vite';
import { onEnd } from './clean-up.ts';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'siklus-bench-built-'));
  onEnd(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The app as it is shipped, in a folder of its own; by the tool itself, whose service worker talks aloud. */
export async function buildApp(): Promise<string> {
  const outDir = await newFolder();
  const args = [at('node_modules/vite/bin/vite.js'), 'build', '--outDir', outDir, '--emptyOutDir'];
  const done = spawnSync(process.execPath, args, {
    cwd: at('.'),
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (done.status !== 0) throw new Error(`the app does not build:\n${done.stderr}`);
  return outDir;
}

/** The page that drives what screens drive, without screens; served under /bench/. */
export async function buildPages(): Promise<string> {
  const outDir = await newFolder();
  await buildPage(outDir, '/bench/', []);
  return outDir;
}

/** The same page beside it, under /bench/plain/, with a cipher that leaves everything as it is. */
export async function buildPlainPages(pages: string): Promise<void> {
  await buildPage(join(pages, 'plain'), '/bench/plain/', [
    { find: /^\.\.?\/(?:[\w-.]+\/)*cipher\.ts$/, replacement: at('bench/pages/plain-cipher.ts') },
    { find: /^\.\.?\/(?:[\w-.]+\/)*seal\.ts$/, replacement: at('bench/pages/plain-seal.ts') },
  ]);
}

async function buildPage(outDir: string, base: string, instead: readonly Alias[]): Promise<void> {
  const ours = [
    { find: '#domain/', replacement: at('domain/') },
    { find: '#log/', replacement: at('log/') },
  ];
  await build({
    configFile: false,
    root: at('bench/pages'),
    base,
    logLevel: 'error',
    resolve: { alias: [...ours, ...instead] },
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      reportCompressedSize: false,
      rollupOptions: {
        input: ['index.html', 'months.html'].map((page) => at(`bench/pages/${page}`)),
      },
    },
  });
}
