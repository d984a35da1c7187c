import { mkdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, SMALL_PHONE } from './browser.ts';
import { buildWebWhenStale } from './build-web.ts';
import { DemoServer } from './demo-server.ts';
import { withDatabase } from './kept.ts';
import { daysAgo, monthsAgo, yearsAgo } from './people.ts';
import { Phone } from './phone.ts';
import { Village, YOSOMULYO } from './village.ts';

/** The README is read on slow lines too. */
const MOST_BYTES = 120_000;

/** Takes the README's pictures from a fresh demo: `node --import tsx journeys/screenshots.ts docs/pictures`. */
async function takePictures(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  buildWebWhenStale();
  const server = await DemoServer.start();
  const browser = await openBrowser();
  try {
    const child = await growingChild(server.home);
    await kaderPictures(browser, server.url, folder, child);
    await villagePictures(browser, server.url, folder);
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function take(
  page: Page,
  folder: string,
  name: string,
  scale: 'css' | 'device' = 'device',
): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() => scrollTo(0, 0));
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path, animations: 'disabled', caret: 'hide', scale });
  const { size } = await stat(path);
  console.log(`${path} ${Math.round(size / 1000)} kB`);
  if (size > MOST_BYTES) throw new Error(`${path} is larger than ${MOST_BYTES / 1000} kB`);
}

/** Sharper than the page shows them, and small enough. */
const SHARP = { deviceScaleFactor: 1.25 };

async function kaderPictures(
  browser: Browser,
  url: string,
  folder: string,
  child: Growing,
): Promise<void> {
  const context = await browser.newContext({ ...SMALL_PHONE, ...SHARP });
  const kader = new Phone(await context.newPage(), url);
  await kader.page.goto(url);
  await kader.signIn('kader.dahlia8');
  await kader.choosePin();
  await kader.waitForRegister();
  await kader.openDay();
  await kader.visit(
    { name: 'Sri Rahayu', sex: 'F', birth: yearsAgo(66) },
    { 'Berat badan': '54', 'Tekanan darah': '128/78' },
    { last: ['Kegiatan sehari-hari (AKS)'] },
  );
  for (const name of ['Siti Aminah', 'Dewi Lestari'])
    await kader.register({ name, sex: 'F', birth: yearsAgo(27), lmp: daysAgo(130) });
  await kader.register({ name: 'Agus Pratama', sex: 'M', birth: yearsAgo(43) });
  await kader.goHome();
  await kader.sendAll();
  await kader.goHome();
  await settled(kader.page);
  await take(kader.page, folder, 'today');
  await kader.toFind();
  await kader.search(child.name);
  await kader.chooseFound(child.name);
  await kader.arrive();
  await kader.noDanger();
  await settled(kader.page);
  await kader.type(child.weight);
  await take(kader.page, folder, 'measure');
  await kader.measure({ 'Lingkar lengan atas': '12,2' });
  await kader.findings();
  await settled(kader.page);
  // Tall enough for what it means and the curve together.
  await kader.page.setViewportSize({ width: SMALL_PHONE.viewport.width, height: 1370 });
  await take(kader.page, folder, 'finding', 'css');
  await kader.page.setViewportSize(SMALL_PHONE.viewport);
  await kader.offline();
  await kader.told();
  await kader.serve();
  await kader.counsel();
  await kader.menu('Belum terkirim').click();
  await settled(kader.page);
  await take(kader.page, folder, 'unsent');
  await kader.online();
  await kader.sendAll();
  await kader.close();
}

interface Growing {
  name: string;
  /** what the scale shows today, a little less than last time */
  weight: string;
}

/** A baby of the demo with a history, so that the curve has something to show. */
async function growingChild(home: string): Promise<Growing> {
  const [found] = await withDatabase(home, (query) =>
    query<{ name: string; kg: number }>(
      `select p.name, (array_agg((w.body->>'value')::float order by w."on" desc))[1] as kg
       from people p join entries w on w.subject = p.id and w.body->>'what' = 'weight'
       where p.posyandu_id = (select id from posyandu where name = 'Dahlia 8')
         and p.birth_date between $1 and $2 and not p.provisional
         and not exists (select 1 from people o where o.name like p.name || '%' and o.id <> p.id)
       group by p.id, p.name order by count(*) desc, p.name limit 1`,
      [monthsAgo(20), monthsAgo(6)],
    ),
  );
  if (!found) throw new Error('the demo has no baby with a history');
  return { name: found.name, weight: (found.kg - 0.1).toFixed(1).replace('.', ',') };
}

/** The line that says what was saved goes away by itself. */
async function settled(page: Page): Promise<void> {
  await page.getByTestId('saved-line').waitFor({ state: 'detached' });
}

async function villagePictures(browser: Browser, url: string, folder: string): Promise<void> {
  const village = await Village.forReader(browser, url, 'puskesmas.yosomulyo');
  const { page } = village;
  await page.setViewportSize({ width: 1120, height: 560 });
  await page.getByRole('heading', { name: 'Siapa belum dilayani?' }).waitFor();
  await take(page, folder, 'puskesmas');
  await page.getByRole('link', { name: 'Peta', exact: true }).click();
  await page.getByText('Pilih sebuah tempat').waitFor();
  await take(page, folder, 'map');
  await page.goto(`${url}/desa/${YOSOMULYO.code}`);
  await village.shown();
  await take(page, folder, 'village');
  await page.setViewportSize(SMALL_PHONE.viewport);
  await take(page, folder, 'village-phone');
}

const [folder = 'docs/pictures'] = process.argv.slice(2);
await takePictures(resolve(folder));
