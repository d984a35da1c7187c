import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import readXlsx from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role, Scope } from '#domain/access/access.ts';
import { INDICATORS } from '#domain/pws/indicators/catalogue.ts';
import { PLACE_LEVELS, type PlaceLevel, type PlaceMonth } from '#domain/pws/place-month.ts';
import type { HouseholdsPage, RtPage } from '#domain/pws/place-parts.ts';
import { RECAP_FORMS } from '#domain/pws/recap/form.ts';
import { RECAPS } from '#domain/pws/recap/forms.ts';
import type { RecapSheet } from '#domain/pws/recap/recap-sheet.ts';
import { TARGETS } from '#domain/pws/targets.ts';
import type { PeopleListed } from '#domain/tasks/listed.ts';
import { keepAll } from '../store/dirty-rounds.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { busyPeople, NAME } from '../test/busy-people.ts';
import { type FreshDatabase, freshDatabase } from '../test/fresh-database.ts';
import { type PhoneClient, signInAs } from '../test/phone-client.ts';
import {
  A,
  B,
  C,
  DISTRICT,
  newAccount,
  Pen,
  SECRET,
  smallWorld,
  VILLAGE,
} from '../test/small-world.ts';
import { type App, buildApp } from './app.ts';
import { groupsAt, type Shelf } from './place-people.ts';

const MONTH = '2026-07';
const PUSKESMAS: Scope = { kind: 'puskesmas', id: 'pkm-1' };
const VILLAGES: Scope = { kind: 'village', id: VILLAGE };
const WHO: Readonly<Record<string, readonly [Role, Scope]>> = {
  bidan: ['midwife', PUSKESMAS],
  kader: ['kader', { kind: 'posyandu', id: A }],
  kepala: ['puskesmas', PUSKESMAS],
  gizi: ['nutritionist', PUSKESMAS],
  klaster3: ['cluster-3', PUSKESMAS],
  data: ['data-officer', PUSKESMAS],
  lurah: ['lurah', VILLAGES],
  camat: ['camat', { kind: 'subdistrict', id: '18.72.04' }],
  pokjanal: ['pokjanal', { kind: 'subdistrict', id: '18.72.04' }],
  dinkes: ['dinkes', { kind: 'district', id: DISTRICT }],
  admin: ['admin', { kind: 'district', id: DISTRICT }],
  provinsi: ['province', { kind: 'province', id: '18' }],
};
const NUMBERS = ['lurah', 'camat', 'pokjanal', 'dinkes', 'admin', 'provinsi'] as const;

let db: FreshDatabase;
let app: App;
const ids = new Map<string, string>();
const phones = new Map<string, PhoneClient>();
const as = (name: string): PhoneClient => {
  const phone = phones.get(name);
  if (!phone) throw new Error(name);
  return phone;
};

beforeAll(async () => {
  db = await freshDatabase();
  await smallWorld(db.pool);
  app = await buildApp({ pool: db.pool, secret: SECRET });
  for (const [name, [role, scope]] of Object.entries(WHO)) {
    ids.set(name, await newAccount(db.pool, name, role, scope));
    phones.set(name, await signInAs(app, name, `hp-${name}`));
  }
  await as('bidan').pushAll(busyPeople(21, 60, ids.get('bidan') ?? ''));
  await inTransaction(db.pool, (at) => keepAll(at, DISTRICT, MONTH, new Date()));
});
afterAll(async () => {
  await app.close();
  await db.drop();
});

const at = (level: PlaceLevel, id: string, query: string): string =>
  `/api/places/${level}/${encodeURIComponent(id)}/months/${MONTH}/people?${query}`;
const list = async (who: string, url: string): Promise<PeopleListed> => {
  const answer = await as(who).ask('GET', url);
  expect([url, answer.statusCode]).toEqual([url, 200]);
  return answer.json();
};
const total = async (level: PlaceLevel, id: string, what: string, group = '*') =>
  (
    await list(
      'bidan',
      at(level, id, `what=${encodeURIComponent(what)}&group=${encodeURIComponent(group)}`),
    )
  ).total;

