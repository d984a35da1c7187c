import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { PlaceMonth } from '#domain/pws/place-month.ts';
import type { RecapSheet } from '#domain/pws/recap/recap-sheet.ts';
import { openBrowser } from './browser.ts';
import { asked, groupLines, MonthOnPhone, recapLines, standingLines } from './month-on-phone.ts';
import { monthsAgo, today } from './people.ts';
import { Phone } from './phone.ts';
import { YOSOMULYO } from './village.ts';

const { url } = inject('demo');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const MONTH = today().slice(0, 7);
const FORMS = [
  ['mother', 'Ibu hamil, nifas, dan menyusui'],
  ['child', 'Bayi, balita, dan anak prasekolah'],
  ['school', 'Usia sekolah dan remaja'],
  ['adult', 'Usia dewasa dan lansia'],
] as const;
const monthOf = (level: string, id: string): string => `/api/places/${level}/${id}/months/${MONTH}`;
/** Served here and elsewhere; what a district is told down to fives, a puskesmas exactly. */
const sum = (page: PlaceMonth): number =>
  page.groups.reduce((all, { served, outside }) => all + served + outside, 0);
/** Of one age alone, "<5" as nobody: what is told of others may be held back otherwise, for their sake. */
const babies = (page: PlaceMonth): number => {
  const { served = 0, outside = 0 } = page.groups.find(({ group }) => group === 'bayi') ?? {};
  return Math.max(0, served) + Math.max(0, outside);
};
/** Larger places are a second behind: stories before this one may still be on their way there. */
async function settled(read: () => Promise<PlaceMonth>): Promise<PlaceMonth> {
  for (let page = await read(); ; ) {
    await new Promise((resolve) => setTimeout(resolve, 2000));
    const next = await read();
    if (JSON.stringify(next.groups) === JSON.stringify(page.groups)) return next;
    page = next;
  }
}
/** A dinkes is told counts in fives: five more children are seen whatever was there before. */
const CHILDREN = ['Melur', 'Seroja', 'Cempaka', 'Kenanga', 'Teratai'].map(
  (name) => `${name} Kemuning Contoh`,
);

/** The posyandu whose month the phone shows, and the puskesmas and district it lies in. */
async function placesOf(kader: string) {
  const me = await asked<{ posyandu: { id: string; puskesmasId: string }[] }>(url, kader);
  const [at] = (await me('/api/me')).posyandu;
  if (!at) throw new Error('this kader has no posyandu');
  return { posyandu: at.id, puskesmas: at.puskesmasId };
}

describe('The month on the phone, and at the server', () => {
  test('T1.12: what is saved without signal is in the phone`s month at once, and after it in the pages of the puskesmas and the district', async () => {
    const { posyandu, puskesmas } = await placesOf('kader.dahlia8');
    const atPuskesmas = await asked<PlaceMonth>(url, 'puskesmas.yosomulyo');
    const atDistrict = await asked<PlaceMonth>(url, 'dinkes.1872');
    const before = await settled(() => atPuskesmas(monthOf('puskesmas', puskesmas)));
    const districtBefore = await settled(() => atDistrict(monthOf('district', '18.72')));

    const phone = await Phone.of(browser, url, 'kader.dahlia8');
    const month = new MonthOnPhone(phone);
    await phone.offline();
    await phone.openDay();
    for (const name of CHILDREN) {
      await phone.register({ name, sex: 'F', birth: monthsAgo(5) });
      await phone.measure({ 'Berat badan': '7,1' });
      await phone.goHome();
    }
    await month.open();
    const offline = await month.groups();
    expect(await atPuskesmas(monthOf('puskesmas', puskesmas))).toMatchObject({
      groups: before.groups,
    });
    const unserved = await month.namesBehind(/belum dilayani, dari/);
    expect(unserved.filter((name) => CHILDREN.includes(name))).toEqual([]);

    await phone.page.goBack();
    await month.shown();
    await phone.online();
    await phone.page.goto(`${url}/`);
    await phone.unlock();
    await phone.sendAll();
    const grown = { timeout: 10_000, interval: 200 };
    await expect
      .poll(async () => sum(await atPuskesmas(monthOf('puskesmas', puskesmas))), grown)
      .toBe(sum(before) + CHILDREN.length);
    await expect
      .poll(async () => babies(await atDistrict(monthOf('district', '18.72'))), grown)
      .toBe(babies(districtBefore) + CHILDREN.length);

    await month.open();
    const online = await month.groups();
    expect(online).toEqual(offline);
    expect(online).toEqual(groupLines(await atPuskesmas(monthOf('posyandu', posyandu))));
    const tables = await Promise.all(
      ['kader.dahlia8', 'kader.pustu.yosomulyo', 'bidan.yosomulyo'].map(async (who) => {
        const ask = await asked<PlaceMonth>(url, who);
        return groupLines(await ask(monthOf('posyandu', posyandu)));
      }),
    );
    for (const table of tables) expect(table).toEqual(online);
    await phone.close();
  });

  test('the recap on the phone says what the server`s says, column by column, for a kader and for a midwife', async () => {
    const { posyandu } = await placesOf('kader.dahlia8');
    for (const who of ['kader.dahlia8', 'bidan.yosomulyo']) {
      const server = await asked<RecapSheet>(url, who);
      const phone = await Phone.of(browser, url, who);
      await phone.offline();
      const month = new MonthOnPhone(phone);
      await month.open();
      await month.choose(posyandu);
      await phone.page.getByRole('link', { name: 'Rekap bulanan', exact: true }).click();
      for (const [form, title] of FORMS) {
        const shown = await month.recap(title);
        const sheet = await server(`/api/recaps/${posyandu}/${MONTH}/${form}`);
        expect(shown, `${who} ${form}`).toEqual(recapLines(sheet));
      }
      await phone.close();
    }
  });

  test('T0.08: a midwife opens the village`s month without signal, and the people behind a number', async () => {
    const phone = await Phone.of(browser, url, 'bidan.yosomulyo');
    const server = await asked<PlaceMonth>(url, 'bidan.yosomulyo');
    await phone.offline();
    const month = new MonthOnPhone(phone);
    await month.open();
    const page = await server(monthOf('village', YOSOMULYO.code));
    expect(await month.groups()).toEqual(groupLines(page));
    expect(await month.standings()).toEqual(standingLines(page));
    expect(page.indicators.some(({ target }) => target?.from === 'district')).toBe(true);
    const names = await month.namesBehind(/berisiko, dari/);
    const { people } = await (await asked<{ people: { name: string }[] }>(url, 'bidan.yosomulyo'))(
      `${monthOf('village', YOSOMULYO.code)}/people?what=at-risk`,
    );
    expect(names.toSorted()).toEqual(people.map(({ name }) => name).toSorted());
    await phone.close();
  });
});
