import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { AnyPhone } from './any-phone.ts';
import { LAPTOP, openBrowser, SMALL_PHONE } from './browser.ts';
import { Phone } from './phone.ts';

const { url } = inject('demo');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('Anyone', () => {
  test('T2.02 T0.21: without an account, from the sign-in screen to the day and place of Posyandu Matahari 3, also without signal', async () => {
    const context = await browser.newContext(SMALL_PHONE);
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.startsWith('/api/')) asked.push(pathname);
      expect(request.headers().authorization).toBeUndefined();
    });
    await page.goto(url);
    await page.getByRole('link', { name: 'Jadwal posyandu' }).click();
    for (const area of ['Kota Metro', 'Metro Barat', 'Ganjar Asri'])
      await page.getByRole('list').getByRole('link', { name: area, exact: true }).click();
    const shown = page.getByRole('listitem').filter({ hasText: 'Posyandu Matahari 3' });
    await shown.getByText(/\d\d\.\d\d–\d\d\.\d\d WIB/).waitFor();
    expect(await shown.innerText()).toMatch(/(Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu) \d+ /);
    expect(await shown.innerText()).toContain('Balai Ganjar Asri (contoh)');

    await page.getByLabel('Cari nama posyandu atau desa').fill('matahari 3');
    await page.getByRole('button', { name: 'Cari' }).click();
    await page.waitForURL(/cari=matahari/);
    await shown.waitFor();
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([
      'Posyandu Matahari 3',
    ]);
    expect(new Set(asked)).toEqual(new Set(['/api/public/schedule']));

    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    await shown.waitFor();
    await context.setOffline(true);
    await page.reload();
    await shown.waitFor();
    await context.close();
  });
});

describe('A district with words of its own', () => {
  test('T2.07 T2.17 T3.11: dinkes names the programme and two steps, a kader reads them, and one tap takes them back', async () => {
    const context = await browser.newContext(LAPTOP);
    const dinkes = new AnyPhone(await context.newPage(), url);
    await dinkes.page.goto(url);
    await dinkes.signIn('dinkes.1872');
    await dinkes.page.getByRole('link', { name: 'Nama program' }).click();
    await dinkes.page.getByLabel('Nama program').fill('Posyandu Top Up Keren');
    await dinkes.button('Pakai sebutan panjang di langkah 2 dan 3').click();
    await dinkes.button('Simpan').click();
    await dinkes.page.getByText(/^Tersimpan/).waitFor();
    try {
      const kader = await Phone.of(browser, url, 'kader.dahlia8');
      await kader.menu('Lainnya').click();
      await kader.page.getByRole('link', { name: 'Bantuan', exact: true }).click();
      await kader.page.getByText('Posyandu Top Up Keren').waitFor();
      const steps = kader.page.locator('.help-steps h3');
      expect(await steps.allInnerTexts()).toEqual([
        'Pendaftaran',
        'Penimbangan dan pengukuran',
        'Pencatatan dan pemeriksaan',
        'Pelayanan kesehatan',
        'Penyuluhan',
      ]);
      await kader.close();
    } finally {
      await dinkes.button('Kembali ke sebutan baku').click();
      await dinkes.page.getByText('Sekarang semua memakai sebutan baku.').waitFor();
    }
    await context.close();
  });
});
