import type { Page } from 'playwright-core';
import type { BenchOptions, BenchResult, BenchRow } from './bench.ts';
import type {} from './pages/phone-page.ts';
import { PIN, unlockMs } from './phone-start.ts';
import { PASSWORD } from './scene/accounts.ts';
import { newProfile, openBrowser } from './scene/browser.ts';
import { buildApp, buildPages, buildPlainPages } from './scene/build.ts';
import { BUSY_SCREENS, type BusyPeople } from './scene/busy-screens.ts';
import { Interactions } from './scene/interactions.ts';
import { type BenchServer, startServer } from './scene/server.ts';
import { WIDE_KADER, wideVillage } from './scene/wide-kader.ts';
import { median, quantile, rounded } from './statistics.ts';

const SLOWED = 6;
const QUEUE = 60;
const VISITS = 60;
const UNSENT = 300;
/** The phone tidies up when nobody has saved anything for six seconds. */
const TIDY_MS = 7000;
/** The name the app itself gives its store. */
const STORE = 'siklus';

/**
 * How quickly the busiest screens answer with five thousand people on the phone and a processor six times slower, and
 * what encryption costs a save.
 */
export async function run({ quick, say }: BenchOptions): Promise<BenchResult> {
  say('  setting the scene …');
  const village = await wideVillage(quick);
  const [app, pages] = [await buildApp(), await buildPages()];
  await buildPlainPages(pages);
  const server = await startServer(village.db.url, { app, pages });
  say('  saving with and without encryption …');
  const cost = await encryptionCost(server, quick ? 20 : 80);
  say('  filling a phone …');
  const seen = await busyPhone(server, quick, say);
  await server.end();
  await village.db.drop();
  return {
    name: 'screens',
    rows: [...unlockRows(seen), ...seen.touched.map(touchRow), ...keyRows(seen), ...costRows(cost)],
    notes: notesOf(seen),
  };
}

interface Touched {
  name: string;
  ms: number[];
}
interface Seen {
  people: number;
  unlocks: number[];
  /** the same with 300 facts that have not left */
  fullUnlocks: number[];
  touched: Touched[];
  heldMs: number[];
  keptMs: number[];
}

async function busyPhone(
  server: BenchServer,
  quick: boolean,
  say: (line: string) => void,
): Promise<Seen> {
  const browser = await openBrowser(await newProfile(), { serviceWorkers: 'block' });
  const { page, cdp } = await browser.page();
  const by = await Interactions.watch(page);
  const slow = (rate: number) => cdp.send('Emulation.setCPUThrottlingRate', { rate });
  const { busy, people } = await fill(page, server.base, quick);
  say('  unlocking …');
  await slow(SLOWED);
  const unlocks = await unlocked(page, server.base, quick ? 2 : 5);
  await slow(1);
  await writeWithoutNetwork(page, server.base);
  await slow(SLOWED);
  const keys = await page.evaluate((n) => window.bench.keystrokes(n), quick ? 10 : 60);
  await page.evaluate(() => window.bench.leave());
  const fullUnlocks = await unlocked(page, server.base, quick ? 1 : 3);
  const touched: Touched[] = [];
  for (const { name, touch } of BUSY_SCREENS) {
    say(`  ${name} …`);
    await by.take();
    await touch(page, by, busy);
    touched.push({ name, ms: await by.take() });
  }
  await browser.close();
  const heldMs = keys.map((key) => key.heldMs);
  const keptMs = keys.map((key) => key.keptMs);
  return { people, unlocks, fullUnlocks, touched, heldMs, keptMs };
}

/** Milliseconds from the PIN's last digit to the day, each time by a page loaded anew. */
async function unlocked(page: Page, base: string, times: number): Promise<number[]> {
  const ms: number[] = [];
  for (let i = 0; i < times; i++) {
    await page.goto(base);
    await page.locator('input[maxlength="6"]').waitFor();
    ms.push(await unlockMs(page));
  }
  return ms;
}

/** The register, a long day behind it, one much-visited person: all of it sent and tidied up. */
async function fill(
  page: Page,
  base: string,
  quick: boolean,
): Promise<{ busy: BusyPeople; people: number }> {
  const people = await arrived(page, `${base}/bench/index.html`, STORE);
  const session = await page.evaluate(() => window.bench.openDay());
  const child = await page.evaluate(([id, n]) => window.bench.fillQueue(id, n), [
    session,
    QUEUE,
  ] as const);
  const often = await page.evaluate(([id, n]) => window.bench.comeOften(id, n), [
    session,
    quick ? 6 : VISITS,
  ] as const);
  await page.evaluate(() => window.bench.sendAll());
  await page.waitForTimeout(TIDY_MS);
  await page.evaluate(() => window.bench.sendAll());
  const names = await page.evaluate((n) => window.bench.names(n), quick ? 2 : 8);
  await page.evaluate(() => window.bench.leave());
  return { busy: { child, often, names }, people };
}

