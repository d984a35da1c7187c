import { describe, expect, test } from 'vitest';
import { type Entry, pack } from './entry.ts';
import { type Exchanged, exchange, type Send, type Sent, STOPS } from './exchange.ts';
import { Killed, type MemoryStore, newDisk, openMemoryStore } from './memory-store.ts';
import type { PullRequest, PushRequest } from './protocol.ts';
import { maxAheadMs, msOf, newClock, nextStamp } from './stamp.ts';
import { MemoryServer } from './trial/memory-server.ts';

const nowMs = Date.UTC(2026, 0, 5, 1);
const subject = '019b8c1e-32f3-7001-8413-c37b7c29438d';

/** A phone with so many unsent entries that follows one feed. */
async function phone(unsent = 0, seed = 1, feed = 'posyandu-1'): Promise<MemoryStore> {
  const store = openMemoryStore(newDisk(newClock(new Uint8Array(8).fill(seed))));
  await store.follow(feed);
  for (let n = 0; n < unsent; n += 1) await write(store, feed, { n });
  return store;
}

async function write(store: MemoryStore, scope: string, body: unknown, at = nowMs): Promise<Entry> {
  const { id, clock } = nextStamp(await store.clock(), at);
  const rest = { scope, subject, kind: 'weighed', v: 1, on: '2026-01-05', by: subject };
  const entry = { id, ...rest, body };
  await store.append([entry], clock);
  return entry;
}

/** A line to a server that keeps what was asked, and lets a test answer in the server's place. */
function line(server: MemoryServer, instead: Partial<Send> = {}, device = 'hp') {
  server.grant(device, 'posyandu-1');
  const pushes: PushRequest[] = [];
  const pulls: PullRequest[] = [];
  const answers: Send = {
    push: async (request) => ({ ok: true, value: server.push(request) }),
    pull: async ({ cursors, limit }) => ({
      ok: true,
      value: server.pull(device, cursors, limit ?? 500),
    }),
    ...instead,
  };
  const send: Send = {
    push: (request) => {
      pushes.push(request);
      return answers.push(request);
    },
    pull: (request) => {
      pulls.push(structuredClone(request));
      return answers.pull(request);
    },
  };
  return { send, pushes, pulls };
}

const run = (keeper: MemoryStore, send: Send, more = {}): Promise<Exchanged> =>
  exchange({ keeper, device: 'hp', send, nowMs, ...more });
const fates = (store: MemoryStore): unknown[] => [...store.disk.fates.values()];
const sizes = (pushes: PushRequest[]): number[] => pushes.map(({ entries }) => entries.length);

