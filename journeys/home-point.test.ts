import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { HousesPage } from '#domain/pws/houses.ts';
import { openBrowser } from './browser.ts';
import { asked } from './month-on-phone.ts';
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
const NAME = 'Seruni Rumahan Contoh';
/** Inside the made-up land of Yosomulyo; the phone knows it to eleven metres. */
const HOUSE = { latitude: -5.11321, longitude: 105.39012, accuracy: 11 };
const POINTS = `/api/places/village/${YOSOMULYO.code}/months/${MONTH}/points`;
const MAP = `/wilayah/village/${YOSOMULYO.code}/${MONTH}/peta?menurut=rumah`;

describe('Where a house stands', () => {
  test('refused, then allowed, saved without signal, sent: and it stands on the midwife`s map', async () => {
    const phone = await Phone.of(browser, url, 'kader.dahlia8');
    const context = phone.page.context();
    await phone.openDay();
    const id = await phone.register({ name: NAME, sex: 'F', birth: monthsAgo(400) });
    await phone.offline();
    await goTo(phone, `/orang/${id}`);
    const home = phone.page.getByTestId('home-point');
    await expect.poll(() => home.innerText()).toContain('Belum ada titik rumah');

    // the browser asks nobody here: without a grant it refuses
    await phone.button('Simpan titik rumah').click();
    const says = phone.page.getByTestId('point-says');
    await expect.poll(() => says.innerText()).toMatch(/tidak mengizinkan lokasi.*Izinkan/);

    await context.grantPermissions(['geolocation'], { origin: url });
    await context.setGeolocation({ ...HOUSE, accuracy: 140 });
    await phone.page.getByTestId('try-point').click();
    await phone.page.getByTestId('keep-vague').waitFor();
    await phone.button('Batal').click();
    await context.setGeolocation(HOUSE);
    await phone.button('Simpan titik rumah').click();
    await expect.poll(() => home.innerText(), { timeout: 20_000 }).toContain('± 11 m');
    expect(await home.innerText()).toContain('Tersimpan');
    expect((await housesNow()).some(isHers)).toBe(false);

    await phone.online();
    await goTo(phone, '/');
    await phone.sendAll();
    const hers = (await housesNow()).find(isHers);
    expect(hers?.point).toEqual({ latitude: -5.11321, longitude: 105.39012, accuracyM: 11 });

    const midwife = await Phone.of(browser, url, 'bidan.yosomulyo');
    await goTo(midwife, MAP);
    const list = midwife.page.getByRole('region', { name: 'Rumah yang sudah punya titik' });
    await list.waitFor();
    await midwife.button(/^Lihat .* rumah lagi$/).click();
    await list.getByRole('button', { name: `Tunjukkan di peta: Rumah ${NAME}` }).press('Enter');
    const chosen = midwife.page.getByTestId('house-chosen');
    await expect.poll(() => chosen.innerText()).toMatch(new RegExp(`${NAME}[^]*± 11 m`));
    expect(await midwife.page.locator('.housemap').innerText()).toContain('CONTOH');

    await goTo(phone, `/orang/${id}`);
    await phone.page.getByTestId('remove-point').click();
    await expect.poll(() => home.innerText()).toContain('Belum ada titik rumah');
    await goTo(phone, '/');
    await phone.sendAll();
    expect((await housesNow()).some(isHers)).toBe(false);
    await context.close();
    await midwife.page.context().close();
  });
});

/** As a link would, without leaving the page. */
const goTo = (phone: Phone, path: string): Promise<void> =>
  phone.page.evaluate((to) => history.pushState(null, '', to), path);

const isHers = ({ people }: HousesPage['houses'][number]): boolean =>
  people.some(({ name }) => name === NAME);

/** As the server tells the midwife. */
async function housesNow(): Promise<HousesPage['houses']> {
  const midwife = await asked<HousesPage>(url, 'bidan.yosomulyo');
  return (await midwife(POINTS)).houses;
}
