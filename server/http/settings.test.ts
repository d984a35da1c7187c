import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLE_POWERS, ROLES, type Role } from '#domain/access/roles.ts';
import { type FreshDatabase, freshDatabase } from '../test/fresh-database.ts';
import { type PhoneClient, signInAs } from '../test/phone-client.ts';
import { A, DISTRICT, newAccount, SECRET, smallWorld, VILLAGE } from '../test/small-world.ts';
import { type App, buildApp } from './app.ts';

let db: FreshDatabase;
let app: App;
const phones = new Map<string, PhoneClient>();

const SCOPES = {
  posyandu: { kind: 'posyandu', id: A },
  village: { kind: 'village', id: VILLAGE },
  puskesmas: { kind: 'puskesmas', id: 'pkm-1' },
  subdistrict: { kind: 'subdistrict', id: '18.72.04' },
  district: { kind: 'district', id: DISTRICT },
  province: { kind: 'province', id: '18' },
} as const;
const scopeOf = (role: Role) => SCOPES[ROLE_POWERS[role].scopes[0]];

beforeAll(async () => {
  db = await freshDatabase();
  await smallWorld(db.pool);
  for (const role of ROLES) await newAccount(db.pool, role, role, scopeOf(role));
  app = await buildApp({ pool: db.pool, secret: SECRET });
  for (const role of ROLES) phones.set(role, await signInAs(app, role));
});
afterAll(async () => {
  await app.close();
  await db.drop();
});

const put = (role: string, wording: object, district = '18.72') =>
  app.inject({
    method: 'PUT',
    url: `/api/settings/${district}`,
    headers: { authorization: `Bearer ${phones.get(role)?.token}` },
    payload: { wording },
  });
const get = (role: string, district = '18.72') =>
  phones.get(role)?.ask('GET', `/api/settings/${district}`);
const me = async (role: string) => (await phones.get(role)?.ask('GET', '/api/me'))?.json();

describe('T3.11 what a district calls things', () => {
  it.each(ROLES)('is said by whoever configures, and nobody else: %s', async (role) => {
    const wanted = ROLE_POWERS[role].configures ? 200 : 403;
    expect((await get(role))?.statusCode).toBe(wanted);
    expect((await put(role, {})).statusCode).toBe(wanted);
    expect((await get(role, '3517'))?.statusCode).toBe(403);
    expect((await put(role, {}, '35.17')).statusCode).toBe(403);
  });

  it('T2.07 T2.17 reaches every account of the district, and is taken back whole', async () => {
    const wording = {
      programme: 'siklus hidup',
      steps: { 2: 'Penimbangan dan pengukuran', 3: 'Pencatatan dan pemeriksaan' },
    };
    expect((await put('dinkes', wording)).json()).toEqual({ wording });
    expect((await get('admin', '1872'))?.json()).toEqual({ wording });
    for (const role of ['kader', 'midwife', 'lurah', 'camat', 'puskesmas', 'dinkes'])
      expect((await me(role)).wording).toEqual(wording);
    expect((await me('province')).wording).toBeUndefined();
    expect((await put('admin', {})).json()).toEqual({ wording: {} });
    expect((await me('kader')).wording).toBeUndefined();
    expect((await db.pool.query('select * from settings')).rows).toEqual([]);
  });

  it('refuses what nobody could read, and keeps what was said before', async () => {
    await put('dinkes', { programme: 'Top Up Keren' });
    for (const bad of [
      { programme: 'x' },
      { programme: 'ILP\u0007' },
      { steps: { 2: 'x'.repeat(41) } },
    ])
      expect((await put('dinkes', bad)).json()).toMatchObject({ slug: 'bad-wording' });
    for (const bad of [{ steps: { 6: 'Pulang' } }, { name: 'ILP' }])
      expect((await put('dinkes', bad)).json()).toMatchObject({ slug: 'bad-request' });
    expect((await get('dinkes'))?.json()).toEqual({ wording: { programme: 'Top Up Keren' } });
  });
});
