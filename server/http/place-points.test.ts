import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role, Scope } from '#domain/access/access.ts';
import { powersOf, ROLES } from '#domain/access/roles.ts';
import { type HousesPage, needOf } from '#domain/pws/houses.ts';
import { secretsFrom } from '../keys/secrets.ts';
import { rebuild } from '../store/rebuild.ts';
import { type FreshDatabase, freshDatabase } from '../test/fresh-database.ts';
import { type PhoneClient, signInAs } from '../test/phone-client.ts';
import {
  A,
  B,
  DISTRICT,
  newAccount,
  OTHER_VILLAGE,
  Pen,
  SECRET,
  smallWorld,
  VILLAGE,
} from '../test/small-world.ts';
import { type App, buildApp } from './app.ts';

const MONTH = '2026-07';
const POINTS = `/api/places/village/${VILLAGE}/months/${MONTH}/points`;
const PUSKESMAS = { kind: 'puskesmas', id: 'pkm-1' } as const;
const IN_VILLAGE = { kind: 'village', id: VILLAGE } as const;
const CARD = '1872040101010001';

let db: FreshDatabase;
let app: App;
let asked = 0;

const as = async (role: Role, scope: Scope): Promise<PhoneClient> => {
  asked += 1;
  const username = `${role}-${asked}`;
  await newAccount(db.pool, username, role, scope);
  return signInAs(app, username, `hp-${username}`);
};
const page = async (reader: PhoneClient, path = POINTS): Promise<HousesPage> => {
  const got = await reader.ask('GET', path);
  expect([got.statusCode, path]).toEqual([200, path]);
  return got.json();
};
const names = ({ houses }: HousesPage) => houses.map((h) => h.people.map(({ name }) => name));

const [mother, baby, far, alone, mover] = Array.from({ length: 5 }, () => randomUUID()) as [
  string,
  string,
  string,
  string,
  string,
];
const HERE = { latitude: -5.11399, longitude: 105.30674, accuracyM: 12 };
const THERE = { latitude: -5.12, longitude: 105.31 };
let pen: Pen;
let phone: PhoneClient;

beforeAll(async () => {
  db = await freshDatabase();
  await smallWorld(db.pool);
  app = await buildApp({ pool: db.pool, secret: SECRET });
  const by = await newAccount(db.pool, 'kader-a', 'kader', { kind: 'posyandu', id: A });
  phone = await signInAs(app, 'kader-a', 'hp-a');
  pen = new Pen(by, A, 1);
  const register = (id: string, name: string, birthDate: string, household?: string) =>
    pen.write('person-registered', id, '2025-06-01', {
      ...{ name, sex: 'F' as const, birthDate, address: { rt: '001' } },
      ...(household ? { household } : {}),
    });
  const bore = { endedOn: '2025-01-15', outcome: 'live-birth' } as const;
  await phone.pushAll([
    register(mother, 'Ibu Contoh', '1994-02-01', CARD),
    pen.write('delivery-recorded', mother, '2025-06-01', bore),
    register(baby, 'Anak Contoh', '2025-01-15', CARD),
    register(alone, 'Nenek Contoh', '1950-01-15'),
    register(mover, 'Pindah Contoh', '1990-01-15'),
    pen.write('measurement-taken', baby, '2026-07-10', { what: 'weight', value: 5.1 }),
    pen.write('home-located', mother, '2026-07-01', { point: HERE }),
    pen.write('home-located', alone, '2026-07-02', { point: THERE }),
    pen.write('home-located', mover, '2026-07-02', { point: THERE }),
  ]);
  const other = await newAccount(db.pool, 'kader-b', 'kader', { kind: 'posyandu', id: B });
  const b = new Pen(other, B, 2);
  await (await signInAs(app, 'kader-b', 'hp-b')).pushAll([
    b.write('person-registered', far, '2025-06-01', {
      name: 'Lain Contoh',
      sex: 'M',
      birthDate: '2025-02-01',
    }),
    b.write('home-located', far, '2026-07-03', { point: THERE }),
  ]);
});
afterAll(async () => {
  await app.close();
  await db.drop();
});

