import type { BrowserContext, Locator, Page } from 'playwright-core';

export const PASSWORD = 'posyandu-contoh';
export const PIN = '284915';
/** Nothing here is measured in time; this only ends a story that hangs. */
const PATIENCE_MS = 45_000;

/** A phone as anybody holds it: coming in, signal, the menu, what has not left it. In the words that stand on the screens. */
export class AnyPhone {
  readonly page: Page;
  readonly url: string;

  constructor(page: Page, url: string) {
    this.page = page;
    this.url = url;
    page.setDefaultTimeout(PATIENCE_MS);
  }

  get context(): BrowserContext {
    return this.page.context();
  }
  close(): Promise<void> {
    return this.context.close();
  }
  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }
  field(name: string): Locator {
    return this.page.getByLabel(name, { exact: true });
  }

  async signIn(username: string, password = PASSWORD): Promise<void> {
    await this.field('Nama akun').fill(username);
    await this.field('Kata sandi').fill(password);
    await this.button('Masuk').click();
  }
  async choosePin(pin = PIN): Promise<void> {
    await this.field('PIN baru').fill(pin);
    await this.field('Ketik sekali lagi').fill(pin);
    await this.button('Simpan PIN').click();
  }
  async waitForRegister(): Promise<void> {
    await this.menu('Hari ini').waitFor();
    await this.swControls();
  }
  async unlock(pin = PIN): Promise<void> {
    await this.page.getByLabel(/^PIN /).fill(pin);
    await this.menu('Hari ini').waitFor();
  }
  async lock(): Promise<void> {
    await this.menu('Lainnya').click();
    await this.page.getByTestId('lock').click();
  }
  /** The service worker holds the app, so the next start needs no network. */
  async swControls(): Promise<void> {
    await this.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
  }

  offline(): Promise<void> {
    return this.context.setOffline(true);
  }
  online(): Promise<void> {
    return this.context.setOffline(false);
  }
  async slow(times: number): Promise<void> {
    const session = await this.context.newCDPSession(this.page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: times });
  }

  menu(word: string): Locator {
    const nav = this.page.getByRole('navigation', { name: 'Menu utama' });
    return nav.getByRole('link', { name: new RegExp(`^${word}`) });
  }
  async goHome(): Promise<void> {
    if (await this.menu('Hari ini').isVisible()) await this.menu('Hari ini').click();
    else await this.page.getByRole('link', { name: 'Kembali' }).click();
    await this.menu('Hari ini').waitFor();
  }
  /** What the menu says has not left this phone. Only on screens with the menu. */
  async unsent(): Promise<number> {
    const text = await this.menu('Belum terkirim').innerText();
    return Number(/\d+/.exec(text.replaceAll('.', ''))?.[0] ?? 0);
  }
  /** Waits until everything has left, pressing "send" as an impatient kader would. */
  async sendAll(): Promise<void> {
    await this.menu('Belum terkirim').click();
    const arrived = this.page.getByText('Semua catatan sudah sampai di server.').first();
    const until = Date.now() + 2 * PATIENCE_MS;
    while (!(await arrived.isVisible())) {
      if (Date.now() > until) throw new Error(`still waiting: ${await this.text()}`);
      const send = this.button('Kirim sekarang');
      if (await send.isEnabled().catch(() => false)) await send.click().catch(() => undefined);
      await this.page.waitForTimeout(250);
    }
  }
  /** The line that says something is on the disk, once it is there; how many facts it names. */
  async saved(): Promise<number> {
    const line = this.page.getByTestId('saved-line').filter({ hasText: /tersimpan/i });
    await line.waitFor();
    return Number(/(\d+) tersimpan/.exec(await line.innerText())?.[1] ?? 1);
  }
  text(): Promise<string> {
    return this.page.locator('body').innerText();
  }
}
