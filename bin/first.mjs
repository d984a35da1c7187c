// What `npm run demo` and `npm test` run: plain Node without packages, so that it works on a fresh clone.
// Checks Node, installs packages, builds the app when it is missing or old, then hands over.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const at = (...path) => join(ROOT, ...path);
const say = (line) => process.stdout.write(`${line}\n`);
const stop = (line) => {
  process.stderr.write(`${line}\n`);
  process.exit(1);
};

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(`Siklus memerlukan Node.js 20.19 atau lebih baru; ini ${process.versions.node}.`);
}

const changed = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

function install() {
  const installed = changed(at('node_modules/.package-lock.json'));
  if (installed >= changed(at('package-lock.json'))) return;
  say('Memasang paket (npm ci) …');
  // npm tells its scripts where it lies; without it, the `npm` of the path.
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--include=optional', '--no-fund', '--no-audit'];
  const done = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], { cwd: ROOT, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' });
  if (done.status !== 0) stop('Pemasangan paket gagal. Periksa sambungan, lalu jalankan lagi.');
}

const newest = (path) =>
  existsSync(path)
    ? Math.max(
        0,
        ...readdirSync(path, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
          .map((entry) => changed(join(entry.parentPath, entry.name))),
      )
    : 0;

function build() {
  const sources = ['web', 'domain', 'log'].map((folder) => newest(at(folder)));
  const settings = ['vite.config.ts', 'package-lock.json'].map((file) => changed(at(file)));
  if (changed(at('dist/index.html')) >= Math.max(...sources, ...settings)) return;
  say('Membangun aplikasi (vite build) …');
  const vite = at('node_modules/vite/bin/vite.js');
  const done = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (done.status !== 0) stop('Aplikasi tidak dapat dibangun.');
}

/** Only the journeys need the built app. */
const needsApp = (what, args) => {
  const chosen = args.filter((_, i) => args[i - 1] === '--project');
  return what === 'demo' || chosen.length === 0 || chosen.includes('journeys');
};

const [what, ...args] = process.argv.slice(2);
if (what !== 'demo' && what !== 'test') stop('Pakai: node bin/first.mjs demo | test');
checkNode();
install();
if (needsApp(what, args)) build();
if (what === 'demo') await import('./siklus.mjs');
else {
  process.argv.splice(2, 1);
  await import('../tools/test.mjs');
}
