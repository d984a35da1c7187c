import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '#log/entry.ts';
import { busyPeople, seeded } from '../test/busy-people.ts';
import { badLine, dyingPool } from '../test/failing.ts';
import { brokenFeeds, type HubWorld, hubWorld, keptIds } from '../test/hub-world.ts';
import { type PhoneClient, signInAs } from '../test/phone-client.ts';
import { A, C, Pen, VILLAGE } from '../test/small-world.ts';
import { countWaiting } from './unsent.ts';

let w: HubWorld;
let office: PhoneClient;
beforeEach(async () => {
  w = await hubWorld();
  await w.join('bidan', VILLAGE);
  office = await signInAs(w.mainApp, 'bidan', 'kantor');
});
afterEach(() => w.end());

const weighed = (pen: Pen, subject: string): Entry =>
  pen.write('attended', subject, '2026-07-02', { session: randomUUID() });
const some = (pen: Pen, n: number): Entry[] =>
  Array.from({ length: n }, () => weighed(pen, randomUUID()));

/** Everything of this village is at both, once, and nothing is on its way. */
async function mustAgree(): Promise<void> {
  const { rows } = await w.main.pool.query<{ id: string }>(
    `select distinct entry as id from feed_entries where feed = any($1::text[]) order by entry`,
    [[A, 'melati', `${A}!s`, 'melati!s', `desa:${VILLAGE}`, `desa:${VILLAGE}!s`]],
  );
  expect(await keptIds(w.hub)).toEqual(rows.map((row) => row.id));
  expect(await brokenFeeds(w.main)).toEqual([]);
  expect(await brokenFeeds(w.hub)).toEqual([]);
  expect(await countWaiting(w.hub.pool)).toBe(0);
}

describe('a bad line', () => {
  it.each([1, 2, 3, 4])('loses nothing and doubles nothing, seed %i', async (seed) => {
    const random = seeded(seed);
    const line = badLine(w.line, random, 0.3);
    const people = busyPeople(seed, 12, w.accounts.bidan).filter((entry) => entry.scope !== C);
    const there = new Pen(w.accounts.bidan, A, 100 + seed);
    const pen = new Pen(w.accounts.kader, A, 200 + seed);
    await office.pushAll(people.slice(0, people.length / 2));
    const station = await signInAs(w.hubApp, 'bidan', 'meja-1');
    const kader = await signInAs(w.hubApp, 'kader', 'meja-2');
    // somebody moves to a place the hub has no register of: it refuses that, and the main server judges it
    const here = people.slice(people.length / 2);
    for (let at = 0; at < here.length; at += 50) await station.push(here.slice(at, at + 50));
    for (let i = 0; i < 12; i++) {
      await kader.pushAll(some(pen, 3));
      if (i % 4 === 0) await office.pushAll(some(there, 2));
      await w.round({ line });
    }
    for (let i = 0; i < 3; i++) expect(await w.round()).toBe(null);
    await mustAgree();
    expect((await keptIds(w.main)).length).toBe(people.length + 12 * 3 + 3 * 2);
  });
});

describe('a hub that is killed', () => {
  it('at any statement of a round begins again where it was, with nothing lost or doubled', async () => {
    const there = new Pen(w.accounts.bidan, A, 301);
    const pen = new Pen(w.accounts.kader, A, 302);
    const kader = await signInAs(w.hubApp, 'kader', 'meja-1');
    let lived = false;
    for (let after = 0; !lived && after < 400; after += 1 + Math.floor(after / 6)) {
      await office.pushAll(some(there, 2));
      await kader.pushAll(some(pen, 2));
      const { pool } = dyingPool(w.hub.pool, after);
      const store = { ...w.hubStore, pool };
      const stop = await w.round({ store }).catch(() => 'killed' as const);
      lived = stop === null;
    }
    expect(lived).toBe(true);
    for (let i = 0; i < 2; i++) expect(await w.round()).toBe(null);
    await mustAgree();
  });
});

describe('a main server restored from a backup', () => {
  it('gets again what came through the hub after that backup', async () => {
    const pen = new Pen(w.accounts.kader, A, 401);
    const kader = await signInAs(w.hubApp, 'kader', 'meja-1');
    const [early, late] = [some(pen, 5), some(pen, 7)];
    await kader.pushAll(early);
    expect(await w.round()).toBe(null);
    await kader.pushAll(late);
    expect(await w.round()).toBe(null);
    // as a backup taken in between has it
    const lost = late.map((entry) => entry.id);
    await w.main.pool.query('delete from entries where id = any($1::uuid[])', [lost]);
    await w.main.pool.query('delete from feed_entries where entry = any($1::uuid[])', [lost]);
    await w.main.pool.query(
      'update feeds f set n = (select count(*) from feed_entries e where e.feed = f.feed)',
    );
    await w.main.pool.query(`update server_state set value = $1 where key = 'epoch'`, [
      randomUUID(),
    ]);
    await w.restartMain();
    for (let i = 0; i < 2; i++) expect(await w.round()).toBe(null);
    await mustAgree();
    expect(await keptIds(w.main)).toEqual([...early, ...late].map((e) => e.id).sort());
  });
});
