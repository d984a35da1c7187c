import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { FakeCamera } from './fake-camera.ts';
import { brokenFeeds, withDatabase } from './kept.ts';
import { Line } from './line.ts';
import { monthsAgo } from './people.ts';
import { Phone } from './phone.ts';

const { url, home } = inject('demo');
let camera: FakeCamera;
let line: Line;
let one: Phone;
let two: Phone;
let last: Phone;
beforeAll(async () => {
  camera = await FakeCamera.open();
  line = await Line.to(url);
  one = await ready('kader.dahlia8');
  await one.openDay();
  two = await ready('kader2.dahlia8');
  last = await ready('kader.dahlia8');
}, 400_000);
afterAll(async () => {
  await line.cut().catch(() => undefined);
  await camera.close();
});

/** Signed in, with the register, and known to the server as a phone that may hand over. */
async function ready(username: string): Promise<Phone> {
  const phone = await Phone.fresh(camera.browser, line.url);
  const certified = phone.page.waitForResponse((r) => r.url().endsWith('/devices/certificate'));
  await phone.signIn(username);
  await phone.choosePin();
  await phone.waitForRegister();
  await (await certified).finished();
  return phone;
}

/** From the step that is open: pictures of every code on this phone's screen. */
async function codesOnScreen(phone: Phone): Promise<Buffer[]> {
  await phone.page.getByRole('link', { name: 'Serahkan lewat QR' }).click();
  const code = phone.page.locator('svg.qr');
  await code.waitFor();
  const buttons = phone.page.getByRole('button', { name: /^Tunjukkan kode / });
  if ((await buttons.count()) === 0) return [await code.screenshot()];
  const pictures: Buffer[] = [];
  for (const button of await buttons.all()) {
    await button.click();
    pictures.push(await code.screenshot());
  }
  return pictures;
}

/** One phone shows, the other one looks; ends where the other may go on. Answers how many codes it took. */
async function handOver(from: Phone, to: Phone): Promise<number> {
  const pictures = await codesOnScreen(from);
  await camera.shows(pictures);
  await to.menu('Hari ini').click();
  await to.page.getByRole('link', { name: 'Terima lewat QR' }).click();
  await to.page.getByTestId('taken').waitFor();
  await from.page.getByRole('link', { name: 'Selesai' }).click();
  return pictures.length;
}
const goOn = (phone: Phone, step: number) =>
  phone.page.getByRole('link', { name: `Lanjut ke langkah ${step}` }).click();

interface Kept {
  id: string;
  kind: string;
  by: string;
}
const keptOf = (subject: string): Promise<Kept[]> =>
  withDatabase(home, (query) =>
    query<Kept>(
      `select e.id, e.kind, a.username as by from entries e join accounts a on a.id = e.by_account
       where e.subject = $1 order by e.id`,
      [subject],
    ),
  );
const kindsBy = (kept: readonly Kept[], by: string): string[] =>
  [...new Set(kept.flatMap((fact) => (fact.by === by ? [fact.kind] : [])))].sort();

const READINGS = {
  'Berat badan': '7,3',
  'Panjang atau tinggi badan': '67,5',
  'Lingkar kepala': '43',
  'Lingkar lengan atas': '13,8',
} as const;

describe('Three phones of one open day, and no network anywhere', () => {
  test('a child goes from hand to hand by QR with what each wrote; then the network returns to 3, 1, 2 and the server has each fact once', async () => {
    for (const phone of [one, two, last]) await phone.offline();
    await line.cut();

    const child = { name: 'Serindit Contoh', sex: 'F', birth: monthsAgo(8) } as const;
    const id = await one.register(child);
    await one.measure(READINGS);
    await one.told();
    expect(await handOver(one, two)).toBeLessThanOrEqual(3);
    expect(await two.page.getByTestId('taken').innerText()).toContain('Diterima dari HP lain');
    await goOn(two, 4);
    await two.serve();
    await two.page.getByRole('link', { name: 'Serahkan lewat QR' }).waitFor();

    expect(await handOver(two, last)).toBeLessThanOrEqual(3);
    await goOn(last, 5);
    await last.counsel();
    expect(await keptOf(id)).toEqual([]);

    await line.mend();
    for (const phone of [last, one, two]) {
      await phone.online();
      await phone.sendAll();
    }
    const kept = await keptOf(id);
    expect(new Set(kept.map((fact) => fact.id)).size).toBe(kept.length);
    expect(kindsBy(kept, 'kader.dahlia8')).toEqual(
      expect.arrayContaining(['attended', 'education-given', 'measurement-taken']),
    );
    expect(kindsBy(kept, 'kader2.dahlia8').length).toBeGreaterThan(0);
    expect(kept.filter((fact) => fact.kind === 'measurement-taken')).toHaveLength(4);
    expect(await brokenFeeds(home)).toEqual([]);
  });

  test('a phone that never comes back: what it wrote arrives, carried by the next, under its own kader’s name', async () => {
    for (const phone of [one, two]) await phone.offline();
    await line.cut();
    const child = { name: 'Kepodang Contoh', sex: 'M', birth: monthsAgo(8) } as const;
    const id = await one.register(child);
    await one.measure(READINGS);
    await handOver(one, two);
    await one.close();

    await line.mend();
    await two.online();
    await expect.poll(() => keptOf(id), { timeout: 90_000, interval: 2_000 }).not.toEqual([]);
    const kept = await keptOf(id);
    expect(kept.every((fact) => fact.by === 'kader.dahlia8')).toBe(true);
    expect(kept.filter((fact) => fact.kind === 'measurement-taken')).toHaveLength(4);
    expect(kept.map((fact) => fact.kind)).toContain('person-registered');
  });
});

describe('A card', () => {
  test('made offline is found by the camera at once, and says so when it was taken back', async () => {
    const name = 'Serindit Contoh';
    const openPage = async (): Promise<void> => {
      await two.menu('Orang').click();
      await two.search(name);
      await two.chooseFound(name);
      await two.page.getByTestId('card-section').waitFor();
    };
    const scan = async (): Promise<void> => {
      await two.toFind();
      await two.page.getByRole('link', { name: 'Pindai kartu' }).click();
    };
    await two.goHome();
    await two.offline();
    await openPage();
    await two.button('Buat kartu').click();
    const card = two.page.getByTestId('card-section').locator('svg.qr');
    await camera.shows([await card.screenshot()]);
    await two.page.getByRole('link', { name: 'Kembali' }).click();
    await two.menu('Hari ini').click();
    await scan();
    await two.page.getByRole('heading', { name, level: 1 }).waitFor();
    expect(two.page.url()).toMatch(/\/orang\/[^/]+\/langkah\/\d$/);

    await two.goHome();
    await openPage();
    await two.button('Batalkan kartu').click();
    await two.button('Ya, batalkan').click();
    await two.button('Buat kartu').waitFor();
    await two.page.getByRole('link', { name: 'Kembali' }).click();
    await two.menu('Hari ini').click();
    await scan();
    await two.page.getByText(`Kartu ini sudah tidak berlaku. Dulu milik ${name}.`).waitFor();
  });
});
