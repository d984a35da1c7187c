import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role, Scope } from '#domain/access/access.ts';
import type { PlaceLevel, PlaceMonth } from '#domain/pws/place-month.ts';
import { HELD_BACK, SMALL } from '#domain/pws/village-month.ts';
import { keepAll } from '../store/dirty-rounds.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { type FreshDatabase, freshDatabase } from '../test/fresh-database.ts';
import { type PhoneClient, signInAs } from '../test/phone-client.ts';
import {
  A,
  B,
  C,
  DISTRICT,
  FAR,
  FAR_VILLAGE,
  newAccount,
  OTHER_VILLAGE,
  Pen,
  SECRET,
  smallWorld,
  VILLAGE,
} from '../test/small-world.ts';
import { type App, buildApp } from './app.ts';

const MONTH = '2026-07';
const PUSKESMAS = { kind: 'puskesmas', id: 'pkm-1' } as const;
const EVERYWHERE = { kind: 'district', id: DISTRICT } as const;

let db: FreshDatabase;
let app: App;
let asked: number;

const as = async (role: Role, scope: Scope): Promise<PhoneClient> => {
  asked += 1;
  const username = `${role}-${asked}`;
  await newAccount(db.pool, username, role, scope);
  return signInAs(app, username, `hp-${username}`);
};
const page = async (
  reader: PhoneClient,
  level: PlaceLevel,
  id: string,
  month = MONTH,
): Promise<PlaceMonth> => {
  const answer = await reader.ask('GET', `/api/places/${level}/${id}/months/${month}`);
  expect(answer.statusCode).toBe(200);
  return answer.json();
};

/** Children of a posyandu, weighed on its open day; the last of them did not come. */
async function children(posyandu: string, seed: number, many: number): Promise<void> {
  const by = await newAccount(db.pool, `kader-${posyandu}`, 'kader', {
    kind: 'posyandu',
    id: posyandu,
  });
  const phone = await signInAs(app, `kader-${posyandu}`, `hp-${posyandu}`);
  const pen = new Pen(by, posyandu, seed);
  for (let i = 0; i < many; i += 1) {
    const child = randomUUID();
    const body = { name: `Anak Contoh ${i}`, sex: i % 2 ? 'F' : 'M', birthDate: '2025-01-15' };
    const entries = [pen.write('person-registered', child, '2026-06-01', body as never)];
    if (i < many - 1) {
      const weight = { what: 'weight', value: 9 + i / 10 } as const;
      entries.push(pen.write('measurement-taken', child, '2026-07-10', weight));
    }
    await phone.pushAll(entries);
  }
}

beforeAll(async () => {
  asked = 0;
  db = await freshDatabase();
  await smallWorld(db.pool);
  app = await buildApp({ pool: db.pool, secret: SECRET });
  await children(A, 1, 7);
  await children(B, 2, 3);
  await children(C, 3, 9);
  await children(FAR, 4, 30);
  await inTransaction(db.pool, (at) => keepAll(at, DISTRICT, MONTH, new Date()));
});
afterAll(async () => {
  await app.close();
  await db.drop();
});

