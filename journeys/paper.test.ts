import type { Page } from 'playwright-core';
import decodeQR from 'qr/decode.js';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { monthsAgo } from './people.ts';
import { Phone } from './phone.ts';

const { url } = inject('demo');
const NAME = 'Kirana Kertas';
let browser: Awaited<ReturnType<typeof openBrowser>>;
let kader: Phone;
beforeAll(async () => {
  browser = await openBrowser();
  kader = await Phone.fresh(browser, url);
  await kader.signIn('kader.dahlia8');
  await kader.choosePin();
  await kader.waitForRegister();
  await kader.openDay();
  await kader.register({ name: NAME, sex: 'F', birth: monthsAgo(14) });
  await kader.goHome();
  await kader.menu('Orang').click();
  await kader.search(NAME);
  await kader.chooseFound(NAME);
  await kader.offline();
}, 400_000);
afterAll(() => browser.close());

/** Points of 1/72 inch in a millimetre. */
const POINTS = 72 / 25.4;

interface Printed {
  pages: number;
  /** mm */
  width: number;
  height: number;
}

/** What a printer would be given: how many pages, and how large they are. */
async function printed(page: Page): Promise<Printed> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const [, width = '0', height = '0'] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  return {
    pages: (pdf.match(/\/Type \/Page\b/g) ?? []).length,
    width: Number(width) / POINTS,
    height: Number(height) / POINTS,
  };
}

/** Reads the QR code out of a picture of the printed card, as a scanner would. */
async function readBack(page: Page): Promise<string> {
  await page.emulateMedia({ media: 'print' });
  const picture = await page.getByTestId('id-card').screenshot({ scale: 'css' });
  await page.emulateMedia({ media: null });
  const desk = await browser.newPage();
  const image = await desk.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const data = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
    return { width: bitmap.width, height: bitmap.height, data: [...data] };
  }, picture.toString('base64'));
  await desk.close();
  return decodeQR({ ...image, data: new Uint8ClampedArray(image.data) });
}

const link = (name: string) => kader.page.getByRole('link', { name, exact: true });
const back = () => kader.page.getByRole('link', { name: 'Kembali' }).click();

describe('what is printed without a server', () => {
  test('the card of one person, as big as a bank card, whose code reads back', async () => {
    await link('Cetak kartu').click();
    await kader.page.getByRole('button', { name: 'Buat kartu' }).click();
    const card = kader.page.getByTestId('id-card');
    await card.waitFor();
    const text = await card.innerText();
    expect(text).toContain(NAME);
    expect(text).toContain('contoh');
    const paper = await printed(kader.page);
    expect(paper.pages).toBe(1);
    expect(paper.width).toBeCloseTo(85.6, 0);
    expect(paper.height).toBeCloseTo(54, 0);
    const code = (await kader.page.locator('.idcode').innerText()).replace(/\s/g, '');
    expect(await readBack(kader.page)).toBe(`SKL1:${code}`);
    await back();
  });

  test('one person’s summary, without what is pressed on the screen', async () => {
    await link('Cetak ringkasan').click();
    const paper = kader.page.getByTestId('paper');
    await paper.getByText(NAME).first().waitFor();
    expect(await paper.getByText(/^CONTOH/).count()).toBe(1);
    const { pages, width } = await printed(kader.page);
    expect(pages).toBeLessThanOrEqual(2);
    expect(Math.round(width)).toBe(210);
    await kader.page.emulateMedia({ media: 'print' });
    expect(await kader.page.getByTestId('print').isVisible()).toBe(false);
    await kader.page.emulateMedia({ media: null });
    await back();
    await back();
  });

  test('the register, lying, with whoever was registered today and room to write', async () => {
    await kader.menu('Lainnya').click();
    await link('Cetak').click();
    await link('Register posyandu').click();
    const paper = kader.page.getByTestId('paper');
    await paper.getByText(NAME).waitFor();
    const groups = await paper.locator('table.register').count();
    const { pages, width, height } = await printed(kader.page);
    expect(pages).toBeGreaterThanOrEqual(groups);
    expect([Math.round(width), Math.round(height)]).toEqual([297, 210]);
    expect(await paper.getByText(/^CONTOH/).count()).toBe(groups);
    await back();
  });

  test('an empty card of each of the five stages, at most five upright pages', async () => {
    await link('Kartu bantu kosong').click();
    const which = kader.page.getByLabel('Kartu', { exact: true });
    const stages = await which
      .locator('option')
      .evaluateAll((all) => all.map((o) => o.getAttribute('value') ?? ''));
    expect(stages).toHaveLength(5);
    for (const stage of stages) {
      await which.selectOption(stage);
      const { pages, width } = await printed(kader.page);
      expect(pages, stage).toBeLessThanOrEqual(5);
      expect(Math.round(width), stage).toBe(210);
    }
  });
});