describe('pushing', () => {
  test('goes in batches of fifty, oldest first, and reports as it goes', async () => {
    const store = await phone(120);
    const { send, pushes } = line(new MemoryServer());
    const seen: number[] = [];
    const done = await run(store, send, { onProgress: ({ sent }: Exchanged) => seen.push(sent) });

    expect(sizes(pushes)).toEqual([50, 50, 20]);
    expect(pushes[0]?.entries.map(({ body }) => body)).toEqual(
      Array.from({ length: 50 }, (_, n) => ({ n })),
    );
    expect(seen.slice(0, 3)).toEqual([50, 100, 120]);
    expect(done).toMatchObject({ stopped: null, sent: 120, received: 120, refused: [] });
    expect(new Set(fates(store))).toEqual(new Set(['at-server']));
  });

  test('a batch too large is halved until it goes', async () => {
    const server = new MemoryServer();
    const store = await phone(60);
    const { send, pushes } = line(server, {
      push: async (request) =>
        request.entries.length > 20
          ? { ok: false, error: 'too-large' }
          : { ok: true, value: server.push(request) },
    });
    const done = await run(store, send);
    expect(sizes(pushes)).toEqual([50, 25, 12, 12, 12, 12, 12]);
    expect(done).toMatchObject({ stopped: null, sent: 60, setAside: [] });
  });

  test.each(['too-large', 'server-error'] as const)(
    'an entry that cannot go even alone (%s) stays unsent and holds up nobody behind it',
    async (error) => {
      const server = new MemoryServer();
      const store = await phone(5);
      const bad = (await store.unsent(2))[1]?.id ?? '';
      const { send } = line(server, {
        push: async (request) =>
          request.entries.some(({ id }) => id === bad)
            ? { ok: false, error }
            : { ok: true, value: server.push(request) },
      });
      const done = await run(store, send);
      expect(done).toMatchObject({ sent: 4, setAside: [bad], received: 4 });
      expect(done.stopped).toBe(error === 'too-large' ? null : error);
      expect((await store.unsent(9)).map(({ id }) => id)).toEqual([bad]);
    },
  );

  test('after an entry that is too large alone, batches are whole again', async () => {
    const server = new MemoryServer();
    const store = await phone(120);
    const huge = (await store.unsent(1))[0]?.id ?? '';
    const { send, pushes } = line(server, {
      push: async (request) =>
        request.entries.some(({ id }) => id === huge)
          ? { ok: false, error: 'too-large' }
          : { ok: true, value: server.push(request) },
    });
    expect(await run(store, send)).toMatchObject({ sent: 119, setAside: [huge] });
    expect(sizes(pushes)).toEqual([50, 25, 12, 6, 3, 1, 1, 50, 50, 18]);
  });

  test('a server that is ill is left alone soon, and still read from', async () => {
    const store = await phone(100);
    const { send, pushes, pulls } = line(new MemoryServer(), {
      push: async () => ({ ok: false, error: 'server-error' }),
    });
    expect((await run(store, send)).stopped).toBe('server-error');
    expect(pushes.length).toBeLessThan(20);
    expect(pulls).toHaveLength(2);
    expect(await store.unsent(200)).toHaveLength(100);
  });

  test('an entry without a receipt, or with a reason nobody here knows, stays unsent', async () => {
    const store = await phone(4);
    const [one, two] = await store.unsent(2);
    const { send, pushes } = line(new MemoryServer(), {
      push: async () => ({
        ok: true,
        value: {
          epoch: 'epoch-0',
          receipts: [
            { id: one?.id, outcome: 'new' },
            { id: two?.id, outcome: 'refused', reason: 'because' },
            { id: subject, outcome: 'new' },
            'kwitansi',
          ],
        },
      }),
    });
    const done = await run(store, send);
    expect(done).toMatchObject({ stopped: 'bad-answer', sent: 1 });
    expect(pushes).toHaveLength(1);
    expect(await store.unsent(9)).toHaveLength(3);
  });

  test('a refused entry keeps its reason, is not offered again, and is at the server once released', async () => {
    const server = new MemoryServer();
    const store = await phone(0);
    const entry = await write(store, 'posyandu-9', {});
    const { send, pushes } = line(server);
    const first = await run(store, send);
    expect(first.refused).toEqual([{ id: entry.id, reason: 'not-your-area' }]);
    expect(fates(store)).toEqual([{ refused: 'not-your-area' }]);
    await run(store, send);
    expect(pushes).toHaveLength(1);

    server.addHome(subject, 'posyandu-1');
    server.release(entry.id);
    await run(store, send);
    expect(fates(store)).toEqual(['at-server']);
  });

  test('the same id with other content is refused as id-taken; the server keeps the first', async () => {
    const server = new MemoryServer();
    const [mine, copy] = [await phone(0), await phone(0)];
    const entry = await write(mine, 'posyandu-1', { kg: 7 });
    await write(copy, 'posyandu-1', { kg: 8 });
    await run(mine, line(server).send);
    const second = await run(copy, line(server).send);
    expect(second.refused).toEqual([{ id: entry.id, reason: 'id-taken' }]);
    expect(server.entry(entry.id)?.body).toEqual({ kg: 7 });
    expect(copy.disk.entries.get(entry.id)?.body).toEqual({ kg: 8 });
    expect([...copy.disk.quarantined.values()]).toEqual([{ raw: entry, reason: 'id-taken' }]);
  });
});

