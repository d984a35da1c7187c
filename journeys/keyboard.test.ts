import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { Phone } from './phone.ts';

const { url } = inject('demo');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** What has the focus: its name or text, and whether its ring can be seen. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return { name: '', seen: false };
    const ring = at.closest('.choice') ?? at;
    const { outlineStyle, outlineWidth } = getComputedStyle(ring);
    const labelled = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : null;
    return {
      name: (at.getAttribute('aria-label') ?? labelled ?? at.textContent ?? '').trim(),
      seen: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    };
  });

/** Tab until something of this name has the focus; everything on the way shows that it has it. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let i = 0; i < 80; i += 1) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    if (at.name !== '') expect(at, at.name).toMatchObject({ seen: true });
    if (name.test(at.name)) return;
  }
  throw new Error(`no ${name} within 80 tabs`);
}
async function press(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

describe('A keyboard alone', () => {
  test('signs in, finds a child, weighs it and saves, always seeing where it is', async () => {
    const phone = await Phone.fresh(browser, url);
    const { page } = phone;
    await page.getByLabel('Nama akun').waitFor();
    await page.keyboard.type('kader.dahlia8');
    await tabTo(page, /^Kata sandi/);
    await page.keyboard.type('posyandu-contoh');
    await page.keyboard.press('Enter');
    await page.getByLabel('PIN baru').waitFor();
    if (!/PIN baru/.test((await focused(page)).name)) await tabTo(page, /PIN baru/);
    await page.keyboard.type('482915');
    await tabTo(page, /Ketik sekali lagi/);
    await page.keyboard.type('482915');
    await page.keyboard.press('Enter');
    await phone.waitForRegister();
    const opens = phone.button(/^Buka hari buka/);
    await opens
      .or(page.getByRole('button', { name: /^Langkah 1 / }))
      .first()
      .waitFor();
    // another story may have opened today's day before
    if (await opens.isVisible()) {
      await press(page, /^Buka hari buka/);
      await press(page, /^Mulai hari buka/);
    }
    await press(page, /^Cari atau daftarkan/);
    const search = page.getByLabel('Nama, nama ibu, NIK, atau RT');
    await search.waitFor();
    await page.keyboard.type('balita');
    await page.locator('ul.people a').first().waitFor();
    const name = await page.locator('ul.people a .name').first().innerText();
    await press(page, new RegExp(name.slice(0, 6)));
    await press(page, /^Hadir/);
    await phone.atStep(2);
    await phone.noDanger();
    await page.keyboard.type('11,5');
    await press(page, /^Simpan 1 hasil sekarang/);
    const sure = phone.button('Ya, benar');
    await sure.or(page.getByTestId('told')).first().waitFor();
    if (await sure.isVisible()) await press(page, /^Ya, benar/);
    await phone.atStep(3);
    await page.getByText('11,5 kg').first().waitFor();
  });

  test('a dialog keeps the focus and gives it back', async () => {
    const phone = await Phone.of(browser, url, 'kader.dahlia8');
    const { page } = phone;
    await press(page, /memegang HP ini/);
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    for (let i = 0; i < 12; i += 1) {
      await page.keyboard.press('Tab');
      const outside = await page.evaluate(
        () =>
          document.activeElement !== document.body &&
          document.activeElement?.closest('dialog') === null,
      );
      expect(outside).toBe(false);
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect((await focused(page)).name).toMatch(/memegang HP ini/);
  });
});
