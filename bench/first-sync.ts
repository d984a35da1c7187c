import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { BenchOptions, BenchResult, BenchRow } from './bench.ts';
import type {} from './pages/phone-page.ts';
import { PASSWORD } from './scene/accounts.ts';
import { benchVillage, MIDWIFE } from './scene/bench-village.ts';
import { newProfile, openBrowser } from './scene/browser.ts';
import { buildPages } from './scene/build.ts';
import { type OneDownload, oneDownload } from './scene/first-bytes.ts';
import { type BenchServer, startServer } from './scene/server.ts';
import { median, rounded, spread } from './statistics.ts';

const POSYANDU = 4;
const FLOOR_FILE = 'floor.gz';

interface Copy {
  ms: number;
  bytes: number;
  people: number;
}

/**
 * A midwife's new phone takes her village: 3,000 people, 100,000 facts, encrypted and searchable. Beside it, in the same
 * browser, turn about, the least it could cost (pages/floor.ts).
 */
export async function run({ quick, say }: BenchOptions): Promise<BenchResult> {
  const size = { people: quick ? 150 : 750, months: 16 };
  say('  setting the scene …');
  const { db } = await benchVillage(POSYANDU, size, size.months);
  const pages = await buildPages();
  const server = await startServer(db.url, { pages });
  await oneDownload(server, MIDWIFE, PASSWORD);
  const download = await oneDownload(server, MIDWIFE, PASSWORD);
  writeFileSync(join(pages, FLOOR_FILE), download.gzip);
  const browser = await openBrowser(await newProfile());
  const { page } = await browser.page();
  await page.goto(`${server.base}/bench/index.html`);
  await page.waitForFunction(() => 'bench' in window);
  const floors: Copy[] = [];
  const ours: Copy[] = [];
  for (let round = 0; round < (quick ? 1 : 5); round++) {
    say(`  round ${round + 1} …`);
    floors.push(await floorOnce(page, server, download));
    ours.push(await copyOnce(page, server, round));
  }
  await browser.close();
  await server.end();
  await db.drop();
  return { name: 'first-sync', rows: rowsOf(download, floors, ours), notes: notesOf(floors, ours) };
}

async function floorOnce(page: Page, server: BenchServer, download: OneDownload): Promise<Copy> {
  const before = await server.sent();
  const url = `/bench/${FLOOR_FILE}`;
  const ms = await page.evaluate(([from, blocks]) => window.bench.floor(from, blocks), [
    url,
    download.blocks,
  ] as const);
  return { ms, bytes: (await server.sent()) - before, people: download.people };
}

async function copyOnce(page: Page, server: BenchServer, round: number): Promise<Copy> {
  await page.evaluate(([store, name, password]) => window.bench.arrive(store, name, password), [
    `first-${round}`,
    MIDWIFE,
    PASSWORD,
  ] as const);
  const before = await server.sent();
  const { ms, people } = await page.evaluate(() => window.bench.settle());
  const bytes = (await server.sent()) - before;
  await page.evaluate(() => window.bench.leave());
  return { ms, bytes, people };
}

function rowsOf(
  { facts, people, ms: served }: OneDownload,
  floors: readonly Copy[],
  ours: readonly Copy[],
): BenchRow[] {
  const ms = (copies: readonly Copy[]) => median(copies.map((c) => c.ms));
  const bytes = (copies: readonly Copy[]) => median(copies.map((c) => c.bytes));
  const row = (figure: string, value: number, unit: string, aim?: string): BenchRow => ({
    figure,
    value,
    unit,
    ...(aim ? { aim } : {}),
  });
  return [
    row('facts of the village', facts, 'facts'),
    row('people and sessions in it', people, 'subjects'),
    row('first copy, encrypted and searchable', rounded(ms(ours) / 1000, 2), 's'),
    row('  the same feeds read by Node: the server alone', rounded(served / 1000, 2), 's'),
    row('floor: one download, encrypted, stored', rounded(ms(floors) / 1000, 2), 's'),
    row('first copy, of the floor', rounded(ms(ours) / ms(floors), 2), '×', '≤ 3'),
    row('first copy on the wire', rounded(bytes(ours) / 1000), 'kB'),
    row('floor on the wire', rounded(bytes(floors) / 1000), 'kB'),
    row('more than the floor', rounded((bytes(ours) / bytes(floors) - 1) * 100, 1), '%', '≤ 10'),
  ];
}

const notesOf = (floors: readonly Copy[], ours: readonly Copy[]): string[] => [
  `${ours.at(-1)?.people ?? 0} people in the lists; rounds differ by ${rounded(spread(ours.map((c) => c.ms)))} % (floor ${rounded(spread(floors.map((c) => c.ms)))} %)`,
];
