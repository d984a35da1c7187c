import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { factsOf } from './kept.ts';
import { daysAgo, monthsAgo } from './people.ts';
import { Phone } from './phone.ts';

const { url, home } = inject('demo');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** The page about the open day that is under way; answers its id. */
async function toAbout(phone: Phone): Promise<string> {
  await phone.menu('Hari ini').click();
  await phone.page.getByRole('link', { name: 'Isi hari buka' }).click();
  await phone.page.getByRole('heading', { name: /^Hari buka ke-/ }).waitFor();
  return /\/hari\/([^/]+)/.exec(phone.page.url())?.[1] ?? '';
}

describe('An open day as a whole', () => {
  test('T0.12 T2.22 T2.23 T2.24: it is filled in, its date mended and mended back, closed with one reason for several, and signed', async () => {
    const kader = await Phone.of(browser, url, 'kader.dahlia8');
    await kader.openDay();
    await kader.register({ name: 'Hortensia Contoh', sex: 'F', birth: monthsAgo(20) });
    await kader.goHome();
    await kader.register({ name: 'Ixora Contoh', sex: 'M', birth: monthsAgo(30) });
    await kader.goHome();

    await kader.offline();
    const session = await toAbout(kader);
    await kader.button('Isi hari buka').click();
    await kader.page
      .getByRole('button', { name: /melayani langkah 2$/ })
      .first()
      .click();
    await kader.button('Tambah petugas').click();
    await kader.field('Jumlah').fill('2');
    await kader.button('Simpan').click();
    await kader.page.getByText('Kelurahan atau desa, 2 orang').waitFor();

    await kader.button('Tanggal salah').click();
    await kader.page.getByRole('dialog').getByRole('button').first().click();
    await kader.page.getByText('Tanggal semula').waitFor();
    await kader.page.getByTestId('saved-line').getByRole('button').click();
    await kader.page.getByText('Tanggal semula').waitFor({ state: 'detached' });

    await kader.page.getByRole('link', { name: 'Tutup hari buka' }).click();
    const close = kader.button('Tutup hari buka');
    expect(await close.isEnabled()).toBe(false);
    await kader.page.getByRole('button', { name: /^Pakai untuk \d+ orang/ }).click();
    await kader.field('Selesai pukul').fill('23:59');
    await close.click();
    await kader.page.getByText('Hari buka sudah ditutup.').waitFor();
    const all = kader.page.getByRole('row', { name: /^Semua orang/ });
    await all.waitFor();
    await kader.page.getByText('Menunggu tanda tangan koordinator').waitFor();
    await kader.online();
    await kader.sendAll();

    const midwife = await Phone.of(browser, url, 'bidan.yosomulyo');
    await midwife.menu('Hari ini').click();
    const plans = midwife.page.getByRole('link', { name: 'Jadwal hari buka' });
    const about = midwife.page.getByRole('link', { name: 'Isi hari buka' });
    await plans.or(about).first().waitFor();
    if (await about.isVisible()) {
      await about.click();
      await midwife.page.getByRole('link', { name: 'Semua hari buka' }).click();
    } else await plans.click();
    await midwife.page.locator(`a[href="/hari/${session}"]`).click();
    await midwife.page.getByRole('link', { name: 'Rekap' }).click();
    await midwife.button('Tanda tangani rekap').click();
    await midwife.page.getByText(/^Ditandatangani Bidan Rina/).waitFor();
    await midwife.sendAll();

    const kept = await factsOf(home, [session]);
    const of = (kind: string) => kept.filter((f) => f.kind === kind);
    expect(of('session-noted')[0]?.body).toMatchObject({
      kader: [{ steps: [2] }],
      officers: [{ institution: 'Kelurahan atau desa', count: 2 }],
    });
    const [opened, closed, signed] = ['session-opened', 'session-closed', 'session-signed'].map(
      (kind) => of(kind).at(-1)?.body as Record<string, unknown>,
    );
    expect(opened).toMatchObject({ zone: 'WIB', startsAt: expect.stringMatching(/^\d\d:\d\d$/) });
    expect(closed).toMatchObject({ endedAt: '23:59', tally: expect.anything() });
    // both were registered after the opening froze its targets
    const tally = (signed?.tally ?? {}) as { outsideTargets?: number };
    expect(tally.outsideTargets).toBeGreaterThanOrEqual(2);
    expect(signed?.tally).toEqual(closed?.tally);
    const redated = of('session-redated')[0];
    expect(redated?.body).toEqual({ date: daysAgo(1) });
    expect(of('fact-withdrawn')).toHaveLength(1);
    for (const context of browser.contexts()) await context.close();
  });

  test('a planned day is changed, opened under its own id, and another cancelled with its reason', async () => {
    const kader = await Phone.of(browser, url, 'kader.dahlia8');
    await kader.openDay();
    await toAbout(kader);
    await kader.page.getByRole('link', { name: 'Semua hari buka' }).click();
    const plan = async (on: string) => {
      await kader.button('Jadwalkan hari buka').click();
      await kader.date('Tanggal', on);
      await kader.field('Tempat').fill('Balai Contoh');
      await kader.button('Simpan jadwal').click();
      await kader.page.getByRole('dialog').waitFor({ state: 'detached' });
    };
    await plan(daysAgo(-7));
    await plan(daysAgo(-14));
    await kader.button('Batalkan').last().click();
    await kader.choose('Mengapa dibatalkan?', 'Hari libur');
    await kader.button('Batalkan hari buka ini').click();
    await kader.page.getByText('dibatalkan: Hari libur').waitFor();
    await kader.button('Ubah').first().click();
    await kader.date('Tanggal', daysAgo(0));
    await kader.button('Simpan jadwal').click();
    await kader.page.getByRole('dialog').waitFor({ state: 'detached' });

    await toAbout(kader);
    await kader.page.getByRole('link', { name: 'Tutup hari buka' }).click();
    for (const reason of await kader.page.getByRole('combobox', { name: /^Alasan/ }).all())
      await reason.selectOption('Pulang lebih dulu');
    await kader.button('Tutup hari buka').click();
    await kader.menu('Hari ini').click();
    await kader.button('Buka hari buka lain').click();
    expect(await kader.field('Tempat').inputValue()).toBe('Balai Contoh');
    await kader.button('Mulai hari buka').click();
    const id = await toAbout(kader);
    await kader.sendAll();
    const kept = await factsOf(home, [id]);
    expect(kept.map((f) => f.kind)).toEqual([
      'session-planned',
      'session-planned',
      'session-opened',
    ]);
    expect(kept.at(-1)?.body).toMatchObject({ place: 'Balai Contoh', date: daysAgo(0) });
    await kader.close();
  });
});
