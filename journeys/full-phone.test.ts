import type { BrowserContext, CDPSession } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { PhoneDisk, processOf } from './browser.ts';
import { factsOf } from './kept.ts';
import { monthsAgo } from './people.ts';
import { Phone } from './phone.ts';

const { url, home } = inject('demo');
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

/** As when photos have taken the last of it; null is room again. */
async function fill(phone: Phone, quotaSize: number | null): Promise<CDPSession> {
  const session = await phone.context.newCDPSession(phone.page);
  const { origin } = new URL(url);
  await session.send('Storage.overrideQuotaForOrigin', {
    origin,
    ...(quotaSize === null ? {} : { quotaSize }),
  });
  return session;
}

describe('A phone with its storage full', () => {
  test('says so, keeps the form, is killed in mid-save, and saves exactly once when there is room again', async () => {
    const start = new Phone(await disk.page(), url);
    await start.page.goto(url);
    await start.signIn('kader2.dahlia8');
    await start.choosePin();
    await start.waitForRegister();
    await start.openDay();
    await start.sendAll();
    await start.offline();
    const id = await start.register({ name: 'Penuh Contoh', sex: 'F', birth: monthsAgo(9) });
    await start.noDanger();

    const session = await fill(start, 1_000);
    await start.type('7,25');
    await start.page.getByTestId('measure-save').click();
    const strip = start.page.getByText('Tempat di HP penuh, jadi belum tersimpan.');
    await strip.waitFor();
    expect(await start.page.locator('output.reading').innerText()).toMatch(/^7,25/);
    await start.page.getByTestId('make-room').first().click();
    await start.page
      .getByRole('dialog')
      .getByRole('button', { name: 'Padatkan catatan' })
      .waitFor();
    await start.button('Kembali ke isian').click();
    expect(await start.page.locator('output.reading').innerText()).toMatch(/^7,25/);

    // the phone is still full when it dies in the middle of trying once more
    await start.page.getByTestId('measure-save').click();
    await kill(start.context);
    await session.detach().catch(() => undefined);

    const again = new Phone(await disk.page({ offline: true }), url);
    await again.page.goto(url);
    const still = await fill(again, 1_000);
    // a full phone still opens, and still holds what was saved before
    await again.unlock();
    await again.openDay();
    await again.page.locator(`a[href*="${id}"]`).first().click();
    await again.noDanger();
    await again.measureCalled('Berat badan').waitFor();
    const kept = await again.page.locator('output.reading').innerText();
    if (!kept.startsWith('7,25')) {
      for (let n = 0; n < 5; n++) await again.padKey('Hapus satu angka');
      await again.type('7,25');
    }
    await again.page.getByTestId('measure-save').click();
    await again.page.getByText('Tempat di HP penuh, jadi belum tersimpan.').waitFor();
    await still.detach();
    await fill(again, null);
    await again.page.getByTestId('measure-save').click();
    await again.atStep(3);
    await again.goHome();
    expect(await again.unsent()).toBeGreaterThanOrEqual(4);
    await again.online();
    await again.sendAll();
    const facts = await factsOf(home, [id]);
    expect(facts.filter((f) => f.kind === 'person-registered')).toHaveLength(1);
    expect(facts.filter((f) => f.kind === 'attended')).toHaveLength(1);
    expect(facts.filter((f) => f.body.what === 'weight').map((f) => f.body.value)).toEqual([7.25]);
    await again.close();
  });
});
