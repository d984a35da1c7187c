import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { withDatabase } from './kept.ts';
import { Phone } from './phone.ts';
import { signedIn } from './signed-in.ts';
import { Village, YOSOMULYO } from './village.ts';

const { url, home } = inject('demo');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('Who sees numbers and who sees names', () => {
  test('T0.08 T0.09: the midwife opens the names behind a number; at the same address the lurah is refused', async () => {
    const midwife = await Phone.of(browser, url, 'bidan.yosomulyo');
    const hers = await Village.onPhone(midwife);
    await hers.shown();
    const asked = hers.page.waitForResponse(/\/people\?/);
    await hers.page.getByRole('link', { name: /belum dilayani, dari/ }).click();
    const behind = await asked;
    expect(behind.status()).toBe(200);
    const { people } = (await behind.json()) as { people: { name: string }[] };
    expect(people.length).toBeGreaterThan(0);
    await hers.page
      .getByText(people[0]?.name ?? '-', { exact: true })
      .first()
      .waitFor();
    const address = hers.page.url();
    await midwife.close();

    const { token } = await signedIn(url, 'lurah.yosomulyo');
    const headers = { authorization: `Bearer ${token}` };
    expect((await fetch(behind.url(), { headers })).status).toBe(403);

    const his = await Village.forReader(browser, url, 'lurah.yosomulyo');
    await his.shown();
    const seen: string[] = [];
    his.page.on('response', async (answer) => {
      if (answer.url().includes('/api/')) seen.push(await answer.text().catch(() => ''));
    });
    await his.page.reload();
    await his.shown();
    const numbers = await his.text();
    await his.page.goto(address);
    await his.page.getByText('Nama hanya dapat dilihat kader, bidan, dan puskesmas').waitFor();
    const refused = await his.text();
    const names = await withDatabase(home, (query) =>
      query<{ name: string }>(
        `select distinct body->>'name' as name from entries where kind in ('person-registered', 'person-named') and length(body->>'name') > 5`,
      ),
    );
    expect(names.length).toBeGreaterThan(200);
    const everything = [numbers, refused, ...seen].join('\n');
    expect(everything).toContain(YOSOMULYO.name);
    expect(names.filter(({ name }) => everything.includes(name))).toEqual([]);
    await his.page.context().close();
  });

  test('T3.10: every village of the district has its page, also one that has not reported', async () => {
    const { token, me } = await signedIn(url, 'dinkes.1872');
    expect(me.villages.length).toBeGreaterThan(10);
    const month = new Date().toISOString().slice(0, 7);
    const silent: string[] = [];
    for (const { code } of me.villages) {
      const address = `${url}/api/villages/${code}/months/${month}`;
      const answer = await fetch(address, { headers: { authorization: `Bearer ${token}` } });
      expect([code, answer.status]).toEqual([code, 200]);
      const { groups } = (await answer.json()) as { groups: { target: number; served: number }[] };
      if (groups.every(({ target, served }) => target === 0 && served === 0)) silent.push(code);
    }
    const dinkes = await Village.forReader(browser, url, 'dinkes.1872');
    await dinkes.page.getByRole('heading', { name: 'Siapa belum dilayani?' }).waitFor();
    expect(silent.length).toBeGreaterThan(0);
    await dinkes.page.goto(`${url}/desa/${silent[0]}`);
    await dinkes.shown();
    expect(await dinkes.text()).toMatch(/belum lapor/i);
    expect((await dinkes.line('Bayi')).target).toBe('0');
    await dinkes.page.context().close();
  });
});
