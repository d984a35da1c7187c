import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SMALL, type VillageMonth } from '#domain/pws/village-month.ts';
import { type FreshDatabase, freshDatabase } from '../test/fresh-database.ts';
import { type PhoneClient, signInAs } from '../test/phone-client.ts';
import { DISTRICT, newAccount, Pen, SECRET } from '../test/small-world.ts';
import { type App, buildApp } from './app.ts';

/** More than most districts have. */
const PUSKESMAS = Array.from({ length: 40 }, (_, i) => ({
  id: `pkm-${i + 1}`,
  village: `18.72.04.1${String(i + 1).padStart(3, '0')}`,
  posyandu: `melati-${i + 1}`,
}));
/** Those with people at work in this test: the first, one in between, the last. */
const STAFFED = PUSKESMAS.filter((_, i) => [0, 20, 39].includes(i));

let db: FreshDatabase;
let app: App;
beforeAll(async () => {
  db = await freshDatabase();
  await db.pool.query(
    `insert into areas (code, parent, level, name) values ('18', null, 1, 'Lampung'), ('18.72', '18', 2, 'Kota Contoh')`,
  );
  for (const { id, village, posyandu } of PUSKESMAS) {
    await db.pool.query(
      `insert into areas (code, parent, level, name) values ($1, '18.72', 4, $1)`,
      [village],
    );
    await db.pool.query(
      'insert into puskesmas (district_id, id, name, example) values ($1, $2, $2, true)',
      [DISTRICT, id],
    );
    await db.pool.query(
      'insert into posyandu (district_id, id, name, village_code, puskesmas_id, example) values ($1, $2, $2, $3, $4, true)',
      [DISTRICT, posyandu, village, id],
    );
  }
  app = await buildApp({ pool: db.pool, secret: SECRET });
});
afterAll(async () => {
  await app.close();
  await db.drop();
});

const villagesOf = (phone: PhoneClient) =>
  (phone.me.villages as { code: string }[]).map((v) => v.code).sort();
const monthOf = async (phone: PhoneClient, village: string): Promise<VillageMonth> =>
  (await phone.ask('GET', `/api/villages/${village}/months/2026-07`)).json();

it('T3.01 one installation holds a district of many puskesmas, each with its own people, and the district all of them', async () => {
  for (const { id, village, posyandu } of STAFFED) {
    const by = await newAccount(db.pool, `bidan-${id}`, 'midwife', { kind: 'puskesmas', id });
    const midwife = await signInAs(app, `bidan-${id}`);
    expect(villagesOf(midwife)).toEqual([village]);
    const pen = new Pen(by, posyandu, Number(id.slice(4)));
    const child = randomUUID();
    await midwife.pushAll([
      pen.write('person-registered', child, '2026-07-01', {
        name: `Anak ${id} Contoh`,
        sex: 'F',
        birthDate: '2024-07-01',
      }),
      pen.write('measurement-taken', child, '2026-07-08', { what: 'weight', value: 11 }),
    ]);
    const elsewhere = STAFFED.filter((other) => other.id !== id);
    for (const other of elsewhere) {
      const asked = await midwife.ask('GET', `/api/villages/${other.village}/months/2026-07`);
      expect([asked.statusCode, asked.json().slug]).toEqual([403, 'not-your-area']);
    }
  }
  await newAccount(db.pool, 'dinkes', 'dinkes', { kind: 'district', id: DISTRICT });
  const dinkes = await signInAs(app, 'dinkes');
  expect(villagesOf(dinkes)).toEqual(PUSKESMAS.map((p) => p.village).sort());
  // the midwife's own page tells one child; to the district, outside the puskesmas, so few are "<5"
  for (const { id, village } of STAFFED) {
    const own = await monthOf(await signInAs(app, `bidan-${id}`), village);
    expect(own.groups.find((g) => g.group === 'balita')).toMatchObject({ target: 1, served: 1 });
    const told = await monthOf(dinkes, village);
    expect(told.groups.find((g) => g.group === 'balita')?.served).toBe(SMALL);
  }
  const silent = PUSKESMAS[1];
  expect((await monthOf(dinkes, silent?.village ?? '')).groups.every((g) => g.served === 0)).toBe(
    true,
  );
});
