import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { withDatabase } from './kept.ts';
import { monthsAgo, type NewPerson } from './people.ts';
import { Phone } from './phone.ts';

const { url, home } = inject('demo');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const WULANS_PIN = '739164';
const kartinis: NewPerson = { name: 'Milik Kartini Contoh', sex: 'F', birth: monthsAgo(9) };
const wulans: NewPerson = { name: 'Milik Wulan Contoh', sex: 'M', birth: monthsAgo(11) };

/** Two taps from wherever one is, and a PIN. */
async function handTo(phone: Phone, name: RegExp, pin: string): Promise<void> {
  await phone.page.getByTestId('account').click();
  await phone.page.getByRole('dialog').getByRole('button', { name }).click();
  await phone.page.getByLabel(/^PIN /).fill(pin);
  await phone.menu('Hari ini').waitFor();
}

const authorsOf = (id: string): Promise<string[]> =>
  withDatabase(home, async (query) => {
    const rows = await query<{ name: string }>(
      `select distinct a.name from entries e join accounts a on a.id = e.by_account where e.subject = '${id}'`,
    );
    return rows.map((row) => row.name);
  });

describe('Two kader on one phone', () => {
  test('each saves under her own name without a signal, keeps her half-typed form, and a forgotten PIN costs nothing', async () => {
    const phone = await Phone.of(browser, url, 'kader.dahlia8');
    await phone.openDay();
    await phone.sendAll();
    // a colleague joins while the phone is open, so that both read the same register
    await phone.page.getByTestId('account').click();
    await phone.button('Tambah orang di HP ini').click();
    await phone.signIn('kader2.dahlia8');
    await phone.choosePin(WULANS_PIN);
    await phone.waitForRegister();
    await phone.offline();

    const hers = await phone.register(wulans);
    await phone.measure({ 'Berat badan': '8,8' });
    await phone.goHome();
    await handTo(phone, /Kartini/, '284915');

    const id = await phone.register(kartinis);
    await phone.noDanger();
    await phone.type('7,2');
    await handTo(phone, /Wulan/, WULANS_PIN);
    // Wulan begins at the first screen; what Kartini half typed is not hers to see
    expect(new URL(phone.page.url()).pathname).toBe('/');
    expect(await phone.page.locator(`[data-unsaved="${id}"]`).count()).toBe(0);
    await handTo(phone, /Kartini/, '284915');
    await phone.openDay();
    await phone.page.locator(`[data-unsaved="${id}"]`).first().waitFor();
    await phone.page.locator(`a[href*="${id}"]`).first().click();
    await phone.measureCalled('Berat badan').waitFor();
    expect(await phone.page.locator('output.reading').innerText()).toMatch(/^7,2/);
    await phone.page.getByTestId('measure-save').click();
    await phone.atStep(3);
    await phone.goHome();
    const waiting = await phone.unsent();
    expect(waiting).toBeGreaterThanOrEqual(6);

    // Kartini forgets her PIN: Wulan has the phone open, Kartini signs in again and chooses another
    await handTo(phone, /Wulan/, WULANS_PIN);
    await phone.online();
    await phone.page.getByTestId('account').click();
    await phone.button('Tambah orang di HP ini').click();
    await phone.signIn('kader.dahlia8');
    await phone.choosePin('864203');
    await phone.waitForRegister();
    await phone.sendAll();
    expect(await authorsOf(id)).toEqual(['Bu Kartini (contoh)']);
    expect(await authorsOf(hers)).toEqual(['Bu Wulan (contoh)']);

    // the proof for the coordinator
    await phone.page.getByRole('link', { name: 'Tunjukkan bukti hari ini' }).click();
    await phone.page.locator('[data-testid="proof"][data-all="true"]').waitFor();
    expect(await phone.text()).not.toContain(kartinis.name);
    await phone.close();
  });
});

describe('A phone nobody touches', () => {
  test('says so, locks itself, and the same PIN comes back to the same half-typed form', async () => {
    const phone = await Phone.fresh(browser, url);
    await phone.page.clock.install();
    await phone.page.reload();
    await phone.signIn('kader2.dahlia8');
    await phone.choosePin();
    await phone.waitForRegister();
    await phone.openDay();
    const id = await phone.register({ name: 'Ditinggal Contoh', sex: 'F', birth: monthsAgo(7) });
    await phone.noDanger();
    await phone.type('6,1');
    const warning = phone.page.getByRole('alert').filter({ hasText: 'sebentar lagi terkunci' });
    await phone.page.clock.runFor(4 * 60_000 + 46_000);
    await warning.waitFor();
    await phone.button('Masih dipakai').click();
    await warning.waitFor({ state: 'detached' });
    await phone.page.clock.runFor(5 * 60_000 + 1_000);
    await phone.page.getByLabel(/^PIN /).waitFor();
    expect(await phone.text()).not.toContain('Ditinggal');
    await phone.page.getByLabel(/^PIN /).fill('284915');
    await phone.atStep(2);
    await phone.measureCalled('Berat badan').waitFor();
    expect(phone.subject()).toBe(id);
    expect(await phone.page.locator('output.reading').innerText()).toMatch(/^6,1/);
    await phone.close();
  });
});
