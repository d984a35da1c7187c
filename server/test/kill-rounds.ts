import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Pool } from 'pg';
import type { Entry } from '#log/entry.ts';
import type { PushAnswer } from '#log/protocol.ts';
import { secretsFrom } from '../keys/secrets.ts';
import { rebuild } from '../store/rebuild.ts';
import { busyPeople, seeded } from './busy-people.ts';
import { newAccount, PASSWORD, SECRET, smallWorld } from './small-world.ts';

export interface KillOptions {
  /** an empty, migrated database */
  pool: Pool;
  url: string;
  rounds: number;
  seed: number;
  /** what the phones of a round write; busy people unless told */
  people?: typeof busyPeople;
  onRound?: (round: number, acknowledged: number) => void;
}

export interface KillResult {
  offered: number;
  acknowledged: number;
  /** rounds in which the server died with a push under way */
  inTheMiddle: number;
  /** acknowledged, and not in the database */
  lost: string[];
  /** called new twice, or with more than one place in a feed */
  doubled: string[];
  /** what a rebuild from the entries would change */
  differences: number;
}

const CHILD = fileURLToPath(new URL('./child-server.ts', import.meta.url));
const PHONES = 4;
const BATCH = 20;
const LONGEST_MS = 500;

/** Phones push, the server is killed with SIGKILL at a random moment and started again, round after round. */
export async function killRounds(options: KillOptions): Promise<KillResult> {
  await smallWorld(options.pool);
  const by = await newAccount(options.pool, 'bidan', 'midwife', { kind: 'puskesmas', id: 'pkm-1' });
  const random = seeded(options.seed);
  const run = new Run(by);
  for (let round = 1; round <= options.rounds; round++) {
    run.offer((options.people ?? busyPeople)(options.seed * 1000 + round, 20, by));
    const server = await startServer(options.url);
    const token = await signIn(server.base);
    const stopped = Array.from({ length: PHONES }, () => run.push(server.base, token, random));
    await new Promise((resolve) => setTimeout(resolve, random() * LONGEST_MS));
    if (run.underway > 0) run.inTheMiddle += 1;
    server.child.kill('SIGKILL');
    await Promise.all([once(server.child, 'exit'), ...stopped]);
    options.onRound?.(round, run.acknowledged.size);
  }
  const last = await startServer(options.url);
  await run.push(last.base, await signIn(last.base), random, true);
  last.child.kill('SIGKILL');
  await once(last.child, 'exit');
  return judge(options.pool, run);
}

class Run {
  readonly by: string;
  readonly offered: Entry[] = [];
  readonly acknowledged = new Set<string>();
  readonly newTwice: string[] = [];
  readonly #new = new Set<string>();
  underway = 0;
  inTheMiddle = 0;

  constructor(by: string) {
    this.by = by;
  }
  offer(entries: readonly Entry[]): void {
    this.offered.push(...entries);
  }
  /** Pushes what has no receipt yet, and a little of what has, until the server is gone or everything is known. */
  async push(base: string, token: string, random: () => number, toTheEnd = false): Promise<void> {
    for (;;) {
      const open = this.offered.filter((e) => !this.acknowledged.has(e.id));
      if (toTheEnd && open.length === 0) return;
      const from = Math.floor(random() * Math.max(1, open.length - BATCH));
      const batch = open.slice(toTheEnd ? 0 : from).slice(0, BATCH);
      batch.push(...this.offered.filter(() => random() < 3 / this.offered.length));
      this.underway += 1;
      const answer = await post(base, token, batch);
      this.underway -= 1;
      if (answer === null) return;
      this.take(answer);
    }
  }
  take(answer: PushAnswer): void {
    for (const receipt of answer.receipts) {
      if (receipt.outcome === 'refused') throw new Error(`refused: ${receipt.reason}`);
      if (receipt.outcome === 'new' && this.#new.has(receipt.id)) this.newTwice.push(receipt.id);
      if (receipt.outcome === 'new') this.#new.add(receipt.id);
      this.acknowledged.add(receipt.id);
    }
  }
}

/** Null when the server went away before its answer was whole. */
async function post(base: string, token: string, entries: Entry[]): Promise<PushAnswer | null> {
  const unique = [...new Map(entries.map((e) => [e.id, e])).values()];
  try {
    const answer = await fetch(`${base}/api/push`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ protocol: 1, epoch: null, device: 'hp', entries: unique }),
    });
    if (!answer.ok) throw new TypeError(`status ${answer.status}`);
    return (await answer.json()) as PushAnswer;
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('status')) throw error;
    return null;
  }
}

async function startServer(url: string): Promise<{ child: ChildProcess; base: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', CHILD, url, SECRET], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout }))
    if (line.startsWith('port ')) return { child, base: `http://127.0.0.1:${line.slice(5)}` };
  throw new Error('the server ended before it listened');
}

async function signIn(base: string): Promise<string> {
  const answer = await fetch(`${base}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'bidan', password: PASSWORD, device: 'hp' }),
  });
  const { token } = (await answer.json()) as { token: string };
  return token;
}

async function judge(pool: Pool, run: Run): Promise<KillResult> {
  const kept = await pool.query<{ id: string }>('select id from entries');
  const ids = new Set(kept.rows.map((row) => row.id));
  const twice = await pool.query<{ entry: string }>(
    'select entry from feed_entries group by feed, entry having count(*) > 1',
  );
  const gaps = await pool.query<{ feed: string }>(
    `select f.feed from feeds f join feed_entries e on e.district_id = f.district_id and e.feed = f.feed
     group by f.feed, f.n having f.n <> count(*) or f.n <> max(e.seq)`,
  );
  const store = { pool, secrets: secretsFrom(SECRET) };
  const { differences } = await rebuild(store, { check: true });
  return {
    offered: run.offered.length,
    acknowledged: run.acknowledged.size,
    inTheMiddle: run.inTheMiddle,
    lost: [...run.acknowledged].filter((id) => !ids.has(id)),
    doubled: [...run.newTwice, ...twice.rows.map((r) => r.entry), ...gaps.rows.map((r) => r.feed)],
    differences,
  };
}
