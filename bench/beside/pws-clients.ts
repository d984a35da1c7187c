import { Agent, get } from 'node:http';
import type { Pool } from 'pg';
import { openPool } from '../../server/store/database.ts';
import { answering } from '../scene/child.ts';
import { DISTRICT } from '../scene/places.ts';
import { newIn, poster } from './post.ts';

/** Readers who open a page every two seconds, whether or not the last one came, while phones push. */
export type PwsQuestion =
  | { do: 'busy'; base: string; url: string; seconds: number; readers: Reader[]; pushes: Push[] }
  | { do: 'push'; base: string; pushes: Push[] };

export interface Reader {
  kind: string;
  token: string;
  /** pages opened in turn */
  paths: string[];
}
export interface Push {
  token: string;
  posyandu: string;
  json: string;
  facts: number;
}

export interface Busy {
  /** by kind of reader: from the moment the page was wanted to its last byte, ms */
  pages: Record<string, number[]>;
  /** bytes of the last page of each kind */
  bytes: Record<string, number>;
  /** from the receipt to the roll-ups of every place around, ms */
  lag: number[];
  pushMs: number[];
  /** answered while pages were read */
  facts: number;
  seconds: number;
}

const PAGE_EVERY_MS = 2000;
const PUSHES_A_SECOND = 10;
/** Every so many pushes its way into the roll-ups is followed. */
const FOLLOWED = 4;

answering<PwsQuestion>(async (question) =>
  question.do === 'busy' ? busy(question) : push(question.base, question.pushes),
);

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function busy(asked: Extract<PwsQuestion, { do: 'busy' }>): Promise<Busy> {
  const done: Busy = { pages: {}, bytes: {}, lag: [], pushMs: [], facts: 0, seconds: 0 };
  const pool = openPool(asked.url, { size: 4 });
  const from = performance.now();
  const until = from + asked.seconds * 1000;
  const readers = asked.readers.map((reader, i) => read(asked, reader, i, until, done));
  await Promise.all([...readers, pushAll(asked, pool, until, done)]);
  done.seconds = asked.seconds;
  await pool.end();
  return done;
}

async function read(
  { base, readers }: { base: string; readers: readonly Reader[] },
  reader: Reader,
  place: number,
  until: number,
  done: Busy,
): Promise<void> {
  const agent = new Agent({ keepAlive: true });
  const open: Promise<void>[] = [];
  await wait((place * PAGE_EVERY_MS) / readers.length);
  const from = performance.now();
  for (let n = 0; performance.now() < until; n++) {
    const wanted = from + n * PAGE_EVERY_MS;
    const path = reader.paths[(n * 7 + place) % reader.paths.length] ?? '';
    open.push(
      page(base + path, reader.token, agent).then((bytes) => {
        done.pages[reader.kind] ??= [];
        done.pages[reader.kind]?.push(performance.now() - wanted);
        done.bytes[reader.kind] = bytes;
      }),
    );
    await wait(Math.max(0, wanted + PAGE_EVERY_MS - performance.now()));
  }
  await Promise.all(open);
  agent.destroy();
}

function page(url: string, token: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { authorization: `Bearer ${token}` } }, (answer) => {
      let bytes = 0;
      answer.on('data', (part: Buffer) => {
        bytes += part.length;
      });
      answer.on('error', reject);
      answer.on('end', () =>
        answer.statusCode === 200
          ? resolve(bytes)
          : reject(new Error(`${url} answered ${answer.statusCode}`)),
      );
    }).on('error', reject);
  });
}

async function pushAll(
  { base, pushes }: { base: string; pushes: readonly Push[] },
  pool: Pool,
  until: number,
  done: Busy,
): Promise<void> {
  const open: Promise<void>[] = [];
  const from = performance.now();
  for (const [i, next] of pushes.entries()) {
    const wanted = from + (i * 1000) / PUSHES_A_SECOND;
    await wait(Math.max(0, wanted - performance.now()));
    if (wanted >= until) break;
    open.push(
      pushOne(base, next, done, until).then(() =>
        i % FOLLOWED === 0 ? follow(pool, next, done) : undefined,
      ),
    );
  }
  await Promise.all(open);
}

async function pushOne(
  base: string,
  next: Push,
  done: Busy,
  until = Number.POSITIVE_INFINITY,
): Promise<void> {
  const from = performance.now();
  const added = newIn(await poster(base, next.token)('/api/push', next.json));
  if (added !== next.facts) throw new Error(`${added} of ${next.facts} were new`);
  done.pushMs.push(performance.now() - from);
  if (performance.now() <= until) done.facts += next.facts;
}

/** Marks go in the transaction that writes the roll-ups of every place: without one, all of them hold the push. */
async function follow(pool: Pool, { posyandu }: Push, done: Busy): Promise<void> {
  const from = performance.now();
  for (;;) {
    const { rows } = await pool.query(
      `select 1 from dirty_months where district_id = $1 and posyandu_id = $2
       union all select 1 from stale_targets where district_id = $1 and posyandu_id = $2 limit 1`,
      [DISTRICT, posyandu],
    );
    if (rows.length === 0) break;
    await wait(10);
  }
  done.lag.push(performance.now() - from);
}

/** One after the other, as fast as they are answered. */
async function push(base: string, pushes: readonly Push[]): Promise<Busy> {
  const done: Busy = { pages: {}, bytes: {}, lag: [], pushMs: [], facts: 0, seconds: 0 };
  const from = performance.now();
  for (const next of pushes) await pushOne(base, next, done);
  done.seconds = (performance.now() - from) / 1000;
  return done;
}
