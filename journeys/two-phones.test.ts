import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { factsOf } from './kept.ts';
import { monthsAgo } from './people.ts';
import { Phone } from './phone.ts';

const { url, home } = inject('demo');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** From the open day to somebody who is here, at the step that comes next for them. */
async function atStepOf(phone: Phone, id: string, step: number): Promise<void> {
  await phone.goHome();
  await phone.page.getByRole('button', { name: /^Langkah 1 / }).click();
  await phone.page.locator(`a[href*="${id}"]`).first().click();
  await phone.atStep(step);
}

describe('Two phones on one child', () => {
  test('both weights stay and are shown on both, nobody’s clock decides, and the one somebody chooses counts on both', async () => {
    const one = await Phone.of(browser, url, 'kader.dahlia8');
    await one.openDay();
    const id = await one.register({ name: 'Teratai Contoh', sex: 'F', birth: monthsAgo(16) });
    await one.goHome();
    await one.sendAll();
    const two = await Phone.of(browser, url, 'kader2.dahlia8');
    await two.openDay();
    await Promise.all([one.offline(), two.offline()]);
    for (const [phone, weight] of [
      [one, '9,9'],
      [two, '9,4'],
    ] as const) {
      await atStepOf(phone, id, 2);
      await phone.measure({ 'Berat badan': weight });
      await phone.goHome();
    }
    for (const phone of [one, two]) {
      await phone.online();
      await phone.sendAll();
    }
    const weights = async () =>
      (await factsOf(home, [id])).filter((f) => f.body.what === 'weight').map((f) => f.body);
    expect((await weights()).map((body) => body.value).sort()).toEqual([9.4, 9.9]);
    const arrivals = (await factsOf(home, [id])).filter((f) => f.kind === 'attended');
    expect(arrivals).toHaveLength(1);

    for (const phone of [one, two]) {
      await atStepOf(phone, id, 3);
      await phone.page.getByText('Ada dua hasil berbeda. Pilih yang benar.').waitFor();
      for (const weight of ['9,9 kg', '9,4 kg'])
        await phone.page.locator('ul.facts').getByText(weight, { exact: true }).waitFor();
    }
    const right = one.page.locator('ul.facts .row', { hasText: '9,4 kg' });
    await right.getByRole('button', { name: 'Pakai ini' }).click();
    await one.page.getByText('Ada dua hasil berbeda').waitFor({ state: 'detached' });
    await one.goHome();
    await one.sendAll();
    expect((await weights()).at(-1)).toMatchObject({ value: 9.4, repeat: true });
    expect(await weights()).toHaveLength(3);
    await two.page.getByText('Ada dua hasil berbeda').waitFor({ state: 'detached' });
    await two.page.locator('ul.facts').getByText('9,4 kg', { exact: true }).waitFor();
    expect(await two.page.locator('ul.facts').getByText('9,9 kg').count()).toBe(0);
    await one.close();
    await two.close();
  });
});
