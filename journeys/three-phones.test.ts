import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstDayOf, monthOf } from '#domain/calendar.ts';
import { ageGroupOn } from '#domain/stages/groups.ts';
import { openBrowser } from './browser.ts';
import { DemoServer } from './demo-server.ts';
import { HubServer } from './hub-server.ts';
import { brokenFeeds, factsOf } from './kept.ts';
import { daysAgo, monthsAgo, type NewPerson, today, yearsAgo } from './people.ts';
import { Phone, type Readings } from './phone.ts';
import { signedIn } from './signed-in.ts';
import { Village, YOSOMULYO } from './village.ts';

let main: DemoServer;
let hub: HubServer;
let browser: Browser;
beforeAll(async () => {
  main = await DemoServer.start();
  hub = await HubServer.joined(main.url, 'bidan.yosomulyo');
  browser = await openBrowser(hub.key);
});
afterAll(async () => {
  await browser?.close();
  await hub?.stop();
  await main?.stop();
});

/** One of each stage: who comes when the register awaits nobody of it any more this month, and what is measured. */
interface Stage {
  key: string;
  name: string;
  otherwise: NewPerson;
  readings: Readings;
}
/** Mothers before the women they also are. */
const STAGES: readonly Stage[] = [
  {
    key: 'bumil',
    name: 'Ibu hamil',
    otherwise: { name: 'Lembayung Contoh', sex: 'F', birth: yearsAgo(26), lmp: daysAgo(130) },
    readings: { 'Lingkar lengan atas': '24', 'Tekanan darah': '114/72' },
  },
  {
    key: 'balita',
    name: 'Balita',
    otherwise: { name: 'Kemuning Contoh', sex: 'F', birth: monthsAgo(30) },
    readings: { 'Berat badan': '11,9', 'Lingkar lengan atas': '15' },
  },
  {
    key: 'remaja',
    name: 'Remaja',
    otherwise: { name: 'Melur Contoh', sex: 'M', birth: yearsAgo(16) },
    readings: { 'Berat badan': '48', 'Tinggi badan': '157' },
  },
  {
    key: 'dewasa',
    name: 'Dewasa',
    otherwise: { name: 'Nangka Contoh', sex: 'M', birth: yearsAgo(40) },
    readings: { 'Berat badan': '68', 'Tekanan darah': '132/84' },
  },
  {
    key: 'lansia',
    name: 'Lansia',
    otherwise: { name: 'Oyong Contoh', sex: 'F', birth: yearsAgo(70) },
    readings: { 'Berat badan': '51', 'Tekanan darah': '128/78' },
  },
];

interface Known {
  id: string;
  name: string;
  birthDate: string;
}
interface Comer extends Stage {
  /** of the register; null where somebody new comes instead */
  awaited: Known | null;
}

/** Whoever has a birthday between two open days of a month is counted there as on the first, and today as today. */
const hasOneGroup = ({ birthDate }: Known): boolean =>
  ageGroupOn(birthDate, firstDayOf(monthOf(today()))) === ageGroupOn(birthDate, today());

