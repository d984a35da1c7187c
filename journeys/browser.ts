import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
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

/** `trusting`: certificates whose public key has this SHA-256 (base64), as a phone trusts one it was told to. */
export const openBrowser = (trusting?: string): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath(),
    args: trusting ? [...QUIET, `--ignore-certificate-errors-spki-list=${trusting}`] : QUIET,
  });

/** A browser whose camera sees what lies in a file (y4m), whenever it is opened, and may always be used. */
export const openBrowserSeeing = (video: string): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath(),
    args: [
      ...QUIET,
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${video}`,
    ],
  });

/** A phone's storage: a browser that lives on the disk, closed and opened again with everything still there. */
export class PhoneDisk {
  readonly #folder: string;
  #open: BrowserContext | null = null;

  private constructor(folder: string) {
    this.#folder = folder;
  }
  static async fresh(): Promise<PhoneDisk> {
    return new PhoneDisk(await mkdtemp(join(tmpdir(), 'siklus-phone-')));
  }
  async page(options: { offline: boolean } = { offline: false }): Promise<Page> {
    const context = await chromium.launchPersistentContext(this.#folder, {
      executablePath: chromiumPath(),
      args: QUIET,
      ...SMALL_PHONE,
      ...options,
    });
    this.#open = context;
    return context.pages()[0] ?? context.newPage();
  }
  /** Closes what a failed story left open, and takes the folder away. */
  async remove(): Promise<void> {
    await this.#open?.close().catch(() => undefined);
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

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
