import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type BrowserContext,
  type BrowserContextOptions,
  type CDPSession,
  chromium,
  type Page,
} from 'playwright-core';
import { findChromium } from '../../tools/chromium.mjs';
import { onEnd } from './clean-up.ts';

/** A cheap phone's screen, in western Indonesia. */
const VIEWPORT = { width: 360, height: 640 };
const PHONE = { viewport: VIEWPORT, locale: 'id-ID', timezoneId: 'Asia/Jakarta' };

export interface BenchBrowser {
  context: BrowserContext;
  /** A page with its CPU slowed so many times before it goes anywhere. */
  page(slowed?: number): Promise<{ page: Page; cdp: CDPSession }>;
  close(): Promise<void>;
}

/** A folder of a browser's own, on the disk as on a phone. */
export async function newProfile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'siklus-bench-chromium-'));
  onEnd(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Chromium, started cold on this profile. */
export async function openBrowser(
  profile: string,
  options: Pick<BrowserContextOptions, 'serviceWorkers'> = {},
): Promise<BenchBrowser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('no Chromium here: CHROMIUM_PATH names one');
  const root = process.getuid?.() === 0;
  const context = await chromium.launchPersistentContext(profile, {
    ...PHONE,
    ...options,
    executablePath,
    handleSIGINT: false,
    args: ['--disable-dev-shm-usage', ...(root ? ['--no-sandbox'] : [])],
  });
  const close = onEnd(() => context.close());
  return {
    context,
    close,
    page: async (slowed = 1) => {
      const page = await context.newPage();
      const cdp = await context.newCDPSession(page);
      if (slowed > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowed });
      page.on('pageerror', (error) => console.error('  in the page:', error));
      return { page, cdp };
    },
  };
}

/** Phones that share nothing: each a browser window with a storage and locks of its own. */
export async function openPhones(
  count: number,
): Promise<{ phones: Page[]; close(): Promise<void> }> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('no Chromium here: CHROMIUM_PATH names one');
  const root = process.getuid?.() === 0;
  const args = ['--disable-dev-shm-usage', ...(root ? ['--no-sandbox'] : [])];
  const browser = await chromium.launch({ executablePath, handleSIGINT: false, args });
  const close = onEnd(() => browser.close());
  const phones: Page[] = [];
  for (let i = 0; i < count; i++) {
    const page = await (await browser.newContext(PHONE)).newPage();
    page.on('pageerror', (error) => console.error('  in the page:', error));
    phones.push(page);
  }
  return { phones, close };
}
