import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PersonBehind, VillageMonth } from '#domain/pws/village-month.ts';
import { type App, buildApp } from '../http/app.ts';
import { busyPeople } from '../test/busy-people.ts';
import { type FreshDatabase, freshDatabase } from '../test/fresh-database.ts';
import { type PhoneClient, signInAs } from '../test/phone-client.ts';
import { A, B, newAccount, Pen, SECRET, smallWorld, VILLAGE } from '../test/small-world.ts';

let db: FreshDatabase;
let app: App;
let midwife: PhoneClient;
let by: string;

beforeAll(async () => {
  db = await freshDatabase();
  await smallWorld(db.pool);
  by = await newAccount(db.pool, 'bidan', 'midwife', { kind: 'puskesmas', id: 'pkm-1' });
  app = await buildApp({ pool: db.pool, secret: SECRET, demo: true });
  midwife = await signInAs(app, 'bidan');
});
afterAll(async () => {
  await app.close();
  await db.drop();
});

const url = (month: string) => `/api/villages/${VILLAGE}/months/${month}`;
const month = async (m: string): Promise<VillageMonth> => (await midwife.ask('GET', url(m))).json();
const behind = async (m: string, group: string, what: string): Promise<PersonBehind[]> =>
  (
    await midwife.ask('GET', `${url(m)}/people?group=${encodeURIComponent(group)}&what=${what}`)
  ).json().people;

it('one open day, told in numbers: target, served, not yet, at risk, referred, SKDN, and who they are', async () => {
  const pen = new Pen(by, A, 1);
  const [thin, fine, away, mother] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const registered = (who: string, name: string, birthDate: string) =>
    pen.write('person-registered', who, '2026-01-05', { name, sex: 'F', birthDate });
  await midwife.push([
    registered(thin, 'Anak Kurus Contoh', '2025-01-15'),
    registered(fine, 'Anak Baik Contoh', '2025-01-15'),
    registered(away, 'Anak Jauh Contoh', '2025-01-15'),
    registered(mother, 'Ibu Contoh', '1998-01-15'),
    pen.write('pregnancy-recorded', mother, '2026-01-06', { lmp: '2025-12-01' }),
    pen.write('session-opened', randomUUID(), '2026-01-20', { date: '2026-01-20', zone: 'WIB' }),
    pen.write('measurement-taken', thin, '2026-01-20', { what: 'weight', value: 5.5 }),
    pen.write('referral-made', thin, '2026-01-20', { to: 'puskesmas', reasons: ['berat-badan'] }),
    pen.write('measurement-taken', fine, '2026-01-20', { what: 'weight', value: 8.9 }),
    pen.write('attended', mother, '2026-01-21', { session: randomUUID() }, B),
  ]);
  const page = await month('2026-01');
  const group = (key: string) => page.groups.find((g) => g.group === key);
  expect(group('balita')).toEqual({
    group: 'balita',
    target: 3,
    served: 2,
    notYet: 1,
    outside: 0,
    atRisk: 1,
    referred: 1,
  });
  expect(group('bumil')).toMatchObject({ target: 1, served: 1, notYet: 0 });
  expect(group('dewasa')).toMatchObject({ target: 1, served: 1 });
  expect(page.skdn).toMatchObject({ s: 3, d: 2, b: 2, n: 0, t: 0, o: 0 });
  expect(page).toMatchObject({
    small: 'exact',
    demo: true,
    village: { name: 'Desa Satu', districtName: 'Kota Contoh' },
  });
  expect(page.posyandu.map((p) => [p.posyandu, p.openDay, p.guests])).toEqual([
    [A, '2026-01-20', 0],
    [B, null, 1],
  ]);
  expect((await behind('2026-01', 'balita', 'not-yet')).map((p) => p.id)).toEqual([away]);
  const [risk] = await behind('2026-01', 'balita', 'at-risk');
  expect([risk?.id, risk?.why.length]).toEqual([thin, 1]);
  expect((await behind('2026-01', 'bumil', 'served')).map((p) => p.id)).toEqual([mother]);
  expect((await behind('2026-01', '*', 'guest')).map((p) => p.id)).toEqual([mother]);
  expect(
    (await month('2026-02')).trend.find((t) => t.group === 'balita' && t.month === '2026-01'),
  ).toMatchObject({ served: 2, target: 3 });
});

it('somebody who moves between two open days counts once, where they were owed it first', async () => {
  const who = randomUUID();
  const pen = new Pen(by, A, 70);
  const open = (scope: string, date: string) =>
    pen.write('session-opened', randomUUID(), date, { date, zone: 'WIB' }, scope);
  await midwife.push([
    pen.write('person-registered', who, '2024-02-01', {
      name: 'Kakek Contoh',
      sex: 'M',
      birthDate: '1950-01-01',
    }),
    open(A, '2024-03-05'),
    open(B, '2024-03-20'),
    pen.write('person-moved', who, '2024-03-10', { to: B }),
    pen.write('attended', who, '2024-03-20', { session: randomUUID() }, B),
  ]);
  const page = await month('2024-03');
  const at = page.posyandu.map((p) => p.groups.find((g) => g.group === 'lansia'));
  expect(at.map((g) => [g?.target, g?.served])).toEqual([
    [1, 1],
    [0, 0],
  ]);
  expect(await behind('2024-03', 'lansia', 'target')).toHaveLength(1);
  expect((await month('2024-04')).groups.find((g) => g.group === 'lansia')?.target).toBe(1);
});

it('whatever happened: the village is the sum of its posyandu, D is the sum of its codes, served is part of the target', async () => {
  await midwife.pushAll(busyPeople(21, 60, by));
  for (const m of ['2026-06', '2026-07', '2026-08']) {
    const page = await month(m);
    for (const g of page.groups) {
      const own = page.posyandu.flatMap((p) => p.groups.filter((x) => x.group === g.group));
      for (const key of ['target', 'served', 'notYet', 'outside', 'atRisk', 'referred'] as const)
        expect(
          own.reduce((n, x) => n + x[key], 0),
          `${m} ${g.group} ${key}`,
        ).toBe(g[key]);
      for (const x of own) expect(x.served + x.notYet, `${m} ${g.group}`).toBe(x.target);
      expect((await behind(m, g.group, 'target')).length, `${m} ${g.group}`).toBe(g.target);
      expect((await behind(m, g.group, 'served')).length, `${m} ${g.group}`).toBe(g.served);
      expect((await behind(m, g.group, 'not-yet')).length, `${m} ${g.group}`).toBe(g.notYet);
    }
    const { d, n, t, o, b, unclear } = page.skdn;
    expect(n + t + o + b + unclear).toBe(d);
    expect(d).toBeGreaterThan(5);
  }
});

it('the live page is called when a push touches the village, and not for another', async () => {
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const stop = new AbortController();
  const stream = await fetch(`${address}/api/villages/${VILLAGE}/live`, {
    headers: { authorization: `Bearer ${midwife.token}` },
    signal: stop.signal,
  });
  expect(stream.headers.get('content-type')).toContain('text/event-stream');
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  const next = async () => (await reader?.read())?.value;
  expect(await next()).toContain('event: open');
  const write = (scope: string, seed: number) =>
    midwife.push([
      new Pen(by, scope, seed).write('attended', randomUUID(), '2026-07-02', {
        session: randomUUID(),
      }),
    ]);
  await write('dahlia', 61);
  await write(A, 62);
  expect(await next()).toBe('event: changed\ndata: {}\n\n');
  stop.abort();
});