/** Somebody of each stage whom the posyandu has not served this month, nobody twice. */
async function comers(): Promise<Comer[]> {
  const { token } = await signedIn(main.url, 'kader.dahlia8');
  const taken = new Set<string>();
  const found: Comer[] = [];
  for (const stage of STAGES) {
    const month = `${main.url}/api/villages/${YOSOMULYO.code}/months/${today().slice(0, 7)}`;
    const answer = await fetch(`${month}/people?group=${stage.key}&what=not-yet`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const { people } = (await answer.json()) as { people: Known[] };
    const awaited = people.find((one) => !taken.has(one.id) && hasOneGroup(one)) ?? null;
    if (awaited) taken.add(awaited.id);
    found.push({ ...stage, awaited });
  }
  return found;
}

/** Somebody comes to the table; answers their id. */
async function comesIn(desk: Phone, { awaited, otherwise }: Comer): Promise<string> {
  if (!awaited) return registered(desk, otherwise);
  await desk.toFind();
  await desk.search(awaited.name);
  await desk.page.locator(`ul.people a[href*="${awaited.id}"]`).first().click();
  await desk.arrive();
  await desk.goHome();
  return awaited.id;
}
async function registered(desk: Phone, person: NewPerson): Promise<string> {
  const id = await desk.register(person);
  await desk.goHome();
  return id;
}

/** The queue of a station on this phone, once this person waits in it. */
async function calledTo(phone: Phone, step: number, id: string): Promise<void> {
  await phone.menu('Hari ini').click();
  await phone.page.getByRole('button', { name: new RegExp(`^Langkah ${step} `) }).click();
  await phone.page.locator(`a[href*="${id}"]`).first().click({ timeout: 30_000 });
}

async function weighed(scales: Phone, id: string, readings: Readings): Promise<void> {
  await calledTo(scales, 2, id);
  await scales.measure(readings);
  await scales.findings();
  await scales.told();
  await scales.goHome();
}

async function serveFrom4(midwife: Phone, id: string): Promise<void> {
  await calledTo(midwife, 4, id);
  await midwife.serve();
  await midwife.counsel();
}

/** Closes the day; answers its id. Nobody is left without step 5, so no reason is asked. */
async function closed(desk: Phone): Promise<string> {
  await desk.menu('Hari ini').click();
  await desk.page.getByRole('link', { name: 'Isi hari buka' }).click();
  await desk.page.getByRole('heading', { name: /^Hari buka ke-/ }).waitFor();
  const id = /\/hari\/([^/]+)/.exec(desk.page.url())?.[1] ?? '';
  await desk.page.getByRole('link', { name: 'Tutup hari buka' }).click();
  await desk.button('Tutup hari buka').click();
  await desk.page.getByText('Hari buka sudah ditutup.').waitFor();
  return id;
}

/** As the office of the puskesmas reads it at the main server: the targets served, and those beyond them. */
async function villagePage(): Promise<Record<string, { target: number; all: number }>> {
  const village = await Village.forReader(browser, main.url, 'puskesmas.yosomulyo');
  await village.page.getByRole('heading', { name: 'Siapa belum dilayani?' }).waitFor();
  await village.page.goto(`${main.url}/desa/${YOSOMULYO.code}`);
  await village.shown();
  const rows = STAGES.map(async ({ key, name }) => {
    const target = Number((await village.line(name)).served.replaceAll('.', ''));
    return [key, { target, all: await village.servedOf(name) }] as const;
  });
  const read = Object.fromEntries(await Promise.all(rows));
  await village.page.context().close();
  return read;
}

describe('A whole open day without internet, behind a laptop', () => {
  test('T0.01 T0.12 T0.26: five stages of life over three phones share one queue, the laptop dies in between, everything arrives once, and the village says what the tally said', async () => {
    const coming = await comers();
    const before = await villagePage();
    await main.kill();

    const desk = await Phone.of(browser, hub.url, 'kader.dahlia8');
    const scales = await Phone.of(browser, hub.url, 'kader2.dahlia8');
    const midwife = await Phone.of(browser, hub.url, 'bidan.yosomulyo');
    const phones = [desk, scales, midwife];
    const elsewhere: string[] = [];
    for (const phone of phones)
      phone.page.on('request', (asked) => {
        if (!asked.url().startsWith(hub.url) && asked.url().startsWith('http'))
          elsewhere.push(asked.url());
      });

    await desk.openDay();
    const ids: string[] = [];
    for (const [turn, comer] of coming.entries()) {
      const dies = turn === 1;
      if (dies) await hub.kill();
      const id = await comesIn(desk, comer);
      if (dies) await hub.run();
      await weighed(scales, id, comer.readings);
      await serveFrom4(midwife, id);
      ids.push(id);
    }
    // somebody the register did not have goes through as well
    const unknown = { name: 'Puspa Contoh', sex: 'M', birth: monthsAgo(20) } as const;
    const beyond = await registered(desk, unknown);
    await weighed(scales, beyond, { 'Berat badan': '10,4' });
    await serveFrom4(midwife, beyond);
    ids.push(beyond);

    // the desk sees that all went through, and says honestly where they are
    await desk.menu('Hari ini').click();
    await desk.page.getByRole('button', { name: /^Langkah 1 / }).click();
    for (const id of ids) {
      const line = desk.page.locator(`a[href*="${id}"]`).first();
      await expect.poll(() => line.innerText(), { timeout: 20_000 }).toMatch(/selesai/);
    }
    await desk.page
      .getByText(/Lewat server posyandu\. Terakhir tersambung ke pusat .*catatan menunggu\./)
      .waitFor();
    const session = await closed(desk);
    await desk.page.getByRole('link', { name: 'Kembali' }).click();
    for (const phone of phones) {
      await phone.menu('Hari ini').click();
      await expect.poll(() => phone.unsent()).toBe(0);
    }
    // what was known of them before is sealed by each server with its own key
    const wroteToday = async (home: string) =>
      (await factsOf(home, ids)).filter(({ on }) => on === today());
    const kept = await wroteToday(hub.home);
    expect(kept.length).toBeGreaterThan(45);
    expect(elsewhere).toEqual([]);

    await main.run();
    await expect
      .poll(() => wroteToday(main.home), { timeout: 90_000, interval: 1000 })
      .toEqual(kept);
    await expect
      .poll(() => hub.command('status'), { timeout: 60_000, interval: 2000 })
      .toMatch(/Menunggu +0 catatan/);
    expect(await brokenFeeds(main.home)).toEqual([]);
    expect(await brokenFeeds(hub.home)).toEqual([]);
    await desk.page.getByText(/Lewat server posyandu/).waitFor({ state: 'hidden' });

    const closing = (await factsOf(main.home, [session])).find((f) => f.kind === 'session-closed');
    const tally = closing?.body.tally as {
      attended: Record<string, number>;
      outsideTargets: number;
      guests: number;
    };
    const fresh = coming.filter((one) => !one.awaited).length + 1;
    expect([tally.attended.all, tally.outsideTargets, tally.guests]).toEqual([6 - fresh, fresh, 0]);
    const after = await villagePage();
    for (const { key } of STAGES) {
      const more = (after[key]?.target ?? 0) - (before[key]?.target ?? 0);
      expect([key, more]).toEqual([key, tally.attended[key] ?? 0]);
    }
    const balita = (after.balita?.all ?? 0) - (before.balita?.all ?? 0);
    expect(balita).toBe(2);
    for (const context of browser.contexts()) await context.close();
  }, 600_000);
});
