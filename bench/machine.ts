import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { rounded } from './statistics.ts';

/** What the figures were measured on. */
export function sayMachine(database: string): string[] {
  const model = cpus()[0]?.model.trim() ?? 'unknown CPU';
  const gb = rounded(totalmem() / 2 ** 30);
  return [
    `${model}, ${availableParallelism()} cores, ${gb} GB, ${process.platform}`,
    `Node ${process.version}, PostgreSQL ${database}, load ${loadavg()
      .map((l) => rounded(l, 1))
      .join(' ')}`,
  ];
}
