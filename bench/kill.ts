import type { KillResult } from '../server/test/kill-rounds.ts';
import type { BenchOptions, BenchResult } from './bench.ts';
import type { KillQuestion } from './beside/kill.ts';
import { startChild } from './scene/child.ts';
import { benchDatabase } from './scene/database.ts';
import { rounded } from './statistics.ts';

/** The server killed (SIGKILL) at random under load, 200 times: nothing acknowledged may be lost or doubled. */
export async function run({ quick }: BenchOptions): Promise<BenchResult> {
  const rounds = quick ? 10 : 200;
  const db = await benchDatabase();
  const from = performance.now();
  const question: KillQuestion = { url: db.url, rounds, seed: 2023 };
  const child = startChild(new URL('./beside/kill.ts', import.meta.url));
  const result = await child.ask<KillResult>(question);
  await child.end();
  const seconds = (performance.now() - from) / 1000;
  await db.drop();
  const none = (figure: string, value: number) => ({ figure, value, unit: '', aim: '≤ 0' });
  const rows = [
    { figure: 'rounds: server killed at random under load', value: rounds, unit: '' },
    { figure: '  with a push under way', value: result.inTheMiddle, unit: '' },
    { figure: 'facts acknowledged', value: result.acknowledged, unit: 'facts' },
    none('offered, never acknowledged', result.offered - result.acknowledged),
    none('acknowledged and lost', result.lost.length),
    none('doubled', result.doubled.length),
    none('rows a rebuild would change', result.differences),
    {
      figure: 'a round, starting the server included',
      value: rounded(seconds / rounds, 2),
      unit: 's',
    },
  ];
  return { name: 'kill', rows };
}
