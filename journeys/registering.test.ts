import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { PhoneDisk } from './browser.ts';
import { factsOf } from './kept.ts';
import { daysAgo, today, yearsAgo } from './people.ts';
import { Phone } from './phone.ts';

const { url, home } = inject('demo');
const MOTHER = 'Rahmawati Soelastri Contoh';

let disk: PhoneDisk;
beforeAll(async () => {
  disk = await PhoneDisk.fresh();
});
afterAll(() => disk.remove());

const search = (phone: Phone) => phone.field('Nama, nama ibu, NIK, atau RT');

describe('Registering', () => {
  test('T0.11 a newborn goes under the mother, half-typed through a closed app, and nobody is written down twice', async () => {
    const first = new Phone(await disk.page(), url);
    await first.page.goto(url);
    await first.signIn('kader.dahlia8');
    await first.choosePin();
    await first.waitForRegister();
    await first.openDay();
    const mother = await first.register({ name: MOTHER, sex: 'F', birth: yearsAgo(28) });
    await first.offline();

    await first.toFind();
    await first.button('Daftarkan orang baru').click();
    await first.page.getByRole('checkbox', { name: /^Bayi belum diberi nama/ }).check();
    await first.field('Nama ibu').fill('rahmawati sulastri');
    await first.page.getByRole('button', { name: new RegExp(`^${MOTHER}`) }).click();
    await first.choose('Jenis kelamin', 'Perempuan');
    await first.date('Tanggal lahir', daysAgo(2));
    await first.field('Berat lahir (kg)').fill('2,9');
    await first.page.waitForTimeout(1000);
    await first.close();

    const again = new Phone(await disk.page({ offline: true }), url);
    await again.page.goto(url);
    await again.unlock();
    await again.toFind();
    await again.page.getByRole('button', { name: /^Lanjutkan/ }).click();
    expect(await again.field('Berat lahir (kg)').inputValue()).toBe('2,9');
    await again.choose('Persetujuan menyimpan data', 'Setuju');
    await again.button('Simpan dan daftarkan hadir').click();
    await again.atStep(2);
    const baby = again.subject();

    await again.toFind();
    await search(again).fill('anak bu rahmawati');
    await again.page.locator('ul.people .name', { hasText: `By Ny ${MOTHER}` }).waitFor();
    await search(again).fill('Rachmawati Sulastri Contoh');
    await again.button('Daftarkan "Rachmawati Sulastri Contoh"').click();
    await again.choose('Jenis kelamin', 'Perempuan');
    await again.date('Tanggal lahir', yearsAgo(28));
    await again.page.getByTestId('is-them').first().click();
    await again.atStep(2);
    expect(again.subject()).toBe(mother);

    await again.online();
    await again.goHome();
    await again.sendAll();
    const facts = await factsOf(home, [baby]);
    expect(facts.map((f) => f.kind).sort()).toEqual([
      'attended',
      'consent-recorded',
      'person-registered',
    ]);
    expect(facts.find((f) => f.kind === 'person-registered')).toMatchObject({
      on: today(),
      body: {
        name: `By Ny ${MOTHER}`,
        provisional: true,
        mother,
        birthWeightKg: 2.9,
        nikMissing: 'not-yet-issued',
      },
    });
    expect(facts.find((f) => f.kind === 'consent-recorded')?.body).toMatchObject({
      given: true,
      guardian: MOTHER,
      relation: 'mother',
    });
  });
});