/** The network goes, and what is written from now on stays here. */
async function writeWithoutNetwork(page: Page, base: string): Promise<void> {
  await page.route('**/api/**', (route) => route.abort());
  await page.goto(`${base}/bench/index.html`);
  await page.waitForFunction(() => 'bench' in window);
  await page.evaluate((store) => window.bench.reopen(store), STORE);
  await page.evaluate((n) => window.bench.writeMany(n), UNSENT);
}

/** Signs in, chooses a PIN, waits for the register. */
async function arrived(page: Page, url: string, store: string): Promise<number> {
  await page.goto(url);
  await page.waitForFunction(() => 'bench' in window);
  await page.evaluate(([name, user, password]) => window.bench.arrive(name, user, password), [
    store,
    WIDE_KADER,
    PASSWORD,
  ] as const);
  return (await page.evaluate(() => window.bench.settle())).people;
}

interface Cost {
  sealed: number[];
  plain: number[];
}
/** The same save in two builds of the same code, in one browser, turn about: as shipped, and with nothing encrypted. */
async function encryptionCost(server: BenchServer, rounds: number): Promise<Cost> {
  const browser = await openBrowser(await newProfile());
  const [sealed, plain] = [(await browser.page()).page, (await browser.page()).page];
  await arrived(sealed, `${server.base}/bench/index.html`, 'sealed');
  await arrived(plain, `${server.base}/bench/plain/index.html`, 'plain');
  const cost: Cost = { sealed: [], plain: [] };
  const save = (page: Page) => page.evaluate(() => window.bench.saves(1));
  // the first one fetches code and keys
  await save(sealed);
  await save(plain);
  for (let round = 0; round < rounds; round++) {
    cost.sealed.push(...(await save(sealed)));
    cost.plain.push(...(await save(plain)));
  }
  await browser.close();
  return cost;
}

const row = (figure: string, value: number, unit: string, aim?: string): BenchRow => ({
  figure,
  value,
  unit,
  ...(aim ? { aim } : {}),
});

const unlockRows = ({ unlocks, fullUnlocks, people }: Seen): BenchRow[] => [
  row('people on the phone', people, 'people', '≥ 5,000'),
  row('from the PIN to a day with a queue, 6×', rounded(median(unlocks) / 1000, 2), 's', '≤ 1.5'),
  row('  the slowest of them', rounded(Math.max(...unlocks) / 1000, 2), 's'),
  row(`  with ${UNSENT} facts unsent`, rounded(median(fullUnlocks) / 1000, 2), 's'),
];

const touchRow = ({ name, ms }: Touched): BenchRow =>
  row(`touch to paint, 6×, p95: ${name}`, rounded(quantile(ms, 0.95)), 'ms', '≤ 200');

const keyRows = ({ heldMs, keptMs }: Seen): BenchRow[] => [
  row('a key of a form, held up by keeping it, 6×, p95', rounded(quantile(heldMs, 0.95), 1), 'ms'),
  row('  until it is on the disk, p95', rounded(quantile(keptMs, 0.95), 1), 'ms'),
];

function costRows({ sealed, plain }: Cost): BenchRow[] {
  const p95 = (ms: number[]) => quantile(ms, 0.95);
  return [
    row('saving one measurement, 1×, p95', rounded(p95(sealed), 1), 'ms'),
    row('  the same build with nothing encrypted, p95', rounded(p95(plain), 1), 'ms'),
    row('  encryption adds, at p50', rounded(median(sealed) - median(plain), 1), 'ms'),
    row('  encryption adds, at p95', rounded(p95(sealed) - p95(plain), 1), 'ms', '≤ 5'),
  ];
}

const notesOf = ({ touched }: Seen): string[] => [
  'touch to paint is what the browser reports of each interaction (Event Timing); one it does not report counts as 16 ms; a hand every 120 ms, no network',
  `queue of ${QUEUE}, ${UNSENT} facts unsent, PIN ${PIN.length} digits; the key is derived by WebCrypto, which no throttle reaches`,
  'encryption: the row’s box and the sealed copy for the server; without it the same bytes are packed and written just so',
  ...touched.map(
    ({ name, ms }) =>
      `${name}: ${ms.length} touches, p50 ${rounded(median(ms))} ms, the slowest ${rounded(Math.max(...ms))} ms`,
  ),
];
