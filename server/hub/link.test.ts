import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type HubWorld, hubWorld, keptIds, MAIN_URL } from '../test/hub-world.ts';
import { signInAs } from '../test/phone-client.ts';
import { A, Pen } from '../test/small-world.ts';
import { type Link, openLink } from './link.ts';

let w: HubWorld;
let link: Link | null = null;
beforeEach(async () => {
  w = await hubWorld();
});
afterEach(async () => {
  await link?.stop();
  await w.end();
});

const attended = (pen: Pen) =>
  pen.write('attended', randomUUID(), '2026-07-02', { session: randomUUID() });

it('is none for a server that stands for itself', async () => {
  expect(await openLink(w.hubStore, { version: '1' })).toBe(null);
});

it('passes on by itself, tells whose feeds moved, and says how it stands', async () => {
  await w.join('ketua');
  let up = false;
  const line: typeof fetch = (...asked) =>
    up ? w.line(...asked) : Promise.reject(new TypeError('no line'));
  link = await openLink(w.hubStore, { version: '1', fetcher: line });
  const feeds = vi.fn();
  const me = vi.fn();
  link?.tell({ feeds, me });
  const here = attended(new Pen(w.accounts.kader, A, 51));
  await (await signInAs(w.hubApp, 'kader')).pushAll([here]);
  link?.taken();
  await expect.poll(() => link?.now()).toEqual({ reachedAt: null, waiting: 1 });
  expect(me).toHaveBeenCalled();
  const there = attended(new Pen(w.accounts.ketua, A, 52));
  await (await signInAs(w.mainApp, 'ketua', 'kantor')).pushAll([there]);
  up = true;
  link?.start();
  const both = [here.id, there.id].sort();
  await expect.poll(() => keptIds(w.main), { timeout: 20_000 }).toEqual(both);
  await expect.poll(() => link?.now().waiting, { timeout: 20_000 }).toBe(0);
  expect(link?.now().reachedAt).toBeGreaterThan(Date.now() - 60_000);
  expect(await keptIds(w.hub)).toEqual(both);
  expect(feeds).toHaveBeenCalledWith([A]);
});

it('ends at once while the line leads nowhere', async () => {
  await w.join('ketua');
  const asked: string[] = [];
  const nowhere: typeof fetch = (url, init) =>
    new Promise((_, reject) => {
      asked.push(String(url));
      init?.signal?.addEventListener('abort', () => reject(new Error('stopped')));
    });
  link = await openLink(w.hubStore, { version: '1', fetcher: nowhere });
  link?.start();
  await expect.poll(() => asked).toEqual([`${MAIN_URL}/api/hub/link`]);
  await link?.stop();
  expect(asked).toHaveLength(1);
});
