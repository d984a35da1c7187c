import { randomUUID } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Entry } from '#log/entry.ts';
import { sealEntry } from '../keys/seal.ts';
import { busyPeople } from '../test/busy-people.ts';
import { type FreshDatabase, freshDatabase } from '../test/fresh-database.ts';
import { type PhoneClient, signInAs } from '../test/phone-client.ts';
import { A, B, C, FAR, newAccount, Pen, SECRET, smallWorld } from '../test/small-world.ts';
import { type App, buildApp } from './app.ts';

let db: FreshDatabase;
let app: App;
let kader: PhoneClient;
let midwife: PhoneClient;
let head: PhoneClient;
let kaderId: string;
let midwifeId: string;
let people: Entry[];

beforeAll(async () => {
  db = await freshDatabase();
  await smallWorld(db.pool);
  kaderId = await newAccount(db.pool, 'kader', 'kader', { kind: 'posyandu', id: A });
  midwifeId = await newAccount(db.pool, 'bidan', 'midwife', { kind: 'puskesmas', id: 'pkm-1' });
  await newAccount(db.pool, 'kepala', 'puskesmas', { kind: 'puskesmas', id: 'pkm-1' });
  app = await buildApp({ pool: db.pool, secret: SECRET });
  kader = await signInAs(app, 'kader');
  midwife = await signInAs(app, 'bidan');
  head = await signInAs(app, 'kepala');
  people = busyPeople(3, 30, midwifeId);
  await midwife.pushAll(people);
});
afterAll(async () => {
  await app.close();
  await db.drop();
});

type Item = [subject: string, row: [id: string, kind: string, ...rest: unknown[]]];
const idsOf = (items: unknown[]): string[] => (items as Item[]).map(([, row]) => row[0]);
const attended = (pen: Pen, on = '2026-07-02') =>
  pen.write('attended', randomUUID(), on, { session: randomUUID() });

it('a phone is told the feeds it follows: a kader hers, a midwife all of her puskesmas with what is sensitive', () => {
  expect(kader.me.feeds).toEqual([A]);
  const village = ['desa:18.72.04.1001', 'desa:18.72.04.1002'];
  const all = [...[A, B, C], ...village].sort().flatMap((feed) => [feed, `${feed}!s`]);
  expect(midwife.me.feeds).toEqual(all);
});

it('a vector of cursors answers each feed what came after it, and says which were left', async () => {
  const asked = { [A]: 3, [`${A}!s`]: 0, [B]: 0, [FAR]: 0 };
  const answer = await midwife.pull(asked, 10);
  expect(answer.left).toEqual([FAR]);
  expect(answer.feeds[A]).toMatchObject({ after: 3, to: 13, more: true });
  expect(answer.feeds[B]).toMatchObject({ after: 0, to: 0, more: true });
  const { n } = (await db.pool.query('select n from feeds where feed = $1', [A])).rows[0];
  expect(await midwife.readAll(A, 7)).toHaveLength(n);
  expect((await midwife.pull({ [A]: n })).feeds[A]).toMatchObject({
    to: n,
    more: false,
    entries: [],
  });
});

it('a sensitive fact is in no feed a kader can read, and she can read no sensitive feed', async () => {
  const sensitive = people.filter((e) => e.kind === 'answers-given').map((e) => e.id);
  expect(sensitive.length).toBeGreaterThan(3);
  const seen = new Set(idsOf(await kader.readAll(A)));
  expect(sensitive.filter((id) => seen.has(id))).toEqual([]);
  expect(new Set(idsOf(await midwife.readAll(`${A}!s`)))).not.toEqual(new Set());
  expect((await kader.pull({ [`${A}!s`]: 0, [B]: 0 })).left).toEqual([`${A}!s`, B]);
  for (const feed of [`${A}!s`, B, FAR, 'tidak-ada'])
    expect((await kader.ask('GET', `/api/first?feed=${encodeURIComponent(feed)}`)).statusCode).toBe(
      403,
    );
});

