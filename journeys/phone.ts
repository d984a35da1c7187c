import type { Browser, Locator } from 'playwright-core';
import { AnyPhone } from './any-phone.ts';
import { SMALL_PHONE } from './browser.ts';
import type { NewPerson } from './people.ts';

/** Typed numbers by the label of the measure: `7,2`, `150/95`, `ya`. */
export type Readings = Readonly<Record<string, string>>;

/** What is done at step 4. Every question is answered with its first answer (no, usually) unless named in `last`. */
export interface Serving {
  /** instruments answered with the last answer of each question instead */
  last?: readonly string[];
  /** services to tick, with the amount where one is asked */
  give?: Readonly<Record<string, string>>;
}

/** A kader's or midwife's phone: the open day and the five steps. */
export class Phone extends AnyPhone {
  /** A phone nobody used before. */
  static async fresh(browser: Browser, url: string): Promise<Phone> {
    const context = await browser.newContext(SMALL_PHONE);
    const phone = new Phone(await context.newPage(), url);
    await phone.page.goto(url);
    return phone;
  }

  /** A phone on which somebody signed in, chose a PIN and has the register. */
  static async of(browser: Browser, url: string, username: string): Promise<Phone> {
    const phone = await Phone.fresh(browser, url);
    await phone.signIn(username);
    await phone.choosePin();
    await phone.waitForRegister();
    return phone;
  }

  /** Opens today's day unless one is open already. */
  async openDay(): Promise<void> {
    await this.menu('Hari ini').click();
    const open = this.button(/^Buka hari buka/);
    const stations = this.page.getByRole('button', { name: /^Langkah 1 Pendaftaran/ });
    await open.or(stations).first().waitFor();
    if (await stations.isVisible()) return;
    await open.click();
    await this.button('Mulai hari buka').click();
    await stations.waitFor();
  }
  async toFind(): Promise<void> {
    if (!this.page.url().endsWith('/')) await this.goHome();
    await this.button('Cari atau daftarkan')
      .or(this.page.getByRole('link', { name: 'Cari atau daftarkan' }))
      .first()
      .click();
  }
  /** Types into the search of the open day; answers the names found. */
  async search(text: string): Promise<string[]> {
    await this.field('Nama, nama ibu, NIK, atau RT').fill(text);
    return this.page.locator('ul.people .name').allInnerTexts();
  }
  async chooseFound(name: string): Promise<void> {
    await this.page.locator('ul.people a').filter({ hasText: name }).first().click();
  }
  /** Registers somebody new and marks them as here; answers their id. Ends at step 2. */
  async register(person: NewPerson): Promise<string> {
    await this.toFind();
    await this.field('Nama, nama ibu, NIK, atau RT').fill(person.name);
    await this.button(`Daftarkan "${person.name}"`).click();
    await this.choose('Jenis kelamin', person.sex === 'F' ? 'Perempuan' : 'Laki-laki');
    await this.date('Tanggal lahir', person.birth);
    if (person.lmp) {
      await this.page.getByRole('checkbox', { name: 'Sedang hamil' }).check();
      await this.date('Hari pertama haid terakhir', person.lmp);
    }
    await this.choose('Persetujuan menyimpan data', 'Setuju');
    await this.answeredBy('Wali Contoh');
    const guardian = this.page.getByLabel('Namanya', { exact: true });
    if ((await guardian.count()) > 0 && (await guardian.inputValue()) === '')
      await guardian.fill('Ibu Contoh');
    await this.button('Simpan dan daftarkan hadir').click();
    await this.atStep(2);
    return this.subject();
  }
  /** For a minor somebody else agrees, and is named. */
  async answeredBy(name: string): Promise<void> {
    const who = this.page.getByRole('group', { name: 'Yang menjawab' });
    if (!(await who.isVisible())) return;
    await who.getByRole('radio', { name: 'Wali lain', exact: true }).check();
    await this.field('Namanya').fill(name);
  }
  /** The id of the person whose step is open. */
  subject(): string {
    const id = /\/orang\/([^/]+)/.exec(this.page.url())?.[1];
    if (id === undefined) throw new Error(`no person at ${this.page.url()}`);
    return id;
  }
  async atStep(step: number): Promise<void> {
    await this.page.waitForURL(`**/langkah/${step}`);
  }
  async choose(group: string, answer: string): Promise<void> {
    const asked = this.page.getByRole('group', { name: group });
    await asked.getByRole('radio', { name: answer, exact: true }).check();
  }
  async date(group: string, on: string): Promise<void> {
    const [year = '', month = '', day = ''] = on.split('-');
    const asked = this.page.getByRole('group', { name: group });
    await asked.getByLabel('Tanggal', { exact: true }).fill(day);
    await asked.getByLabel('Bulan', { exact: true }).fill(month);
    await asked.getByLabel('Tahun', { exact: true }).fill(year);
  }

