import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { monthsAgo } from './people.ts';
import { Phone } from './phone.ts';

const { url } = inject('demo');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const NAME = 'Kenanga Contoh';
const child = { name: NAME, sex: 'F', birth: monthsAgo(30) } as const;

/** Comes in anew, which asks the server what there is, until the list is as long as it should be. */
async function hears(phone: Phone, people: number): Promise<void> {
  await phone.page.goto(url);
  await phone.unlock();
  await phone.menu('Orang').click();
  await expect
    .poll(async () => (await phone.search(NAME)).filter((name) => name === NAME).length, {
      timeout: 45_000,
    })
    .toBe(people);
}

describe('One child, registered on two phones', () => {
  test('is found to be one, merged, seen as one on the other phone, and parted there without a signal', async () => {
    const one = await Phone.of(browser, url, 'kader.dahlia8');
    await one.openDay();
    await one.sendAll();
    const two = await Phone.of(browser, url, 'kader.dahlia8');
    await two.openDay();
    await Promise.all([one.offline(), two.offline()]);
    for (const [phone, weight] of [
      [one, '12,1'],
      [two, '12,4'],
    ] as const) {
      await phone.register(child);
      await phone.measure({ 'Berat badan': weight });
      await phone.goHome();
    }
    for (const phone of [one, two]) {
      await phone.online();
      await phone.sendAll();
    }
    await hears(one, 2);

    await one.menu('Lainnya').click();
    await one.page.getByRole('link', { name: 'Mungkin tercatat dua kali' }).click();
    await one.page.getByRole('link', { name: `Bandingkan ${NAME} dan ${NAME}` }).click();
    await one.page.getByRole('table', { name: 'Perbandingan dua catatan' }).waitFor();
    await one.page.getByTestId('merge').click();
    await one.page.getByRole('heading', { name: 'Juga tercatat sebagai' }).waitFor();
    for (const weight of ['12,1', '12,4'])
      await one.page.locator('.timeline').getByText(weight).first().waitFor();
    await one.page.goto(url);
    await one.unlock();
    await one.sendAll();

    await hears(two, 1);
    await two.chooseFound(NAME);
    await two.page.getByTestId('part').waitFor();
    await two.offline();
    await two.page.getByTestId('part').click();
    await two.page.getByRole('radio', { name: 'Ternyata dua orang' }).check();
    await two.page.getByTestId('part-now').click();
    await two.page.getByTestId('part').waitFor({ state: 'detached' });
    await two.online();
    await two.page.goto(url);
    await two.unlock();
    await two.sendAll();
    await hears(two, 2);
    await hears(one, 2);
    await one.close();
    await two.close();
  });
});
