import type { BenchOptions, BenchResult, BenchRow } from './bench.ts';
import type { Loaded, Rebuilt, StressQuestion } from './beside/stress-load.ts';
import { benchAccount } from './scene/accounts.ts';
import { startChild } from './scene/child.ts';
import { type BenchDatabase, benchDatabase } from './scene/database.ts';
import { benchPosyandu, DISTRICT, keepBenchPlaces } from './scene/places.ts';
import { rounded } from './statistics.ts';

/** A heap that a district could never fit into: whoever holds all people at once dies here. */
const HEAP_MB = 256;

/**
 * One district of a million people and 1,200 posyandu, two months of open days, written straight to the store; then
 * everything derived is made from the entries, and compared with what is kept.
 */
export async function run({ quick, say }: BenchOptions): Promise<BenchResult> {
  const posyandu = quick ? 24 : 1200;
  const size = { people: 833, months: 2 };
  const db = await benchDatabase();
  await keepBenchPlaces(db.pool, benchPosyandu(posyandu));
  const author = await benchAccount(db.pool, 'kader', 'kader', { kind: 'district', id: DISTRICT });
  say(
    `  writing ${(posyandu * size.people).toLocaleString('en')} people of ${posyandu} posyandu …`,
  );
  const loaded = await inSmallProcess<Loaded>({ do: 'load', url: db.url, posyandu, size, author });
  say('  rebuilding …');
  const built = await inSmallProcess<Rebuilt>({ do: 'rebuild', url: db.url, check: false });
  say('  comparing …');
  const checked = await inSmallProcess<Rebuilt>({ do: 'rebuild', url: db.url, check: true });
  const rows = [...rowsOf(loaded, built, checked), ...(await sizeOf(db))];
  await db.drop();
  return {
    name: 'stress',
    rows,
    notes: [`each step in a Node of its own with at most ${HEAP_MB} MB of old heap`],
  };
}

async function inSmallProcess<T>(question: StressQuestion): Promise<T> {
  const child = startChild(new URL('./beside/stress-load.ts', import.meta.url), [
    `--max-old-space-size=${HEAP_MB}`,
  ]);
  const answer = await child.ask<T>(question);
  await child.end();
  return answer;
}

function rowsOf(loaded: Loaded, built: Rebuilt, checked: Rebuilt): BenchRow[] {
  const row = (figure: string, value: number, unit: string, aim?: string): BenchRow => ({
    figure,
    value: rounded(value),
    unit,
    ...(aim ? { aim } : {}),
  });
  return [
    row('people of one district', loaded.people, 'people'),
    row('facts', loaded.facts, 'facts'),
    row('made up and written', loaded.seconds, 's'),
    row('made up and written', loaded.facts / loaded.seconds, 'facts/s'),
    row('memory while writing, most', loaded.mostMb, 'MB'),
    row('rebuild', built.seconds, 's'),
    row('rebuild', built.people / built.seconds, 'people/s'),
    row('person-months made', built.months, 'months'),
    row('memory while rebuilding, most', built.mostMb, 'MB'),
    row('compared with what is kept', checked.seconds, 's'),
    row('differences', checked.differences, '', '≤ 0'),
  ];
}

async function sizeOf({ pool }: BenchDatabase): Promise<BenchRow[]> {
  const { rows } = await pool.query<{ mb: number }>(
    'select (pg_database_size(current_database()) / 1048576)::int as mb',
  );
  return [{ figure: 'database on the disk', value: rows[0]?.mb ?? 0, unit: 'MB' }];
}