it('the first copy is the same as pulling from the start, packed by person and whole', async () => {
  const answer = await app.inject({
    method: 'GET',
    url: `/api/first?feed=${A}`,
    headers: { authorization: `Bearer ${kader.token}`, 'accept-encoding': 'gzip' },
  });
  expect(answer.headers['content-encoding']).toBe('gzip');
  const lines = gunzipSync(answer.rawPayload)
    .toString()
    .trim()
    .split('\n')
    .map((l) => JSON.parse(l));
  const [first, ...rest] = lines;
  const end = rest.pop();
  const pulled = (await kader.readAll(A)) as Item[];
  const copied = rest.flatMap(([subject, rows]) => rows.map((row: unknown) => [subject, row]));
  const order = (items: unknown[]) =>
    (items as Item[]).toSorted((a, b) => (a[1][0] < b[1][0] ? -1 : 1));
  expect(order(copied)).toEqual(order(pulled));
  expect(first).toMatchObject({ feed: A, seq: pulled.length, subjects: rest.length });
  expect(end).toEqual({ end: true, entries: pulled.length });
  expect(new Set(rest.map(([subject]) => subject)).size).toBe(rest.length);
});

it('what cannot be read never holds up what can, and is kept as it came', async () => {
  const pen = new Pen(kaderId, A, 20);
  const good = attended(pen);
  const bad: unknown[] = [
    null,
    42,
    { id: 'x' },
    { ...attended(pen), body: { session: 'no' } },
    { ...attended(pen), on: '2026-02-31' },
    { ...attended(pen), body: { session: '\u0000' } },
    {
      ...pen.write('person-registered', randomUUID(), '2026-07-01', {
        name: 'X\ud800',
        sex: 'F',
        birthDate: '2020-01-01',
      }),
    },
    {
      ...pen.write('person-registered', randomUUID(), '2026-07-01', {
        name: 'Contoh',
        sex: 'F',
        birthDate: '2020-02-31',
      }),
    },
  ];
  const newer = { ...attended(pen), v: 2 };
  const unknown = { ...attended(pen), kind: 'telepathy' };
  const { receipts } = await kader.push([...bad, good, newer, unknown]);
  expect(
    receipts
      .slice(0, bad.length)
      .every((r) => r.outcome === 'refused' && r.reason === 'unreadable'),
  ).toBe(true);
  expect(receipts.slice(bad.length)).toEqual([
    { id: good.id, outcome: 'new' },
    { id: newer.id, outcome: 'refused', reason: 'server-too-old' },
    { id: unknown.id, outcome: 'refused', reason: 'server-too-old' },
  ]);
  const kept = async () =>
    (await db.pool.query('select count(*)::int as n from quarantine')).rows[0].n;
  const before = await kept();
  await kader.push([...bad, good, newer, unknown]);
  expect(await kept()).toBe(before);
  expect(before).toBeGreaterThanOrEqual(bad.length + 2);
});

it('an entry is judged by the grant of the day it was written, and a refusal can be mended by the coordinator', async () => {
  const day = 86_400_000;
  const ended = new Date(Date.now() - 5 * day).toISOString().slice(0, 10);
  const formerId = await newAccount(db.pool, 'mantan', 'kader', { kind: 'posyandu', id: B }, ended);
  const former = await signInAs(app, 'mantan');
  const inTime = attended(new Pen(formerId, B, 30, Date.now() - 10 * day));
  const late = attended(new Pen(formerId, B, 31, Date.now() - 2 * day));
  const moved = attended(new Pen(formerId, B, 32, Date.now() - 2 * day));
  const offered = [inTime, late, moved];
  const { receipts } = await former.push(offered);
  expect(receipts).toEqual([
    { id: inTime.id, outcome: 'new' },
    { id: late.id, outcome: 'refused', reason: 'not-your-area' },
    { id: moved.id, outcome: 'refused', reason: 'not-your-area' },
  ]);
  const rows = (await head.ask('GET', '/api/quarantine')).json().rows as {
    id: string;
    reason: string;
    raw: Entry;
  }[];
  const row = (entry: Entry) => rows.find((r) => r.raw?.id === entry.id)?.id;
  expect((await kader.ask('GET', '/api/quarantine')).statusCode).toBe(403);
  expect((await kader.ask('POST', `/api/quarantine/${row(late)}/release`)).statusCode).toBe(403);
  expect((await head.ask('POST', `/api/quarantine/${row(late)}/release`)).json()).toEqual({
    outcome: 'new',
  });
  const to = await head.ask('POST', `/api/quarantine/${row(moved)}/reassign`, { scope: C });
  expect(to.json()).toEqual({ outcome: 'new' });
  const kept = await db.pool.query(
    'select id, scope, by_account as by from entries where id = any($1::uuid[]) order by id',
    [[late.id, moved.id]],
  );
  expect(kept.rows).toEqual(
    [
      { id: late.id, scope: B, by: formerId },
      { id: moved.id, scope: C, by: formerId },
    ].sort((a, b) => (a.id < b.id ? -1 : 1)),
  );
  expect((await former.push(offered)).receipts.map((r) => r.outcome)).toEqual([
    'known',
    'known',
    'known',
  ]);
  expect((await head.ask('POST', `/api/quarantine/${row(late)}/release`)).statusCode).toBe(404);
});

