import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { factsOf } from './kept.ts';
import { monthsAgo, yearsAgo } from './people.ts';
import { Phone } from './phone.ts';

const { url, home } = inject('demo');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('Phones and hands that are not the newest', () => {
  test('on a processor six times slower a whole visit goes through', async () => {
    const kader = await Phone.of(browser, url, 'kader.dahlia8');
    await kader.openDay();
    await kader.slow(6);
    const id = await kader.visit(
      { name: 'Kasih Contoh', sex: 'M', birth: monthsAgo(5) },
      { 'Berat badan': '6,8', 'Panjang atau tinggi badan': '64' },
    );
    await kader.slow(1);
    await kader.sendAll();
    const kinds = (await factsOf(home, [id])).map((f) => f.kind);
    expect(kinds).toEqual(
      expect.arrayContaining([
        'attended',
        'measurement-taken',
        'findings-shown',
        'education-given',
      ]),
    );
    await kader.close();
  });

  test('with a keyboard alone a visit can be done', async () => {
    const kader = await Phone.of(browser, url, 'kader.dahlia8');
    await kader.openDay();
    const { page } = kader;
    await kader.toFind();
    await page.locator('input:focus').waitFor();
    await page.keyboard.type('Lestari Kontoh');
    await tabTo(kader, 'Daftarkan "Lestari Kontoh"');
    await page.keyboard.press('Enter');
    await tabTo(kader, 'Perempuan');
    await page.keyboard.press('Space');
    const [year = '', month = '', day = ''] = yearsAgo(33).split('-');
    await tabTo(kader, 'Tanggal');
    await page.keyboard.type(`${day}${month}${year}`);
    await tabTo(kader, 'Setuju');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await kader.atStep(2);
    const id = kader.subject();
    const asked = await kader.measuresAsked();
    for (const label of asked) {
      await page.locator(`section.measure[aria-label="${label}"]`).waitFor();
      if (label === 'Berat badan') await page.keyboard.type('56,5');
      if (label === 'Tekanan darah') await page.keyboard.type('11876');
      await tabTo(kader, /^(Lanjut|Lewati yang ini|Simpan \d+ hasil)$/);
      await page.keyboard.press('Enter');
    }
    await kader.atStep(3);
    await kader.findings();
    await tabTo(kader, 'Sudah disampaikan');
    await page.keyboard.press('Enter');
    await kader.atStep(4);
    await page.getByTestId('serve-save').waitFor();
    await tabTo(kader, 'Semua tidak');
    await page.keyboard.press('Enter');
    await tabTo(kader, /lanjut ke langkah 5/);
    await page.keyboard.press('Enter');
    await kader.atStep(5);
    await page.getByTestId('counsel-save').waitFor();
    await tabTo(kader, /\S/, 'checkbox');
    await page.keyboard.press('Space');
    await tabTo(kader, 'Simpan dan selesai');
    await page.keyboard.press('Enter');
    await kader.menu('Hari ini').waitFor();
    await kader.sendAll();
    const kept = await factsOf(home, [id]);
    const values = kept.flatMap((f) =>
      'value' in f.body ? [[f.body.value, f.body.diastolic]] : [],
    );
    expect(values).toEqual([
      [56.5, undefined],
      [118, 76],
    ]);
    await kader.close();
  });
});

/** Presses Tab until what is wanted has the focus; fails when the circle closes without it. */
async function tabTo(phone: Phone, name: string | RegExp, type?: string): Promise<void> {
  const MOST = 120;
  const passed = new Set<string>();
  for (let pressed = 0; pressed < MOST; pressed += 1) {
    await phone.page.keyboard.press('Tab');
    const at = await phone.page.evaluate(() => {
      const el = document.activeElement;
      if (!(el instanceof HTMLElement)) return { name: '', type: '' };
      const label = el instanceof HTMLInputElement ? el.labels?.[0] : null;
      const first = label?.querySelector('span')?.firstChild ?? label?.firstChild;
      const says = el.getAttribute('aria-label') ?? first?.textContent ?? el.textContent ?? '';
      return { name: says.trim(), type: el.getAttribute('type') ?? '' };
    });
    const right = typeof name === 'string' ? at.name === name : name.test(at.name);
    if (right && (type === undefined || at.type === type)) return;
    passed.add(at.name);
  }
  throw new Error(`Tab never reaches ${name}, only ${[...passed].join(' | ')}`);
}
