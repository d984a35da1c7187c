// What `npm test` runs after bin/first.mjs: all four groups of tests, in a real browser and on two PostgreSQL where
// the machine has them, saying plainly what it could not run. Extra arguments go to vitest.
// The last line is `N passed, N failed, N skipped`.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium, installChromium } from './chromium.mjs';
import { countResults } from './count-results.mjs';
import { startSecondPostgres } from './second-postgres.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const GROUPS = ['rules', 'log', 'server', 'journeys'];
const say = (line) => process.stdout.write(`${line}\n`);
const notes = [];

const args = process.argv.slice(2);
const asked = args.filter((_, i) => args[i - 1] === '--project');
const rest = args.filter((arg, i) => arg !== '--project' && args[i - 1] !== '--project');
let groups = asked.length > 0 ? asked : GROUPS;
const env = { ...process.env };

const journeys = existsSync(join(ROOT, 'journeys'))
  ? readdirSync(join(ROOT, 'journeys')).filter((name) => name.endsWith('.test.ts'))
  : [];
let skippedFiles = 0;
if (groups.includes('journeys')) {
  const browser = withBrowser();
  if (browser !== null) env.CHROMIUM_PATH = browser;
  else {
    groups = groups.filter((name) => name !== 'journeys');
    skippedFiles = journeys.length;
  }
}

function withBrowser() {
  const found = findChromium();
  if (found !== null) return found;
  const why = installChromium(say);
  const installed = findChromium();
  if (installed === null)
    notes.push(
      `SKIPPED journeys (${journeys.length} files): no Chromium found, ${why}. ` +
        'Install it, or set CHROMIUM_PATH.',
    );
  return installed;
}

let second = null;
if (groups.includes('server') && !env.TEST_DATABASE_URL) {
  second = startSecondPostgres();
  if (second.url === undefined)
    notes.push(`SQL tests ran on the embedded PostgreSQL only: ${second.reason}.`);
  else env.TEST_DATABASE_URL = second.url;
}

const out = mkdtempSync(join(tmpdir(), 'siklus-results-'));
const report = join(out, 'results.json');
const vitest = spawn(
  process.execPath,
  [
    join(ROOT, 'node_modules/vitest/vitest.mjs'),
    'run',
    ...groups.flatMap((name) => ['--project', name]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...rest,
  ],
  { cwd: ROOT, env, stdio: ['ignore', 'inherit', 'inherit'] },
);
// Ctrl+C reaches vitest too; we wait for it, so that no server stays behind.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => vitest.kill(signal));

vitest.once('exit', (code) => {
  second?.stop?.();
  const counted = countResults(existsSync(report) ? readFileSync(report, 'utf8') : '', code ?? 1);
  rmSync(out, { recursive: true, force: true });
  for (const note of notes) say(note);
  say(
    `${counted.passed} passed, ${counted.failed} failed, ${counted.skipped + skippedFiles} skipped`,
  );
  process.exitCode = counted.failed > 0 ? 1 : 0;
});
