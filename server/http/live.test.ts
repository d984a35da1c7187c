import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../test/fresh-database.ts';
import { type PhoneClient, signInAs } from '../test/phone-client.ts';
import { A, B, newAccount, Pen, SECRET, smallWorld } from '../test/small-world.ts';
import { type App, buildApp } from './app.ts';

let db: FreshDatabase;
let app: App;
let base: string;
let id: string;
let own: PhoneClient;
const tellers: { me(): void }[] = [];

beforeAll(async () => {
  db = await freshDatabase();
  await smallWorld(db.pool);
  id = await newAccount(db.pool, 'kader', 'kader', { kind: 'posyandu', id: A });
  await newAccount(db.pool, 'kader-b', 'kader', { kind: 'posyandu', id: B });
  const passesOn = {
    now: () => ({ reachedAt: null, waiting: 3 }),
    refused: () => 0,
    holdsWhole: () => true,
    taken: () => {},
    tell: (on: { me(): void }) => void tellers.push(on),
  };
  app = await buildApp({ pool: db.pool, secret: SECRET, passesOn });
  base = await app.listen({ port: 0, host: '127.0.0.1' });
  own = await signInAs(app, 'kader', 'meja-1');
});
afterAll(async () => {
  await app.close();
  await db.drop();
});

/** The events a phone hears, as they come. */
async function listening(token: string): Promise<{ heard: string[]; stop(): void }> {
  const ended = new AbortController();
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`${base}/api/live/feeds`, { headers, signal: ended.signal });
  expect(answer.status).toBe(200);
  const heard: string[] = [];
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  void (async () => {
    for (;;) {
      const part = await reader?.read();
      if (!part || part.done) return;
      for (const line of part.value.split('\n')) if (line) heard.push(line);
    }
  })().catch(() => {});
  return { heard, stop: () => ended.abort() };
}

it('calls the other phones of a posyandu when one wrote, and says nothing of whom', async () => {
  const next = await listening((await signInAs(app, 'kader', 'meja-2')).token);
  const same = await listening(own.token);
  const beside = await listening((await signInAs(app, 'kader-b', 'meja-lain')).token);
  const pen = new Pen(id, A, 7);
  const entry = pen.write('attended', randomUUID(), '2026-07-02', { session: randomUUID() });
  await own.pushAll([entry]);
  await expect.poll(() => next.heard).toContain('event: feeds');
  expect(next.heard.join(' ')).not.toContain(entry.subject);
  for (const one of tellers) one.me();
  await expect.poll(() => same.heard).toContain('event: me');
  await expect.poll(() => beside.heard).toContain('event: me');
  // who wrote it need not be told, and a neighbour may not know
  expect(same.heard).not.toContain('event: feeds');
  expect(beside.heard).not.toContain('event: feeds');
  for (const one of [next, same, beside]) one.stop();
});

it('is closed to who is not signed in', async () => {
  expect((await fetch(`${base}/api/live/feeds`)).status).toBe(401);
});