describe('stopping', () => {
  test.each(STOPS.filter((stop) => stop !== 'server-error'))(
    'a push answered "%s" ends the exchange and is not tried again',
    async (error) => {
      const store = await phone(80);
      const { send, pushes, pulls } = line(new MemoryServer(), {
        push: async () => ({ ok: false, error }),
      });
      expect((await run(store, send)).stopped).toBe(error);
      expect([pushes.length, pulls.length]).toEqual([1, 0]);
      expect(await store.unsent(100)).toHaveLength(80);
    },
  );

  test.each(STOPS)('a pull answered "%s" keeps what was done before', async (error) => {
    const server = new MemoryServer();
    const writer = await phone(5, 2);
    await run(writer, line(server).send);
    const store = await phone(3);
    let asked = 0;
    const { send } = line(server, {
      pull: async ({ cursors }): Promise<Sent> => {
        asked += 1;
        return asked === 3
          ? { ok: false, error }
          : { ok: true, value: server.pull('hp', cursors, 2) };
      },
    });
    const done = await run(store, send);
    expect(done).toMatchObject({ stopped: error, sent: 3, received: 4 });
    expect(await store.cursors()).toEqual({ 'posyandu-1': 4 });
    expect(await run(store, line(server).send)).toMatchObject({ stopped: null, received: 4 });
  });

  test.each<[string, unknown]>([
    ['a hotspot page', '<html>'],
    ['nothing', null],
    ['no epoch', { feeds: {}, receipts: [] }],
    [
      'a page without a place',
      { epoch: 'e', receipts: [], feeds: { 'posyandu-1': { entries: [] } } },
    ],
    [
      'a place before ours',
      { epoch: 'e', receipts: [], feeds: { 'posyandu-1': { to: 2, entries: [] } } },
    ],
    [
      'the answer to another question',
      { epoch: 'e', receipts: [], feeds: { 'posyandu-1': { to: 9, after: 8, entries: [] } } },
    ],
    [
      'more, for ever',
      { epoch: 'e', receipts: [], feeds: { 'posyandu-1': { to: 3, more: true, entries: [] } } },
    ],
  ])('%s is a bad answer and moves nothing', async (_, value) => {
    const store = await phone(0);
    await store.startEpoch('e');
    await store.takePage('posyandu-1', [], 3);
    const { send } = line(new MemoryServer(), { pull: async () => ({ ok: true, value }) });
    expect((await run(store, send)).stopped).toBe('bad-answer');
    expect(await store.cursors()).toEqual({ 'posyandu-1': 3 });
  });
});

describe('pulling', () => {
  test('an item that cannot be read goes to the quarantine and its page goes on', async () => {
    const server = new MemoryServer();
    const store = await phone(2);
    server.plant('posyandu-1', ['rusak', [1]]);
    const { send } = line(server);
    expect(await run(store, send)).toMatchObject({ stopped: null, received: 2, unreadable: 1 });
    expect([...store.disk.quarantined.values()]).toEqual([
      { raw: ['rusak', [1]], reason: 'unreadable' },
    ]);
  });

  test('a page with nothing this phone may see still moves its cursor', async () => {
    const store = await phone(0);
    const page = { to: 7, more: false, entries: [] };
    const value = { epoch: 'e', feeds: { 'posyandu-1': page }, left: [] };
    await run(store, line(new MemoryServer(), { pull: async () => ({ ok: true, value }) }).send);
    expect(await store.cursors()).toEqual({ 'posyandu-1': 7 });
  });

  test('what is written afterwards sorts after what was read, and a day ahead at most', async () => {
    for (const aheadMs of [60_000, 40 * maxAheadMs]) {
      const server = new MemoryServer();
      const other = await phone(0, 2);
      const theirs = await write(other, 'posyandu-1', {}, nowMs + aheadMs);
      await run(other, line(server).send);
      const store = await phone(0);
      await run(store, line(server).send);
      const mine = await write(store, 'posyandu-1', {});
      expect(mine.id > theirs.id).toBe(aheadMs < maxAheadMs);
      expect(msOf(mine.id)).toBeLessThanOrEqual(nowMs + maxAheadMs + 1);
    }
  });

  test('a feed that was left goes with its people, but not before their unsent entries have receipts', async () => {
    const server = new MemoryServer();
    const store = await phone(2);
    const { send } = line(server);
    await run(store, send);
    await write(store, 'posyandu-1', { last: true });
    server.revoke('hp', 'posyandu-1');
    const noPush: Send = { ...send, push: async () => ({ ok: false, error: 'server-error' }) };
    expect((await run(store, noPush)).left).toEqual(['posyandu-1']);
    expect(store.disk.entries.size).toBe(3);
    server.grant('hp', 'posyandu-1');
    await run(store, send);
    expect(store.disk.entries.size).toBe(0);
    expect(server.idsOf('posyandu-1')).toHaveLength(3);
  });
});

