import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { PhoneDisk, processOf } from './browser.ts';
import { factsOf } from './kept.ts';
import { monthsAgo } from './people.ts';
import { Phone } from './phone.ts';

const { url, home } = inject('demo');
const NAME = 'Penuh Contoh';
let disk: PhoneDisk;
beforeAll(async () => {
  disk = await PhoneDisk.fresh();
});
afterAll(() => disk.remove());

async function kill(context: BrowserContext): Promise<void> {
  const gone = new Promise((resolve) => context.once('close', resolve));
  process.kill(await processOf(context), 'SIGKILL');
  await gone;
}

/**
 * A phone whose photos have taken the last of its room; answers how to make room again. Chromium asks for its quota when
 * a store is first opened and remembers the answer for a minute, so it is full from the start.
 */
async function fullPhone(): Promise<{ phone: Phone; roomAgain: () => Promise<void> }> {
  const phone = new Phone(await disk.page({ offline: true }), url);
  const session = await phone.context.newCDPSession(phone.page);
  const { origin } = new URL(url);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000 });
  await phone.page.goto(url);
  await phone.unlock();
  const roomAgain = async () => {
    await session.send('Storage.overrideQuotaForOrigin', { origin });
  };
  return { phone, roomAgain };
}

async function atMeasure(phone: Phone, id: string, label: string): Promise<void> {
  await phone.toFind();
  await phone.search(NAME);
  await phone.chooseFound(NAME);
  await phone.page.waitForURL(/\/langkah\/\d$/);
  if (!phone.page.url().endsWith('/2'))
    await phone.page.getByRole('button', { name: /^Langkah 2/ }).click();
  await phone.page.waitForURL(`**/orang/${id}/langkah/2`);
  await phone.noDanger();
  await phone.page.getByRole('button', { name: label, exact: true }).first().click();
  await phone.measureCalled(label).waitFor();
}

describe('A phone with its storage full', () => {
  test('opens, says what did not fit, keeps the form, dies in mid-save, and saves everything exactly once', async () => {
    const start = new Phone(await disk.page(), url);
    await start.page.goto(url);
    await start.signIn('kader2.dahlia8');
    await start.choosePin();
    await start.waitForRegister();
    await start.openDay();
    await start.sendAll();
    await start.offline();
    const id = await start.register({ name: NAME, sex: 'F', birth: monthsAgo(9) });
    await start.goHome();
    const before = await start.unsent();
    await start.close();

    const full = await fullPhone();
    expect(await full.phone.unsent()).toBe(before);
    await atMeasure(full.phone, id, 'Berat badan');
    await full.phone.type('7,25');
    await full.phone.page.getByTestId('measure-save').click();
    await full.phone.page.getByText('Tempat di HP penuh, jadi belum tersimpan.').first().waitFor();
    const reading = full.phone.page.locator('output.reading');
    expect(await reading.innerText()).toMatch(/^7,25/);
    await full.phone.page.getByTestId('make-room').first().click();
    await full.phone.button('Padatkan catatan').click();
    await full.phone.page
      .getByText(/Catatan sudah dipadatkan|terlalu sedikit untuk merapikan/)
      .waitFor();
    await full.phone.button('Kembali ke isian').click();
    expect(await reading.innerText()).toMatch(/^7,25/);
    await full.roomAgain();
    await full.phone.page.getByTestId('measure-save').click();
    await full.phone.atStep(3);
    await full.phone.goHome();
    // the weight, and that no danger sign was seen
    const saved = before + 2;
    expect(await full.phone.unsent()).toBe(saved);
    await full.phone.close();

    const dying = await fullPhone();
    await atMeasure(dying.phone, id, 'Panjang atau tinggi badan');
    await dying.phone.type('68,5');
    await dying.phone.page.getByTestId('measure-save').click();
    await kill(dying.phone.context);

    const last = new Phone(await disk.page({ offline: true }), url);
    await last.page.goto(url);
    await last.unlock();
    expect(await last.unsent()).toBe(saved);
    await atMeasure(last, id, 'Panjang atau tinggi badan');
    await last.type('68,5');
    await last.page.getByTestId('measure-save').click();
    await last.atStep(3);
    await last.goHome();
    await last.online();
    await last.sendAll();
    const facts = await factsOf(home, [id]);
    const counted = (kind: string) => facts.filter((f) => f.kind === kind).length;
    expect(['person-registered', 'attended', 'answers-given'].map(counted)).toEqual([1, 1, 1]);
    const taken = facts.filter((f) => f.kind === 'measurement-taken');
    expect(taken.map((f) => f.body.value)).toEqual([7.25, 68.5]);
    await last.close();
  });
});
