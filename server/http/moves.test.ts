import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Entry } from '#log/entry.ts';
import { type FreshDatabase, freshDatabase } from '../test/fresh-database.ts';
import { type PhoneClient, signInAs } from '../test/phone-client.ts';
import { A, B, FAR, newAccount, Pen, SECRET, smallWorld, VILLAGE } from '../test/small-world.ts';
import { type App, buildApp } from './app.ts';

const DAY = '2026-07-02';
let db: FreshDatabase;
let app: App;
const phones = new Map<string, PhoneClient>();
const pens = new Map<string, Pen>();
const as = (name: string): PhoneClient => {
  const phone = phones.get(name);
  if (!phone) throw new Error(name);
  return phone;
};

beforeAll(async () => {
  db = await freshDatabase();
  await smallWorld(db.pool);
  const accounts = [
    ['here', 'kader', { kind: 'posyandu', id: A }],
    ['there', 'kader', { kind: 'posyandu', id: B }],
    ['bidan', 'midwife', { kind: 'posyandu', id: A }],
    ['kepala', 'puskesmas', { kind: 'puskesmas', id: 'pkm-1' }],
  ] as const;
  const ids = new Map<string, string>();
  for (const [name, role, scope] of accounts)
    ids.set(name, await newAccount(db.pool, name, role, scope));
  app = await buildApp({ pool: db.pool, secret: SECRET });
  for (const [i, [name, , { id }]] of accounts.entries()) {
    phones.set(name, await signInAs(app, name));
    pens.set(name, new Pen(ids.get(name) ?? '', name === 'kepala' ? A : id, 60 + i));
  }
});
afterAll(async () => {
  await app.close();
  await db.drop();
});

type Kind = Parameters<Pen['write']>[0];
function by<K extends Kind>(name: string, kind: K, subject: string, body: object): Entry {
  const pen = pens.get(name);
  if (!pen) throw new Error(name);
  return pen.write(kind, subject, DAY, body as never);
}
const identity = { name: 'Contoh Warga', sex: 'F', birthDate: '1990-01-01' };
const outcomes = async (name: string, entries: Entry[]): Promise<string[]> =>
  (await as(name).push(entries)).receipts.map((r) =>
    r.outcome === 'refused' ? r.reason : r.outcome,
  );
/** Which of these a kader of the posyandu can read. */
async function seenAt(name: string, feed: string, subject: string): Promise<string[]> {
  const items = (await as(name).readAll(feed)) as [string, [string, string]][];
  return items.flatMap(([of, [, kind]]) => (of === subject ? [kind] : []));
}

/** Somebody of the other posyandu, with a history. */
async function stranger(): Promise<{ id: string; registered: Entry }> {
  const id = randomUUID();
  const registered = by('there', 'person-registered', id, identity);
  const weighed = by('there', 'measurement-taken', id, { what: 'weight', value: 50 });
  expect(await outcomes('there', [registered, weighed])).toEqual(['new', 'new']);
  return { id, registered };
}

it.each([
  ['moving them', (id: string) => by('here', 'person-moved', id, { to: A })],
  [
    'registering them again',
    (id: string) => ({
      ...by('here', 'person-registered', id, identity),
      on: '2026-07-03',
    }),
  ],
  ['sending them away', (id: string) => by('here', 'person-moved', id, {})],
])('a kader gets nobody’s history by %s; the rest of the push is taken', async (_, trick) => {
  const { id } = await stranger();
  const guest = by('here', 'attended', id, { session: randomUUID(), guest: true });
  expect(await outcomes('here', [guest, trick(id)])).toEqual(['new', 'not-your-role']);
  expect(await seenAt('here', A, id)).toEqual(['attended']);
  const home = await db.pool.query('select posyandu_id from people where id = $1', [id]);
  expect(home.rows).toEqual([{ posyandu_id: B }]);
});

it('nor by withdrawing the move that brought them away', async () => {
  const { id } = await stranger();
  const moved = by('there', 'person-moved', id, { to: A });
  expect(await outcomes('there', [moved])).toEqual(['new']);
  expect(await seenAt('here', A, id)).toContain('measurement-taken');
  const back = by('there', 'fact-withdrawn', id, { fact: moved.id });
  expect(await outcomes('there', [back])).toEqual(['not-your-role']);
});

it('a midwife may take somebody in, and a coordinator may let a kader’s move through', async () => {
  const first = await stranger();
  const took = by('bidan', 'person-moved', first.id, { to: A });
  expect(await outcomes('bidan', [took])).toEqual(['new']);
  expect(await seenAt('here', A, first.id)).toContain('measurement-taken');

  const second = await stranger();
  const asked = by('here', 'person-moved', second.id, { to: A });
  expect(await outcomes('here', [asked])).toEqual(['not-your-role']);
  const rows = (await as('kepala').ask('GET', '/api/quarantine')).json().rows;
  const row = rows.find((r: { raw: Entry }) => r.raw.id === asked.id);
  const released = await as('kepala').ask('POST', `/api/quarantine/${row.id}/release`);
  expect(released.json()).toEqual({ outcome: 'new' });
  expect(await seenAt('here', A, second.id)).toContain('measurement-taken');
  expect(await outcomes('here', [asked])).toEqual(['known']);
});

it('somebody of the village without a posyandu may be taken in by a kader of it', async () => {
  const id = randomUUID();
  const villager = { ...by('bidan', 'person-registered', id, identity), scope: `desa:${VILLAGE}` };
  const nurse = await newAccount(db.pool, 'desa', 'nurse', { kind: 'village', id: VILLAGE });
  phones.set('desa', await signInAs(app, 'desa'));
  expect(await outcomes('desa', [{ ...villager, by: nurse }])).toEqual(['new']);
  expect(await outcomes('here', [by('here', 'person-moved', id, { to: A })])).toEqual(['new']);
});

it('nobody is moved to a place that is not there; a kader may send her own away, also far', async () => {
  const { id } = await stranger();
  const nowhere = by('there', 'person-moved', id, { to: 'tidak-ada' });
  expect(await outcomes('there', [nowhere])).toEqual(['unknown-place']);
  expect(await outcomes('there', [by('there', 'person-moved', id, { to: FAR })])).toEqual(['new']);
});
