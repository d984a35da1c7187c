import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { CDPSession, Page } from 'playwright-core';
import { PASSWORD } from './scene/accounts.ts';
import { KADER } from './scene/bench-village.ts';
import { newProfile, openBrowser } from './scene/browser.ts';
import type { BenchServer } from './scene/server.ts';

const SLOWED = 6;
/** A village's signal: 400 ms there and back, 30 kB a second. */
const WEAK_SIGNAL = {
  offline: false,
  latency: 400,
  downloadThroughput: 30 * 1024,
  uploadThroughput: 30 * 1024,
};
export const PIN = '482915';

export interface FirstScreen {
  /** what had come when the first screen could be used */
  gzip: number;
  wire: number;
  files: number;
  /** the largest of them */
  largest: string;
  /** from asking for the page until the first field takes letters, 6× at 400 ms and 30 kB/s */
  usableMs: number[];
}

/** In the page: when was there first something to write in, and time to take it? */
function watchForField(): void {
  const watch = new MutationObserver(() => {
    if (!document.querySelector('input')) return;
    watch.disconnect();
    requestAnimationFrame(() =>
      setTimeout(() => {
        performance.mark('usable');
      }),
    );
  });
  watch.observe(document, { childList: true, subtree: true });
}

async function usableAt(page: Page): Promise<number> {
  await page.waitForFunction(() => performance.getEntriesByName('usable').length > 0, null, {
    timeout: 120_000,
  });
  return page.evaluate(() => performance.getEntriesByName('usable')[0]?.startTime ?? 0);
}

/** The app opened for the first time, each time by a browser that never saw it. */
export async function firstScreen(
  server: BenchServer,
  app: string,
  times: number,
): Promise<FirstScreen> {
  const usableMs: number[] = [];
  let seen: Omit<FirstScreen, 'usableMs'> = { gzip: 0, wire: 0, files: 0, largest: '' };
  for (let i = 0; i < times; i++) {
    const browser = await openBrowser(await newProfile());
    const { page, cdp } = await browser.page(SLOWED);
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', WEAK_SIGNAL);
    const loaded = countCode(cdp, app);
    await page.addInitScript(watchForField);
    await page.goto(server.base, { waitUntil: 'commit' });
    usableMs.push(await usableAt(page));
    seen = loaded();
    await browser.close();
  }
  return { ...seen, usableMs };
}

/** Script and style sheets that came: as the browser counts them on the wire, and their files under gzip. */
function countCode(cdp: CDPSession, app: string): () => Omit<FirstScreen, 'usableMs'> {
  const wanted = new Map<string, string>();
  const sizes: { name: string; gzip: number }[] = [];
  let wire = 0;
  cdp.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type === 'Script' || type === 'Stylesheet') wanted.set(requestId, response.url);
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const url = wanted.get(requestId);
    if (url === undefined) return;
    const { pathname } = new URL(url);
    wire += encodedDataLength;
    sizes.push({
      name: pathname.slice(pathname.lastIndexOf('/') + 1),
      gzip: gzipSync(readFileSync(join(app, pathname)), { level: 9 }).length,
    });
  });
  return () => ({
    wire,
    files: sizes.length,
    gzip: sizes.reduce((sum, one) => sum + one.gzip, 0),
    largest: sizes
      .toSorted((x, y) => y.gzip - x.gzip)
      .slice(0, 6)
      .map(({ name, gzip }) => `${name} ${(gzip / 1000).toFixed(1)} kB`)
      .join(' · '),
  });
}

export interface SecondStarts {
  /** from opening to the PIN's field */
  usableMs: number[];
  /** from the PIN's last digit to the day's screen */
  unlockMs: number[];
}

/** A kader's app used once, then opened again with no server anywhere, by a browser started anew. */
export async function secondStarts(server: BenchServer, times: number): Promise<SecondStarts> {
  const profile = await newProfile();
  await useOnce(profile, server.base);
  await server.end();
  const starts: SecondStarts = { usableMs: [], unlockMs: [] };
  for (let i = 0; i < times; i++) {
    const browser = await openBrowser(profile);
    const { page } = await browser.page(SLOWED);
    await page.addInitScript(watchForField);
    await page.goto(server.base, { waitUntil: 'commit' });
    starts.usableMs.push(await usableAt(page));
    starts.unlockMs.push(await unlockMs(page));
    await browser.close();
  }
  return starts;
}

async function useOnce(profile: string, base: string): Promise<void> {
  const browser = await openBrowser(profile);
  const { page } = await browser.page();
  await page.goto(base);
  await page.locator('input[autocomplete="username"]').fill(KADER);
  await page.locator('input[type="password"]').fill(PASSWORD);
  await page.locator('button[type="submit"]').click();
  const pins = page.locator('input[maxlength="6"]');
  await pins.nth(1).waitFor();
  await pins.nth(0).fill(PIN);
  await pins.nth(1).fill(PIN);
  await page.locator('button[type="submit"]').click();
  await pins.nth(0).waitFor({ state: 'detached' });
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(hasFirstCopy, null, { timeout: 120_000, polling: 250 });
  await browser.close();
}

/** In the page: is there a cursor yet? It is written last. */
const hasFirstCopy = (): Promise<boolean> =>
  new Promise((resolve) => {
    const asked = indexedDB.open('siklus');
    asked.onsuccess = () => {
      const db = asked.result;
      const read = db.transaction('meta').objectStore('meta').get('cursors');
      read.onsuccess = () => {
        db.close();
        resolve(Object.keys(read.result ?? {}).length > 0);
      };
    };
  });

/** Types the PIN and waits until its field is gone and the next screen is painted. */
export async function unlockMs(page: Page): Promise<number> {
  await page.evaluate(() => {
    const field = document.querySelector('input');
    let from = 0;
    field?.addEventListener('input', () => {
      from = performance.now();
    });
    new MutationObserver((_changes, watch) => {
      if (document.querySelector('input[maxlength="6"]')) return;
      watch.disconnect();
      requestAnimationFrame(() =>
        setTimeout(() => {
          performance.measure('unlock', { start: from, end: performance.now() });
        }),
      );
    }).observe(document, { childList: true, subtree: true });
  });
  await page.locator('input[maxlength="6"]').pressSequentially(PIN, { delay: 60 });
  await page.waitForFunction(() => performance.getEntriesByName('unlock').length > 0, null, {
    timeout: 60_000,
  });
  return page.evaluate(() => performance.getEntriesByName('unlock')[0]?.duration ?? 0);
}