describe('houses on the map', () => {
  it('stand where they were read, with everybody of the family card, who was served and who is at risk', async () => {
    const { houses, total, without } = await page(await as('midwife', IN_VILLAGE));
    expect([total, without]).toEqual([3, 0]);
    const family = houses.find(({ people }) => people.some(({ id }) => id === mother));
    expect(family).toMatchObject({ point: HERE, on: '2026-07-01', rt: '001', posyandu: A });
    expect(family?.people.map((p) => [p.name, p.served, p.atRisk])).toEqual([
      ['Ibu Contoh', false, false],
      ['Anak Contoh', true, true],
    ]);
    // the one with somebody at risk stands first
    expect(houses.map(needOf)).toEqual(['at-risk', 'not-yet', 'not-yet']);
    expect(names({ houses } as HousesPage).slice(1)).toEqual(
      expect.arrayContaining([['Nenek Contoh', 'Pindah Contoh'], ['Lain Contoh']]),
    );
    expect(JSON.stringify(houses)).not.toContain(CARD);
  });

  it('a kader sees those of her own posyandu only', async () => {
    const kader = await signInAs(app, 'kader-b', 'hp-b2');
    expect(names(await page(kader))).toEqual([['Lain Contoh']]);
    expect(
      (await kader.ask('GET', POINTS.replace(`village/${VILLAGE}`, `posyandu/${A}`))).statusCode,
    ).toBe(403);
  });

  it('keeps who read them, of everybody who was named', async () => {
    await page(await signInAs(app, 'kader-b', 'hp-b3'));
    const { rows } = await db.pool.query<{ subjects: string[]; place: string }>(
      `select subjects, place from reads where what = $1 order by at desc limit 1`,
      [`houses village ${VILLAGE} ${MONTH}`],
    );
    expect(rows).toEqual([{ subjects: [far], place: B }]);
  });

  it('who cares for some groups is told of those only, and of no risk that is not theirs', async () => {
    const adults = await page(await as('cluster-3', PUSKESMAS));
    expect(names(adults).flat().sort()).toEqual(['Ibu Contoh', 'Nenek Contoh', 'Pindah Contoh']);
    expect(adults.houses.flatMap(({ people }) => people).some(({ atRisk }) => atRisk)).toBe(false);
    const children = await page(await as('cluster-2', PUSKESMAS));
    const family = children.houses.flatMap(({ people }) => people);
    expect(family.find(({ id }) => id === baby)?.atRisk).toBe(true);
  });

  it('names on need are told with a reason, which is kept', async () => {
    const head = await as('puskesmas', PUSKESMAS);
    expect((await head.ask('GET', POINTS)).statusCode).toBe(428);
    const why = 'Kunjungan rumah minggu ini';
    expect((await page(head, `${POINTS}?because=${encodeURIComponent(why)}`)).total).toBe(3);
    const { rows } = await db.pool.query('select because from reads order by at desc limit 1');
    expect(rows).toEqual([{ because: why }]);
  });

  it('a sensitive finding shows at no house', async () => {
    const midwife = await as('midwife', IN_VILLAGE);
    const worker = new Pen((midwife.me.account as { id: string }).id, A, 3);
    const answers = { 'item-1': true, 'item-17': true };
    const sad = { instrument: 'srq-20', version: 'contoh', answers };
    await midwife.pushAll([worker.write('answers-given', alone, '2026-07-12', sad)]);
    const { houses } = await page(midwife);
    const her = houses.flatMap(({ people }) => people).find(({ id }) => id === alone);
    expect(her).toMatchObject({ served: true, atRisk: false });
  });
});

describe('no point', () => {
  const outsiders = ROLES.filter((role) => powersOf(role).names === 'never');
  const scopes: Record<string, Scope> = {
    village: IN_VILLAGE,
    subdistrict: { kind: 'subdistrict', id: '18.72.04' },
    district: { kind: 'district', id: DISTRICT },
    province: { kind: 'province', id: '18' },
  };
  it.each(outsiders)('for %s, whatever is asked', async (role) => {
    for (const kind of powersOf(role).scopes) {
      const reader = await as(role, scopes[kind] ?? PUSKESMAS);
      for (const place of [
        `village/${VILLAGE}`,
        `posyandu/${A}`,
        'puskesmas/pkm-1',
        'subdistrict/18.72.04',
        'district/18.72',
        'province/18',
      ])
        for (const query of ['', `?because=${encodeURIComponent('Ingin tahu saja')}`, '?as=xlsx']) {
          const path = `/api/places/${place}/months/${MONTH}/points${query}`;
          const { statusCode, body } = await reader.ask('GET', path);
          expect([path, statusCode >= 400 && statusCode < 500]).toEqual([path, true]);
          expect(body).not.toMatch(/latitude|105\.3/);
        }
    }
  });

  it('in the numbers of any place', async () => {
    const midwife = await as('midwife', IN_VILLAGE);
    for (const part of ['', '/rt', '/access', '/rt/001/households', '/people?what=target']) {
      const path = `/api/places/village/${VILLAGE}/months/${MONTH}${part}`;
      const { body } = await midwife.ask('GET', path);
      expect([path, /latitude|105\.3/.test(body)]).toEqual([path, false]);
    }
  });

  it('of a village without any is an empty page', async () => {
    const midwife = await as('midwife', PUSKESMAS);
    const empty = await page(midwife, POINTS.replace(VILLAGE, OTHER_VILLAGE));
    expect(empty).toMatchObject({ houses: [], total: 0 });
  });
});

describe('who moves', () => {
  it('leaves the point to those who stay, and is found at no point of the old house', async () => {
    const midwife = await as('midwife', IN_VILLAGE);
    await phone.pushAll([pen.write('person-moved', mover, '2026-07-20', { to: B })]);
    const { rows } = await db.pool.query('select home_latitude from people where id = $1', [mover]);
    expect(rows).toEqual([{ home_latitude: null }]);
    // the month before the move is asked about too: the house of that time is not told either
    const before = await page(midwife, POINTS.replace(MONTH, '2026-06'));
    expect(names(before).flat()).not.toContain('Pindah Contoh');
    await phone.pushAll([pen.write('home-located', alone, '2026-07-21', {})]);
    expect(names(await page(midwife)).flat()).not.toContain('Nenek Contoh');
  });

  it('and what is kept of them is what a rebuild makes', async () => {
    const store = { pool: db.pool, secrets: secretsFrom(SECRET) };
    expect((await rebuild(store, { check: true })).told).toEqual([]);
    await db.pool.query(`update people set home_latitude = 1 where id = $1`, [baby]);
    const { told } = await rebuild(store, { check: true });
    expect(told).toMatchObject([{ table: 'people', key: baby }]);
  });
});
