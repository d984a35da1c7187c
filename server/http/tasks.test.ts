import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Role, Scope } from '#domain/access/access.ts';
import type { PeopleListed } from '#domain/tasks/listed.ts';
import { type Entry, type PackedEntry, unpack } from '#log/entry.ts';
import { type FreshDatabase, freshDatabase } from '../test/fresh-database.ts';
import { type PhoneClient, signInAs } from '../test/phone-client.ts';
import { A, FAR, newAccount, Pen, SECRET, smallWorld } from '../test/small-world.ts';
import { type App, buildApp } from './app.ts';

const PUSKESMAS: Scope = { kind: 'puskesmas', id: 'pkm-1' };
const WHO: Readonly<Record<string, readonly [Role, Scope]>> = {
  kader: ['kader', { kind: 'posyandu', id: A }],
  bidan: ['midwife', PUSKESMAS],
  kepala: ['puskesmas', PUSKESMAS],
  klaster3: ['cluster-3', PUSKESMAS],
  jauh: ['kader', { kind: 'posyandu', id: FAR }],
};
const child = randomUUID();
const elder = randomUUID();
const stranger = randomUUID();

let db: FreshDatabase;
let app: App;
const phones = new Map<string, PhoneClient>();
const ids = new Map<string, string>();
const as = (name: string): PhoneClient => {
  const phone = phones.get(name);
  if (!phone) throw new Error(name);
  return phone;
};

beforeAll(async () => {
  db = await freshDatabase();
  await smallWorld(db.pool);
  app = await buildApp({ pool: db.pool, secret: SECRET });
  for (const [name, [role, scope]] of Object.entries(WHO)) {
    ids.set(name, await newAccount(db.pool, name, role, scope));
    phones.set(name, await signInAs(app, name, `hp-${name}`));
  }
  const born = { name: 'Anak Contoh', sex: 'F', birthDate: '2025-01-15' } as const;
  const pen = new Pen(ids.get('kader') ?? '', A, 3);
  await as('kader').pushAll([
    pen.write('person-registered', child, '2026-06-01', born),
    pen.write('person-registered', elder, '2026-06-01', { ...born, birthDate: '1950-01-15' }),
  ]);
  const far = new Pen(ids.get('jauh') ?? '', FAR, 4);
  await as('jauh').pushAll([far.write('person-registered', stranger, '2026-06-01', born)]);
});
afterAll(async () => {
  await app.close();
  await db.drop();
});

const assign = (who: string, people: readonly string[], reasons: readonly string[], more = {}) =>
  as(who).ask('POST', '/api/tasks', {
    subjects: people.map((id) => ({ id, reasons })),
    task: 'home-visit',
    ...more,
  });
const inFeed = async (who: string, feed: string): Promise<Entry[]> =>
  ((await as(who).readAll(feed)) as [string, PackedEntry][])
    .map(([subject, row]) => unpack(subject, row))
    .filter((e) => e.kind === 'task-assigned');

it('T4.06 what a head assigns reaches the kader’s phone, in the head’s name', async () => {
  const answer = await assign('kepala', [child], ['not-yet'], {
    dueBy: '2026-12-01',
    to: 'Bu Wulan',
  });
  expect([answer.statusCode, answer.json()]).toEqual([200, { kept: 1 }]);
  const [entry, ...others] = await inFeed('kader', A);
  expect(others).toEqual([]);
  expect(entry).toMatchObject({
    scope: A,
    subject: child,
    by: ids.get('kepala'),
    body: { task: 'home-visit', reasons: ['not-yet'], dueBy: '2026-12-01', to: 'Bu Wulan' },
  });
  const url = `/api/places/posyandu/${A}/months/2026-07/people?what=target`;
  const { people }: PeopleListed = (await as('kader').ask('GET', url)).json();
  expect(people.find(({ id }) => id === child)?.tasks).toEqual([
    { kind: 'home-visit', dueBy: '2026-12-01', to: 'Bu Wulan' },
  ]);
  expect(people.find(({ id }) => id === elder)?.tasks).toEqual([]);
});

it('T0.08 a reason kept to health workers reaches theirs only, and stands in no kader’s list', async () => {
  expect((await assign('kepala', [elder], ['srq-20.item-17'])).json().slug).toBe('not-your-role');
  expect((await assign('bidan', [elder], ['not-yet', 'srq-20.item-17'])).statusCode).toBe(200);
  const seen = (await inFeed('kader', A)).filter((e) => e.subject === elder);
  expect(seen).toEqual([]);
  const kept = await inFeed('bidan', `${A}!s`);
  expect(kept.map((e) => e.subject)).toEqual([elder]);
  const url = `/api/places/posyandu/${A}/months/2026-07/people?what=target`;
  const tasks = async (who: string) =>
    ((await as(who).ask('GET', url)).json() as PeopleListed).people.find(({ id }) => id === elder)
      ?.tasks;
  expect(await tasks('kader')).toEqual([]);
  expect(await tasks('bidan')).toEqual([{ kind: 'home-visit' }]);
});

it('nobody is assigned outside the places and groups of who asks, and then none of them is', async () => {
  const before = (await inFeed('kader', A)).length;
  for (const [who, people, slug] of [
    ['kepala', [child, stranger], 'not-your-area'],
    ['kepala', [child, randomUUID()], 'not-your-area'],
    ['klaster3', [elder, child], 'not-your-groups'],
    ['jauh', [child], 'not-your-area'],
  ] as const)
    expect([who, (await assign(who, people, ['not-yet'])).json().slug]).toEqual([who, slug]);
  expect((await inFeed('kader', A)).length).toBe(before);
  expect((await assign('klaster3', [elder], ['not-yet'])).json()).toEqual({ kept: 1 });
});

it('a day that does not exist is no day to be done by', async () => {
  expect((await assign('kepala', [child], ['not-yet'], { dueBy: '2026-02-31' })).statusCode).toBe(
    400,
  );
});

it('a lead writes this kind of fact and no other about people', async () => {
  const pen = new Pen(ids.get('klaster3') ?? '', A, 9);
  const { receipts } = await as('klaster3').push([
    pen.write('task-assigned', elder, '2026-07-11', { task: 'follow-up', reasons: ['not-yet'] }),
    pen.write('measurement-taken', elder, '2026-07-11', { what: 'weight', value: 60 }),
    pen.write('task-closed', elder, '2026-07-11', {
      task: randomUUID(),
      kind: 'follow-up',
      outcome: 'done',
    }),
  ]);
  expect(receipts.map(({ outcome }) => outcome)).toEqual(['new', 'refused', 'refused']);
});

it('what a lead pushes past the list is judged like it: their groups, their reasons, who lives there', async () => {
  const pen = new Pen(ids.get('klaster3') ?? '', A, 10);
  const before = (await inFeed('kader', A)).length;
  const push = async (subject: string, reason: string): Promise<string | undefined> => {
    const body = { task: 'follow-up' as const, reasons: [reason] };
    const entry = pen.write('task-assigned', subject, '2026-07-11', body);
    const [receipt] = (await as('klaster3').push([entry])).receipts;
    return receipt?.outcome === 'refused' ? receipt.reason : receipt?.outcome;
  };
  expect(await push(child, 'not-yet')).toBe('not-your-role');
  expect(await push(elder, 'srq-20.item-17')).toBe('not-your-role');
  expect(await push(stranger, 'not-yet')).toBe('not-your-area');
  expect(await push(randomUUID(), 'not-yet')).toBe('not-your-area');
  expect((await inFeed('kader', A)).length).toBe(before);
  expect(await push(elder, 'not-yet')).toBe('new');
});
