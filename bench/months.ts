import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import type { CDPSession } from 'playwright-core';
import type { BenchOptions, BenchResult, BenchRow } from './bench.ts';
import type {} from './pages/months-page.ts';
import { newProfile, openBrowser } from './scene/browser.ts';
import { buildPages } from './scene/build.ts';
import { onEnd } from './scene/clean-up.ts';
import { median, quantile, rounded } from './statistics.ts';

const SLOWED = 6;
const TIMES = 60;

/** A village of 5,000 people with five years of facts on a cheap phone: its month, a save, and judging everybody. */
export async function run({ quick, say }: BenchOptions): Promise<BenchResult> {
  const size = { posyandu: 4, people: quick ? 150 : 1250, months: quick ? 14 : 60 };
  say('  building the page …');
  const base = await serve(await buildPages());
  const browser = await openBrowser(await newProfile());
  const { page, cdp } = await browser.page();
  await page.goto(`${base}/months.html`);
  await page.waitForFunction(() => 'months' in window);
  say('  making the village up …');
  const made = await page.evaluate((asked) => window.months.prepare(asked), size);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  say('  judging everybody …');
  const judged = await page.evaluate(() => window.months.assessAll());
  say('  folding everybody …');
  const before = await heapOf(cdp);
  const folded = await page.evaluate(() => window.months.foldAll());
  const awaited = await page.evaluate(() => window.months.awaitAll());
  await page.evaluate(() => window.months.pages(12));
  const heap = (await heapOf(cdp)) - before;
  const pages = await page.evaluate((times) => window.months.pages(times), TIMES);
  const saves = await page.evaluate((times) => window.months.saves(times), TIMES);
  say('  locking and unlocking …');
  const lock = await page.evaluate(() => window.months.lockAndUnlock());
  if (!lock.same || lock.folded[1] !== 0) throw new Error('what was kept is not what was folded');
  await browser.close();
  const row = (figure: string, value: number, unit: string, aim?: string): BenchRow => ({
    figure,
    value: rounded(value, 2),
    unit,
    ...(aim ? { aim } : {}),
  });
  return {
    name: 'months',
    rows: [
      row('people of the village', made.people, 'people'),
      row('days on which something of them was written', made.days, 'days'),
      row(`everybody judged on their last day, ${SLOWED}×`, judged.ms / 1000, 's', '≤ 1'),
      row('findings', judged.findings, ''),
      row(`first fold of every month, ${SLOWED}×`, folded.ms / 1000, 's'),
      row(`the longest of one person in it, ${SLOWED}×`, folded.longest, 'ms'),
      row(`target lists of 24 months, ${SLOWED}×`, awaited.ms / 1000, 's'),
      row(`the longest between two pauses of them, ${SLOWED}×`, awaited.longest, 'ms'),
      row(
        `after lock and unlock, from the facts: until the month is whole, ${SLOWED}×`,
        lock.before / 1000,
        's',
      ),
      row(`after lock and unlock, from what was kept, ${SLOWED}×`, median(lock.after) / 1000, 's'),
      row(`keeping everybody the first time, while idle, ${SLOWED}×`, lock.kept / 1000, 's'),
      row('kept folds beside 1,000 people', ((lock.bytes / made.people) * 1000) / 1000, 'kB'),
      row(
        'their facts beside them, 1,000 people',
        ((lock.facts / made.people) * 1000) / 1000,
        'kB',
      ),
      row('memory of the fold', heap / 1_000_000, 'MB'),
      row(`the village's page, ${SLOWED}×, p50`, median(pages), 'ms'),
      row(`the village's page, ${SLOWED}×, p95`, quantile(pages, 0.95), 'ms', '≤ 100'),
      row(`somebody folded again and the page, ${SLOWED}×, p95`, quantile(saves, 0.95), 'ms'),
    ],
    notes: ['from people as they are once decrypted; the store and the screen are left out'],
  };
}

/** Bytes in use once everything that can go is gone. */
async function heapOf(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.enable');
  await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize;
}

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

/** The built pages on a port of this machine. */
async function serve(folder: string): Promise<string> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://bench').pathname.replace(/^\/bench\//, '/');
    readFile(join(folder, path)).then(
      (body) => response.setHeader('content-type', TYPES[extname(path)] ?? '').end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onEnd(async () => {
    server.close();
  });
  const at = server.address();
  return `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}/bench`;
}