describe('T0.08 a number and its list say the same', () => {
  const PLACES = [
    ['posyandu', A],
    ['village', VILLAGE],
    ['puskesmas', 'pkm-1'],
  ] as const;

  it.each(PLACES)('of the groups and the weighing of a %s', async (level, id) => {
    const page: PlaceMonth = (
      await as('bidan').ask('GET', `/api/places/${level}/${id}/months/${MONTH}`)
    ).json();
    let some = 0;
    const WHATS = {
      target: 'target',
      served: 'served',
      outside: 'outside',
      atRisk: 'at-risk',
      referred: 'referred',
      visited: 'visited',
      notYet: 'not-yet',
    } as const;
    for (const line of page.groups)
      for (const [key, what] of Object.entries(WHATS)) {
        const n = line[key as keyof typeof WHATS];
        expect([line.group, what, await total(level, id, what, line.group)]).toEqual([
          line.group,
          what,
          n,
        ]);
        some += n;
      }
    const SKDN = {
      s: 'target',
      d: 'd',
      n: 'n',
      t: 't',
      o: 'o',
      b: 'b',
      unclear: 'unclear',
      bgm: 'bgm',
      twoT: 'two-t',
    } as const;
    for (const { group, sex, skdn } of page.skdn)
      for (const [key, what] of Object.entries(SKDN)) {
        if (group === null) continue;
        const of = sex === null ? group : `${group}/${sex}`;
        expect([of, what, await total(level, id, what, of)]).toEqual([
          of,
          what,
          skdn[key as keyof typeof SKDN],
        ]);
      }
    expect(some).toBeGreaterThan(50);
  });

  it.each(PLACES)('of every indicator of a %s', async (level, id) => {
    const page: PlaceMonth = (
      await as('bidan').ask('GET', `/api/places/${level}/${id}/months/${MONTH}`)
    ).json();
    let lists = 0;
    for (const { key, numerator, denominator } of page.indicators) {
      if (numerator === null || key.startsWith('37')) continue;
      lists += 1;
      expect([key, await total(level, id, `of:${key}`)]).toEqual([key, numerator]);
      if (denominator.registered === null) continue;
      expect([key, await total(level, id, `all:${key}`)]).toEqual([key, denominator.registered]);
      const not = await total(level, id, `not:${key}`);
      expect(not).toBeGreaterThanOrEqual(denominator.registered - numerator);
      expect(not).toBeLessThanOrEqual(denominator.registered);
    }
    expect(lists).toBeGreaterThan(25);
  });

  it('of every column of the recaps', async () => {
    let some = 0;
    for (const form of RECAP_FORMS) {
      const sheet: RecapSheet = (
        await as('bidan').ask('GET', `/api/recaps/${A}/${MONTH}/${form}`)
      ).json();
      for (const { n, value } of sheet.rows.at(-1)?.values ?? []) {
        if (value === null) continue;
        some += value;
        expect([form, n, await total('posyandu', A, `col:${form}.${n}`)]).toEqual([form, n, value]);
      }
    }
    expect(some).toBeGreaterThan(20);
  });

  it('the RT of a village are its people, those without RT beside them', async () => {
    const all = await list('bidan', at('village', VILLAGE, 'what=served'));
    const rts = new Set(all.people.map(({ rt }) => rt));
    let sum = 0;
    for (const rt of rts) {
      const part = await list('bidan', at('village', VILLAGE, `what=served&rt=${rt ?? ''}`));
      expect(new Set(part.people.map((p) => p.rt))).toEqual(new Set([rt]));
      sum += part.total;
    }
    expect([sum, rts.size > 0]).toEqual([all.total, true]);
  });
});

