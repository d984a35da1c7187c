import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { factsOf } from './kept.ts';
import { daysAgo, monthsAgo } from './people.ts';
import { Phone } from './phone.ts';
import { Village } from './village.ts';

const { url, home } = inject('demo');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('One child, ten stops', () => {
  test('T0.12 T0.13 T4.11: weighed offline, told at once, sent when there is signal, and the village page counts her live', async () => {
    const kader = await Phone.of(browser, url, 'kader.dahlia8');
    await kader.openDay();
    const steps = await kader.page
      .getByRole('button', { name: /^Langkah \d/ })
      .evaluateAll((all) =>
        all.map((one) => one.querySelector('.said')?.textContent?.split(',')[0]),
      );
    expect(steps).toEqual([
      'Langkah 1 Pendaftaran',
      'Langkah 2 Pengukuran',
      'Langkah 3 Pencatatan',
      'Langkah 4 Pelayanan kesehatan',
      'Langkah 5 Penyuluhan',
    ]);
    await kader.sendAll();

    const midwife = await Phone.of(browser, url, 'bidan.yosomulyo');
    const village = await Village.onPhone(midwife);
    await village.shown();
    const before = await village.servedOf('Bayi');
    const lurah = await Village.forReader(browser, url, 'lurah.yosomulyo');
    await lurah.shown();
    const loads: string[] = [];
    for (const page of [village.page, lurah.page]) page.on('load', () => loads.push(page.url()));

    await kader.offline();
    const child = { name: 'Anggrek Contoh', sex: 'F', birth: monthsAgo(8) } as const;
    const id = await kader.register(child);
    // three, and a fourth where another story registered a child who may be the same
    expect([3, 4]).toContain(await kader.saved());
    await kader.measure({
      'Berat badan': '7,2',
      'Panjang atau tinggi badan': '67,5',
      'Lingkar kepala': '43',
      'Lingkar lengan atas': '13,8',
      'Bengkak di kedua punggung kaki': 'tidak',
    });
    // five readings, and the danger signs asked before them
    expect(await kader.saved()).toBe(6);
    expect(await kader.findings()).not.toEqual([]);
    await kader.page.getByRole('img', { name: /7,2 kg/ }).waitFor();
    expect(await kader.page.locator('[data-receipt="unsent"]').count()).toBe(5);
    await kader.told();
    await kader.serve({ give: { 'Vitamin A kapsul biru': '1', 'Makanan tambahan': '2' } });
    const together = await kader.saved();
    expect(together).toBeGreaterThanOrEqual(4);
    await kader.counsel();
    const written = await kader.unsent();
    expect(written).toBeGreaterThanOrEqual(3 + 6 + 1 + together + 1);
    expect(await factsOf(home, [id])).toEqual([]);
    expect(await village.servedOf('Bayi')).toBe(before);

    const lurahAsksAgain = lurah.page.waitForResponse(/\/months\//);
    await kader.online();
    await expect.poll(() => kader.unsent(), { timeout: 60_000 }).toBe(0);
    await expect.poll(() => village.servedOf('Bayi'), { timeout: 60_000 }).toBe(before + 1);
    expect((await lurahAsksAgain).ok()).toBe(true);
    expect(loads).toEqual([]);

    const kept = await factsOf(home, [id]);
    expect(kept).toHaveLength(written);
    const stepsOf = (kind: string) => [
      ...new Set(kept.filter((f) => f.kind === kind).map((f) => f.body.step)),
    ];
    expect(stepsOf('measurement-taken')).toEqual([2]);
    expect(stepsOf('service-given')).toEqual([4]);
    expect(stepsOf('education-given')).toEqual([5]);
    expect(kept.some((f) => f.body.what === 'weight' && f.body.value === 7.2)).toBe(true);
    expect(kept.every((f) => f.on > daysAgo(2))).toBe(true);
    for (const context of browser.contexts()) await context.close();
  });
});
