import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../test/fresh-database.ts';
import { type PhoneClient, signInAs } from '../test/phone-client.ts';
import { A, newAccount, Pen, SECRET, smallWorld } from '../test/small-world.ts';
import { type App, buildApp } from './app.ts';

let db: FreshDatabase;
let app: App;
let kader: PhoneClient;
let head: PhoneClient;
let pen: Pen;
beforeAll(async () => {
  db = await freshDatabase();
  await smallWorld(db.pool);
  const id = await newAccount(db.pool, 'kader', 'kader', { kind: 'posyandu', id: A });
  await newAccount(db.pool, 'kepala', 'puskesmas', { kind: 'puskesmas', id: 'pkm-1' });
  app = await buildApp({ pool: db.pool, secret: SECRET });
  kader = await signInAs(app, 'kader');
  head = await signInAs(app, 'kepala');
  pen = new Pen(id, A, 90);
});
afterAll(async () => {
  await app.close();
  await db.drop();
});

const good = () => pen.write('attended', randomUUID(), '2026-07-02', { session: randomUUID() });

/** Sent as text: some of it no JavaScript object can say. */
async function pushText(items: string[]) {
  const payload = `{"protocol":1,"epoch":null,"device":"hp","entries":[${items.join(',')}]}`;
  return app.inject({
    method: 'POST',
    url: '/api/push',
    headers: { authorization: `Bearer ${kader.token}`, 'content-type': 'application/json' },
    payload,
  });
}
const deep = (n: number): string => `${'['.repeat(n)}${']'.repeat(n)}`;
const withBody = (body: string): string =>
  JSON.stringify({ ...good(), body: 'X' }).replace('"X"', body);

const answers = (instrument: string, given: string): string =>
  withBody(`{"instrument":"${instrument}","version":"v1","answers":${given}}`).replace(
    'attended',
    'answers-given',
  );

it.each<[string, () => string]>([
  ['nested a hundred thousand deep', () => deep(100_000)],
  ['a body nested deep', () => withBody(deep(100_000))],
  ['__proto__ in the body', () => withBody('{"__proto__":{"admin":true}}')],
  [
    '__proto__ beside the body',
    () => withBody('{}').replace('"id"', '"__proto__":{"by":"x"},"id"'),
  ],
  ['constructor.prototype', () => withBody('{"constructor":{"prototype":{"x":1}}}')],
  ['__proto__ as an answer', () => answers('barthel', '{"__proto__":true}')],
  ['an instrument named constructor', () => answers('constructor', '{"a":true}')],
  ['three megabytes', () => withBody(`"${'x'.repeat(3_000_000)}"`)],
])('one poisoned entry holds up nobody: %s', async (_, poison) => {
  const fine = good();
  const answer = await pushText([poison(), JSON.stringify(fine)]);
  expect(answer.statusCode).toBe(200);
  const [bad, ok] = answer.json().receipts;
  expect(bad.outcome).not.toBe('known');
  expect(ok).toEqual({ id: fine.id, outcome: 'new' });
  expect(({} as Record<string, unknown>).admin).toBeUndefined();
});

it('what a coordinator is sent stays small', async () => {
  const answer = await head.ask('GET', '/api/quarantine');
  expect(answer.statusCode).toBe(200);
  expect(answer.body.length).toBeLessThan(1_000_000);
});
