import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { DemoServer } from './demo-server.ts';
import { HubServer } from './hub-server.ts';
import { brokenFeeds, factsOf } from './kept.ts';
import { monthsAgo } from './people.ts';
import { Phone } from './phone.ts';

let main: DemoServer;
let hub: HubServer;
let browser: Browser;
beforeAll(async () => {
  main = await DemoServer.start();
  hub = await HubServer.joined(main.url, 'bidan.yosomulyo');
  browser = await openBrowser(hub.key);
});
afterAll(async () => {
  await browser?.close();
  await hub?.stop();
  await main?.stop();
});

/** The queue of a station on this phone, once this person waits in it. */
async function calledTo(phone: Phone, step: number, name: string): Promise<void> {
  await phone.menu('Hari ini').click();
  await phone.page.getByRole('button', { name: new RegExp(`^Langkah ${step} `) }).click();
  const line = phone.page.getByRole('link', { name: new RegExp(name) }).first();
  await line.waitFor({ timeout: 20_000 });
  await line.click();
}

async function serveFrom4(phone: Phone, name: string): Promise<void> {
  await calledTo(phone, 4, name);
  await phone.serve();
  await phone.counsel();
}

describe('A day without internet behind a laptop', () => {
  test('T0.12 T0.26: three phones of five stations share one queue while the main server is away, the laptop dies in between, and everything arrives once', async () => {
    await main.kill();
    const desk = await Phone.of(browser, hub.url, 'kader.dahlia8');
    const scales = await Phone.of(browser, hub.url, 'kader2.dahlia8');
    const midwife = await Phone.of(browser, hub.url, 'bidan.yosomulyo');
    const phones = [desk, scales, midwife];
    const elsewhere: string[] = [];
    for (const phone of phones)
      phone.page.on('request', (asked) => {
        if (!asked.url().startsWith(hub.url) && asked.url().startsWith('http'))
          elsewhere.push(asked.url());
      });

    await desk.openDay();
    const first = { name: 'Kemuning Contoh', sex: 'F', birth: monthsAgo(9) } as const;
    const firstId = await desk.register(first);
    await desk.goHome();
    await calledTo(scales, 2, first.name);
    await scales.measure({ 'Berat badan': '7,9', 'Panjang atau tinggi badan': '70' });
    await scales.findings();
    await scales.told();
    await scales.goHome();

    await hub.kill();
    const second = { name: 'Lembayung Contoh', sex: 'M', birth: monthsAgo(20) } as const;
    const secondId = await desk.register(second);
    await desk.goHome();
    await hub.run();

    await serveFrom4(midwife, first.name);
    await calledTo(scales, 2, second.name);
    await scales.measure({ 'Berat badan': '10,4' });
    await scales.findings();
    await scales.told();
    await scales.goHome();
    await serveFrom4(midwife, second.name);
    // the desk sees that both went through, and says honestly where they are
    await desk.menu('Hari ini').click();
    await desk.page.getByRole('button', { name: /^Langkah 1 / }).click();
    for (const { name } of [first, second]) {
      const line = desk.page.getByRole('link', { name: new RegExp(name) }).first();
      await expect.poll(() => line.innerText(), { timeout: 20_000 }).toMatch(/selesai/);
    }
    await desk.page
      .getByText(/Lewat server posyandu\. Terakhir tersambung ke pusat .*catatan menunggu\./)
      .waitFor();
    for (const phone of phones) await expect.poll(() => phone.unsent()).toBe(0);
    const kept = await factsOf(hub.home, [firstId, secondId]);
    expect(kept.length).toBeGreaterThan(15);
    expect(elsewhere).toEqual([]);

    await main.run();
    const there = () => factsOf(main.home, [firstId, secondId]);
    await expect.poll(there, { timeout: 90_000, interval: 1000 }).toEqual(kept);
    await expect
      .poll(() => hub.command('status'), { timeout: 60_000, interval: 2000 })
      .toMatch(/Menunggu +0 catatan/);
    expect(await brokenFeeds(main.home)).toEqual([]);
    expect(await brokenFeeds(hub.home)).toEqual([]);
    await desk.page.getByText(/Lewat server posyandu/).waitFor({ state: 'hidden' });
    for (const context of browser.contexts()) await context.close();
  }, 300_000);
});