describe('the month of a place', () => {
  it('T0.06 T1.12: a village is the sum of its posyandu, and the same for pustu and puskesmas', async () => {
    const pustu = await as('pustu-kader', { kind: 'village', id: VILLAGE });
    const village = await page(pustu, 'village', VILLAGE);
    const parts = await Promise.all([A, B].map((id) => page(pustu, 'posyandu', id)));
    for (const key of ['target', 'served', 'notYet', 'atRisk', 'referred'] as const)
      for (const [i, group] of village.groups.entries())
        expect(group[key]).toBe(parts.reduce((sum, p) => sum + (p.groups[i]?.[key] ?? 0), 0));
    expect(village.groups.find((g) => g.group === 'balita')).toMatchObject({
      target: 10,
      served: 8,
      notYet: 2,
    });
    expect(village.below.map((line) => line.id)).toEqual([A, B].sort());
    const head = await as('puskesmas', PUSKESMAS);
    expect(await page(head, 'village', VILLAGE)).toEqual(village);
  });

  it('T1.15: a puskesmas has every village of its own with a standing, and what asks for something', async () => {
    const head = await as('puskesmas', PUSKESMAS);
    const puskesmas = await page(head, 'puskesmas', 'pkm-1');
    expect(puskesmas.below.map(({ id, served, standing }) => [id, served, standing])).toEqual([
      [VILLAGE, 8, expect.stringMatching(/good|enough|poor|bad/)],
      [OTHER_VILLAGE, 8, expect.stringMatching(/good|enough|poor|bad/)],
    ]);
    expect(puskesmas.trend.at(-1)).toMatchObject({ month: MONTH, target: 19, served: 16 });
    expect(puskesmas.skdn[0]?.skdn).toMatchObject({ s: 19, d: 16, adds: true });
    expect(puskesmas.problems.length).toBeGreaterThan(0);
  });

  it('T1.03: each indicator has numerator, denominator, percent, target and gap, or says it is not recorded', async () => {
    const head = await as('puskesmas', PUSKESMAS);
    const { indicators } = await page(head, 'puskesmas', 'pkm-1');
    expect(indicators.find(({ key }) => key === '16.ds')).toMatchObject({
      numerator: 16,
      denominator: { registered: 19 },
      percent: 84.2,
      target: { percent: expect.any(Number) },
      gap: expect.any(Number),
    });
    const silent = indicators.filter(({ notRecorded }) => notRecorded !== undefined);
    expect(silent.length).toBeGreaterThan(5);
    expect(silent.every(({ numerator, percent }) => numerator === null && percent === null)).toBe(
      true,
    );
  });

  it('adds up to the district and the province, told to their offices without small numbers', async () => {
    const office = await as('dinkes', EVERYWHERE);
    const district = await page(office, 'district', '18.72');
    expect(district.small).toBe('suppressed');
    // of 49 four did not come: who is told 45 and 45 knows no more than that it were fewer than ten
    expect(district.trend.at(-1)).toMatchObject({ target: 45, served: 45 });
    expect(district.below.map(({ id }) => id)).toEqual(['pkm-1', 'pkm-2']);
    const province = await as('province', { kind: 'province', id: '18' });
    const whole = await page(province, 'province', '18');
    expect(whole.trend).toEqual(district.trend);
    expect(whole.below[0]).toMatchObject({ level: 'district', id: '18.72', target: 45 });
  });

  it('T0.09: no cell of 1 to 4 and nobody’s name leaves the puskesmas', async () => {
    const lurah = await as('lurah', { kind: 'village', id: VILLAGE });
    const office = await as('dinkes', EVERYWHERE);
    const pages = [
      await page(lurah, 'village', VILLAGE),
      await page(office, 'puskesmas', 'pkm-1'),
      await page(office, 'village', FAR_VILLAGE),
      await page(office, 'district', '18.72'),
    ];
    for (const told of pages) {
      expect(JSON.stringify(told)).not.toContain('Anak Contoh');
      for (const n of countsIn(told))
        expect(n === SMALL || n === HELD_BACK || n % 5 === 0).toBe(true);
    }
    expect(pages[0]?.groups.find((g) => g.group === 'balita')?.notYet).toBe(SMALL);
    expect(pages.map(({ below }) => below.map(({ level }) => level))).toEqual([
      [],
      ['village', 'village'],
      [],
      ['puskesmas', 'puskesmas'],
    ]);
  });

  it('T3.10: a village without any data shows 0 and is silent', async () => {
    const head = await as('puskesmas', PUSKESMAS);
    const empty = await page(head, 'puskesmas', 'pkm-1', '2020-01');
    expect(empty.below.map(({ standing, served }) => [standing, served])).toEqual([
      ['silent', 0],
      ['silent', 0],
    ]);
  });

  it('refuses what lies outside, and a posyandu to whoever has numbers only', async () => {
    const head = await as('puskesmas', PUSKESMAS);
    const lurah = await as('lurah', { kind: 'village', id: VILLAGE });
    for (const [reader, at] of [
      [head, 'puskesmas/pkm-2'],
      [head, 'district/18.72'],
      [lurah, `posyandu/${A}`],
      [lurah, 'puskesmas/pkm-1'],
      [head, 'village/99.99.99.9999'],
    ] as const) {
      const answer = await reader.ask('GET', `/api/places/${at}/months/${MONTH}`);
      expect(answer.statusCode).toBe(403);
    }
  });
});

/** Every count of people on the page. */
function countsIn(told: PlaceMonth): number[] {
  const numbers = ({ ...of }: object): number[] =>
    Object.values(of).filter((n): n is number => typeof n === 'number');
  const { ratios: _, ...skdn } = told.skdn[0]?.skdn ?? { ratios: {} };
  return [
    ...told.groups.flatMap(numbers),
    ...numbers(skdn),
    ...told.trend.flatMap((point) => [...numbers(point), ...numbers(point.skdn)]),
    ...told.below.flatMap(({ opened: _o, posyandu: _p, skdn: short, ...line }) => [
      ...numbers(line),
      ...numbers(short),
    ]),
    ...told.indicators.flatMap(({ numerator, denominator }) =>
      [numerator, denominator.registered].flatMap((n) => n ?? []),
    ),
  ];
}
