// `npm run check`: the one gate. Types, lint and format, arrows, unused code, fast tests, sizes.
// Everything runs even when something before it failed; the exit code is 1 when anything did.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sizes, sizeTable } from './sizes.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const tool = (path) => join(ROOT, 'node_modules', path);
const TSC = tool('typescript/bin/tsc');
const VITEST = tool('vitest/vitest.mjs');

const STEPS = [
  ...['domain', 'log', 'server', 'web', '.'].map((folder) => ({
    name: `types: ${folder === '.' ? 'tests' : folder}`,
    command: [TSC, '-p', folder],
  })),
  { name: 'lint and format', command: [tool('@biomejs/biome/bin/biome'), 'check', '.'] },
  {
    name: 'arrows',
    command: [VITEST, 'run', '--reporter=dot', '--project', 'rules', 'tools/arrows'],
  },
  { name: 'unused code', command: [tool('knip/bin/knip.js'), '--no-progress'] },
  // SIKLUS_RUNS asks the log's random runs for a few only; `npm test` does thousands.
  {
    name: 'fast tests',
    command: [VITEST, 'run', '--reporter=dot', '--project', 'rules', '--project', 'log'],
  },
];

function run([file, ...args]) {
  return new Promise((resolve) => {
    const env = { ...process.env, SIKLUS_RUNS: '500', NO_COLOR: '1' };
    const child = spawn(process.execPath, [file, ...args], { cwd: ROOT, env });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text) => (output += text));
    child.once('exit', (code) => resolve({ passed: code === 0, output }));
  });
}

let failed = 0;
for (const { name, command } of STEPS) {
  const start = performance.now();
  const { passed, output } = await run(command);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (!passed) console.log(output.trimEnd().replace(/^/gm, '       '));
  if (!passed) failed += 1;
}
console.log(`\n${sizeTable(sizes())}\n`);
console.log(failed === 0 ? 'All checks passed.' : `${failed} of ${STEPS.length} checks failed.`);
process.exitCode = failed === 0 ? 0 : 1;