  async arrive(): Promise<void> {
    await this.page.getByTestId('arrive').click();
    await this.atStep(2);
  }
  /** Step 2: goes through every measure asked, typing those given; leaves the others out. Ends at step 3. */
  async measure(readings: Readings): Promise<void> {
    const left = new Map(Object.entries(readings));
    const asked = await this.measuresAsked();
    for (const [at, label] of asked.entries()) {
      await this.measureCalled(label).waitFor();
      const value = left.get(label);
      if (value !== undefined) await this.type(value);
      left.delete(label);
      await this.page.getByTestId('measure-next').click();
      const next = asked[at + 1];
      const after = next ? this.measureCalled(next) : this.page.getByTestId('told');
      const right = this.button('Ya, benar');
      await right.or(after).first().waitFor();
      if (await right.isVisible()) await right.click();
    }
    if (left.size > 0) throw new Error(`not asked: ${[...left.keys()].join(', ')}`);
    await this.atStep(3);
  }
  /** Danger signs come before the scales, for those who have such a list: here there are none. */
  async noDanger(): Promise<void> {
    const none = this.button('Tidak ada tanda bahaya');
    await none.or(this.page.getByTestId('measure-next')).first().waitFor();
    if (await none.isVisible()) await none.click();
  }
  measureCalled(label: string): Locator {
    return this.page.locator(`section.measure[aria-label="${label}"]`);
  }
  async measuresAsked(): Promise<string[]> {
    await this.noDanger();
    await this.page.getByTestId('measure-next').waitFor();
    const dots = this.page
      .getByRole('navigation', { name: 'Yang diukur' })
      .locator('button:not([data-danger-dot])');
    return dots.evaluateAll((all) => all.map((one) => one.getAttribute('data-measure') ?? ''));
  }
  /** Presses the keys of the number pad. */
  async type(value: string): Promise<void> {
    if (value === 'tidak' || value === 'ya') {
      const answer = value === 'ya' ? 'Ya, bengkak' : 'Tidak';
      return this.page.getByRole('radio', { name: answer, exact: true }).check();
    }
    const [upper = '', lower] = value.split('/');
    for (const key of upper) await this.padKey(key);
    if (lower === undefined) return;
    const below = this.page.getByRole('button', { name: /^Bawah/ });
    if ((await below.getAttribute('aria-pressed')) !== 'true') await below.click();
    for (const key of lower) await this.padKey(key);
  }
  async padKey(key: string): Promise<void> {
    const pad = this.page.locator('.pad');
    await pad.getByRole('button', { name: key === ',' ? 'Koma' : key, exact: true }).click();
  }
  /** Step 3: the codes of the findings shown. */
  async findings(): Promise<string[]> {
    await this.page.getByTestId('told').and(this.page.locator(':enabled')).waitFor();
    const cards = this.page.locator('[data-finding]');
    return cards.evaluateAll((all) => all.map((one) => one.getAttribute('data-finding') ?? ''));
  }
  async told(): Promise<void> {
    await this.page.getByTestId('told').click();
    await this.atStep(4);
  }
  /** Step 4. Ends at step 5. */
  async serve(serving: Serving = {}): Promise<void> {
    await this.page.getByTestId('serve-save').waitFor();
    await this.answerAll(serving.last ?? []);
    for (const [service, amount] of Object.entries(serving.give ?? {}))
      await this.give(service, amount);
    await this.page.getByTestId('serve-save').click();
    await this.atStep(5);
  }
  /** Answers every question of the questionnaires on the screen, and of the folded ones named. */
  async answerAll(last: readonly string[]): Promise<void> {
    const lines = this.page.locator('details.folded > summary');
    for (const title of last) {
      const asked = this.page.locator(`section[aria-label="${title}"]`);
      await lines.filter({ hasText: title }).or(asked).first().waitFor();
      const folded = this.page.locator('details.folded:not([open]) > summary');
      for (const line of await folded.filter({ hasText: title }).all()) await line.click();
      await asked.first().waitFor();
    }
    const open = 'section.card[aria-label], details[open] section[aria-label]';
    for (const box of await this.page.locator(open).all()) {
      const title = (await box.getAttribute('aria-label')) ?? '';
      for (const question of await box.getByRole('group').all()) {
        const answers = question.getByRole('radio');
        await (last.includes(title) ? answers.last() : answers.first()).check();
      }
    }
  }
  async give(service: string, amount: string): Promise<void> {
    const folded = this.page.locator('details.folded:not([open]) > summary');
    while ((await folded.count()) > 0) await folded.first().click();
    const tick = this.page.getByRole('checkbox', { name: new RegExp(`^${service}`) });
    await tick.check();
    const box = this.page.locator('.stack', { has: tick }).last();
    for (const input of await box.locator('input.input').all())
      await input.fill(
        (await input.getAttribute('inputmode')) === 'numeric' ? amount : 'Bidan Rina',
      );
  }
  /** Step 5: the first topic offered. Ends on the open day. */
  async counsel(): Promise<void> {
    await this.page.getByTestId('counsel-save').waitFor();
    await this.answerAll([]);
    await this.page.getByRole('checkbox').first().check();
    await this.page.getByTestId('counsel-save').click();
    await this.menu('Hari ini').waitFor();
  }
  /** Leaves the step that is open out, with a reason. */
  async skip(reason: string): Promise<void> {
    await this.button('Lewati').click();
    await this.page.getByRole('radio', { name: reason, exact: true }).check();
    await this.button('Simpan alasan').click();
  }
  /** A whole visit of somebody new; answers their id. */
  async visit(person: NewPerson, readings: Readings, serving: Serving = {}): Promise<string> {
    const id = await this.register(person);
    await this.measure(readings);
    await this.findings();
    await this.told();
    await this.serve(serving);
    await this.counsel();
    return id;
  }
}
