import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { GalleryWalk } from './gallery-walk.ts';

const { url } = inject('demo');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Two look at once, every other state each: a machine that runs stories has two cores. */
const WALKERS = 2;

/** Goes through every `nth` state of the gallery; answers what is wrong, each with the state it is wrong in. */
async function walked(
  open: () => Promise<GalleryWalk>,
  look: (walk: GalleryWalk) => Promise<string[]>,
  nth = 1,
): Promise<string[]> {
  const walkOne = async (walker: number): Promise<string[]> => {
    const walk = await open();
    const keys = await walk.keys();
    expect(keys.length).toBeGreaterThan(150);
    const wrong: string[] = [];
    for (const key of keys.filter((_, i) => i % nth === 0 && (i / nth) % WALKERS === walker)) {
      await walk.show(key);
      wrong.push(...(await look(walk)).map((problem) => `${key}: ${problem}`));
    }
    await walk.close();
    return wrong;
  };
  return (await Promise.all(Array.from({ length: WALKERS }, (_, i) => walkOne(i)))).flat();
}
const contrast = (walk: GalleryWalk) => walk.serious(['color-contrast']);

/** Every state is drawn and looked at: longer than one story takes where others use the machine too. */
const PATIENCE_MS = 600_000;

describe('Every screen in every state', { timeout: PATIENCE_MS }, () => {
  const opened = (options?: Parameters<typeof GalleryWalk.open>[2]) => () =>
    GalleryWalk.open(browser, url, options);

  test('axe finds nothing serious', async () => {
    expect(await walked(opened(), (at) => at.serious())).toEqual([]);
  });
  test('letters can be told from their ground in the dark', async () => {
    expect(await walked(opened({ colorScheme: 'dark' }), contrast, 2)).toEqual([]);
  });
  test('and in full sun', async () => {
    const stored = { 'siklus-look': 'terik usual scale-own' };
    expect(await walked(opened({ stored }), contrast, 5)).toEqual([]);
  });
  test('with text twice as large nothing leaves the screen', async () => {
    const large = async (): Promise<GalleryWalk> => {
      const walk = await opened()();
      await walk.twiceAsLarge();
      return walk;
    };
    expect(await walked(large, (at) => at.outside())).toEqual([]);
  });
  test('in English, axe finds nothing serious and nothing leaves the screen', async () => {
    const english = async (): Promise<GalleryWalk> => {
      const walk = await opened({ stored: { 'siklus-language': 'en' } })();
      expect(await walk.page.locator('html').getAttribute('lang')).toBe('en');
      return walk;
    };
    const look = async (at: GalleryWalk) => [...(await at.serious()), ...(await at.outside())];
    expect(await walked(english, look, 4)).toEqual([]);
  });
});
