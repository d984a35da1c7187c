import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openOnDisk } from './browser.ts';
import { Line } from './line.ts';
import { Phone } from './phone.ts';

const { url } = inject('demo');
let folder: string;
let line: Line;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'siklus-phone-'));
  line = await Line.to(url);
});
afterAll(async () => {
  await line.cut();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

describe('The second start, with nobody at the other end', () => {
  test('the app opens, the PIN unlocks it, a misspelt name is found, and her history can be read', async () => {
    const first = await openOnDisk(folder);
    const before = new Phone(first.pages()[0] ?? (await first.newPage()), line.url);
    await before.page.goto(line.url);
    await before.signIn('kader.dahlia8');
    await before.choosePin();
    await before.waitForRegister();
    await before.menu('Orang').click();
    const name = await someoneWithTwoNames(before);
    await before.close();

    await line.cut();
    await expect(fetch(line.url)).rejects.toThrow();
    const second = await openOnDisk(folder);
    const phone = new Phone(second.pages()[0] ?? (await second.newPage()), line.url);
    await phone.page.goto(line.url);
    await phone.unlock();
    await phone.menu('Orang').click();
    expect(await phone.search(misspelt(name))).toContain(name);
    await phone.chooseFound(name);
    await phone.page.getByRole('heading', { name, level: 1 }).waitFor();
    await phone.page
      .getByText(/\d+(,\d+)? kg/)
      .first()
      .waitFor();
    await phone.close();
  });
});

/** Somebody of the demo who was measured before: a baby's line of names is short, an elder's is long. */
async function someoneWithTwoNames(phone: Phone): Promise<string> {
  for (const letters of ['sit', 'dewi', 'bud', 'agus', 'nur'])
    for (const name of await phone.search(letters)) if (/^\w{4,} \w{4,}/.test(name)) return name;
  throw new Error('the demo has nobody with two names');
}

/** Two letters of the first word change places, as thumbs do. */
const misspelt = (name: string): string => name.replace(/^(..)(.)(.)/, '$1$3$2');
