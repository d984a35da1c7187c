import type { Posyandu } from '#domain/places/place.ts';
import type { BenchOptions, BenchResult, BenchRow } from './bench.ts';
import type { Crowd, PhonesQuestion } from './beside/phones-clients.ts';
import { type SignedInPhone, signedInKader } from './scene/accounts.ts';
import { startChild } from './scene/child.ts';
import { type BenchDatabase, benchDatabase } from './scene/database.ts';
import { benchPosyandu, keepBenchPlaces } from './scene/places.ts';
import { type BenchServer, startServer } from './scene/server.ts';
import { settlePosyandu } from './scene/settled-posyandu.ts';
import { quantile, rounded } from './statistics.ts';

const PHONES_A_POSYANDU = 2;
const FACTS_A_PUSH = 50;
const EVERY_SECONDS = 10;
/** Enough people that two phones have six pushes of 50 facts each for them. */
const SIZE = { people: 120, months: 4 };

/**
 * A morning in a district: 1,000 phones of 500 posyandu, each pushing 50 facts and then pulling every ten seconds for a
 * minute, whether or not the server keeps up.
 */
export async function run({ quick, say }: BenchOptions): Promise<BenchResult> {
  const count = quick ? 200 : 1000;
  const seconds = quick ? 20 : 60;
  const db = await benchDatabase();
  const places = benchPosyandu(count / PHONES_A_POSYANDU);
  await keepBenchPlaces(db.pool, places);
  const phones = await signedInKader(
    db.pool,
    places.flatMap((p) => Array.from({ length: PHONES_A_POSYANDU }, () => p.id)),
  );
  const posyandu = places.map((place, i) => placed(place, phones, i));
  say('  setting the scene …');
  const authors = posyandu.map(({ pushing }) => ({
    place: pushing.posyandu,
    author: pushing.phone.account,
  }));
  await settlePosyandu(db, authors, SIZE, 0);
  const read = await feedEnds(db);
  const server = await startServer(db.url);
  const clients = startChild(new URL('./beside/phones-clients.ts', import.meta.url));
  say(`  ${count} phones for ${seconds} seconds …`);
  const before = await server.metrics();
  const watching = watchServer(server);
  const question: PhonesQuestion = {
    base: server.base,
    posyandu: posyandu.map((one) => ({ ...one, read: read.get(one.pushing.posyandu.id) ?? 0 })),
    facts: FACTS_A_PUSH,
    everySeconds: EVERY_SECONDS,
    seconds,
  };
  const crowd = await clients.ask<Crowd>(question);
  const seen = await watching();
  await clients.end();
  await server.end();
  await db.drop();
  const rows = [...crowdRows(count, crowd), ...serverRows(before, seen)];
  return { name: 'phones', rows, notes: notesOf(crowd) };
}

function placed(
  place: Posyandu,
  phones: readonly SignedInPhone[],
  i: number,
): Omit<PhonesQuestion['posyandu'][number], 'read'> {
  const own = phones.slice(i * PHONES_A_POSYANDU, (i + 1) * PHONES_A_POSYANDU);
  const [phone] = own;
  if (!phone) throw new Error('a posyandu without a phone');
  return { phones: own, pushing: { phone, posyandu: place, size: SIZE, skip: 0 } };
}

async function feedEnds({ pool }: BenchDatabase): Promise<Map<string, number>> {
  const { rows } = await pool.query<{ feed: string; n: number }>('select feed, n from feeds');
  return new Map(rows.map((row) => [row.feed, row.n]));
}

interface Seen {
  lagMs: number[];
  rssMb: number[];
}

/** Looks at /metrics every five seconds; each look begins the event loop's lag anew. */
function watchServer(server: BenchServer): () => Promise<Seen> {
  const seen: Seen = { lagMs: [], rssMb: [] };
  let going = true;
  const look = async (): Promise<void> => {
    const metrics = await server.metrics();
    seen.lagMs.push((metrics.get('nodejs_eventloop_lag_p99_seconds') ?? 0) * 1000);
    seen.rssMb.push((metrics.get('process_resident_memory_bytes') ?? 0) / 2 ** 20);
  };
  const watching = (async () => {
    while (going) {
      await new Promise((resolve) => setTimeout(resolve, 5000));
      await look();
    }
  })();
  return async () => {
    going = false;
    await watching;
    return seen;
  };
}

function crowdRows(count: number, crowd: Crowd): BenchRow[] {
  const ms = (figure: string, values: readonly number[], share: number): BenchRow => ({
    figure,
    value: rounded(quantile(values, share)),
    unit: 'ms',
  });
  return [
    { figure: `${count} phones: errors`, value: crowd.errors.length, unit: '', aim: '≤ 0' },
    { figure: 'facts taken', value: crowd.facts, unit: 'facts' },
    ms('push of 50 from when it was due, p50', crowd.pushMs, 0.5),
    ms('push of 50, p95', crowd.pushMs, 0.95),
    ms('push of 50, p99', crowd.pushMs, 0.99),
    ms('pull, p50', crowd.pullMs, 0.5),
    ms('pull, p95', crowd.pullMs, 0.95),
    ms('pull, p99', crowd.pullMs, 0.99),
  ];
}

const serverRows = (before: ReadonlyMap<string, number>, { lagMs, rssMb }: Seen): BenchRow[] => [
  {
    figure: "server's event-loop lag, p99 of 5 s, worst",
    value: rounded(Math.max(...lagMs)),
    unit: 'ms',
  },
  {
    figure: "server's memory (RSS) before",
    value: rounded((before.get('process_resident_memory_bytes') ?? 0) / 2 ** 20),
    unit: 'MB',
  },
  { figure: "server's memory (RSS), most", value: rounded(Math.max(...rssMb)), unit: 'MB' },
];

const notesOf = (crowd: Crowd): string[] => [
  `${crowd.pushes} pushes, ${crowd.pulls} pulls bringing ${crowd.pulled} facts; the bench itself sent at most ${rounded(crowd.lateMs)} ms late`,
  ...[...new Set(crowd.errors)].slice(0, 5),
];
