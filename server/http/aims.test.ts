import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AimsAnswer } from '#domain/pws/aims-answer.ts';
import { aimsOf } from '../store/aims.ts';
import { type FreshDatabase, freshDatabase } from '../test/fresh-database.ts';
import { type PhoneClient, signInAs } from '../test/phone-client.ts';
import { A, DISTRICT, newAccount, Pen, SECRET, smallWorld, VILLAGE } from '../test/small-world.ts';
import { type App, buildApp } from './app.ts';

let db: FreshDatabase;
let app: App;
let dinkes: PhoneClient;
let head: PhoneClient;
let phone: PhoneClient;
let pen: Pen;
const now = () => new Date('2026-07-20T03:00:00Z');
const villageUrl = `/api/aims/village/${VILLAGE}/2026`;

beforeAll(async () => {
  db = await freshDatabase();
  await smallWorld(db.pool);
  app = await buildApp({ pool: db.pool, secret: SECRET, now });
  await newAccount(db.pool, 'dinkes', 'dinkes', { kind: 'district', id: DISTRICT });
  await newAccount(db.pool, 'kapus', 'puskesmas', { kind: 'puskesmas', id: 'pkm-1' });
  const kader = await newAccount(db.pool, 'kader', 'kader', { kind: 'posyandu', id: A });
  dinkes = await signInAs(app, 'dinkes', randomUUID());
  head = await signInAs(app, 'kapus', randomUUID());
  phone = await signInAs(app, 'kader', randomUUID());
  pen = new Pen(kader, A, 7);
  const born = { name: 'Anak Contoh', sex: 'F', birthDate: '2026-02-03' } as const;
  await phone.pushAll([pen.write('person-registered', randomUUID(), '2026-02-10', born)]);
});
afterAll(async () => {
  await app.close();
  await db.drop();
});

const read = async (client: PhoneClient, url: string): Promise<AimsAnswer> => {
  const answer = await client.ask('GET', url);
  expect(answer.statusCode).toBe(200);
  return answer.json();
};
/** So many infants more at a posyandu of the district. */
async function moreInfants(many: number): Promise<void> {
  const born = { name: 'Anak Contoh', sex: 'M', birthDate: '2026-02-03' } as const;
  for (let n = 0; n < many; n += 1)
    await phone.pushAll([pen.write('person-registered', randomUUID(), '2026-02-10', born)]);
}
const put = (client: PhoneClient, url: string, aims: object[]) => client.ask('POST', url, { aims });

describe('aims of a place', () => {
  it('stand beside the register, which is told inside the puskesmas only', async () => {
    const own = await read(head, villageUrl);
    expect(own).toMatchObject({
      name: 'Desa Satu',
      path: { district: '18.72', puskesmas: 'pkm-1', village: VILLAGE },
      mine: true,
      aims: [],
    });
    expect(own.below.map(({ id }) => id)).toEqual([A, 'melati']);
    expect(own.registered).toMatchObject({ 'born:year': 1, lansia: 0, 'ill:sugar': null });
    expect(Object.values((await read(dinkes, villageUrl)).registered)).not.toContain(1);
    const district = await read(dinkes, '/api/aims/district/18.72/2026');
    expect(Object.values(district.registered)).not.toContain(1);
    expect(district).toMatchObject({ mine: true, name: 'Kota Contoh' });
  });

  it('are set, changed and taken back, the latest holding', async () => {
    const set = (value: number | null) =>
      put(head, villageUrl, [{ key: '16.ds', kind: 'percent', value }]);
    expect((await set(80)).statusCode).toBe(200);
    const answer = (await set(82)).json() as AimsAnswer;
    expect(answer.aims).toEqual([
      { level: 'village', place: VILLAGE, year: 2026, key: '16.ds', kind: 'percent', value: 82 },
    ]);
    await set(null);
    expect(await aimsOf(db.pool, DISTRICT, 2026)).toEqual([]);
    const { rows } = await db.pool.query('select count(*)::int as n from aims');
    expect(rows[0]?.n).toBe(3);
  });

  it('of a place above are seen below, those of a neighbour are not', async () => {
    const people = { key: 'bumil:year', kind: 'people', value: 900 };
    await put(dinkes, '/api/aims/district/18.72/2026', [people]);
    await put(dinkes, '/api/aims/puskesmas/pkm-2/2026', [people]);
    await put(head, `/api/aims/posyandu/${A}/2026`, [{ ...people, value: 12 }]);
    const { aims } = await read(head, villageUrl);
    expect(aims.map(({ level, place }) => `${level} ${place}`).sort()).toEqual([
      'district 18.72',
      `posyandu ${A}`,
    ]);
  });

  it('of a district are what every page below aims at, and what its phones are told', async () => {
    const aim = { key: '16.ds', kind: 'percent', value: 85 };
    await put(dinkes, '/api/aims/district/18.72/2026', [aim]);
    await put(dinkes, '/api/aims/puskesmas/pkm-2/2026', [{ ...aim, value: 10 }]);
    for (const url of [
      `posyandu/${A}`,
      `village/${VILLAGE}`,
      'puskesmas/pkm-1',
      'district/18.72',
    ]) {
      const client = url.startsWith('posyandu') ? phone : dinkes;
      const page = (await client.ask('GET', `/api/places/${url}/months/2026-07`)).json();
      const line = page.indicators.find((value: { key: string }) => value.key === '16.ds');
      expect(line.target, url).toMatchObject({ percent: 85, from: 'district' });
    }
    const me = (await phone.ask('GET', '/api/me')).json();
    const shares = me.aims.filter((set: { key: string }) => set.key === '16.ds');
    expect(shares).toEqual([{ ...aim, level: 'district', place: '18.72', year: 2026 }]);
    expect((await dinkes.ask('GET', '/api/me')).json().aims).toBeUndefined();
    await put(dinkes, '/api/aims/district/18.72/2026', [{ ...aim, value: null }]);
  });

  it('refuse what is no aim, and keep none of the rest', async () => {
    const bad = await put(head, villageUrl, [
      { key: '16.ds', kind: 'percent', value: 70 },
      { key: '16.ds', kind: 'percent', value: 170 },
    ]);
    expect(bad.statusCode).toBe(400);
    expect(bad.json()).toMatchObject({ slug: 'bad-request', detail: '16.ds: bad-value' });
    expect((await read(head, villageUrl)).aims.some((a) => a.key === '16.ds')).toBe(false);
  });

  it('the register of a large place is told outside the puskesmas in fives only', async () => {
    await moreInfants(7);
    const own = await read(head, '/api/aims/puskesmas/pkm-1/2026');
    expect(own.registered).toMatchObject({ 'born:year': 8, 'surviving:year': 8, lansia: 0 });
    for (const url of ['/api/aims/puskesmas/pkm-1/2026', '/api/aims/district/18.72/2026']) {
      const { registered } = await read(dinkes, url);
      expect(registered).toMatchObject({ 'born:year': 5, 'surviving:year': 5, lansia: 0 });
      for (const n of Object.values(registered)) expect((n ?? 0) % 5).toBe(0);
    }
  });
});
