import type { Browser, Page } from 'playwright-core';
import { AnyPhone } from './any-phone.ts';
import { LAPTOP } from './browser.ts';

export const YOSOMULYO = { code: '18.72.01.1005', name: 'Yosomulyo' };

/** One line of the village page as it stands on the screen; a count that is held back stays text. */
export interface GroupLine {
  notYet: string;
  served: string;
  target: string;
  atRisk: string;
  referred: string;
}

/** The village page, in whoever's hands. */
export class Village {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** For those who have only numbers: lurah, dinkes, the puskesmas' office. */
  static async forReader(browser: Browser, url: string, username: string): Promise<Village> {
    const context = await browser.newContext(LAPTOP);
    const at = new AnyPhone(await context.newPage(), url);
    await at.page.goto(`${url}/desa`);
    await at.signIn(username);
    return new Village(at.page);
  }
  /** For those who record on a phone: behind "Lainnya". */
  static async onPhone(phone: AnyPhone): Promise<Village> {
    await phone.menu('Lainnya').click();
    await phone.page.getByRole('link', { name: 'Halaman desa' }).click();
    return new Village(phone.page);
  }

  async shown(): Promise<void> {
    await this.page.getByRole('heading', { name: 'Semua kelompok' }).waitFor();
  }
  async line(group: string): Promise<GroupLine> {
    const row = this.page
      .getByRole('region', { name: /^Sasaran dan layanan/ })
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: group }) });
    const cells = await row.getByRole('cell').allInnerTexts();
    const first = (text = ''): string => text.trim().split(/\s/)[0] ?? '';
    return {
      notYet: first(cells[0]),
      served: first(cells[1]),
      target: /dari (\S+)/.exec(cells[1] ?? '')?.[1] ?? '',
      atRisk: first(cells[2]),
      referred: first(cells[3]),
    };
  }
  /** Served people of a group, in the target or registered after the open day. Only where counts are exact. */
  async servedOf(group: string): Promise<number> {
    const outside = await this.page.locator('.asides li').allInnerTexts();
    const words = outside.map((text) => text.trim().toLowerCase().split(/\s+/));
    const more = words.find(([, ...what]) => what.join(' ') === group.toLowerCase())?.[0];
    return numberOf((await this.line(group)).served) + (more ? numberOf(more) : 0);
  }
  text(): Promise<string> {
    return this.page.locator('body').innerText();
  }
}

/** "1.234 bayi" → 1234. Throws on what is held back. */
function numberOf(text: string): number {
  const digits = /^[\d.]+/.exec(text.trim())?.[0];
  if (digits === undefined) throw new Error(`"${text}" is no exact count`);
  return Number(digits.replaceAll('.', ''));
}
