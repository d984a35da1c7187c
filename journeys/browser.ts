import { existsSync } from 'node:fs';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
} from 'playwright-core';

/** No sandbox: the tests run as root in containers. The rest keeps Chromium from talking with the world. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A cheap phone held upright, in western Indonesia. */
export const SMALL_PHONE = {
  viewport: { width: 360, height: 640 },
  locale: 'id-ID',
  timezoneId: 'Asia/Jakarta',
  hasTouch: true,
} as const satisfies BrowserContextOptions;

/** A laptop in the village office. */
export const LAPTOP = {
  viewport: { width: 1280, height: 800 },
  locale: 'id-ID',
  timezoneId: 'Asia/Jakarta',
} as const satisfies BrowserContextOptions;

function chromiumPath(): string {
  const path = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  if (!existsSync(path)) throw new Error(`no Chromium at ${path}; set CHROMIUM_PATH`);
  return path;
}

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath(), args: QUIET });

/** A browser that lives on the disk, as on a real phone: closed and opened again, everything is still there. */
export const openOnDisk = (folder: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, {
    executablePath: chromiumPath(),
    args: QUIET,
    ...SMALL_PHONE,
  });

/** The number of the process that is Chromium itself; what it started ends with it. */
export async function processOf(context: BrowserContext): Promise<number> {
  const browser = context.browser();
  if (browser === null) throw new Error('this context has no browser of its own');
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const main = processInfo.find((one) => one.type === 'browser');
  if (main === undefined) throw new Error('Chromium does not name its own process');
  return main.id;
}
