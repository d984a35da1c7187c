import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { BenchOptions, BenchResult } from './bench.ts';
import { sayMachine } from './machine.ts';
import { measureNoise, sayNoise } from './noise.ts';
import { endAll, endOnSignals, unlessEnding } from './scene/clean-up.ts';
import { databaseVersion } from './scene/database.ts';
import { markdownTable, plainTable } from './table.ts';

/** Every figure promised, in the order of a fact's way: `npm run bench [-- name …] [--quick]`. */
const BENCHES: Record<string, () => Promise<{ run(options: BenchOptions): Promise<BenchResult> }>> =
  {
    growth: () => import('./growth.ts'),
    phone: () => import('./phone.ts'),
    hands: () => import('./hands.ts'),
    screens: () => import('./screens.ts'),
    months: () => import('./months.ts'),
    'first-sync': () => import('./first-sync.ts'),
    ingest: () => import('./ingest.ts'),
    phones: () => import('./phones.ts'),
    hub: () => import('./hub.ts'),
    kill: () => import('./kill.ts'),
    stress: () => import('./stress.ts'),
    pws: () => import('./pws.ts'),
    nation: () => import('./nation.ts'),
  };
const OUT = new URL('./out/', import.meta.url);
const THROTTLE =
  "6× slows only the page's main thread (the browser's own throttle); workers, IndexedDB and WebCrypto run at full speed, so a cheap phone is slower than these figures.";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    people: { type: 'string' },
    keep: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const unknown = positionals.filter((name) => !(name in BENCHES));
if (values.help || unknown.length > 0) {
  if (unknown.length > 0) console.error(`No bench is called ${unknown.join(', ')}.`);
  console.log(
    `npm run bench [-- name …] [--quick] [--people N] [--keep]\nnames: ${Object.keys(BENCHES).join(' ')}`,
  );
  process.exit(unknown.length > 0 ? 2 : 0);
}
endOnSignals();
const names = positionals.length > 0 ? positionals : Object.keys(BENCHES);
process.exitCode = await runAll(names, {
  quick: values.quick,
  keep: values.keep,
  say: console.log,
  ...(values.people ? { people: Number(values.people) } : {}),
});

/** 1 when a bench failed; a figure that misses its aim is a figure, not a failure. */
async function runAll(names: readonly string[], options: BenchOptions): Promise<number> {
  const results: BenchResult[] = [];
  let failed = 0;
  const before = measureNoise();
  for (const name of names) {
    const from = performance.now();
    console.log(`${name} …`);
    try {
      const bench = await BENCHES[name]?.();
      if (bench) results.push(await bench.run(options));
    } catch (error) {
      await unlessEnding();
      failed += 1;
      console.error(`${name} could not be measured:`, error);
    }
    console.log(`  ${((performance.now() - from) / 1000).toFixed(1)} s`);
  }
  const noise = sayNoise(before, measureNoise());
  const machine = sayMachine(await databaseVersion());
  await endAll();
  report(results, [...machine, ...noise, THROTTLE], options.quick);
  return failed > 0 ? 1 : 0;
}

function report(results: readonly BenchResult[], about: readonly string[], quick: boolean): void {
  const notes = results.flatMap(({ name, notes = [] }) => notes.map((note) => `${name}: ${note}`));
  const how = quick ? ['--quick: small and short, not to be quoted'] : [];
  const lines = [...how, ...about, ...notes];
  console.log(`\n${plainTable(results)}\n\n${lines.join('\n')}\n`);
  mkdirSync(OUT, { recursive: true });
  writeFileSync(new URL('latest.json', OUT), JSON.stringify({ quick, about, results }, null, 2));
  const list = lines.map((line) => `- ${line}`).join('\n');
  writeFileSync(new URL('latest.md', OUT), `${markdownTable(results)}\n\n${list}\n`);
}
