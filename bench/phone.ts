import type { CDPSession, Page } from 'playwright-core';
import type { BenchOptions, BenchResult, BenchRow } from './bench.ts';
import { newIn, poster } from './beside/post.ts';
import { type ReadyPush, readyPushes } from './beside/pushes.ts';
import type { Sizes } from './pages/sizes.ts';
import { type FirstScreen, firstScreen, type SecondStarts, secondStarts } from './phone-start.ts';
import { PASSWORD, signedInKader } from './scene/accounts.ts';
import { type BenchVillage, benchVillage, MIDWIFE } from './scene/bench-village.ts';
import { newProfile, openBrowser } from './scene/browser.ts';
import { buildApp, buildPages } from './scene/build.ts';
import { type BenchServer, startServer } from './scene/server.ts';
import { type VillageSize, villageMonths, visitsIn } from './scene/village.ts';
import { line, median, quantile, rounded } from './statistics.ts';

const POSYANDU = 4;
const SLOWED = 6;
const FACTS_TO_COME = 100;
/** Two digits, a decimal and a tap at 0.5 s and 1.2 s (ruling 21), thinking left out. */
const KADER_PACE_MS = 2700;
const HURRIED_MS = 150;
const MERGED_PAIRS = 50;

/** The app on a cheap phone: opening, saving, finding, hearing from others, and what it keeps on the disk. */
export async function run({ quick, say }: BenchOptions): Promise<BenchResult> {
  const size = { people: quick ? 150 : 1250, months: 14 };
  const settled = 12;
  const times = quick ? 2 : 5;
  say('  setting the scene …');
  const village = await benchVillage(POSYANDU, size, settled);
  const [app, pages] = [await buildApp(), await buildPages()];
  const server = await startServer(village.db.url, { app, pages });
  say('  opening the app …');
  const first = await firstScreen(server, app, times);
  const second = await secondStarts(server, times);
  say('  working …');
  const work = await workOnPhone(village, pages, size, settled, quick);
  await village.db.drop();
  const rows = [
    ...startRows(first, second),
    ...workRows(work),
    ...sizeRows(village, work, size, settled),
  ];
  return {
    name: 'phone',
    rows,
    notes: [`${work.people} people on the midwife's phone`, `first screen: ${first.largest}`],
  };
}

interface Work {
  people: number;
  /** at a kader's pace: what was saved before is on its way or sent */
  saves: number[];
  /** one after the other, into the middle of sending and tidying up */
  hurried: number[];
  /** of people made of two records, fifty of them on the phone */
  mergedSaves: number[];
  finds: number[];
  received: number[];
  receivedSlowed: number[];
  sizes: Sizes;
}

/** A midwife's phone with the whole village on it. */
async function workOnPhone(
  village: BenchVillage,
  pages: string,
  size: VillageSize,
  settled: number,
  quick: boolean,
): Promise<Work> {
  const server = await startServer(village.db.url, { pages });
  const browser = await openBrowser(await newProfile());
  const { page, cdp } = await browser.page();
  await page.goto(`${server.base}/bench/index.html`);
  await page.waitForFunction(() => 'bench' in window);
  await page.evaluate(([name, password]) => window.bench.arrive('phone', name, password), [
    MIDWIFE,
    PASSWORD,
  ] as const);
  const { people } = await page.evaluate(() => window.bench.settle());
  const sizes = await page.evaluate(() => window.bench.sizes());
  const other = await otherPhone(village, server, size, settled);
  const receive = async (count: number) => {
    const ms: number[] = [];
    for (let i = 0; i < count; i++) ms.push(await receiveOnce(page, other));
    return ms;
  };
  const count = quick ? 3 : 9;
  const received = await receive(count);
  await slow(cdp, SLOWED);
  const paced = (n: number, ms: number) =>
    page.evaluate(([many, pause]) => window.bench.saves(many, pause), [n, ms] as const);
  const saves = await paced(quick ? 8 : 40, KADER_PACE_MS);
  const hurried = await paced(quick ? 30 : 100, HURRIED_MS);
  const finds = await page.evaluate((n) => window.bench.finds(n), quick ? 20 : 100);
  const receivedSlowed = await receive(count);
  const stay = await page.evaluate((n) => window.bench.mergePairs(n), MERGED_PAIRS);
  const mergedSaves = await page.evaluate(
    ([ids, many, pause]) => window.bench.savesFor(ids, many, pause),
    [stay, quick ? 4 : 20, KADER_PACE_MS] as const,
  );
  await browser.close();
  await server.end();
  return { people, saves, hurried, mergedSaves, finds, received, receivedSlowed, sizes };
}

const slow = (cdp: CDPSession, rate: number): Promise<unknown> =>
  cdp.send('Emulation.setCPUThrottlingRate', { rate });