describe('T4.06 a line of a list', () => {
  it('says who, why, how soon and when they were last seen; the most pressing first', async () => {
    const { people, assigns } = await list('bidan', at('village', VILLAGE, 'what=at-risk'));
    const [first] = people;
    expect(assigns).toBe(true);
    expect(first).toMatchObject({
      posyandu: expect.any(String),
      last: expect.stringMatching(/^2026-/),
      tasks: [],
    });
    for (const person of people) {
      expect(person.why.length).toBeGreaterThan(0);
      expect(person.reasons).toContain('at-risk');
    }
    const order = ['urgent', 'high', 'medium', 'low'];
    const ranks = people.map(({ priority }) => order.indexOf(priority));
    expect(ranks).toEqual([...ranks].sort());
    expect(ranks[0]).toBeLessThan(3);
  });

  it('no reason of a list is of what is kept to health workers', async () => {
    for (const what of ['served', 'at-risk', 'not-yet', 'referred'])
      for (const who of ['bidan', 'kader']) {
        const { people } = await list(who, at('posyandu', A, `what=${what}`));
        expect(JSON.stringify(people)).not.toMatch(/srq|phq|item-17/);
      }
  });

  it('the register’s officer learns who lives there, and nothing of their health', async () => {
    const because = 'because=Mencari%20catatan%20ganda';
    const { people, identity, assigns } = await list(
      'data',
      at('village', VILLAGE, `what=target&${because}`),
    );
    expect([identity, assigns, people.length > 5]).toEqual([true, false, true]);
    for (const { why, last, tasks, reasons } of people)
      expect([why, last, tasks, reasons]).toEqual([[], null, [], []]);
    for (const what of ['served', 'not-yet', 'col:child.13', 'of:16.ds'])
      expect((await as('data').ask('GET', at('village', VILLAGE, `what=${what}`))).statusCode).toBe(
        403,
      );
  });

  it('leads are told of their groups only, and of what belongs to these', async () => {
    const { people } = await list('klaster3', at('puskesmas', 'pkm-1', 'what=target'));
    expect(people.length).toBeGreaterThan(3);
    for (const { birthDate } of people) expect(birthDate < '2007-08').toBe(true);
    for (const query of [
      'what=served&group=bayi',
      'what=col:mother.5',
      'what=of:1',
      'what=svc.vitamin-a.out',
    ])
      expect([
        query,
        (await as('klaster3').ask('GET', at('puskesmas', 'pkm-1', query))).json().slug,
      ]).toEqual([query, 'not-your-groups']);
  });

  it('who was referred for another cluster’s care is on no list of a lead', async () => {
    const [mother, elder] = [randomUUID(), randomUUID()];
    const pen = new Pen(String(ids.get('bidan')), A, 40);
    const on = `${MONTH}-13`;
    const born = { name: `${NAME} dirujuk`, sex: 'F', birthDate: '1995-01-15' } as const;
    const refer = (who: string, reason: string) =>
      pen.write('referral-made', who, on, { to: 'puskesmas', reasons: [reason] });
    await as('bidan').pushAll([
      pen.write('person-registered', mother, '2026-06-01', born),
      pen.write('person-registered', elder, '2026-06-01', { ...born, birthDate: '1950-01-15' }),
      refer(mother, 'mother-blood-pressure.high'),
      refer(elder, 'blood-pressure.high-1'),
    ]);
    const village = `/api/villages/${VILLAGE}/months/${MONTH}/people?what=referred&group=*`;
    for (const url of [at('village', VILLAGE, 'what=referred'), village])
      for (const [who, seen] of [
        ['bidan', [mother, elder]],
        ['klaster3', [elder]],
      ] as const) {
        const { people } = await list(who, url);
        const told = people.map(({ id }) => id).filter((id) => id === mother || id === elder);
        expect([url, who, new Set(told)]).toEqual([url, who, new Set(seen)]);
      }
  });

  it('how soon to see whom was missed tells who looks after adults of no pregnancy', async () => {
    const [pregnant, other] = [randomUUID(), randomUUID()];
    const pen = new Pen(String(ids.get('bidan')), A, 41);
    const born = { name: `${NAME} luput`, sex: 'F', birthDate: '1995-03-15' } as const;
    await as('bidan').pushAll([
      pen.write('person-registered', pregnant, '2026-06-01', born),
      pen.write('person-registered', other, '2026-06-01', { ...born, birthDate: '1995-03-16' }),
      pen.write('pregnancy-recorded', pregnant, '2026-06-02', { lmp: '2026-04-01' }),
    ]);
    const soon = async (who: string) => {
      const { people } = await list(who, at('village', VILLAGE, 'what=not-yet&group=dewasa'));
      return [pregnant, other].map((one) => people.find(({ id }) => id === one)?.priority);
    };
    expect(await soon('bidan')).toEqual(['medium', 'low']);
    expect(await soon('klaster3')).toEqual(['low', 'low']);
  });

  it('a family tells a lead of their groups only: no pregnancy to who looks after adults', async () => {
    const families = async (who: string): Promise<Map<string, string[]>> => {
      const base = `/api/places/village/${VILLAGE}/months/${MONTH}/rt`;
      const told = new Map<string, string[]>();
      const { lines } = (await as('bidan').ask('GET', base)).json() as RtPage;
      for (const { rt } of lines) {
        const answer = await as(who).ask('GET', `${base}/${rt ?? 'tanpa'}/households`);
        const { households, alone }: HouseholdsPage = answer.json();
        for (const { id, groups } of [...households.flat(), ...alone]) told.set(id, groups);
      }
      return told;
    };
    const [all, adults] = [await families('bidan'), await families('klaster3')];
    expect([...adults.keys()].some((id) => all.get(id)?.includes('bumil'))).toBe(true);
    for (const groups of adults.values())
      for (const group of groups) expect(['dewasa', 'lansia']).toContain(group);
  });

  it('of guests, whose home is on no shelf, a lead is told what they may where these were served', () => {
    const place = { id: B, name: 'B', villageCode: VILLAGE } as Shelf['place'];
    const names = { how: 'always', groups: ['dewasa', 'lansia'] } as const;
    expect(groupsAt([{ place, names, groups: null }], 'di-tempat-lain')).toEqual(names.groups);
  });

  it('sensitive numbers open to health workers of the place, and to nobody else', async () => {
    const because = '&because=Rapat%20lokakarya%20mini';
    for (const what of [
      'of:10.kb',
      'not:10.kb',
      'col:adult.24',
      's.r.adult.24',
      's.svc.contraception.pill.in',
    ]) {
      const url = at('puskesmas', 'pkm-1', `what=${what}${because}`);
      expect([what, (await as('bidan').ask('GET', url)).statusCode]).toEqual([what, 200]);
      for (const who of ['kepala', 'gizi', 'klaster3', 'data'])
        expect([what, who, (await as(who).ask('GET', url)).statusCode]).toEqual([what, who, 403]);
      expect((await as('kader').ask('GET', at('posyandu', A, `what=${what}`))).statusCode).toBe(
        403,
      );
    }
  });

  it('who sees names on need says why first, and it is kept with the names', async () => {
    const url = at('puskesmas', 'pkm-1', 'what=not-yet');
    expect((await as('kepala').ask('GET', url)).statusCode).toBe(428);
    await list('kepala', `${url}&because=Rapat%20lokakarya%20mini`);
    const { rows } = await db.pool.query(
      `select r.what, r.because, r.place from reads r join accounts a on a.id = r.account_id where a.username = 'kepala' order by r.at desc limit 1`,
    );
    expect(rows).toEqual([
      {
        what: `list pkm-1 ${MONTH} * not-yet`,
        because: 'Rapat lokakarya mini',
        place: 'pkm:pkm-1',
      },
    ]);
  });
});

