import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser, SMALL_PHONE } from './browser.ts';
import { withDatabase } from './kept.ts';
import { monthsAgo, type NewPerson } from './people.ts';
import { Phone } from './phone.ts';

const { url, home } = inject('demo');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** What a phone calls itself when it signs in, so that it is found in the list. */
const LOST = 'HP Hilang Contoh';
const before: NewPerson = { name: 'Sebelum Hilang Contoh', sex: 'F', birth: monthsAgo(8) };
const after: NewPerson = { name: 'Sesudah Hilang Contoh', sex: 'M', birth: monthsAgo(9) };

const kept = (name: string): Promise<number> =>
  withDatabase(home, async (query) => {
    const rows = await query<{ n: number }>(
      `select count(*)::int as n from entries where kind = 'person-registered' and body->>'name' = '${name}'`,
    );
    return rows[0]?.n ?? 0;
  });

async function until(ready: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await ready()) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error('it did not come to that');
}

describe('A lost phone', () => {
  test('is cut off: it opens no more, what was written before arrives, what came after waits for the coordinator', async () => {
    const context = await browser.newContext({
      ...SMALL_PHONE,
      userAgent: `Mozilla/5.0 (Linux; Android 13; ${LOST}) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36`,
    });
    const lost = new Phone(await context.newPage(), url);
    await lost.page.goto(url);
    await lost.signIn('kader2.dahlia8');
    await lost.choosePin();
    await lost.waitForRegister();
    await lost.openDay();
    await lost.sendAll();
    await lost.offline();
    await lost.register(before);

    const coordinator = await Phone.of(browser, url, 'koordinator.dahlia8');
    await coordinator.menu('Lainnya').click();
    await coordinator.page.getByRole('link', { name: 'HP dan akun' }).click();
    const card = coordinator.page.getByRole('region', { name: LOST });
    await card.getByRole('button', { name: 'HP ini hilang' }).click();
    await coordinator.button('Ya, putuskan HP ini').click();
    await coordinator.page.getByText('HP sudah diputus').waitFor();

    await lost.goHome();
    await lost.register(after);
    await lost.online();
    const cutOff = lost.page.getByRole('heading', { name: 'HP ini sudah diputus' });
    await cutOff.waitFor();
    await until(async () => (await kept(before.name)) === 1);
    expect(await kept(after.name)).toBe(0);
    await lost.page.getByText(/menunggu diperiksa koordinator/).waitFor();
    await lost.page.reload();
    await cutOff.waitFor();
    expect(await lost.page.getByLabel(/^PIN /).count()).toBe(0);
    expect(await lost.text()).not.toContain('Hilang Contoh');

    await coordinator.page.getByRole('link', { name: 'Kembali' }).click();
    await coordinator.menu('Lainnya').click();
    await coordinator.page.getByRole('link', { name: 'Catatan tertahan' }).click();
    await coordinator.page.getByText('Ditulis setelah HP atau akunnya diputus').waitFor();
    await coordinator.page.getByText(after.name).first().waitFor();
    await coordinator.page.getByRole('button', { name: /^Terima semua/ }).click();
    await coordinator.page.getByText(/catatan diterima\. Penulisnya tetap sama/).waitFor();
    expect(await kept(after.name)).toBe(1);
    await coordinator.close();
    await lost.close();
  });
});
