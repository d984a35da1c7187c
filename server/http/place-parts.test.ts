import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role, Scope } from '#domain/access/access.ts';
import type { PlaceMonth } from '#domain/pws/place-month.ts';
import type { AccessReport, BeforeAfter, HouseholdsPage, RtPage } from '#domain/pws/place-parts.ts';
import { HELD_BACK, SMALL } from '#domain/pws/village-month.ts';
import { keepAll } from '../store/dirty-rounds.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { type FreshDatabase, freshDatabase } from '../test/fresh-database.ts';
import { type PhoneClient, signInAs } from '../test/phone-client.ts';
import {
  A,
  B,
  DISTRICT,
  newAccount,
  Pen,
  SECRET,
  smallWorld,
  VILLAGE,
} from '../test/small-world.ts';
import { type App, buildApp } from './app.ts';

const MONTH = '2026-07';
const AT = `/api/places/village/${VILLAGE}`;
const PUSKESMAS = { kind: 'puskesmas', id: 'pkm-1' } as const;
const IN_VILLAGE = { kind: 'village', id: VILLAGE } as const;

let db: FreshDatabase;
let app: App;
let asked = 0;

const as = async (role: Role, scope: Scope): Promise<PhoneClient> => {
  asked += 1;
  const username = `${role}-${asked}`;
  await newAccount(db.pool, username, role, scope);
  return signInAs(app, username, `hp-${username}`);
};
async function answer<T>(reader: PhoneClient, path: string): Promise<T> {
  const got = await reader.ask('GET', AT + path);
  expect([got.statusCode, path]).toEqual([200, path]);
  return got.json();
}

/** A family of two in RT 001, a child alone in 002, one without RT; weighed in the months that are named. */
const PEOPLE = [
  { name: 'Ibu Contoh', birthDate: '1994-02-01', rt: '001', card: '1872040101010001', came: [] },
  {
    name: 'Anak Contoh',
    birthDate: '2025-01-15',
    rt: '001',
    card: '1872040101010001',
    came: ['2026-06-12', '2026-07-10'],
  },
  { name: 'Adik Contoh', birthDate: '2025-03-15', rt: '002', card: null, came: ['2026-03-10'] },
  { name: 'Kakak Contoh', birthDate: '2024-01-15', rt: null, card: null, came: ['2026-07-10'] },
] as const;
/** what T0.07 asks for, of every group */
const T0_07 = ['target', 'served', 'notYet', 'atRisk', 'referred', 'visited'] as const;
const ids = PEOPLE.map(() => randomUUID());

beforeAll(async () => {
  db = await freshDatabase();
  await smallWorld(db.pool);
  app = await buildApp({ pool: db.pool, secret: SECRET });
  const by = await newAccount(db.pool, 'kader-a', 'kader', { kind: 'posyandu', id: A });
  const phone = await signInAs(app, 'kader-a', 'hp-a');
  const pen = new Pen(by, A, 1);
  for (const [i, { name, birthDate, rt, card, came }] of PEOPLE.entries()) {
    const id = ids[i] ?? '';
    const body = {
      name,
      sex: 'F' as const,
      birthDate,
      ...(rt ? { address: { rt } } : {}),
      ...(card ? { household: card } : {}),
    };
    const weight = { what: 'weight', value: 9.1 } as const;
    await phone.pushAll([
      pen.write('person-registered', id, '2025-06-01', body),
      ...came.map((on) => pen.write('measurement-taken', id, on, weight)),
    ]);
  }
  const other = await newAccount(db.pool, 'kader-b', 'kader', { kind: 'posyandu', id: B });
  const far = await signInAs(app, 'kader-b', 'hp-b');
  const body = {
    name: 'Lain Contoh',
    sex: 'M',
    birthDate: '2025-02-01',
    address: { rt: '001' },
  } as const;
  await far.pushAll([
    new Pen(other, B, 2).write('person-registered', randomUUID(), '2025-06-01', body),
  ]);
  await inTransaction(db.pool, (at) => keepAll(at, DISTRICT, MONTH, new Date()));
});
afterAll(async () => {
  await app.close();
  await db.drop();
});

describe('T1.08: from the village to its RT and families', () => {
  it('counts each RT, those without one last, and together the village', async () => {
    const midwife = await as('midwife', IN_VILLAGE);
    const { lines } = await answer<RtPage>(midwife, `/months/${MONTH}/rt`);
    expect(lines.map(({ rt, target, served, notYet }) => [rt, target, served, notYet])).toEqual([
      ['001', 3, 1, 2],
      ['002', 1, 0, 1],
      [null, 1, 1, 0],
    ]);
    expect(lines.map(({ skdn }) => [skdn.s, skdn.d])).toEqual([
      [2, 1],
      [1, 0],
      [1, 1],
    ]);
  });

  it('a kader counts and opens her own posyandu only', async () => {
    const kader = await signInAs(app, 'kader-b', 'hp-b2');
    const { lines } = await answer<RtPage>(kader, `/months/${MONTH}/rt`);
    expect(lines.map(({ rt, target }) => [rt, target])).toEqual([['001', 1]]);
    const houses = await answer<HouseholdsPage>(kader, `/months/${MONTH}/rt/001/households`);
    expect(houses.households.flat()).toEqual([]);
    expect(houses.alone.map(({ name }) => name)).toEqual(['Lain Contoh']);
  });

  it('puts a family together without telling its number, and keeps the reading', async () => {
    const midwife = await as('midwife', IN_VILLAGE);
    const page = await answer<HouseholdsPage>(midwife, `/months/${MONTH}/rt/001/households`);
    expect(page.households.map((house) => house.map((m) => [m.name, m.served]))).toEqual([
      [
        ['Ibu Contoh', false],
        ['Anak Contoh', true],
      ],
    ]);
    expect(JSON.stringify(page)).not.toContain('1872040101010001');
    const none = await answer<HouseholdsPage>(midwife, `/months/${MONTH}/rt/tanpa/households`);
    expect(none.alone.map(({ id }) => id)).toEqual([ids[3]]);
    const { rows } = await db.pool.query<{ subjects: string[]; place: string }>(
      `select subjects, place from reads where what = $1 order by at desc limit 1`,
      [`households village ${VILLAGE} ${MONTH} rt tanpa`],
    );
    expect(rows).toEqual([{ subjects: [ids[3]], place: `desa:${VILLAGE}` }]);
  });

  it('names of groups somebody does not care for are counted, not told', async () => {
    const lead = await as('cluster-3', PUSKESMAS);
    const page = await answer<HouseholdsPage>(lead, `/months/${MONTH}/rt/001/households`);
    expect(page.households.flat().map(({ name }) => name)).toEqual(['Ibu Contoh']);
    expect([page.others, page.total]).toEqual([2, 1]);
  });
});