describe('a list taken along', () => {
  it('is a spreadsheet of the same people, and noted as taken', async () => {
    const url = at('posyandu', A, 'what=served');
    const { people } = await list('kader', url);
    const answer = await as('kader').ask('GET', `${url}&as=xlsx`);
    expect(answer.headers['content-type']).toMatch('spreadsheetml');
    expect(answer.headers['content-disposition']).toMatch(/attachment; filename="daftar-.*\.xlsx"/);
    const [sheet] = await readXlsx(answer.rawPayload);
    const names = (sheet?.data ?? [])
      .map((row) => row[1])
      .filter((name) => String(name).startsWith(NAME));
    expect(names.sort()).toEqual(people.map(({ name }) => name).sort());
    const { rows } = await db.pool.query(
      `select r.what from reads r join accounts a on a.id = r.account_id where a.username = 'kader' order by r.at desc limit 1`,
    );
    expect(rows).toEqual([{ what: `list-export ${A} ${MONTH} * served` }]);
  });
});

describe('numbers only', () => {
  const WHATS = [
    ...[
      'target',
      'served',
      'not-yet',
      'at-risk',
      'visited',
      'two-t',
      'guest',
      'visit.sick',
      's.r.adult.24',
      'svc.vitamin-a.out',
      'x',
    ],
    ...INDICATORS.flatMap(({ key }) => [`of:${key}`, `all:${key}`, `not:${key}`]),
    ...RECAP_FORMS.flatMap((form) => RECAPS[form].columns.map(({ n }) => `col:${form}.${n}`)),
  ];
  const question = fc.record({
    who: fc.constantFrom(...NUMBERS),
    level: fc.constantFrom(...PLACE_LEVELS),
    id: fc.constantFrom(A, B, C, VILLAGE, 'pkm-1', '18.72.04', '18.72', '18', `desa:${VILLAGE}`),
    what: fc.constantFrom(...WHATS),
    group: fc.option(fc.constantFrom('*', ...TARGETS.map(({ key }) => key))),
    rt: fc.option(fc.constantFrom('', '001', '002')),
    because: fc.option(fc.constantFrom('Rapat lokakarya mini', 'x')),
    as: fc.option(fc.constantFrom('json', 'xlsx')),
  });

  it('T0.09 T0.08 by no parameter does a role of numbers get a name', async () => {
    const ids = (await db.pool.query<{ id: string }>('select id from people')).rows;
    await fc.assert(
      fc.asyncProperty(question, async ({ who, level, id, ...query }) => {
        const given = Object.entries(query).filter(([, v]) => v !== null) as [string, string][];
        const answer = await as(who).ask('GET', at(level, id, String(new URLSearchParams(given))));
        expect(
          [403, 428].includes(answer.statusCode) ||
            (answer.statusCode === 400 && query.because === 'x'),
        ).toBe(true);
        expect(answer.statusCode === 428 ? query.because : null).toBe(
          answer.statusCode === 428 ? 'x' : null,
        );
        expect(answer.body).not.toContain(NAME);
        expect(ids.some((row) => answer.body.includes(row.id))).toBe(false);
      }),
      { numRuns: 250 },
    );
  });
});
