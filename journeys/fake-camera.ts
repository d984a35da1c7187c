import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowserSeeing } from './browser.ts';

/** What a cheap phone's camera gives. */
const [WIDTH, HEIGHT] = [960, 720];
const FRAMES_EACH = 5;

/** A browser whose phones look at what a story puts before them: pictures of another phone's screen, held a little askew. */
export class FakeCamera {
  readonly browser: Browser;
  readonly #folder: string;
  readonly #desk: Page;

  private constructor(browser: Browser, folder: string, desk: Page) {
    this.browser = browser;
    this.#folder = folder;
    this.#desk = desk;
  }

  static async open(): Promise<FakeCamera> {
    const folder = await mkdtemp(join(tmpdir(), 'siklus-camera-'));
    await writeFile(join(folder, 'seen.y4m'), film([new Uint8Array(WIDTH * HEIGHT).fill(90)]));
    const browser = await openBrowserSeeing(join(folder, 'seen.y4m'));
    return new FakeCamera(browser, folder, await browser.newPage());
  }

  async close(): Promise<void> {
    await this.browser.close();
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** From the next time a camera is opened it sees these pictures (PNG), one after the other, again and again. */
  async shows(pictures: readonly Buffer[]): Promise<void> {
    const frames: Uint8Array[] = [];
    for (const [i, picture] of pictures.entries())
      frames.push(await this.#photographed(picture, i % 2 === 0 ? 3 : -4));
    // replaced whole, so that no camera ever reads half of it
    const file = join(this.#folder, 'seen.y4m');
    await writeFile(`${file}.new`, film(frames));
    await rename(`${file}.new`, file);
  }

  /** The picture as a hand-held camera sees it: smaller, turned by some degrees, a little soft, on a grey table. */
  async #photographed(png: Buffer, degrees: number): Promise<Uint8Array> {
    const asked = {
      source: `data:image/png;base64,${png.toString('base64')}`,
      width: WIDTH,
      height: HEIGHT,
      degrees,
    };
    const luma = await this.#desk.evaluate(async ({ source, width, height, degrees: turn }) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = width;
      canvas.height = height;
      const pen = canvas.getContext('2d');
      if (!pen) throw new Error('no canvas');
      pen.fillStyle = '#777';
      pen.fillRect(0, 0, width, height);
      pen.translate(width / 2, height / 2);
      pen.rotate((turn * Math.PI) / 180);
      pen.filter = 'blur(0.7px)';
      const side = height * 0.86;
      pen.drawImage(image, -side / 2, -side / 2, side, side);
      const { data } = pen.getImageData(0, 0, width, height);
      let text = '';
      for (let i = 0; i < data.length; i += 4) text += String.fromCharCode(data[i + 1] ?? 0);
      return btoa(text);
    }, asked);
    return new Uint8Array(Buffer.from(luma, 'base64'));
  }
}

/** YUV4MPEG2 without colour, ten pictures a second. */
function film(frames: readonly Uint8Array[]): Buffer {
  const grey = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  const parts = [Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`)];
  for (const frame of frames)
    for (let n = 0; n < FRAMES_EACH; n++)
      parts.push(Buffer.from('FRAME\n'), Buffer.from(frame), grey);
  return Buffer.concat(parts);
}
