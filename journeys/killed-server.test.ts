import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { ROOT } from './build-web.ts';
import { DemoServer } from './demo-server.ts';
import { brokenFeeds, factsOf } from './kept.ts';
import { monthsAgo } from './people.ts';
import { Phone } from './phone.ts';

const ROUNDS = 4;
/** How long after a push has left the phone the server dies, at most: before, while or after it is kept. */
const LATEST_MS = 60;

let server: DemoServer;
let browser: Browser;
beforeAll(async () => {
  server = await DemoServer.start();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** `siklus rebuild --check`: its exit code, 0 when every counter is what a rebuild would make it. */
async function rebuildCheck(): Promise<{ code: number; said: string }> {
  const child = spawn(process.execPath, [join(ROOT, 'bin/siklus.mjs'), 'rebuild', '--check'], {
    cwd: ROOT,
    env: { ...process.env, SIKLUS_HOME: server.home },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  const [code] = await once(child, 'exit');
  return { code: code ?? -1, said };
}

describe('The server that dies', () => {
  test(`killed ${ROUNDS} times while two phones push, it loses nothing it acknowledged, doubles nothing, and its counters equal a rebuild`, async () => {
    const phones = [
      await Phone.of(browser, server.url, 'kader.dahlia8'),
      await Phone.of(browser, server.url, 'kader2.dahlia8'),
    ];
    for (const phone of phones) await phone.sendAll().then(() => phone.openDay());
    const expected = new Map<string, number>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const phone = phones[round % phones.length] as Phone;
      const died = dieAtNextPush(phone);
      await phone.goHome();
      const id = await phone.register({
        name: `Intan ${'ABCD'[round]} Contoh`,
        sex: 'M',
        birth: monthsAgo(11),
      });
      const facts = await phone.saved();
      await phone.measure({ 'Berat badan': '8,4', 'Lingkar kepala': '45' });
      // two readings, and the danger signs asked before them
      expected.set(id, facts + 3);
      await died;
      await server.run();
      await phone.goHome();
    }
    for (const phone of phones) await phone.sendAll();
    for (const phone of phones) await phone.close();
    for (const [id, facts] of expected) {
      const kept = await factsOf(server.home, [id]);
      expect(kept).toHaveLength(facts);
      expect(new Set(kept.map((f) => `${f.kind} ${f.body.what ?? ''}`)).size).toBe(facts);
    }
    expect(await brokenFeeds(server.home)).toEqual([]);
    expect(await rebuildCheck()).toMatchObject({ code: 0 });
  });
});

/** Kills the server while the next push of this phone is on its way. */
function dieAtNextPush(phone: Phone): Promise<void> {
  return new Promise((resolve, reject) => {
    phone.page.on('request', function listen(request) {
      if (!request.url().endsWith('/api/push')) return;
      phone.page.off('request', listen);
      setTimeout(() => server.kill().then(resolve, reject), Math.random() * LATEST_MS);
    });
  });
}