describe('a new epoch', () => {
  test('is noticed by a phone with nothing to send, and it offers everything again', async () => {
    const server = new MemoryServer();
    const store = await phone(3);
    const empty = server.backup();
    const { send } = line(server);
    await run(store, send);
    server.restore(empty);
    server.grant('hp', 'posyandu-1');
    await run(store, send);
    expect(server.ids()).toHaveLength(3);
  });

  test('is noticed also by a phone that follows nothing: what was refused is offered again', async () => {
    const server = new MemoryServer();
    const store = openMemoryStore(newDisk(newClock(new Uint8Array(8).fill(3))));
    const entry = await write(store, 'desa-1', {});
    const { send } = line(server);
    expect((await run(store, send)).refused).toHaveLength(1);
    server.restore(server.backup());
    server.grant('hp', 'desa-1');
    expect(await run(store, send)).toMatchObject({ sent: 1, newEpoch: true });
    expect(server.has(entry.id)).toBe(true);
  });

  test('two servers answering in turn are not followed round in circles', async () => {
    const store = await phone(1);
    let n = 0;
    const { send, pulls } = line(new MemoryServer(), {
      pull: async () => {
        n += 1;
        return { ok: true, value: { epoch: `e${n % 2}`, feeds: {}, left: [] } };
      },
    });
    expect((await run(store, send)).stopped).toBe('bad-answer');
    expect(pulls.length).toBeLessThan(5);
    expect(store.disk.entries.size).toBe(1);
  });
});

describe('a killed phone', () => {
  test('has what was committed and nothing else', async () => {
    const store = await phone(1);
    const { id, clock } = nextStamp(await store.clock(), nowMs);
    const [first] = await store.unsent(1);
    const entry: Entry = { ...(first as Entry), id };
    const saving = store.append([entry], clock);
    store.kill();
    await expect(saving).rejects.toThrow(Killed);
    await expect(store.epoch()).rejects.toThrow(Killed);
    expect(await openMemoryStore(store.disk).unsent(9)).toEqual([first]);
  });
});

test('T2.03: ten posyandu write on the same day without signal; all arrive and none overwrites another', async () => {
  const server = new MemoryServer();
  const phones = await Promise.all(
    Array.from({ length: 10 }, (_, n) => phone(25, n + 1, `posyandu-${n}`)),
  );
  const lines = phones.map((_, n) => line(server, {}, `hp-${n}`).send);
  for (const n of phones.keys()) server.grant(`hp-${n}`, `posyandu-${n}`);
  const both = (store: MemoryStore, n: number) =>
    exchange({ keeper: store, device: `hp-${n}`, send: lines[n] as Send, nowMs });
  await Promise.all(phones.map(both));
  await Promise.all(phones.map(both));

  expect(server.ids()).toHaveLength(250);
  for (const [n, store] of phones.entries()) {
    const mine = [...store.disk.entries.values()];
    expect(mine.map(({ id }) => id).sort()).toEqual(server.idsOf(`posyandu-${n}`).sort());
    expect(mine.map((entry) => pack(entry))).toEqual(
      mine.map(({ id }) => pack(server.entry(id) as Entry)),
    );
    expect(new Set(fates(store))).toEqual(new Set(['at-server']));
  }
});
