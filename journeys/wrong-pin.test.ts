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

describe('A phone in the wrong hands', () => {
  test('ten wrong PINs take the keys away, and what was not sent still reaches the server', async () => {
    const phone = await Phone.of(browser, url, 'kader.dahlia8');
    await phone.openDay();
    await phone.sendAll();
    await phone.offline();
    const person = { name: 'Jelita Contoh', sex: 'F', birth: monthsAgo(20) } as const;
    const id = await phone.register(person);
    await phone.measure({ 'Berat badan': '9,9' });
    await phone.goHome();
    const waiting = await phone.unsent();
    // three of registering, the danger signs asked, the weight
    expect(waiting).toBe(5);
    await phone.lock();

    for (let left = 9; left >= 0; left -= 1) {
      await phone.page.getByLabel(/^PIN /).fill('864209');
      const says = left > 0 ? `Masih bisa ${left} kali lagi.` : 'Sepuluh kali salah';
      await phone.page.getByText(says).waitFor();
    }
    // The right PIN opens nothing any more.
    await phone.page.reload();
    await phone.button(/perlu masuk lagi dengan kata sandi/).click();
    expect(await factsOf(home, [id])).toEqual([]);

    await phone.online();
    await phone.signIn('kader2.dahlia8');
    await phone.choosePin('739164');
    await phone.waitForRegister();
    await phone.sendAll();
    const kept = await factsOf(home, [id]);
    expect(kept).toHaveLength(waiting);
    expect(kept.some((f) => f.body.what === 'weight' && f.body.value === 9.9)).toBe(true);
    // And comes back to this phone as everybody's register, readable by who may read it.
    await phone.menu('Orang').click();
    await expect.poll(() => phone.search(person.name), { timeout: 60_000 }).toContain(person.name);
    await phone.close();
  });
});
