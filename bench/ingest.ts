import type { BenchOptions, BenchResult, BenchRow } from './bench.ts';
import type { IngestQuestion, Pushed } from './beside/ingest-clients.ts';
import type { Pushing } from './beside/pushes.ts';
import type { Watched } from './beside/server.ts';
import { plainInsert } from './plain-insert.ts';
import { signedInKader } from './scene/accounts.ts';
import { startChild } from './scene/child.ts';
import { benchDatabase } from './scene/database.ts';
import { benchPosyandu, keepBenchPlaces } from './scene/places.ts';
import { startServer } from './scene/server.ts';
import { settlePosyandu } from './scene/settled-posyandu.ts';
import { allBy, villageMonths } from './scene/village.ts';
import { median, quantile, rounded } from './statistics.ts';

const EIGHT = [0, 1, 2, 3, 4, 5, 6, 7];
/** One phone alone sends from a posyandu of its own, and so does the one that is watched. */
const ALONE = [8];
const WATCHED = [9];
const SETTLED_MONTHS = 3;

/**
 * Facts from phones through the whole server, feeds, person-months and counters kept, beside a plain insert of the same
 * facts in the same run. The phones are eight posyandu of 400 people on their open days, each pushing 50 facts at a time.
 */
export async function run({ quick, say }: BenchOptions): Promise<BenchResult> {
  const size = { people: quick ? 150 : 400, months: quick ? 12 : 24 };
  const seconds = quick ? 3 : 10;
  const db = await benchDatabase();
  const posyandu = benchPosyandu(10);
  await keepBenchPlaces(db.pool, posyandu);
  const phones = await signedInKader(
    db.pool,
    posyandu.map((p) => p.id),
  );
  const pushing = posyandu.flatMap((place, i): Pushing[] => {
    const phone = phones[i];
    return phone ? [{ phone, posyandu: place, size, skip: SETTLED_MONTHS }] : [];
  });
  say('  setting the scene …');
  const authors = pushing.map((p) => ({ place: p.posyandu, author: p.phone.account }));
  await settlePosyandu(db, authors, size, SETTLED_MONTHS);
  const server = await startServer(db.url);
  const clients = startChild(new URL('./beside/ingest-clients.ts', import.meta.url));
  const ask = <T>(question: IngestQuestion) => clients.ask<T>(question);
  await ask({ do: 'make', base: server.base, phones: pushing });
  const plain = await plainInsert(db.url, plainFacts(pushing));

  const push = (who: number[], s: number) => ask<Pushed>({ do: 'push', phones: who, seconds: s });
  await push(EIGHT, quick ? 1 : 3);
  await plain.rowsPerSecond(1);
  say('  pushing …');
  const one = await push(ALONE, seconds);
  const floors: number[] = [];
  const eights: Pushed[] = [];
  for (let round = 0; round < (quick ? 1 : 3); round++) {
    floors.push(await plain.rowsPerSecond(seconds / 2));
    eights.push(await push(EIGHT, seconds));
  }
  floors.push(await plain.rowsPerSecond(seconds / 2));
  await server.watch();
  const alone = await push(WATCHED, seconds);
  const watched = await server.tell();
  await clients.end();
  await server.end();
  await plain.end();
  await db.drop();
  const rows = [...rates(one, eights, median(floors)), ...shares(alone, watched)];
  return { name: 'ingest', rows, notes: whatTook(alone, watched) };
}

const plainFacts = (pushing: readonly Pushing[]) =>
  pushing
    .slice(0, 4)
    .flatMap(({ posyandu, size, phone }) => [
      ...villageMonths(posyandu, size, allBy(phone.account)),
    ])
    .flat();

function rates(one: Pushed, eights: readonly Pushed[], floor: number): BenchRow[] {
  const perSecond = (of: 'facts' | 'visits') => (p: Pushed) => p[of] / p.seconds;
  const facts = median(eights.map(perSecond('facts')));
  const ms = eights.flatMap((p) => p.ms);
  const row = (figure: string, value: number, unit: string, aim?: string): BenchRow => ({
    figure,
    value: rounded(value, value < 100 ? 1 : 0),
    unit,
    ...(aim ? { aim } : {}),
  });
  return [
    row('1 phone pushing', perSecond('facts')(one), 'facts/s'),
    row('1 phone pushing', perSecond('visits')(one), 'visits/s'),
    row('1 phone, a push of 50, p50', median(one.ms), 'ms'),
    row('8 phones pushing', facts, 'facts/s'),
    row('8 phones pushing', median(eights.map(perSecond('visits'))), 'visits/s', '≥ 1,000'),
    row('8 phones, a push of 50, p50', median(ms), 'ms'),
    row('8 phones, a push of 50, p95', quantile(ms, 0.95), 'ms'),
    row('plain insert of 50, four connections', floor, 'facts/s'),
    row('8 phones, of the plain insert', (facts / floor) * 100, '%', '≥ 20'),
  ];
}

/** Of a push's time as its phone sees it, alone on the server, which is watched meanwhile. */
function shares({ ms, pushes }: Pushed, { sql, cpu }: Watched): BenchRow[] {
  const wall = ms.reduce((sum, one) => sum + one, 0);
  const waited = Object.values(sql).reduce((sum, s) => sum + s.ms, 0);
  const counters = (sql['apply-counters']?.ms ?? 0) + cpu.parts.counters;
  const row = (figure: string, value: number, unit: string): BenchRow => ({
    figure,
    value: rounded(value, 1),
    unit,
  });
  const share = (part: number) => (part / wall) * 100;
  return [
    row('a push of 50 while watched', wall / pushes, 'ms'),
    row('  share of the fold', share(cpu.parts.fold), '%'),
    row('  share of counters (SQL and CPU)', share(counters), '%'),
    row('  share of the other SQL', share(waited - (sql['apply-counters']?.ms ?? 0)), '%'),
    row(
      '  share of everything else',
      share(wall - waited - cpu.parts.fold - cpu.parts.counters),
      '%',
    ),
    row('  statements a push', Object.values(sql).reduce((n, s) => n + s.times, 0) / pushes, ''),
  ];
}

/** The statements of a push and the server's CPU, largest first. */
function whatTook({ pushes }: Pushed, { sql, cpu }: Watched): string[] {
  const statements = Object.entries(sql)
    .sort(([, a], [, b]) => b.ms - a.ms)
    .slice(0, 16)
    .map(
      ([name, s]) => `${name} ${rounded(s.ms / pushes, 2)} ms × ${rounded(s.times / pushes, 1)}`,
    );
  const busy = Object.entries(cpu.parts)
    .sort(([, a], [, b]) => b - a)
    .map(([part, ms]) => `${part} ${rounded(ms / pushes, 2)} ms`);
  return [
    `statements a push (waiting, driver included): ${statements.join(' · ')}`,
    `the server's own CPU a push: ${busy.join(' · ')} · idle ${rounded(cpu.idle / pushes, 2)} ms`,
    `its busiest functions: ${cpu.busiest.map(({ name, ms }) => `${name} ${rounded(ms / pushes, 2)} ms`).join(' · ')}`,
  ];
}
