import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, rounded, spread } from './statistics.ts';

/** The machine's own unrest: the same fixed work, several times before the benches and after them. */
export interface Noise {
  cpuMs: number[];
  diskMs: number[];
}

const TIMES = 7;
const STEPS = 30_000_000;
const SYNCS = 60;

/** Whole-number arithmetic that no compiler can leave out. */
function cpuLoop(): number {
  const from = performance.now();
  let x = 1;
  for (let i = 0; i < STEPS; i++) x = (Math.imul(x, 48_271) + i) | 0;
  if (x === 0) throw new Error('the loop was left out');
  return performance.now() - from;
}

/** Small appends, each on the disk before the next. */
function diskLoop(): number {
  const file = join(tmpdir(), `siklus-noise-${process.pid}`);
  const out = openSync(file, 'w');
  const block = Buffer.alloc(8192, 1);
  const from = performance.now();
  for (let i = 0; i < SYNCS; i++) {
    writeSync(out, block);
    fdatasyncSync(out);
  }
  const ms = performance.now() - from;
  closeSync(out);
  rmSync(file);
  return ms;
}

export function measureNoise(): Noise {
  cpuLoop();
  const times = Array.from({ length: TIMES });
  return { cpuMs: times.map(cpuLoop), diskMs: times.map(diskLoop) };
}

/** "CPU loop 96 ms ± 4 %, then 97 ms …" */
export function sayNoise(before: Noise, after: Noise): string[] {
  const of = (name: string, a: number[], b: number[]): string =>
    `${name}: median ${rounded(median(a), 1)} ms before, ${rounded(median(b), 1)} ms after; ` +
    `from quickest to slowest ${rounded(spread([...a, ...b]))} % of the median`;
  return [
    of('CPU loop', before.cpuMs, after.cpuMs),
    of(`${SYNCS} appends with fdatasync`, before.diskMs, after.diskMs),
  ];
}
