import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { PhoneDisk, processOf } from './browser.ts';
import { factsOf } from './kept.ts';
import { monthsAgo } from './people.ts';
import { Phone } from './phone.ts';

const { url, home } = inject('demo');
const ROUNDS = 5;
/** How long after the screen said "saved" the phone dies, at most. */
const LATEST_MS = 120;

let disk: PhoneDisk;
beforeAll(async () => {
  disk = await PhoneDisk.fresh();
});
afterAll(() => disk.remove());

async function openAgain(): Promise<Phone> {
  const phone = new Phone(await disk.page({ offline: true }), url);
  await phone.page.goto(url);
  await phone.unlock();
  return phone;
}

async function kill(context: BrowserContext): Promise<void> {
  const gone = new Promise((resolve) => context.once('close', resolve));
  process.kill(await processOf(context), 'SIGKILL');
  await gone;
}

/** What the screen called saved: facts of one person. */
interface Promised {
  id: string;
  name: string;
  facts: number;
  weight: number;
}

describe('The phone that dies', () => {
  test(`killed ${ROUNDS} times right after it said "saved", it has every such fact, and the server each exactly once`, async () => {
    const start = new Phone(await disk.page(), url);
    await start.page.goto(url);
    await start.signIn('kader2.dahlia8');
    await start.choosePin();
    await start.waitForRegister();
    await start.openDay();
    await start.sendAll();
    await start.page.reload();
    await start.unlock();
    await kill(start.context);

    const promised: Promised[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const phone = await openAgain();
      await hasAll(phone, promised);
      promised.push(await saveAndDie(phone, round));
    }
    const last = await openAgain();
    await hasAll(last, promised);
    await last.online();
    await last.sendAll();
    for (const { id, facts, weight } of promised) {
      const kept = await factsOf(home, [id]);
      expect(kept.filter((f) => f.kind === 'person-registered')).toHaveLength(1);
      expect(kept.filter((f) => f.kind === 'attended')).toHaveLength(1);
      const weights = kept.filter((f) => f.body.what === 'weight').map((f) => f.body.value);
      expect(weights).toEqual([weight]);
      expect(kept.length).toBeGreaterThanOrEqual(facts);
    }
    await last.close();
  });
});

describe('The phone that dies while somebody types', () => {
  test('the half-typed form is there again, but for the last key at most, and the queue says whose it is', async () => {
    const typing = await PhoneDisk.fresh();
    try {
      const phone = new Phone(await typing.page(), url);
      await phone.page.goto(url);
      await phone.signIn('kader2.dahlia8');
      await phone.choosePin();
      await phone.waitForRegister();
      await phone.openDay();
      const name = 'Setengah Contoh';
      const id = await phone.register({ name, sex: 'F', birth: monthsAgo(9) });
      await phone.noDanger();
      await phone.type('7,25');
      await kill(phone.context);

      const again = new Phone(await typing.page({ offline: true }), url);
      await again.page.goto(url);
      await again.unlock();
      await again.openDay();
      await again.page.locator(`[data-unsaved="${id}"]`).first().waitFor();
      await again.page.locator(`a[href*="${id}"]`).first().click();
      await again.measureCalled('Berat badan').waitFor();
      const shown = await again.page.locator('output.reading').innerText();
      expect(shown).toMatch(/^7,25?/);
      // what was typed is no fact: nothing was written, and saving it drops the draft
      await again.page.getByTestId('measure-next').waitFor();
      if (!shown.startsWith('7,25')) await again.padKey('5');
      await again.page.getByTestId('measure-save').click();
      await again.atStep(3);
      await again.goHome();
      await again.menu('Hari ini').click();
      await again.page.getByRole('button', { name: /^Langkah 1 / }).click();
      await again.page.locator(`a[href*="${id}"]`).first().waitFor();
      expect(await again.page.locator('[data-unsaved]').count()).toBe(0);
      await again.online();
      await again.sendAll();
      const weights = (await factsOf(home, [id])).filter((f) => f.body.what === 'weight');
      expect(weights.map((f) => f.body.value)).toEqual([7.25]);
      await again.close();
    } finally {
      await typing.remove();
    }
  });
});

async function saveAndDie(phone: Phone, round: number): Promise<Promised> {
  const name = `Harapan ${'ABCDE'[round]} Contoh`;
  const weight = 7 + round / 10;
  await phone.openDay();
  const id = await phone.register({ name, sex: 'F', birth: monthsAgo(9) });
  let facts = await phone.saved();
  await phone.measure({ 'Berat badan': String(weight).replace('.', ',') });
  facts += 1;
  if (round % 2 === 1) {
    // In every other round the phone dies while the next thing is being written.
    await phone.findings();
    void phone.told().catch(() => undefined);
  }
  await new Promise((resolve) => setTimeout(resolve, Math.random() * LATEST_MS));
  await kill(phone.context);
  return { id, name, facts, weight };
}

/** Everything promised so far is on this phone, unsent and readable. */
async function hasAll(phone: Phone, promised: readonly Promised[]): Promise<void> {
  const least = promised.reduce((sum, one) => sum + one.facts, 0);
  expect(await phone.unsent()).toBeGreaterThanOrEqual(least);
  for (const { name, weight } of promised.slice(-1)) {
    await phone.toFind();
    await phone.search(name);
    await phone.chooseFound(name);
    await phone.page.getByRole('button', { name: /^Langkah 3/ }).click();
    await phone.page
      .getByText(`${String(weight).replace('.', ',')} kg`)
      .first()
      .waitFor();
    await phone.goHome();
  }
}
