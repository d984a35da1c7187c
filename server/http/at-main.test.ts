import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PassesOn } from '../access/passes-on.ts';
import { type FreshDatabase, freshDatabase } from '../test/fresh-database.ts';
import { type PhoneClient, signInAs } from '../test/phone-client.ts';
import { DISTRICT, newAccount, SECRET, smallWorld } from '../test/small-world.ts';
import { type App, buildApp } from './app.ts';

/** A local server's link, with the whole district behind it. */
const link: PassesOn = {
  now: () => ({ reachedAt: null, waiting: 0 }),
  refused: () => 0,
  holdsWhole: () => true,
  taken: () => undefined,
  tell: () => undefined,
};
let db: FreshDatabase;
let app: App;
let office: PhoneClient;
let head: PhoneClient;

beforeAll(async () => {
  db = await freshDatabase();
  await smallWorld(db.pool);
  await newAccount(db.pool, 'admin', 'admin', { kind: 'district', id: DISTRICT });
  await newAccount(db.pool, 'kepala', 'puskesmas', { kind: 'puskesmas', id: 'pkm-1' });
  app = await buildApp({ pool: db.pool, secret: SECRET, passesOn: link });
  office = await signInAs(app, 'admin', 'hp-admin');
  head = await signInAs(app, 'kepala', 'hp-kepala');
});
afterAll(async () => {
  await app.close();
  await db.drop();
});

it('nothing is decided at a local server, which keeps no decision and passes none on', async () => {
  const draft = { kind: 'card', name: 'adult', version: 'v', since: '2099-01-01', note: 'contoh' };
  const off = { act: 'off', level: 'posyandu', service: 'measure.waist', from: '2099-01-01' };
  const aims = { aims: [{ key: '16.ds', kind: 'percent', value: 80 }] };
  const id = '00000000-0000-4000-8000-000000000001';
  const answers = [
    await office.ask('POST', '/api/publications/18.72', { ...draft, body: { fields: [] } }),
    await office.ask('POST', `/api/publications/18.72/${id}/withdraw`),
    await office.ask('POST', '/api/boundaries/18.72', { level: 'village', collection: null }),
    await office.ask('PUT', '/api/settings/18.72', { wording: { programme: 'Contoh' } }),
    await office.ask('POST', '/api/aims/district/18.72/2026', aims),
    await head.ask('POST', '/api/packages/pkm-1', off),
    await head.ask('PUT', '/api/ilp-starts/mawar', { beganOn: '2023-09-01' }),
  ];
  expect(answers.map((a) => [a.statusCode, a.json().slug])).toEqual(
    answers.map(() => [409, 'decided-at-main']),
  );
});
