import type { Page } from 'playwright-core';

/** What the browser does not report took less than this. */
const LEAST_MS = 16;
/** A quick hand; what one touch started may still be under way when the next one comes. */
const PACE_MS = 120;
/** Until the browser has reported the last one. */
const REPORTED_MS = 500;

declare global {
  interface Window {
    takeInteractions(): number[];
  }
}

/** In the page: from touch to the next paint, as the browser itself reports it (Event Timing), the longest event of each. */
function watchInteractions(leastMs: number): void {
  const longest = new Map<number, number>();
  const keep = (entries: PerformanceEntryList): void => {
    for (const entry of entries as PerformanceEventTiming[])
      if (entry.interactionId)
        longest.set(
          entry.interactionId,
          Math.max(entry.duration, longest.get(entry.interactionId) ?? 0),
        );
  };
  const observer = new PerformanceObserver((list) => keep(list.getEntries()));
  observer.observe({ type: 'event', durationThreshold: leastMs } as PerformanceObserverInit);
  window.takeInteractions = () => {
    keep(observer.takeRecords());
    const all = [...longest.values()];
    longest.clear();
    return all;
  };
}

/** Touches somebody makes on one screen, each counted, each measured by the browser. */
export class Interactions {
  readonly #page: Page;
  #count = 0;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Call before the page goes anywhere. */
  static async watch(page: Page): Promise<Interactions> {
    // the tool that runs this names inner functions by a helper, which a page does not have
    await page.addInitScript('globalThis.__name ??= (it) => it');
    await page.addInitScript(watchInteractions, LEAST_MS);
    return new Interactions(page);
  }

  /** One tap. */
  async tap(css: string, nth = 0): Promise<void> {
    await this.#page.locator(css).nth(nth).click();
    await this.#done(1);
  }
  async key(key: string): Promise<void> {
    await this.#page.keyboard.press(key);
    await this.#done(1);
  }
  async type(text: string): Promise<void> {
    for (const letter of text) await this.key(letter);
  }
  async #done(count: number): Promise<void> {
    this.#count += count;
    await this.#page.waitForTimeout(PACE_MS);
  }

  /** Milliseconds of every touch since the last time this was asked. */
  async take(): Promise<number[]> {
    await this.#page.waitForTimeout(REPORTED_MS);
    const reported = await this.#page.evaluate(() => window.takeInteractions());
    const rest = Math.max(0, this.#count - reported.length);
    this.#count = 0;
    return [...reported, ...Array.from({ length: rest }, () => LEAST_MS)];
  }
}
