import type { Page } from 'playwright-core';
import type { Interactions } from './interactions.ts';

/** Whom the screens are about. */
export interface BusyPeople {
  /** a child who came and waits at step 2 */
  child: string;
  /** a grown-up who came every month for five years */
  often: string;
  /** names to be looked for */
  names: readonly string[];
}

export interface BusyScreen {
  name: string;
  touch(page: Page, by: Interactions, people: BusyPeople): Promise<void>;
}

/** An address of the app without loading it anew, which would lock the phone. */
async function openPath(page: Page, path: string, css: string): Promise<void> {
  await page.evaluate((to) => history.pushState(null, '', to), path);
  await page.locator(css).first().waitFor();
}

/** How many of these can be touched now, at most so many. */
const countOf = async (page: Page, css: string, most: number): Promise<number> =>
  Math.min(most, await page.locator(css).count());

const HOME = 'nav a[href="/"]';
const STATIONS = '.steps:not(.trail) button';

const today: BusyScreen = {
  name: 'today with a queue of 60',
  touch: async (page, by) => {
    await openPath(page, '/', STATIONS);
    for (let round = 0; round < 3; round++)
      for (const station of [2, 3, 4, 0, 1]) await by.tap(STATIONS, station);
    for (let i = 0; i < 3; i++) {
      await by.tap('[data-testid="call-next"]');
      await page.locator('h2.step-title').waitFor();
      await by.tap('header a[href="/"]');
      await page.locator(STATIONS).first().waitFor();
    }
  },
};

const find: BusyScreen = {
  name: 'finding while typing',
  touch: async (page, by, { names }) => {
    await openPath(page, '/orang', 'input[type="search"]');
    await by.tap('input[type="search"]');
    for (const name of names) {
      await by.type(name.slice(0, 7).toLowerCase());
      await page.keyboard.press('Control+A');
      await by.key('Backspace');
    }
  },
};

const pad: BusyScreen = {
  name: 'step 2, the number pad',
  touch: async (page, by, { child }) => {
    const none = '[data-testid="danger-answer"]';
    await openPath(page, `/orang/${child}/langkah/2`, `${none}, .pad`);
    if (await page.locator(none).isVisible()) await by.tap(none);
    for (let i = 0; i < 6; i++) for (const key of [8, 9, 4, 11, 11]) await by.tap('.pad > *', key);
    await by.tap('.pad > *', 8);
    await by.tap('[data-testid="measure-next"]');
  },
};

const serve: BusyScreen = {
  name: 'step 4, services and questions',
  touch: async (page, by, { often }) => {
    await openPath(page, `/orang/${often}/langkah/4`, '[data-testid="serve-save"]');
    const folded = 'main details > summary';
    for (let i = 0; i < (await countOf(page, folded, 4)); i++) await by.tap(folded, i);
    const choices = 'main label.choice:visible';
    for (let i = 0; i < (await countOf(page, choices, 24)); i++) await by.tap(choices, i);
  },
};

const person: BusyScreen = {
  name: "a person's page with 60 visits",
  touch: async (page, by, { often }) => {
    await openPath(page, `/orang/${often}`, 'ol.timeline');
    for (let round = 0; round < 3; round++) {
      await by.tap('[data-testid="change"]');
      await page.locator('dialog').waitFor();
      await by.key('Escape');
    }
    const folded = 'main details > summary:visible';
    for (let i = 0; i < (await countOf(page, folded, 6)); i++) await by.tap(folded, i);
    const older = 'ol.timeline + button, ol.timeline + * > button';
    if ((await page.locator(older).count()) > 0) await by.tap(older);
    const mend = 'ol.timeline button:visible';
    for (let i = 0; i < (await countOf(page, mend, 4)); i++) {
      await by.tap(mend, i);
      await page.locator('dialog').waitFor();
      await by.key('Escape');
    }
  },
};

const outbox: BusyScreen = {
  name: 'unsent, 300 of them',
  touch: async (page, by) => {
    await openPath(page, '/', HOME);
    for (let round = 0; round < 4; round++) {
      await by.tap('nav a[href="/belum-terkirim"]');
      await page.locator('ul.facts li').first().waitFor();
      await by.tap('main section button');
      await by.tap(HOME);
      await page.locator(STATIONS).first().waitFor();
    }
  },
};

const merges: BusyScreen = {
  name: 'those registered twice',
  touch: async (page, by) => {
    await openPath(page, '/lainnya', 'a[href="/tercatat-dua-kali"]');
    for (let round = 0; round < 3; round++) {
      await by.tap('a[href="/tercatat-dua-kali"]');
      await page.locator('[role="status"]').first().waitFor();
      // while it is still looking
      await by.tap('header a[href="/lainnya"]');
      await page.locator('a[href="/tercatat-dua-kali"]').waitFor();
    }
    await by.tap('a[href="/tercatat-dua-kali"]');
    await page.locator('main .empty, main > .stack > button, section.pair').first().waitFor();
    const more = 'main > .stack > button';
    for (let i = 0; i < 3 && (await page.locator(more).count()) > 0; i++) await by.tap(more);
    for (let i = 0; i < (await countOf(page, 'section.pair', 3)); i++)
      await by.tap('section.pair > button', 0);
  },
};

/** The screens with most on them, in the order of a day. */
export const BUSY_SCREENS: readonly BusyScreen[] = [
  today,
  find,
  pad,
  serve,
  person,
  outbox,
  merges,
];
