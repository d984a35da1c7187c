import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Entry } from '#log/entry.ts';
import { type App, buildApp } from '../http/app.ts';
import { type FreshDatabase, freshDatabase } from '../test/fresh-database.ts';
import { A, B, newAccount, PASSWORD, Pen, SECRET, smallWorld } from '../test/small-world.ts';

let db: FreshDatabase;
let app: App;
let kader: string;
let token: string;

beforeAll(async () => {
  db = await freshDatabase();
  await smallWorld(db.pool);
  kader = await newAccount(db.pool, 'kader', 'kader', { kind: 'posyandu', id: A });
  app = await buildApp({ pool: db.pool, secret: SECRET });
  const signed = await app.inject({
    method: 'POST',
    url: '/api/sign-in',
    payload: { username: 'kader', password: PASSWORD, device: 'd1' },
  });
  expect(signed.statusCode).toBe(200);
  token = signed.json().token;
});
afterAll(async () => {
  await app.close();
  await db.drop();
});

const push = async (entries: Entry[]) => {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/push',
    headers: { authorization: `Bearer ${token}` },
    payload: { protocol: 1, epoch: null, device: 'd1', entries },
  });
  return answer;
};

it('keeps a push once', async () => {
  const pen = new Pen(kader, A, 1);
  const child = randomUUID();
  const entries = [
    pen.write('person-registered', child, '2026-11-02', {
      name: 'Anak Contoh',
      sex: 'F',
      birthDate: '2025-06-01',
      nik: '1872010101019001',
    }),
    pen.write('measurement-taken', child, '2026-11-02', { what: 'weight', value: 8.2 }),
    pen.write('measurement-taken', child, '2026-11-02', { what: 'length-height', value: 75 }),
  ];
  const a = await push(entries);
  console.log(a.json());
  const b = await push(entries);
  console.log(b.json());
  for (const t of [
    'people',
    'residences',
    'person_months',
    'counters',
    'feeds',
    'feed_entries',
    'entries',
  ])
    console.log(t, JSON.stringify((await db.pool.query(`select * from ${t}`)).rows));
  const pulled = await app.inject({
    method: 'POST',
    url: '/api/pull',
    headers: { authorization: `Bearer ${token}` },
    payload: { protocol: 1, epoch: null, cursors: { [A]: 0, [B]: 0 } },
  });
  console.log(JSON.stringify(pulled.json()));
  const first = await app.inject({
    method: 'GET',
    url: `/api/first?feed=${A}`,
    headers: { authorization: `Bearer ${token}` },
  });
  console.log(first.body);
});
