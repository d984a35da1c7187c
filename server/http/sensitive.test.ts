import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Entry } from '#log/entry.ts';
import { type FreshDatabase, freshDatabase } from '../test/fresh-database.ts';
import { type PhoneClient, signInAs } from '../test/phone-client.ts';
import { A, newAccount, Pen, SECRET, smallWorld } from '../test/small-world.ts';
import { type App, buildApp } from './app.ts';

const DAY = '2026-07-02';
let db: FreshDatabase;
let app: App;
let kader: PhoneClient;
let midwife: PhoneClient;
let head: PhoneClient;
let pen: Pen;
let kaderPen: Pen;

beforeAll(async () => {
  db = await freshDatabase();
  await smallWorld(db.pool);
  const kaderId = await newAccount(db.pool, 'kader', 'kader', { kind: 'posyandu', id: A });
  const id = await newAccount(db.pool, 'bidan', 'midwife', { kind: 'posyandu', id: A });
  await newAccount(db.pool, 'kepala', 'puskesmas', { kind: 'puskesmas', id: 'pkm-1' });
  app = await buildApp({ pool: db.pool, secret: SECRET });
  kader = await signInAs(app, 'kader');
  midwife = await signInAs(app, 'bidan');
  head = await signInAs(app, 'kepala');
  pen = new Pen(id, A, 80);
  kaderPen = new Pen(kaderId, 'tidak-ada', 81);
});
afterAll(async () => {
  await app.close();
  await db.drop();
});

type Item = [subject: string, row: [id: string, ...rest: unknown[]]];
const seenBy = async (phone: PhoneClient, feed: string): Promise<string[]> =>
  ((await phone.readAll(feed)) as Item[]).map(([, [id]]) => id);
const contraception = (of: string) =>
  pen.write('service-given', of, DAY, { service: 'contraception.pill' });
const weight = (of: string, corrects?: string) =>
  pen.write('measurement-taken', of, DAY, {
    what: 'weight',
    value: 50,
    ...(corrects ? { corrects } : {}),
  });
const withdrawal = (of: string, fact: string) => pen.write('fact-withdrawn', of, DAY, { fact });

it('what names a sensitive fact is no more for a kader than the fact itself (ruling 16)', async () => {
  const of = randomUUID();
  const given = contraception(of);
  const undone = withdrawal(of, given.id);
  const hidden = [
    given,
    pen.write('service-confirmed', of, DAY, { fact: given.id }),
    undone,
    withdrawal(of, undone.id),
    weight(of, given.id),
    pen.write('referral-made', of, DAY, { to: 'puskesmas', reasons: ['srq-20.item-17'] }),
    pen.write('findings-shown', of, DAY, { rulebook: 'r1', findings: ['edinburgh.high'] }),
  ];
  const ordinary = weight(of);
  const shown = [ordinary, withdrawal(of, ordinary.id)];
  await midwife.pushAll([...hidden, ...shown]);
  const seen = await seenBy(kader, A);
  for (const { id } of hidden) expect(seen).not.toContain(id);
  for (const { id } of shown) expect(seen).toContain(id);
  const sensitive = await seenBy(midwife, `${A}!s`);
  for (const { id } of hidden) expect(sensitive).toContain(id);
});

it.each([
  ['in the right order', (a: Entry, b: Entry, c: Entry) => [[a], [b], [c]]],
  ['backwards', (a: Entry, b: Entry, c: Entry) => [[c], [b], [a]]],
  ['the fact in the middle', (a: Entry, b: Entry, c: Entry) => [[c], [a], [b]]],
])('an undone withdrawal of something ordinary reaches a kader once, %s', async (_, order) => {
  const of = randomUUID();
  const a = weight(of);
  const b = withdrawal(of, a.id);
  const c = withdrawal(of, b.id);
  for (const push of order(a, b, c)) await midwife.pushAll(push);
  const seen = (await seenBy(kader, A)).filter((id) => [a, b, c].some((e) => e.id === id));
  expect(seen.sort()).toEqual([a.id, b.id, c.id].sort());
});

it('so does one of an opened day', async () => {
  const session = randomUUID();
  const day = pen.write('session-opened', session, DAY, { date: DAY, zone: 'WIB' });
  await midwife.pushAll([day]);
  const gone = withdrawal(session, day.id);
  await midwife.pushAll([gone]);
  expect(await seenBy(kader, A)).toEqual(expect.arrayContaining([day.id, gone.id]));
});

it('a coordinator lets a sensitive entry in without reading it', async () => {
  const answered = kaderPen.write('answers-given', randomUUID(), DAY, {
    instrument: 'srq-20',
    version: 'contoh',
    answers: { 'item-17': true },
  });
  await kader.push([answered]);
  const listed = await head.ask('GET', '/api/quarantine');
  expect(listed.body).not.toContain('item-17');
  const row = listed.json().rows.find((r: { raw: Entry }) => r.raw.id === answered.id);
  expect(row).toMatchObject({ withheld: true, reason: 'unknown-place', raw: { body: null } });
  const url = `/api/quarantine/${row.id}/reassign`;
  expect((await head.ask('POST', url, { scope: A })).json()).toEqual({ outcome: 'new' });
  expect(await seenBy(midwife, `${A}!s`)).toContain(answered.id);
  expect(await seenBy(kader, A)).not.toContain(answered.id);
});
