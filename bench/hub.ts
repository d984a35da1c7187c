import type { Page } from 'playwright-core';
import { joinUpstream } from '../server/hub/join.ts';
import type { BenchOptions, BenchResult, BenchRow } from './bench.ts';
import { PASSWORD } from './scene/accounts.ts';
import { benchVillage, KADER, MIDWIFE } from './scene/bench-village.ts';
import { openPhones } from './scene/browser.ts';
import { buildPages } from './scene/build.ts';
import { benchDatabase } from './scene/database.ts';
import { type BenchServer, startServer } from './scene/server.ts';
import { median, quantile, rounded } from './statistics.ts';

const PHONES = 5;
const SIZE = { people: 150, months: 2 };
/** Between two people who come; the phones rest no longer on an open day. */
const PAUSES_MS = [400, 900, 1600, 2500];

/**
 * Five phones of one posyandu behind a local server, without a line to the main one: from "saved" on one phone's screen
 * until the queues of the other four show it.
 */
export async function run({ quick, say }: BenchOptions): Promise<BenchResult> {
  const times = quick ? 8 : 60;
  say('  setting the scene …');
  const village = await benchVillage(1, SIZE, 1);
  const pages = await buildPages();
  const main = await startServer(village.db.url);
  const local = await benchDatabase();
  const asked = { url: main.base, username: MIDWIFE, password: PASSWORD, name: 'Laptop contoh' };
  const joined = await joinUpstream(local.store, asked, new Date());
  if (!joined.ok) throw new Error(`not joined: ${joined.error}`);
  const hub = await startServer(local.url, { pages, link: true });
  await readWhole(local, village.facts);
  await main.end();
  say(`  ${PHONES} phones, ${times} people come …`);
  const { phones, close } = await openPhones(PHONES);
  await Promise.all(phones.map((page, i) => settle(page, hub, i)));
  const ms = await comeAndSee(phones, times);
  await close();
  await hub.end();
  await local.drop();
  await village.db.drop();
  return { name: 'hub', rows: rowsOf(ms), notes: NOTES };
}

/** The register of the posyandu has come, as on the evening before. */
async function readWhole(
  { pool }: Awaited<ReturnType<typeof benchDatabase>>,
  facts: number,
): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const { rows } = await pool.query<{ n: number }>('select count(*) as n from entries');
    if (Number(rows[0]?.n) >= facts) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('the register did not come');
}

async function settle(page: Page, hub: BenchServer, i: number): Promise<void> {
  await page.goto(`${hub.base}/bench/index.html`);
  await page.waitForFunction(() => 'bench' in window);
  await page.evaluate(([name, password, store]) => window.bench.arrive(store, name, password), [
    KADER,
    PASSWORD,
    `phone-${i}`,
  ] as const);
  await page.evaluate(() => window.bench.settle());
}

/** Each phone in turn marks somebody as here; milliseconds until each other one shows them. */
async function comeAndSee(phones: readonly Page[], times: number): Promise<number[]> {
  const [first] = phones;
  if (!first) throw new Error('no phones');
  const session = await first.evaluate(() => window.bench.openDay());
  await first.waitForTimeout(3000);
  const ms: number[] = [];
  for (let i = 0; i < times; i++) {
    const writer = phones[i % phones.length] as Page;
    const others = phones.filter((page) => page !== writer);
    const seen = others.map((page) =>
      page.evaluate(([id, n]) => window.bench.sees(id, n), [session, i + 1] as const),
    );
    const { at } = await writer.evaluate(([id, n]) => window.bench.come(id, n), [
      session,
      i,
    ] as const);
    ms.push(...(await Promise.all(seen)).map((moment) => moment - at));
    await writer.waitForTimeout(PAUSES_MS[i % PAUSES_MS.length] ?? 0);
  }
  return ms;
}

function rowsOf(ms: readonly number[]): BenchRow[] {
  const row = (figure: string, value: number, aim?: string): BenchRow => ({
    figure,
    value: rounded(value),
    unit: 'ms',
    ...(aim ? { aim } : {}),
  });
  return [
    row(`seen at the next station, ${PHONES} phones, p50`, median(ms)),
    row('seen at the next station, p95', quantile(ms, 0.95), '≤ 2,000'),
    row('  the slowest of them', Math.max(...ms)),
  ];
}

const NOTES = [
  'the phones are five browsers beside the server on this one machine: no radio, and the phones’ work and the server’s share its cores; 300 ms of each figure is the pause in which a phone gathers what belongs together',
];
