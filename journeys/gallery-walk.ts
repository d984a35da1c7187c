import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { SMALL_PHONE } from './browser.ts';

interface Axe {
  run(
    at: Document,
    options: object,
  ): Promise<{
    violations: readonly {
      id: string;
      impact?: string | null;
      nodes: readonly { target: readonly unknown[]; failureSummary?: string }[];
    }[];
  }>;
}
declare global {
  interface Window {
    axe: Axe;
  }
}

interface Found {
  rule: string;
  at: string;
  why: string;
}
const isChartDot = (el: Element): boolean => el.classList.contains('point-hit');

/** One page that goes through the gallery without loading anything twice. */
export class GalleryWalk {
  readonly page: Page;
  private constructor(page: Page) {
    this.page = page;
  }

  /** `stored`: what lies in the phone's own settings before the app opens. */
  static async open(
    browser: Browser,
    url: string,
    options: BrowserContextOptions & { stored?: Readonly<Record<string, string>> } = {},
  ): Promise<GalleryWalk> {
    const { stored = {}, ...rest } = options;
    const context = await browser.newContext({ ...SMALL_PHONE, reducedMotion: 'reduce', ...rest });
    await context.addInitScript((all) => {
      for (const [key, value] of Object.entries(all)) localStorage.setItem(key, value);
    }, stored);
    const page = await context.newPage();
    await page.goto(`${url}/galeri`);
    await page.locator('a[href^="/galeri/"]').first().waitFor();
    // evaluated, not added as a script: the app forbids scripts that are not its own
    await page.evaluate(axe.source);
    return new GalleryWalk(page);
  }

  /** Every state, as the gallery's own index names them. */
  keys(): Promise<string[]> {
    return this.page
      .locator('a[href^="/galeri/"]')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')?.split('/')[2] ?? ''));
  }

  /** Draws one state and waits until nothing in it changes any more. */
  show(key: string): Promise<void> {
    return this.page.evaluate(async (to) => {
      history.pushState(null, '', `/galeri/${to}`);
      scrollTo(0, 0);
      const started = performance.now();
      let last = started;
      const watch = new MutationObserver(() => {
        last = performance.now();
      });
      watch.observe(document, { subtree: true, childList: true, attributes: true });
      const resting = () => {
        const now = performance.now();
        return now - started > 2500 || (now - last > 90 && !document.querySelector('.skeleton'));
      };
      while (!resting()) await new Promise((then) => setTimeout(then, 30));
      watch.disconnect();
    }, key);
  }

  /** What axe calls serious or critical, one line each: rule, where, why. `rules`: only these. */
  async serious(rules?: readonly string[]): Promise<string[]> {
    const found = await this.#found(rules);
    const wrong: string[] = [];
    for (const { rule, at, why } of found) {
      // a dot of the growth chart is as narrow as a month; the table under the chart says the same, row by row
      if (rule === 'target-size' && (await this.page.locator(at).first().evaluate(isChartDot)))
        continue;
      if (rule === 'target-size' && (await this.#isFreeWhenScrolled(at))) continue;
      wrong.push(`${rule} at ${at}: ${why}`);
    }
    return wrong;
  }

  #found(rules?: readonly string[]): Promise<Found[]> {
    return this.page.evaluate(async (only) => {
      const { violations } = await window.axe.run(document, {
        resultTypes: ['violations'],
        runOnly: only
          ? { type: 'rule', values: only }
          : ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      });
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) =>
          nodes.map((n) => ({ rule: id, at: n.target.join(' '), why: n.failureSummary ?? '' })),
        );
    }, rules);
  }

  /** What the menu covers at the bottom of the screen is large enough once it is scrolled to. */
  #isFreeWhenScrolled(at: string): Promise<boolean> {
    return this.page.evaluate(async (target) => {
      const el = document.querySelector(target);
      el?.scrollIntoView({ block: 'center' });
      const again = await window.axe.run(document, {
        runOnly: { type: 'rule', values: ['target-size'] },
      });
      scrollTo(0, 0);
      return !again.violations.some(({ nodes }) =>
        nodes.some((n) => n.target.join(' ') === target),
      );
    }, at);
  }

  /** As a browser does whose user wants letters twice as large. */
  async twiceAsLarge(): Promise<void> {
    await this.page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(':root { --text: 34px !important; }');
      document.adoptedStyleSheets = [sheet];
    });
  }

  close(): Promise<void> {
    return this.page.context().close();
  }

  /** Whatever reaches beyond the sides of the screen without a box of its own to scroll in. */
  outside(): Promise<string[]> {
    return this.page.evaluate(() => {
      const name = (el: Element) =>
        `${el.tagName.toLowerCase()}.${el.className} "${(el.textContent ?? '').trim().slice(0, 40)}"`;
      const scrolls = (el: Element): boolean => {
        for (let up = el.parentElement; up && up !== document.body; up = up.parentElement)
          if (/auto|scroll/.test(getComputedStyle(up).overflowX) && up.scrollWidth > up.clientWidth)
            return up.tagName !== 'DIALOG';
        return false;
      };
      const wide: string[] = [];
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth > clientWidth) wide.push(`the page is ${scrollWidth} px wide`);
      for (const box of document.querySelectorAll('dialog[open]'))
        if (box.scrollWidth > box.clientWidth)
          wide.push(`the dialog is ${box.scrollWidth} px wide`);
      for (const el of document.querySelectorAll('a,button,input,select,textarea,summary')) {
        const { left, right, width, height } = el.getBoundingClientRect();
        if (width < 2 || height < 2 || (left >= -1 && right <= clientWidth + 1)) continue;
        if (!scrolls(el)) wide.push(`${name(el)} from ${Math.round(left)} to ${Math.round(right)}`);
      }
      return wide;
    });
  }
}