it('nobody writes in another name, at a place not theirs, or confirms as a kader what a health worker must', async () => {
  const others = attended(new Pen(midwifeId, A, 40));
  const away = attended(new Pen(kaderId, B, 41));
  const nowhere = attended(new Pen(kaderId, 'tidak-ada', 42));
  const confirm = new Pen(kaderId, A, 43).write('service-confirmed', randomUUID(), '2026-07-02', {
    fact: randomUUID(),
  });
  const service = new Pen(kaderId, A, 44).write('service-given', randomUUID(), '2026-07-02', {
    service: 'imunisasi-bcg',
  });
  const { receipts } = await kader.push([others, away, nowhere, confirm, service]);
  expect(receipts.map((r) => (r.outcome === 'refused' ? r.reason : r.outcome))).toEqual([
    'not-your-area',
    'not-your-area',
    'unknown-place',
    'not-your-role',
    'new',
  ]);
});

it('sealed entries of somebody who signed in on this phone are opened here; after being cut off they are not taken', async () => {
  const sharedId = await newAccount(db.pool, 'bersama', 'kader', { kind: 'posyandu', id: A });
  const left = await signInAs(app, 'bersama', 'hp-bersama');
  const sealKey = String(left.me.sealKey);
  expect(Buffer.from(sealKey, 'base64')).toHaveLength(65);
  const before = attended(new Pen(sharedId, A, 50));
  const here = await signInAs(app, 'kader', 'hp-bersama');
  const broken = { ...sealEntry(before.id, before, sealKey), id: randomUUID() };
  const first = await here.pushSealed([sealEntry(before.id, before, sealKey), broken]);
  expect(first.receipts).toEqual([
    { id: before.id, outcome: 'new' },
    { id: broken.id, outcome: 'refused', reason: 'unreadable' },
  ]);
  const revoked = await head.ask('POST', `/api/accounts/${sharedId}/revoke`, {});
  expect(revoked.json()).toEqual({ ended: 1 });
  expect((await left.ask('GET', '/api/me')).statusCode).toBe(401);
  await db.pool.query(
    `update sign_ins set revoked_at = now() - interval '1 day' where account_id = $1`,
    [sharedId],
  );
  const after = attended(new Pen(sharedId, A, 51));
  const second = await here.pushSealed([sealEntry(after.id, after, sealKey)]);
  expect(second.receipts).toEqual([{ id: after.id, outcome: 'refused', reason: 'revoked' }]);
  const elsewhere = await kader.pushSealed([sealEntry(after.id, after, sealKey)]);
  expect(elsewhere.receipts).toEqual([
    { id: after.id, outcome: 'refused', reason: 'not-your-area' },
  ]);
});

it('a fact that breaks the append though it passed every check is held back alone', async () => {
  await db.pool.query(
    `alter table entries add constraint poison check (body ->> 'reason' is distinct from 'racun')`,
  );
  const pen = new Pen(kaderId, A, 60);
  const entries = Array.from({ length: 9 }, (_, i) =>
    pen.write('step-skipped', randomUUID(), '2026-07-02', {
      session: randomUUID(),
      step: 2,
      reason: i === 4 ? 'racun' : 'pulang',
    }),
  );
  const { receipts } = await kader.push(entries);
  await db.pool.query('alter table entries drop constraint poison');
  expect(receipts.map((r) => (r.outcome === 'refused' ? r.reason : r.outcome))).toEqual(
    entries.map((_, i) => (i === 4 ? 'unreadable' : 'new')),
  );
});

it('a phone of another epoch gets the new one and no page', async () => {
  const body = { protocol: 1, epoch: 'lama', cursors: { [A]: 0 } };
  const answer = (await kader.ask('POST', '/api/pull', body)).json();
  expect(answer).toEqual({ epoch: kader.me.epoch, feeds: {}, left: [] });
});
