import type { Locator, Page } from 'playwright-core';

/** Seconds of a hand and a head at a phone: a published keystroke model, made plain for thumbs. */
const TAP_S = 1.2;
const LETTER_S = 0.6;
const DIGIT_S = 0.5;
const THINK_S = 1.2;
/** A screen that does not answer is a finding, not a wait. */
const PATIENCE_MS = 20_000;

/** What shows that the phone has done its part: something visible, with this text when one is given. */
export interface Until {
  css: string;
  text?: string;
}

interface Act {
  what: string;
  seconds: number;
  /** from the last touch until the screen answered, measured in the page */
  computeMs: number;
}

declare global {
  interface Window {
    listenToHands(kind: 'click' | 'keydown', count: number, until: Until): void;
    handsAnswered: Promise<number>;
  }
}

/** In the page: milliseconds from the last of so many touches until something is shown and painted. */
function answering(patienceMs: number): void {
  const isShown = ({ css, text }: Until): boolean =>
    [...document.querySelectorAll(css)].some(
      (one) =>
        one.getClientRects().length > 0 &&
        !one.matches(':disabled') &&
        (text === undefined || (one.textContent ?? '').includes(text)),
    );
  window.listenToHands = (kind, count, until) => {
    window.handsAnswered = new Promise((resolve, reject) => {
      let left = count;
      const why = `no answer to ${kind}, ${count} times: ${until.css} ${until.text ?? ''}`;
      setTimeout(() => reject(new Error(why)), patienceMs);
      const touched = (event: Event): void => {
        left -= 1;
        if (left > 0) return;
        removeEventListener(kind, touched, true);
        const at = event.timeStamp;
        const look = (): void => {
          if (!isShown(until)) return void requestAnimationFrame(look);
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - at)));
        };
        requestAnimationFrame(look);
      };
      addEventListener(kind, touched, true);
    });
    window.handsAnswered.catch(() => undefined);
  };
}

/** Call before the page goes anywhere. */
export async function watchHands(page: Page): Promise<void> {
  // the tool that runs this names inner functions by a helper, which a page does not have
  await page.addInitScript('globalThis.__name ??= (it) => it');
  await page.addInitScript(answering, PATIENCE_MS);
}

/**
 * Drives the app only by what is counted: taps, letters, digits, screens. What a hand does costs what the model says;
 * what the phone does is measured, and the hand waits for it.
 */
export class Hands {
  readonly #page: Page;
  readonly #acts: Act[] = [];
  taps = 0;
  letters = 0;
  digits = 0;
  screens = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Somebody looks at a screen they have not seen, and thinks. */
  sees(screen: string): void {
    this.screens += 1;
    this.#acts.push({ what: `[${screen}]`, seconds: THINK_S, computeMs: 0 });
  }

  async tap(what: string, target: Locator, until: Until): Promise<void> {
    this.taps += 1;
    const computeMs = await this.#answered('click', 1, until, () => target.click());
    this.#acts.push({ what: `tap ${what}`, seconds: TAP_S, computeMs });
  }

  /** Types where the caret is; the hand waits only after the last letter. */
  async types(text: string, until: Until): Promise<void> {
    const numbers = text.replace(/[^\d,]/g, '').length;
    const others = text.length - numbers;
    this.digits += numbers;
    this.letters += others;
    const computeMs = await this.#answered('keydown', text.length, until, () =>
      this.#page.keyboard.type(text),
    );
    const seconds = numbers * DIGIT_S + others * LETTER_S;
    this.#acts.push({ what: `type ${text}`, seconds, computeMs });
  }

  /** Presses keys of the number pad in the page, the comma too: digits, not taps. */
  async pad(text: string, until: Until): Promise<void> {
    this.digits += text.length;
    const keys = this.#page.locator('.pad');
    const computeMs = await this.#answered('click', text.length, until, async () => {
      for (const key of text)
        await keys.getByRole('button', { name: key === ',' ? 'Koma' : key, exact: true }).click();
    });
    this.#acts.push({ what: `pad ${text}`, seconds: text.length * DIGIT_S, computeMs });
  }

  /** Something nobody's hand does: a camera that finds a code. */
  async waits(what: string, until: Until): Promise<void> {
    const from = performance.now();
    await this.#page.locator(until.css).first().waitFor();
    this.#acts.push({ what: `wait ${what}`, seconds: 0, computeMs: performance.now() - from });
  }

  get handSeconds(): number {
    return this.#acts.reduce((sum, act) => sum + act.seconds, 0);
  }
  get computeSeconds(): number {
    return this.#acts.reduce((sum, act) => sum + act.computeMs, 0) / 1000;
  }
  get seconds(): number {
    return this.handSeconds + this.computeSeconds;
  }
  /** "[Hari ini] · tap Cari 120 ms · …" */
  steps(): string {
    return this.#acts
      .map(({ what, computeMs }) => (computeMs > 0 ? `${what} ${Math.round(computeMs)} ms` : what))
      .join(' · ');
  }

  async #answered(
    kind: 'click' | 'keydown',
    count: number,
    until: Until,
    act: () => Promise<unknown>,
  ): Promise<number> {
    // touches may overtake what the page is told, so the hand waits until it listens
    await this.#page.evaluate(([what, many, shown]) => window.listenToHands(what, many, shown), [
      kind,
      count,
      until,
    ] as const);
    await act();
    return this.#page.evaluate(() => window.handsAnswered);
  }
}
