import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BodyOf } from '#domain/facts/fact.ts';
import type { PlaceMeetings } from '#domain/meetings/place-meetings.ts';
import { SMALL } from '#domain/pws/village-month.ts';
import { type FreshDatabase, freshDatabase } from '../test/fresh-database.ts';
import { type PhoneClient, signInAs } from '../test/phone-client.ts';
import { A, newAccount, Pen, SECRET, smallWorld, VILLAGE } from '../test/small-world.ts';
import { type App, buildApp } from './app.ts';

const TODAY = '2026-07-22';
const PERSON = randomUUID();
const NAME = 'Anak Rahasia Contoh';
const ABOUT_CASE = 'Kasus anak dua kali tidak naik';

let db: FreshDatabase;
let app: App;
const clients = new Map<string, PhoneClient>();
const pens = new Map<string, Pen>();

beforeAll(async () => {
  db = await freshDatabase();
  await smallWorld(db.pool);
  const now = () => new Date(`${TODAY}T03:00:00Z`);
  app = await buildApp({ pool: db.pool, secret: SECRET, now });
  const accounts = {
    bidan: ['midwife', { kind: 'village', id: VILLAGE }],
    kader: ['kader', { kind: 'posyandu', id: A }],
    koordinator: ['coordinator', { kind: 'posyandu', id: A }],
    kapus: ['puskesmas', { kind: 'puskesmas', id: 'pkm-1' }],
    camat: ['camat', { kind: 'subdistrict', id: '18.72.04' }],
  } as const;
  for (const [i, [name, [role, scope]]] of Object.entries(accounts).entries()) {
    const id = await newAccount(db.pool, name, role, scope);
    clients.set(name, await signInAs(app, name));
    pens.set(name, new Pen(id, A, i + 1, now().getTime() - 3_600_000));
  }
  const midwife = pen('bidan');
  const body = { name: NAME, sex: 'F', birthDate: '2025-01-03' } as const;
  const opened = { date: '2026-06-17', zone: 'WIB' } as const;
  await client('bidan').pushAll([
    midwife.write('person-registered', PERSON, '2026-06-01', body),
    midwife.write('session-opened', randomUUID(), '2026-06-17', opened),
    held(midwife, '2026-06-24', [
      {
        about: 'Timbangan rusak',
        decision: 'Minta pengganti',
        who: 'Bu Wati',
        dueBy: '2026-07-01',
      },
      { about: ABOUT_CASE, person: PERSON, decision: 'Kunjungi', dueBy: '2026-07-01' },
    ]),
  ]);
});
afterAll(async () => {
  await app.close();
  await db.drop();
});

const client = (name: string): PhoneClient => clients.get(name) as PhoneClient;
const pen = (name: string): Pen => pens.get(name) as Pen;
const held = (
  by: Pen,
  date: string,
  reviewed: BodyOf<'meeting-held'>['reviewed'],
  scope = `desa:${VILLAGE}`,
) =>
  by.write(
    'meeting-held',
    randomUUID(),
    date,
    { meeting: 'weekly', date, attendees: [{ name: 'Bidan Contoh' }], reviewed },
    scope,
  );

async function meetings(who: string, level: string, id: string): Promise<PlaceMeetings> {
  const answer = await client(who).ask('GET', `/api/places/${level}/${id}/meetings`);
  expect(answer.statusCode).toBe(200);
  return answer.json();
}

describe('the weekly monitoring meeting', () => {
  it('T1.16: the puskesmas sees which villages met, the weeks missed, and what is still to be done', async () => {
    const { villages } = await meetings('kapus', 'puskesmas', 'pkm-1');
    const [here, silent] = villages;
    expect(here?.weeks.map((w) => w.state)).toEqual([
      'open',
      'missed',
      'missed',
      'missed',
      'held',
      'missed',
    ]);
    expect(here).toMatchObject({ held: 1, missed: 4, last: '2026-06-24', open: 2, overdue: 2 });
    expect(here?.decisions).toEqual([
      expect.objectContaining({ about: 'Timbangan rusak', overdue: true }),
    ]);
    expect(here?.meetings?.[0]).toMatchObject({ cases: 1, attendees: [{ name: 'Bidan Contoh' }] });
    expect(silent).toMatchObject({ weeks: [], held: 0, missed: 0, last: null });
  });

  it.each([
    ['kapus', 'puskesmas', 'pkm-1'],
    ['camat', 'subdistrict', '18.72.04'],
    ['bidan', 'village', VILLAGE],
    ['kader', 'village', VILLAGE],
  ])('no person of the register is told to %s', async (who, level, id) => {
    const text = JSON.stringify(await meetings(who, level, id));
    for (const secret of [NAME, PERSON, ABOUT_CASE]) expect(text).not.toContain(secret);
  });

  it('who reads numbers only is told weeks, and how much is open in fives', async () => {
    const { villages } = await meetings('camat', 'subdistrict', '18.72.04');
    expect(villages[0]).toMatchObject({
      missed: 4,
      open: SMALL,
      overdue: SMALL,
      decisions: null,
      meetings: null,
    });
    expect(JSON.stringify(villages)).not.toContain('Timbangan');
  });

  it('travels to who follows the village, not to the kader of one posyandu', async () => {
    const scope = `desa:${VILLAGE}`;
    expect(JSON.stringify(await client('bidan').readAll(scope))).toContain('Timbangan');
    expect((await client('kader').pull({ [scope]: 0 })).left).toEqual([scope]);
    expect(JSON.stringify(await client('kader').readAll(A))).not.toContain('Timbangan');
  });

  it('is written for a village by who records for all of it, for a posyandu by its coordinator', async () => {
    const push = async (who: string, scope: string) => {
      const { receipts } = await client(who).push([held(pen(who), '2026-07-20', [], scope)]);
      const [first] = receipts;
      return first?.outcome === 'refused' ? first.reason : first?.outcome;
    };
    expect(await push('kader', `desa:${VILLAGE}`)).toBe('not-your-area');
    expect(await push('kader', A)).toBe('not-your-role');
    expect(await push('koordinator', A)).toBe('new');
  });

  it('counts nobody: the village has as many people as before', async () => {
    const month = await client('kapus').ask('GET', `/api/places/village/${VILLAGE}/months/2026-07`);
    const targets = month.json().groups.map((g: { target: number }) => g.target);
    expect(targets.reduce((a: number, b: number) => a + b, 0)).toBe(1);
  });

  it('a day that is none is refused', async () => {
    const url = `/api/places/village/${VILLAGE}/meetings`;
    expect((await client('kapus').ask('GET', `${url}?from=2026-02-31`)).statusCode).toBe(400);
    expect(
      (await client('kapus').ask('GET', `${url}?from=2026-07-02&until=2026-07-01`)).statusCode,
    ).toBe(400);
  });
});