describe('T0.18: before and after the first month of ILP', () => {
  it('compares attendance and coverage of each group over the same number of months', async () => {
    const midwife = await as('midwife', IN_VILLAGE);
    const page = await answer<BeforeAfter>(midwife, '/before-after?start=2026-06&months=2');
    expect(page.points.map(({ month, served }) => [month, served])).toEqual([
      ['2026-04', 0],
      ['2026-05', 0],
      ['2026-06', 1],
      ['2026-07', 2],
    ]);
    const balita = page.stages.find(({ group }) => group === 'balita');
    expect(balita?.before.served).toBe(0);
    expect(balita?.after.served).toBe(3);
    expect([balita?.before.target, balita?.after.target]).toEqual([8, 8]);
  });

  it('an outsider gets no sum over a month whose number is too small to be told', async () => {
    const lurah = await as('lurah', IN_VILLAGE);
    const page = await answer<BeforeAfter>(lurah, '/before-after?start=2026-06&months=2');
    expect(page.small).toBe('suppressed');
    expect(page.points.at(-1)?.served).toBe(SMALL);
    const balita = page.stages.find(({ group }) => group === 'balita');
    expect(balita?.after).toEqual({ target: HELD_BACK, served: HELD_BACK });
  });
});

describe('T1.18: who is near care and who never had any', () => {
  it('counts residents to a posyandu, attendance, and people nobody served in twelve months', async () => {
    const midwife = await as('midwife', IN_VILLAGE);
    const report = await answer<AccessReport>(midwife, `/months/${MONTH}/access`);
    expect(report.whole).toMatchObject({ residents: 5, served: 2, neverServed: 2 });
    expect(
      report.lines.map(({ id, residents, neverServed }) => [id, residents, neverServed]),
    ).toEqual([
      [A, 4, 1],
      [B, 1, 1],
    ]);
  });

  it('moves with the year: whoever came in March is missed the March after next', async () => {
    const midwife = await as('midwife', IN_VILLAGE);
    const then = await answer<AccessReport>(midwife, '/months/2027-03/access');
    expect(then.whole.neverServed).toBe(3);
  });

  it('opens to names for who may, and tells an outsider no small number', async () => {
    const midwife = await as('midwife', IN_VILLAGE);
    const { people } = await answer<{ people: { name: string }[] }>(
      midwife,
      `/months/${MONTH}/access/people`,
    );
    expect(people.map(({ name }) => name)).toEqual(['Ibu Contoh', 'Lain Contoh']);
    const [rt, none] = await Promise.all(
      ['001', '099'].map((one) =>
        answer<{ total: number }>(midwife, `/months/${MONTH}/access/people?rt=${one}`),
      ),
    );
    expect([rt?.total, none?.total]).toEqual([2, 0]);
    const lurah = await as('lurah', IN_VILLAGE);
    const report = await answer<AccessReport>(lurah, `/months/${MONTH}/access`);
    expect(report.lines).toEqual([]);
    expect(Object.values(report.whole).every((n) => n < 1 || n >= 5)).toBe(true);
  });
});

// last: what it writes would change the numbers above
describe('visits of the month, as the page of a place tells them', () => {
  it('T0.07 T1.10 T4.17 T4.19: inside and outside the building, well and ill, and people in contact without being ill', async () => {
    const midwife = await as('midwife', IN_VILLAGE);
    const by = String((midwife.me.account as { id: string }).id);
    const pen = new Pen(by, A, 9);
    const on = '2026-08-14';
    const [mother = '', child = '', younger = ''] = ids;
    const asked = (subject: string, kind: 'well' | 'sick') =>
      pen.write('answers-given', subject, on, {
        instrument: 'visit-kind',
        version: '1',
        answers: { kind },
      });
    const drops = { service: 'vitamin-a', givenBy: 'Bidan Contoh' };
    await midwife.pushAll([
      asked(mother, 'well'),
      asked(child, 'sick'),
      asked(younger, 'well'),
      pen.write('service-given', child, on, { ...drops, inBuilding: true }),
      pen.write('service-given', younger, on, drops),
    ]);
    const page = await answer<PlaceMonth>(midwife, '/months/2026-08');
    expect(page.visits).toMatchObject({
      all: 3,
      well: 2,
      sick: 1,
      contactWell: 2,
      inside: 1,
      outside: 1,
    });
    expect(page.groups.map((g) => Object.keys(g))).toEqual(
      page.groups.map(() => expect.arrayContaining([...T0_07])),
    );
  });
});
