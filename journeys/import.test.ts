import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { AnyPhone } from './any-phone.ts';
import { openBrowser, SMALL_PHONE } from './browser.ts';
import { Phone } from './phone.ts';

const { url } = inject('demo');
const NAME = 'Sulastri Kinanti Register Contoh';
const HEAD = 'Nama Lengkap;NIK;L/P;Tgl. Lahir;RT;Golongan Darah';
/** One to add, one without a birth date, one whose number is cut: serials of made-up people begin at 9000 (ruling 20). */
const REGISTER = [
  HEAD,
  `${NAME};1872015203889123;P;12/03/1988;004;O`,
  'Tanpa Tanggal Contoh;;L;;004;A',
  'Bagus Wirayudha Register Contoh;18720112038891;L;14/05/1979;004;B',
  '',
].join('\r\n');
const file = (name: string, text: string) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('A register from a file', () => {
  test('the data officer reads what is wrong, brings the rest in, mends the rest; the kader finds them on her phone', async () => {
    const context = await browser.newContext({ ...SMALL_PHONE, acceptDownloads: true });
    const officer = new AnyPhone(await context.newPage(), url);
    const { page } = officer;
    await page.goto(url);
    await officer.signIn('data.yosomulyo');
    await page.getByRole('link', { name: 'Masukkan register' }).click();
    const place = page.getByLabel('Untuk posyandu');
    const dahlia = await place.locator('option', { hasText: 'Dahlia 8' }).first().innerText();
    await place.selectOption({ label: dahlia });

    const choose = page.getByLabel('Pilih berkas');
    await choose.setInputFiles(file('surat.csv', 'Kepada Yth.\nIbu Kader\n'));
    await page.getByText('Baris judul kolom tidak ditemukan.').waitFor();

    await choose.setInputFiles(file('register.csv', REGISTER));
    await page.getByText('Tanggal lahir belum diisi.').waitFor();
    await page.getByText('5 dari 6 kolom dikenali').waitFor();
    await page.getByLabel('Masuk, perlu diperiksa').check();
    await page.getByText(/NIK 14 angka, seharusnya 16/).waitFor();
    await officer.button('Masukkan 2 orang').click();
    await page.getByText(/^2 orang masuk di Posyandu Dahlia 8/).waitFor();

    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: /^Unduh 1 baris/ }).click();
    const mend = await readFile(await (await saving).path(), 'utf8');
    expect(mend).toContain('Tanggal lahir belum diisi.');
    await officer.button('Masukkan berkas lain').click();
    await place.selectOption({ label: dahlia });
    const mended = mend.replace('Contoh;;L;;', 'Contoh;;L;03/04/1990;');
    await choose.setInputFiles(file('register.perbaiki.csv', mended));
    await officer.button('Masukkan 1 orang').click();
    await page.getByText(/^1 orang masuk/).waitFor();

    await officer.button('Masukkan berkas lain').click();
    await place.selectOption({ label: dahlia });
    await choose.setInputFiles(file('register.csv', REGISTER));
    await page.getByText('Tanggal lahir belum diisi.').waitFor();
    await page.getByText('Tidak ada orang baru di berkas ini.').waitFor();
    await context.close();

    const kader = await Phone.of(browser, url, 'kader.dahlia8');
    await kader.menu('Orang').click();
    await kader.page.getByRole('searchbox').fill('sulastri kinanti');
    await kader.page.getByText(NAME).first().waitFor();
    await kader.close();
  });
});
