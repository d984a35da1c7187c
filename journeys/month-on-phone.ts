import type { PlaceMonth } from '#domain/pws/place-month.ts';
import type { RecapSheet } from '#domain/pws/recap/recap-sheet.ts';
import type { Phone } from './phone.ts';
import { signedIn } from './signed-in.ts';

/** What a table of a page says, line by line; the same whether the phone or the server counted it. */
export type Lines = Record<string, string[]>;

/** The month as the phone counts it, opened through "Lainnya" as a kader does. */
export class MonthOnPhone {
  readonly phone: Phone;
  constructor(phone: Phone) {
    this.phone = phone;
  }

  async open(): Promise<void> {
    await this.phone.menu('Lainnya').click();
    await this.phone.page.getByRole('link', { name: 'Bulan ini menurut HP ini' }).click();
    await this.shown();
  }
  async shown(): Promise<void> {
    await this.phone.page.getByRole('heading', { name: 'Semua kelompok sasaran' }).waitFor();
    await this.phone.page.locator('[data-counting="running"]').waitFor({ state: 'detached' });
  }
  /** Another posyandu than the one it began with, where there is a choice. */
  async choose(posyandu: string): Promise<void> {
    const places = this.phone.page.getByLabel('Tempat', { exact: true });
    if (await places.isVisible()) await places.selectOption(`posyandu ${posyandu}`);
    await this.phone.page.waitForURL(`**/${posyandu}/**`);
    await this.shown();
  }
  /** Every group's numbers: target, served, not yet, at risk, referred, visited. */
  async groups(): Promise<Lines> {
    const rows = this.phone.page.locator('tr[data-group]');
    return rows.evaluateAll((all) =>
      Object.fromEntries(
        all.map((row) => [
          row.getAttribute('data-group') ?? '',
          [...row.querySelectorAll('td .num')].map((cell) => cell.textContent ?? ''),
        ]),
      ),
    );
  }
  /** Every indicator's target and how it stands against it, as far as they are told of it. */
  async standings(): Promise<Record<string, string>> {
    const rows = this.phone.page.locator('tr[data-indicator]');
    return rows.evaluateAll((all) =>
      Object.fromEntries(
        all.map((row) => [
          row.getAttribute('data-indicator') ?? '',
          `${row.getAttribute('data-aim') ?? ''} ${row.querySelector('.pstanding')?.className ?? ''}`,
        ]),
      ),
    );
  }
  /** Opens a number of the answers, and reads who is in the list. */
  async namesBehind(number: RegExp): Promise<string[]> {
    await this.phone.page.getByRole('link', { name: number }).click();
    await this.phone.page.locator('ul.names li').first().waitFor();
    return this.phone.page.locator('ul.names li > a').allInnerTexts();
  }
  /** The lines of the official table, cell by cell; also where the screen is too narrow to show it. */
  async recap(title: string): Promise<string[][]> {
    await this.phone.page.getByRole('link', { name: title, exact: true }).click();
    await this.phone.page
      .locator(`.recapforms [aria-current="page"]`, { hasText: title })
      .waitFor();
    const table = this.phone.page.locator('table.recap tbody');
    await table.waitFor({ state: 'attached' });
    return table.evaluate((body) =>
      [...body.querySelectorAll('tr')].map((row) =>
        [...row.querySelectorAll('td')].map(
          (cell) => cell.querySelector('.num')?.textContent ?? '',
        ),
      ),
    );
  }
}

const inGroups = new Intl.NumberFormat('id');

/** The server's groups as the screen writes them. */
export const groupLines = ({ groups }: PlaceMonth): Lines =>
  Object.fromEntries(
    groups.map(({ group, target, served, notYet, atRisk, referred, visited }) => [
      group,
      [target, served, notYet, atRisk, referred, visited].map((n) => inGroups.format(n)),
    ]),
  );

/** The server's targets and standings as the screen carries them. */
export const standingLines = ({ indicators }: PlaceMonth): Record<string, string> =>
  Object.fromEntries(
    indicators.map(({ key, target, standing, notRecorded, sensitive, numerator }) => {
      const silent = notRecorded !== undefined;
      const hidden = sensitive && numerator === null && !silent;
      const mark = silent ? 'not-recorded' : (standing ?? 'unjudged');
      const aim = silent || hidden || !target ? '' : String(target.percent);
      return [key, `${aim} pstanding ${mark}`];
    }),
  );

/** The server's recap as the table writes it; the month's own column is a heading. */
export const recapLines = ({ rows }: RecapSheet): string[][] =>
  rows.map(({ values }) =>
    values.slice(1).map(({ value }) => (value === null ? '' : inGroups.format(value))),
  );

/** Asks the server in the name of an account, without a screen. */
export async function asked<T>(
  url: string,
  username: string,
): Promise<(path: string) => Promise<T>> {
  const { token } = await signedIn(url, username);
  return async (path) => {
    const answer = await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${token}` } });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return (await answer.json()) as T;
  };
}
