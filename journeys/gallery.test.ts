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

/** Goes through every `nth` state of the gallery; answers what is wrong, each with the state it is wrong in. */
async function walked(
  walk: GalleryWalk,
  look: (walk: GalleryWalk) => Promise<string[]>,
  nth = 1,
): Promise<string[]> {
  const keys = await walk.keys();
  expect(keys.length).toBeGreaterThan(150);
  const wrong: string[] = [];
  for (const key of keys.filter((_, i) => i % nth === 0)) {
    await walk.show(key);
    wrong.push(...(await look(walk)).map((problem) => `${key}: ${problem}`));
  }
  await walk.close();
  return wrong;
}
const contrast = (walk: GalleryWalk) => walk.serious(['color-contrast']);

/** Every state is drawn and looked at: longer than one story takes where others use the machine too. */
const PATIENCE_MS = 600_000;

describe('Every screen in every state', { timeout: PATIENCE_MS }, () => {
  test('axe finds nothing serious', async () => {
    const walk = await GalleryWalk.open(browser, url);
    expect(await walked(walk, (at) => at.serious())).toEqual([]);
  });
  test('letters can be told from their ground in the dark', async () => {
    const walk = await GalleryWalk.open(browser, url, { colorScheme: 'dark' });
    expect(await walked(walk, contrast, 2)).toEqual([]);
  });
  test('and in full sun', async () => {
    const stored = { 'siklus-look': 'terik usual scale-own' };
    const walk = await GalleryWalk.open(browser, url, { stored });
    expect(await walked(walk, contrast, 5)).toEqual([]);
  });
  test('with text twice as large nothing leaves the screen', async () => {
    const walk = await GalleryWalk.open(browser, url);
    await walk.twiceAsLarge();
    expect(await walked(walk, (at) => at.outside())).toEqual([]);
  });
  test('in English, axe finds nothing serious and nothing leaves the screen', async () => {
    const walk = await GalleryWalk.open(browser, url, { stored: { 'siklus-language': 'en' } });
    expect(await walk.page.locator('html').getAttribute('lang')).toBe('en');
    const look = async (at: GalleryWalk) => [...(await at.serious()), ...(await at.outside())];
    expect(await walked(walk, look, 4)).toEqual([]);
  });
});
