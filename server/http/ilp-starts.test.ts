import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BeforeAfter } from '#domain/pws/place-parts.ts';
import { SMALL } from '#domain/pws/village-month.ts';
import { keepAll } from '../store/dirty-rounds.ts';
import { keepIlpStart } from '../store/ilp-starts.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { type FreshDatabase, freshDatabase } from '../test/fresh-database.ts';
import { type PhoneClient, signInAs } from '../test/phone-client.ts';
import {
  A,
  B,
  C,
  DISTRICT,
  FAR,
  newAccount,
  Pen,
  SECRET,
  smallWorld,
  VILLAGE,
} from '../test/small-world.ts';
import { type App, buildApp } from './app.ts';

const now = () => new Date('2026-11-23T03:00:00Z');
const MONTH = '2026-11';

let db: FreshDatabase;
let app: App;
let head: PhoneClient;
let midwife: PhoneClient;
let lurah: PhoneClient;
let dinkes: PhoneClient;

/** Days on which the one child of each posyandu was weighed. */
const CAME: Readonly<Record<string, readonly string[]>> = {
  [A]: ['2026-04-10', '2026-07-10', '2026-08-10', '2026-09-10', '2026-10-10'],
  [B]: ['2026-07-10', '2026-09-10', '2026-10-10'],
  [C]: ['2026-05-10', '2026-07-10'],
};

beforeAll(async () => {
  db = await freshDatabase();
  await smallWorld(db.pool);
  app = await buildApp({ pool: db.pool, secret: SECRET, now });
  for (const [i, [posyandu, days]] of Object.entries(CAME).entries()) {
    const by = await newAccount(db.pool, `kader-${posyandu}`, 'kader', {
      kind: 'posyandu',
      id: posyandu,
    });
    const phone = await signInAs(app, `kader-${posyandu}`, `hp-${posyandu}`);
    const pen = new Pen(by, posyandu, i + 1);
    const id = randomUUID();
    const born = { name: 'Anak Contoh', sex: 'F', birthDate: '2025-01-15' } as const;
    const weight = { what: 'weight', value: 9.1 } as const;
    await phone.pushAll([
      pen.write('person-registered', id, '2026-01-10', born),
      ...days.map((on) => pen.write('measurement-taken', id, on, weight)),
    ]);
  }
  await inTransaction(db.pool, (at) => keepAll(at, DISTRICT, MONTH, now()));
  await newAccount(db.pool, 'kepala', 'puskesmas', { kind: 'puskesmas', id: 'pkm-1' });
  await newAccount(db.pool, 'bidan', 'midwife', { kind: 'village', id: VILLAGE });
  await newAccount(db.pool, 'lurah', 'lurah', { kind: 'village', id: VILLAGE });
  await newAccount(db.pool, 'dinkes', 'dinkes', { kind: 'district', id: DISTRICT });
  head = await signInAs(app, 'kepala', 'hp-kepala');
  midwife = await signInAs(app, 'bidan', 'hp-bidan');
  lurah = await signInAs(app, 'lurah', 'hp-lurah');
  dinkes = await signInAs(app, 'dinkes', 'hp-dinkes');
});
afterAll(async () => {
  await app.close();
  await db.drop();
});

const say = (client: PhoneClient, posyandu: string, beganOn: string | null) =>
  client.ask('PUT', `/api/ilp-starts/${posyandu}`, { beganOn });
async function page(client: PhoneClient, at: string, query = ''): Promise<BeforeAfter> {
  const answer = await client.ask('GET', `/api/places/${at}/before-after${query}`);
  expect(answer.statusCode).toBe(200);
  return answer.json();
}
const history = async (posyandu: string): Promise<(string | null)[]> =>
  (
    await db.pool.query<{ on: string | null }>(
      'select began_on::text as on from ilp_starts where posyandu_id = $1 order by at',
      [posyandu],
    )
  ).rows.map((row) => row.on);
const forget = () => db.pool.query('delete from ilp_starts');

