import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Schedule } from '../queries/public-schedule.ts';
import { busyPeople, NAME } from '../test/busy-people.ts';
import { type FreshDatabase, freshDatabase } from '../test/fresh-database.ts';
import { type PhoneClient, signInAs } from '../test/phone-client.ts';
import { A, B, C, newAccount, Pen, SECRET, smallWorld, VILLAGE } from '../test/small-world.ts';
import { type App, buildApp } from './app.ts';

const NOW = new Date('2026-11-22T03:00:00Z');
const KADER = 'Bu Rahasia Contoh';
let db: FreshDatabase;
let app: App;
let phone: PhoneClient;
let pen: Pen;

beforeAll(async () => {
  db = await freshDatabase();
  await smallWorld(db.pool);
  await db.pool.query(
    `insert into areas (code, parent, level, name) values ('18.72.04', '18.72', 3, 'Kecamatan Contoh')`,
  );
  for (const [i, n] of [10, 2, 3, 30, 1].entries())
    await db.pool.query(
      `insert into posyandu (district_id, id, name, village_code, puskesmas_id) values (1872, $1, $2, $3, 'pkm-1')`,
      [`matahari-${i}`, `Matahari ${n}`, VILLAGE],
    );
  const by = await newAccount(db.pool, 'bidan', 'midwife', { kind: 'puskesmas', id: 'pkm-1' });
  await db.pool.query('update accounts set name = $1', [KADER]);
  app = await buildApp({ pool: db.pool, secret: SECRET, now: () => NOW });
  phone = await signInAs(app, 'bidan');
  pen = new Pen(by, A, 1, NOW.getTime() - 3_600_000);
  await phone.pushAll(busyPeople(3, 10, by));
});
afterAll(async () => {
  await app.close();
  await db.drop();
});

const plan = (scope: string, date: string, more: object = {}) =>
  pen.write('session-planned', randomUUID(), '2026-11-20', { date, zone: 'WIB', ...more }, scope);
const ask = (query: string, headers: Record<string, string> = {}) =>
  app.inject({ method: 'GET', url: `/api/public/schedule${query}`, headers });
const lines = async (query: string): Promise<Schedule['posyandu']> =>
  (await ask(query)).json<Schedule>().posyandu;
const dayOf = async (posyandu: string) =>
  (await lines(`?q=${posyandu}`)).find((l) => l.posyandu === posyandu)?.date;

describe('T2.02 the public schedule', () => {
  it('tells anybody day, hour, zone and place of the next open day, and nothing else', async () => {
    const said = { startsAt: '08:00', endsAt: '11:30', place: 'Balai RW 03' };
    const planned = plan(A, '2026-12-05', said);
    await phone.push([
      planned,
      plan(A, '2027-01-05'),
      pen.write('session-noted', planned.subject, '2026-11-20', {
        kader: [{ name: KADER, account: pen.by, steps: [1, 2] }],
        officers: [{ institution: 'Puskesmas', name: KADER, count: 1 }],
        incident: `${KADER} sakit`,
      }),
    ]);
    const answer = await ask(`?area=${VILLAGE}`);
    expect(answer.statusCode).toBe(200);
    const page = answer.json<Schedule>();
    expect(Object.keys(page).sort()).toEqual(['areas', 'demo', 'left', 'path', 'posyandu']);
    for (const area of [...page.areas, ...page.path])
      expect(Object.keys(area).sort()).toEqual(['code', 'name']);
    for (const line of page.posyandu)
      expect(Object.keys(line).sort()).toEqual([
        'date',
        'dusun',
        'endsAt',
        'kecamatan',
        'place',
        'posyandu',
        'startsAt',
        'village',
        'zone',
      ]);
    expect(page.posyandu.find((l) => l.posyandu === A)).toEqual({
      posyandu: A,
      dusun: null,
      village: 'Desa Satu',
      kecamatan: 'Kecamatan Contoh',
      date: '2026-12-05',
      zone: 'WIB',
      ...said,
    });
    for (const secret of [KADER, NAME, pen.by, planned.subject])
      expect(answer.body).not.toContain(secret);
  });

  it('says so when nothing is announced: over, cancelled, closed or never planned', async () => {
    expect(await dayOf(B)).toBeNull();
    const first = plan(B, '2026-11-21');
    const second = plan(B, '2026-11-28');
    await phone.push([first, second]);
    expect(await dayOf(B)).toBe('2026-11-28');
    await phone.push([
      pen.write('session-cancelled', second.subject, '2026-11-22', { reason: 'Banjir' }, B),
    ]);
    expect(await dayOf(B)).toBeNull();
    const opened = pen.write(
      'session-opened',
      randomUUID(),
      '2026-11-22',
      { date: '2026-11-22', zone: 'WIB' },
      B,
    );
    await phone.push([opened]);
    expect(await dayOf(B)).toBe('2026-11-22');
    await phone.push([pen.write('session-closed', opened.subject, '2026-11-22', {}, B)]);
    expect(await dayOf(B)).toBeNull();
  });

  it('T0.21 finds "Matahari 3", and lists 2 before 10', async () => {
    expect((await lines('?q=Matahari%203')).map((l) => l.posyandu)).toEqual(['Matahari 3']);
    expect((await lines('?q=posyandu%20matahari')).map((l) => l.posyandu)).toEqual(
      [1, 2, 3, 10, 30].map((n) => `Matahari ${n}`),
    );
    const listed = (await lines(`?area=${VILLAGE}`)).map((l) => l.posyandu);
    expect(listed.filter((name) => name.startsWith('Matahari'))).toEqual(
      [1, 2, 3, 10, 30].map((n) => `Matahari ${n}`),
    );
  });

  it('leads from the regency to the kecamatan and the village', async () => {
    const areas = async (query: string) => (await ask(query)).json<Schedule>().areas;
    expect(await areas('')).toEqual([{ code: '18.72', name: 'Kota Contoh' }]);
    expect((await areas('?area=18.72')).map((a) => a.code)).toEqual(['18.72.01', '18.72.04']);
    expect((await areas('?area=18.72.04')).map((a) => a.name)).toEqual(['Desa Dua', 'Desa Satu']);
    expect(await areas(`?area=${VILLAGE}`)).toEqual([]);
    expect((await lines('?area=18.72.04')).map((l) => l.posyandu)).toContain(C);
    expect(await lines('')).toEqual([]);
    expect(await lines('?area=35.17')).toEqual([]);
  });

  it('may be kept for five minutes, and is not sent twice', async () => {
    const first = await ask(`?area=${VILLAGE}`);
    expect(first.headers['cache-control']).toBe('public, max-age=300');
    const tag = String(first.headers.etag);
    const again = await ask(`?area=${VILLAGE}`, { 'if-none-match': tag });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    await phone.push([plan(C, '2026-12-09', { place: 'Aula' }), plan(A, '2026-11-30')]);
    const changed = await ask(`?area=${VILLAGE}`, { 'if-none-match': tag });
    expect(changed.statusCode).toBe(200);
  });

  it.each(['?area=18.7', "?area=18' or 1=1", '?area=18.72&names=1', `?q=${'a'.repeat(61)}`])(
    'refuses what is no question: %s',
    async (query) => {
      expect((await ask(query)).json()).toMatchObject({ slug: 'bad-request' });
    },
  );

  it('does not let one address read it for ever', async () => {
    let last = 200;
    for (let i = 0; i < 300 && last === 200; i += 1) last = (await ask('')).statusCode;
    expect(last).toBe(429);
    expect((await ask('')).json()).toMatchObject({ slug: 'slow-down' });
  });
});
