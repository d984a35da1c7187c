import type { Pool } from 'pg';
import { monthOf } from '#domain/calendar.ts';
import type { BenchOptions, BenchResult, BenchRow } from './bench.ts';
import { readyPush } from './beside/pushes.ts';
import type { Busy, Push, PwsQuestion, Reader } from './beside/pws-clients.ts';
import type { Watched } from './beside/server.ts';
import type { Rebuilt, StressQuestion } from './beside/stress-load.ts';
import { type SignedInPhone, signedInAs, signedInKader } from './scene/accounts.ts';
import { startChild } from './scene/child.ts';
import { cloneEntries } from './scene/clone-posyandu.ts';
import type { BenchDatabase } from './scene/database.ts';
import { DISTRICT } from './scene/places.ts';
import { monthToCome, type PwsDistrict } from './scene/pws-district.ts';
import { pwsScene } from './scene/pws-scene.ts';
import { startServer } from './scene/server.ts';
import { median, quantile, rounded } from './statistics.ts';

/** A heap that a district could never fit into: whoever holds all people at once dies here. */
const HEAP_MB = 256;
const READERS = 32;
const FACTS_A_PUSH = 50;
const WATCHED_PUSHES = 60;
const A_MILLION = 1_000_000;
const QUICK = 20_000;

/**
 * The month of a whole district: made again from its entries, then read by 32 while 500 facts a second arrive; the same
 * question asked of the raw facts in the same run.
 */
export async function run({ quick, people, keep, say }: BenchOptions): Promise<BenchResult> {
  const seconds = quick ? 15 : 60;
  const size = people ?? (quick ? QUICK : A_MILLION);
  const month = monthToCome(new Date().toISOString().slice(0, 10));
  const { db, district } = await pwsScene({ people: size, month, keep: keep ?? false, say });
  const reader = await signedInAs(db.pool, 'coordinator', { kind: 'district', id: DISTRICT });
  const phones = await signedInKader(
    db.pool,
    district.posyandu.map((p) => p.id),
  );
  say('  rebuilding …');
  const built = await rebuild(db.url);
  await db.pool.query('vacuum analyze');
  await db.pool.query('checkpoint');
  const pushes = pushesOf(district, phones);
  say(`  ${READERS} readers for ${seconds} seconds …`);
  const server = await startServer(db.url);
  const clients = startChild(new URL('./beside/pws-clients.ts', import.meta.url));
  const ask = (question: PwsQuestion) => clients.ask<Busy>(question);
  await settled(db.pool);
  const readers = readersOf(district, reader.token);
  const asked = { do: 'busy', base: server.base, url: db.url, readers } as const;
  await ask({ ...asked, seconds: 5, pushes: pushes.splice(0, 30) });
  const busy = await ask({ ...asked, seconds, pushes: pushes.splice(0, seconds * 10) });
  const raw = await rawQuestions(db.pool, district);
  await server.watch();
  const alone = await ask({
    do: 'push',
    base: server.base,
    pushes: pushes.splice(0, WATCHED_PUSHES),
  });
  const watched = await server.tell();
  await clients.end();
  await server.end();
  const kept = await sizesOf(db);
  await db.drop();
  return {
    name: 'pws',
    rows: [
      ...sceneRows(kept, district, built),
      ...pageRows(busy, raw),
      ...costRows(alone, watched),
    ],
    notes: notesOf(busy, alone, watched),
  };
}

async function rebuild(url: string): Promise<Rebuilt> {
  const child = startChild(new URL('./beside/stress-load.ts', import.meta.url), [
    `--max-old-space-size=${HEAP_MB}`,
  ]);
  const question: StressQuestion = { do: 'rebuild', url, check: false };
  const built = await child.ask<Rebuilt>(question);
  await child.end();
  return built;
}

/** What is still to be pushed: posyandu after posyandu one push each, then the next of each. */
function pushesOf(district: PwsDistrict, phones: readonly SignedInPhone[]): Push[] {
  const rounds: Push[][] = [];
  for (const [i, { id }] of district.posyandu.entries()) {
    const clone = district.clones.find(({ as }) => as.id === id);
    const phone = phones[i];
    if (!clone || !phone) continue;
    // whoever moved away: no kader may say so alone
    const last = (district.lastMonth.get(clone.of.id) ?? []).filter(
      ({ kind }) => kind !== 'person-moved',
    );
    const most = Math.ceil((MOST_PUSHES / district.posyandu.length) * FACTS_A_PUSH + FACTS_A_PUSH);
    const entries = cloneEntries(last.slice(0, most), clone, phone.account);
    for (let n = 0; (n + 1) * FACTS_A_PUSH <= entries.length; n++) {
      const some = entries.slice(n * FACTS_A_PUSH, (n + 1) * FACTS_A_PUSH);
      rounds[n] ??= [];
      rounds[n]?.push({ ...readyPush(phone, some), token: phone.token, posyandu: id });
    }
  }
  return rounds.flat();
}
/** A minute at ten a second, the warming up and the watched ones. */
const MOST_PUSHES = 720;