/** Another phone of the village: each call sends 100 facts of the months that are not written yet. */
async function otherPhone(
  { db, posyandu }: BenchVillage,
  { base }: BenchServer,
  size: VillageSize,
  settled: number,
): Promise<() => Promise<void>> {
  const [place] = posyandu;
  const [phone] = await signedInKader(db.pool, place ? [place.id] : []);
  if (!place || !phone) throw new Error('a village without a posyandu');
  const ready: ReadyPush[] = readyPushes(
    { phone, posyandu: place, size, skip: settled },
    FACTS_TO_COME,
  );
  const post = poster(base, phone.token);
  return async () => {
    const next = ready.shift();
    if (!next) throw new Error('the other phone has nothing left');
    newIn(await post('/api/push', next.json));
  };
}

/** The phone sends by itself after 1.5 s of quiet; a measurement that such a round got ahead of is taken again. */
const QUIET_MS = 2500;
const MOST_TRIES = 6;

async function receiveOnce(page: Page, other: () => Promise<void>): Promise<number> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    await page.waitForTimeout(QUIET_MS);
    await other();
    const { ms, places } = await page.evaluate(() => window.bench.receive());
    // 100 facts of the other phone and one of our own
    if (places >= FACTS_TO_COME) return ms;
  }
  throw new Error('the phone always asked by itself first');
}

const row = (figure: string, value: number, unit: string, aim?: string): BenchRow => ({
  figure,
  value,
  unit,
  ...(aim ? { aim } : {}),
});
const s = (ms: number): number => rounded(ms / 1000, 2);

const startRows = (first: FirstScreen, second: SecondStarts): BenchRow[] => [
  row('first screen, JS + CSS, gzip', rounded(first.gzip / 1000, 1), 'kB', '≤ 90'),
  row(`  on the wire (${first.files} files)`, rounded(first.wire / 1000, 1), 'kB'),
  row('time to usable, 6×, 400 ms, 30 kB/s', s(median(first.usableMs)), 's'),
  row('offline second start to the PIN, 6×', s(median(second.usableMs)), 's', '≤ 1.5'),
  row('  the slowest of them', s(Math.max(...second.usableMs)), 's'),
  row("  from the PIN to the day's screen, 6×", s(median(second.unlockMs)), 's'),
];

const workRows = ({
  saves,
  hurried,
  mergedSaves,
  finds,
  received,
  receivedSlowed,
}: Work): BenchRow[] => [
  row('saving one measurement durably, 6×, p50', rounded(median(saves), 1), 'ms'),
  row('saving one measurement durably, 6×, p95', rounded(quantile(saves, 0.95), 1), 'ms', '≤ 100'),
  row('  the same, hurried: one every 150 ms, p95', rounded(quantile(hurried, 0.95), 1), 'ms'),
  row(
    `  the same for people of two records, ${MERGED_PAIRS} of them, p95`,
    rounded(quantile(mergedSaves, 0.95), 1),
    'ms',
    '≤ 100',
  ),
  row('finding a person, a letter, 6×, p50', rounded(median(finds), 1), 'ms'),
  row('finding a person, a letter, 6×, p95', rounded(quantile(finds, 0.95), 1), 'ms', '≤ 50'),
  row('100 new facts and a receipt stored', rounded(median(received)), 'ms', '≤ 150'),
  row('  the same at 6×', rounded(median(receivedSlowed)), 'ms'),
];

/** What a person and a visit take: a line through everybody's rows, by how often they came. */
function sizeRows(
  { posyandu }: BenchVillage,
  { sizes, people }: Work,
  size: VillageSize,
  settled: number,
): BenchRow[] {
  const visits = new Map<string, number>();
  const writers = { kader: '', midwife: '', coordinator: '' };
  for (const place of posyandu)
    for (const entries of [...villageMonths(place, size, writers)].slice(0, settled + 1))
      for (const entry of entries)
        visits.set(entry.subject, (visits.get(entry.subject) ?? 0) + visitsIn([entry]));
  const all = [...visits.values()].reduce((sum, n) => sum + n, 0);
  const fit = line(sizes.bySubject.map(([id, bytes]) => [visits.get(id) ?? 0, bytes] as const));
  const allowed = people * 2000 + all * 400;
  const kept = sizes.people + sizes.roster;
  return [
    row(
      'a person on the phone, with the line in lists',
      rounded(fit.at0 + sizes.roster / people),
      'B',
      '≤ 2,000',
    ),
    row('a visit on the phone', rounded(fit.slope), 'B', '≤ 400'),
    row(
      'all rows, of 2 kB a person + 400 B a visit',
      rounded((kept / allowed) * 100),
      '%',
      '≤ 100',
    ),
    row(`all rows (${all.toLocaleString('en')} visits)`, rounded(kept / 1e6, 1), 'MB'),
    row('what the browser says this takes', rounded(sizes.estimate / 1e6, 1), 'MB'),
  ];
}