describe('the first day of a posyandu with ILP', () => {
  it('is said, changed and taken back by who plans there, and every word of it stays', async () => {
    const said = await say(head, A, '2026-08-17');
    expect(said.json()).toMatchObject({
      start: { posyandu: A, beganOn: '2026-08-17', byName: 'kepala contoh' },
    });
    await say(dinkes, A, '2026-08-17');
    expect(await history(A), 'the same again is nothing new').toEqual(['2026-08-17']);
    expect((await say(dinkes, A, '2026-07-01')).json().start.byName).toBe('dinkes contoh');
    const { ilp } = await page(midwife, `posyandu/${A}`);
    expect(ilp?.lines).toMatchObject([
      { id: A, start: { beganOn: '2026-07-01', byName: 'dinkes contoh' }, mine: false },
    ]);
    expect((await say(head, A, null)).json()).toEqual({ start: null });
    expect(await history(A)).toEqual(['2026-08-17', '2026-07-01', null]);
    expect((await page(head, `posyandu/${A}`)).ilp).toMatchObject({
      begun: 0,
      lines: [{ start: null, mine: true }],
    });
    await say(head, B, null);
    expect(await history(B), 'nothing to take back').toEqual([]);
  });

  it('is refused with its reason', async () => {
    const slugs: [string, string, number][] = [
      ['2026-11-24', 'ilp-start-not-yet', 400],
      ['2021-12-31', 'ilp-start-before-ilp', 400],
      ['2026-02-30', 'ilp-start-bad-date', 400],
    ];
    for (const [day, slug, status] of slugs) {
      const answer = await say(head, C, day);
      expect([answer.statusCode, answer.json().slug]).toEqual([status, slug]);
      expect(answer.json().says.length).toBeGreaterThan(20);
    }
    for (const [client, place] of [
      [midwife, A],
      [head, FAR],
      [dinkes, 'tidak-ada'],
    ] as const) {
      const answer = await say(client, place, '2026-07-01');
      expect([answer.statusCode, answer.json().slug]).toEqual([403, 'not-your-area']);
    }
    expect(await history(C)).toEqual([]);
  });

  it('of two clocks that differ, what was said last holds', async () => {
    const by = randomUUID();
    const at = new Date('2026-11-20T03:00:00Z');
    for (const beganOn of ['2026-05-01', '2026-06-01'])
      await keepIlpStart(db.pool, DISTRICT, { posyandu: C, beganOn, by, at });
    const { ilp } = await page(head, `posyandu/${C}`);
    expect(ilp?.lines[0]?.start).toMatchObject({ beganOn: '2026-06-01', byName: null });
    await forget();
  });
});

describe('T0.18: the comparison by own starts', () => {
  it('of one posyandu turns on its month', async () => {
    await say(head, A, '2026-08-17');
    const own = await page(midwife, `posyandu/${A}`);
    expect(own).toMatchObject({ start: '2026-08', months: 3, complete: true });
    expect(own.points.map(({ month, served }) => [month, served])).toEqual([
      ['2026-05', 0],
      ['2026-06', 0],
      ['2026-07', 1],
      ['2026-08', 1],
      ['2026-09', 1],
      ['2026-10', 1],
    ]);
  });

  it('of a village adds each one’s months by its own start, and says who is not in it', async () => {
    await say(head, B, '2026-09-02');
    const own = await page(midwife, `village/${VILLAGE}`);
    expect(own).toMatchObject({ start: null, months: 2 });
    expect(own.points.map(({ month, served }) => [month, served])).toEqual([
      [null, 1],
      [null, 1],
      [null, 2],
      [null, 2],
    ]);
    const balita = own.stages.find(({ group }) => group === 'balita');
    expect([balita?.before, balita?.after]).toEqual([
      { target: 4, served: 2 },
      { target: 4, served: 4 },
    ]);
    const all = await page(head, 'puskesmas/pkm-1');
    expect(all.ilp).toMatchObject({
      posyandu: 3,
      begun: 2,
      own: { counted: 2, tooNew: 0, nothingBefore: 0, split: 0 },
    });
    expect(all.ilp?.lines.map(({ id, mine }) => [id, mine])).toEqual([
      [C, true],
      [A, true],
      [B, true],
    ]);
    expect(all.points.map(({ served }) => served)).toEqual([1, 1, 2, 2]);
  });

  it('an asked month is the same for all, and says nothing of own starts', async () => {
    const asked = await page(midwife, `village/${VILLAGE}`, '?start=2026-07&months=1');
    expect(asked).toMatchObject({ start: '2026-07', months: 1, ilp: { begun: 2, own: null } });
    expect(asked.points.map(({ served }) => served)).toEqual([0, 2]);
  });

  it('outsiders are told whole villages that began in one month, in fives, and nothing of a part', async () => {
    const split = await page(lurah, `village/${VILLAGE}`);
    expect(split).toMatchObject({
      small: 'suppressed',
      months: 0,
      points: [],
      ilp: { begun: 2, own: { counted: 0, split: 2 } },
    });
    await say(head, B, '2026-08-02');
    const whole = await page(lurah, `village/${VILLAGE}`);
    expect(whole).toMatchObject({ start: '2026-08', ilp: { own: { counted: 2, split: 0 } } });
    expect(whole.points.map(({ served }) => served).every((n) => n === 0 || n === SMALL)).toBe(
      true,
    );
    const district = await page(dinkes, 'district/18.72');
    expect(district.ilp).toMatchObject({ posyandu: 4, begun: 2, lines: [] });
    expect(district.points).toEqual(whole.points);
  });

  it('a province is asked for by a month only', async () => {
    await newAccount(db.pool, 'provinsi', 'province', { kind: 'province', id: '18' });
    const office = await signInAs(app, 'provinsi', 'hp-provinsi');
    const none = await office.ask('GET', '/api/places/province/18/before-after');
    expect(none.statusCode).toBe(400);
    expect((await page(office, 'province/18', '?start=2026-07')).ilp).toBe(null);
  });
});
