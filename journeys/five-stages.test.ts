import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { factsOf } from './kept.ts';
import { daysAgo, monthsAgo, yearsAgo } from './people.ts';
import { Phone } from './phone.ts';
import { Village } from './village.ts';

const { url, home } = inject('demo');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const GROUPS = ['Ibu hamil', 'Balita', 'Remaja', 'Dewasa', 'Lansia'] as const;

describe('Five stages of life at one table', () => {
  test('T0.01 T0.12 T0.26 T1.11: without signal five people of all stages go through five steps, and the village counts exactly those', async () => {
    const midwife = await Phone.of(browser, url, 'bidan.yosomulyo');
    const village = await Village.onPhone(midwife);
    await village.shown();
    const kader = await Phone.of(browser, url, 'kader.dahlia8');
    await kader.openDay();
    await kader.sendAll();
    const served = async () => Promise.all(GROUPS.map((group) => village.servedOf(group)));
    const before = await served();

    await kader.offline();
    const child = await kader.visit(
      { name: 'Bintang Contoh', sex: 'M', birth: monthsAgo(30) },
      { 'Berat badan': '12,4', 'Panjang atau tinggi badan': '89', 'Lingkar lengan atas': '15' },
    );
    const pregnant = await kader.visit(
      { name: 'Cempaka Contoh', sex: 'F', birth: yearsAgo(27), lmp: daysAgo(120) },
      { 'Berat badan': '52', 'Lingkar lengan atas': '22,5', 'Tekanan darah': '112/74' },
    );
    const adult = await kader.visit(
      { name: 'Damar Contoh', sex: 'M', birth: yearsAgo(41) },
      { 'Berat badan': '81', 'Tinggi badan': '165', 'Tekanan darah': '152/96' },
    );
    const elder = await kader.visit(
      { name: 'Eyang Contoh', sex: 'F', birth: yearsAgo(72) },
      { 'Berat badan': '47', 'Tekanan darah': '138/82' },
      { last: ['Kegiatan sehari-hari (AKS)'] },
    );
    const teen = {
      name: 'Flamboyan Contoh',
      sex: 'F',
      birth: yearsAgo(17),
      lmp: daysAgo(90),
    } as const;
    const both = await kader.register(teen);
    // One arrival, the questions of both her cards, nothing twice: a mother's arm, a teenager's height.
    const asked = await kader.measuresAsked();
    expect(asked).toEqual(expect.arrayContaining(['Lingkar lengan atas', 'Tinggi badan']));
    expect(new Set(asked).size).toBe(asked.length);
    await kader.measure({
      'Berat badan': '45',
      'Lingkar lengan atas': '22',
      'Tinggi badan': '154',
    });
    await kader.findings();
    await kader.told();
    await kader.skip('Petugas belum datang');
    await kader.page.waitForURL('**/langkah/5');
    await kader.counsel();

    await kader.page.getByRole('button', { name: /^Langkah 1 Pendaftaran/ }).click();
    const line = kader.page.getByRole('link', { name: teen.name });
    expect(await line.innerText()).toMatch(/Ibu hamil, Remaja[\s\S]*selesai/);
    await line.click();
    await kader.page.getByRole('button', { name: /^Langkah 4.*dilewati/ }).click();
    await kader.page.getByText('Dilewati: Petugas belum datang').waitFor();
    await kader.goHome();

    await kader.online();
    await kader.sendAll();
    // The two pregnant ones count in their age's group as well.
    const more = { 'Ibu hamil': 2, Balita: 1, Remaja: 1, Dewasa: 2, Lansia: 1 };
    const after = GROUPS.map((group, i) => (before[i] ?? 0) + more[group]);
    await expect.poll(served, { timeout: 60_000 }).toEqual(after);
    const people = [child, pregnant, adult, elder, both];
    const kept = await Promise.all(people.map((one) => factsOf(home, [one])));
    const arrivals = kept.map((facts) => facts.filter((f) => f.kind === 'attended'));
    expect(arrivals.map((some) => some.length)).toEqual([1, 1, 1, 1, 1]);
    expect(new Set(arrivals.flat().map((f) => f.body.session)).size).toBe(1);
    expect(new Set(arrivals.flat().map((f) => f.body.queue)).size).toBe(5);
    const barthel = kept[3]?.find((f) => f.body.instrument === 'barthel');
    expect(Object.keys(barthel?.body.answers as object)).toHaveLength(10);
    for (const context of browser.contexts()) await context.close();
  });

  test('T0.12: the day closes only when everybody has finished or has a reason', async () => {
    const kader = await Phone.of(browser, url, 'kader.dahlia8');
    await kader.openDay();
    const id = await kader.register({ name: 'Gemilang Contoh', sex: 'M', birth: monthsAgo(14) });
    await kader.goHome();
    await kader.page.getByRole('button', { name: 'Tutup', exact: true }).click();
    const close = kader.page.getByRole('button', { name: 'Tutup hari buka', exact: true });
    expect(await close.isEnabled()).toBe(false);
    const reasons = kader.page.getByRole('combobox', { name: /^Alasan/ });
    for (const reason of await reasons.all()) await reason.selectOption('Pulang lebih dulu');
    await close.click();
    await kader.page.getByText('Hari buka sudah ditutup.').waitFor();
    await kader.sendAll();
    const kept = await factsOf(home, [id]);
    const skipped = kept.filter((f) => f.kind === 'step-skipped');
    expect(skipped.map((f) => f.body.step)).toEqual([2, 3, 4, 5]);
    expect(new Set(skipped.map((f) => f.body.reason))).toEqual(new Set(['Pulang lebih dulu']));
    await kader.close();
  });
});
