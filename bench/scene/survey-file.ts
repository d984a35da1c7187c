import { spawn } from 'node:child_process';
import { createReadStream, createWriteStream, openSync, readFileSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse';

export interface Ran {
  seconds: number;
  /** the most memory it ever held, MB; null where the system does not say */
  mostMb: number | null;
}

const SIKLUS = fileURLToPath(new URL('../../bin/siklus.mjs', import.meta.url));

/** `siklus growth FILE > OUT`, as somebody types it: starting Node is in the time. */
export async function runGrowth(file: string, out: string): Promise<Ran> {
  const from = performance.now();
  const child = spawn(process.execPath, [SIKLUS, 'growth', file], {
    stdio: ['ignore', openSync(out, 'w'), 'inherit'],
  });
  let mostMb: number | null = null;
  const looking = setInterval(() => {
    mostMb = memoryOf(child.pid) ?? mostMb;
  }, 50);
  const code = await new Promise<number | null>((done) => child.once('exit', done));
  clearInterval(looking);
  if (code !== 0) throw new Error(`siklus growth ended with ${code}`);
  return { seconds: (performance.now() - from) / 1000, mostMb };
}

function memoryOf(pid: number | undefined): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
  } catch {
    return null;
  }
}

/** The same file through the CSV reader this project uses and out again, nothing computed, one thread. */
export async function copyCsv(file: string, out: string): Promise<number> {
  const from = performance.now();
  await pipeline(
    createReadStream(file),
    parse(),
    async function* (records: AsyncIterable<string[]>) {
      for await (const record of records) yield `${record.join(',')}\n`;
    },
    createWriteStream(out),
  );
  return (performance.now() - from) / 1000;
}