function readersOf({ posyandu, long, month }: PwsDistrict, token: string): Reader[] {
  const villages = (isLong: boolean): string[] => [
    ...new Set(posyandu.filter((p) => long.has(p.id) === isLong).map((p) => p.villageCode)),
  ];
  const pages = (level: string, ids: readonly string[]): string[] =>
    ids.map((id) => `/api/places/${level}/${id}/months/${month}`);
  const puskesmas = [...new Set(posyandu.map((p) => p.puskesmasId))];
  const kinds = [
    { kind: 'village', paths: pages('village', villages(false)) },
    { kind: 'village60', paths: pages('village', villages(true)) },
    { kind: 'district', paths: pages('district', ['99.99']) },
    { kind: 'puskesmas', paths: pages('puskesmas', puskesmas) },
  ];
  return Array.from({ length: READERS }, (_, i) => ({
    token,
    ...(kinds[i % kinds.length] ?? { kind: '', paths: [] }),
  }));
}

/** The server keeps its roll-ups as far as they are to be kept. */
async function settled(pool: Pool): Promise<void> {
  for (;;) {
    const { rows } = await pool.query(
      'select 1 from dirty_months union all select 1 from stale_targets limit 1',
    );
    const { rowCount } = await pool.query('select from kept_months where month = $1', [
      monthOf(new Date().toISOString().slice(0, 10)),
    ]);
    if (rows.length === 0 && (rowCount ?? 0) > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** How many were served of each group at each posyandu, from entries and nothing else. */
const RAW = `select e.scope, width_bucket((e."on" - (r.body ->> 'birthDate')::date) / 30.4375, array[0, 12, 60, 72, 180, 228, 720]) as grp,
    count(distinct e.subject) as n
  from entries e join entries r on r.district_id = $1 and r.subject = e.subject and r.kind = 'person-registered'
  where e.district_id = $1 and e.scope = any($2::text[]) and e.kind = 'attended' and e."on" between $3 and $4
  group by 1, 2`;

async function rawQuestions(
  pool: Pool,
  { posyandu, month }: PwsDistrict,
): Promise<{ village: number; district: number }> {
  const ask = async (ids: readonly string[]): Promise<number> => {
    const from = performance.now();
    await pool.query(RAW, [DISTRICT, ids, `${month}-01`, `${month}-28`]);
    return performance.now() - from;
  };
  const village = posyandu.filter((p) => p.villageCode === posyandu.at(-1)?.villageCode);
  const times: number[] = [];
  for (let i = 0; i < 3; i++) times.push(await ask(village.map((p) => p.id)));
  return { village: median(times), district: await ask(posyandu.map((p) => p.id)) };
}

interface Kept {
  people: number;
  facts: number;
  visits: number;
  mb: number;
  rollupsMb: number;
  /** bytes of one place's month, its indexes with it */
  rollupBytes: number;
}

async function sizesOf({ pool }: BenchDatabase): Promise<Kept> {
  const { rows } = await pool.query<Kept>(
    `select (select count(*) from people where name is not null) as people, count(*) as facts,
       count(*) filter (where kind = 'attended') as visits,
       (pg_database_size(current_database()) / 1048576)::int as mb,
       ((pg_total_relation_size('rollups') + pg_total_relation_size('month_targets')) / 1048576)::int as "rollupsMb",
       (pg_total_relation_size('rollups') / (select greatest(count(*), 1) from rollups))::int as "rollupBytes"
     from entries`,
  );
  return rows[0] ?? NOTHING;
}
const NOTHING: Kept = { people: 0, facts: 0, visits: 0, mb: 0, rollupsMb: 0, rollupBytes: 0 };

const row = (figure: string, value: number, unit: string, aim?: string): BenchRow => ({
  figure,
  value: rounded(value, value < 100 ? 1 : 0),
  unit,
  ...(aim ? { aim } : {}),
});

const sceneRows = (kept: Kept, district: PwsDistrict, built: Rebuilt): BenchRow[] => [
  row('people of one district', kept.people, 'people'),
  row('posyandu', district.posyandu.length, ''),
  row('facts', kept.facts, 'facts'),
  row('visits', kept.visits, 'visits'),
  row('made up and written', district.seconds, 's'),
  row('rebuild, roll-ups and targets too', built.seconds, 's', '≤ 600'),
  row('memory while rebuilding, most', built.mostMb, 'MB'),
  row('person-months made', built.months, 'months'),
  row('  of them a second', built.months / built.seconds, '/s'),
  row('database on the disk', kept.mb, 'MB'),
  row('  of it a visit, everything counted', (kept.mb * 1_048_576) / kept.visits, 'B'),
  row('  of it a fact, everything counted', (kept.mb * 1_048_576) / kept.facts, 'B'),
  row('  of it roll-ups and targets', kept.rollupsMb, 'MB'),
  row("  of it a place's month as roll-up", kept.rollupBytes, 'B'),
];

function pageRows(busy: Busy, raw: { village: number; district: number }): BenchRow[] {
  const p95 = (kind: string): number => quantile(busy.pages[kind] ?? [], 0.95);
  const p50 = (kind: string): number => median(busy.pages[kind] ?? []);
  return [
    row('facts arriving while read', busy.facts / busy.seconds, 'facts/s'),
    row('village page, p50', p50('village'), 'ms'),
    row('village page, p95', p95('village'), 'ms', '≤ 20'),
    row('village page with 60 months behind it, p95', p95('village60'), 'ms', '≤ 20'),
    row('60 months : 12, p50', p50('village60') / p50('village'), '×', '≤ 1.2'),
    row('puskesmas page, p95', p95('puskesmas'), 'ms'),
    row('district page, p50', p50('district'), 'ms'),
    row('district page, p95', p95('district'), 'ms', '≤ 60'),
    row('village, who was served, from raw facts', raw.village, 'ms'),
    row('district, who was served, from raw facts', raw.district, 'ms'),
    row('receipt to roll-ups, p50', median(busy.lag), 'ms'),
    row('receipt to roll-ups, p95', quantile(busy.lag, 0.95), 'ms', '≤ 1,000'),
    row('receipt to roll-ups, most', quantile(busy.lag, 1), 'ms', '≤ 1,000'),
    row('a push of 50 meanwhile, p95', quantile(busy.pushMs, 0.95), 'ms'),
  ];
}

/** Statements that serve nothing but the numbers. */
const FOR_NUMBERS = [
  'months-of',
  'write-months',
  'drop-months',
  'apply-counters',
  'write-books',
  'mark-stale-targets',
];

/** One phone pushing as fast as it is answered: what of it keeps numbers, and what is left without. */
function costRows(alone: Busy, { sql, cpu }: Watched): BenchRow[] {
  const wall = alone.pushMs.reduce((sum, ms) => sum + ms, 0);
  const waited = FOR_NUMBERS.reduce((sum, name) => sum + (sql[name]?.ms ?? 0), 0);
  const counting = waited + cpu.parts.fold + cpu.parts.counters;
  const pushes = alone.pushMs.length;
  return [
    row('a push of 50 alone, watched', wall / pushes, 'ms'),
    row('  of it for counters, fold and person-months', counting / pushes, 'ms'),
    row('with numbers : without', wall / (wall - counting), '×', '≤ 2'),
  ];
}

function notesOf(busy: Busy, alone: Busy, { sql, cpu }: Watched): string[] {
  const pushes = alone.pushMs.length;
  const longest = Object.entries(sql)
    .sort(([, a], [, b]) => b.ms - a.ms)
    .slice(0, 20)
    .map(
      ([name, s]) => `${name} ${rounded(s.ms / pushes, 2)} ms × ${rounded(s.times / pushes, 1)}`,
    );
  return [
    'most posyandu are copies of 32 made-up ones under ids of their own; everything derived is really folded',
    `pages: ${Object.entries(busy.bytes)
      .map(([kind, bytes]) => `${kind} ${rounded(bytes / 1024)} kB`)
      .join(', ')}, not compressed`,
    `statements a push (the keeper's among them): ${longest.join(' · ')}`,
    `the server's own CPU a push: ${Object.entries(cpu.parts)
      .map(([part, ms]) => `${part} ${rounded(ms / pushes, 2)} ms`)
      .join(' · ')}`,
  ];
}
