import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type {
  DistrictQualityAnswer,
  PosyanduQualityAnswer,
  PuskesmasQualityAnswer,
} from '#domain/quality/quality-answers.ts';
import { type App, buildApp } from '../http/app.ts';
import { type FreshDatabase, freshDatabase } from '../test/fresh-database.ts';
import { type PhoneClient, signInAs } from '../test/phone-client.ts';
import { A, B, DISTRICT, FAR, newAccount, Pen, SECRET, smallWorld } from '../test/small-world.ts';

const NOW = new Date('2026-07-20T03:00:00Z');
const DAY = '2026-07-18';
const MONTH = '2026-07';

let db: FreshDatabase;
let app: App;
let now = NOW;
/** how far the clock goes each time it is read */
let step = 0;
const clock = (): Date => {
  now = new Date(now.getTime() + step);
  return now;
};
const clients: Record<string, PhoneClient> = {};
const ids: Record<string, string> = {};
const pens: Record<string, Pen> = {};

beforeAll(async () => {
  db = await freshDatabase();
  await smallWorld(db.pool);
  const at = (id: string) => ({ kind: 'posyandu', id }) as const;
  ids.kader = await newAccount(db.pool, 'kader', 'kader', at(A));
  ids.coordinator = await newAccount(db.pool, 'koordinator', 'coordinator', at(A));
  ids.far = await newAccount(db.pool, 'kader-jauh', 'kader', at(FAR));
  await newAccount(db.pool, 'data', 'data-officer', { kind: 'puskesmas', id: 'pkm-1' });
  await newAccount(db.pool, 'dinkes', 'dinkes', { kind: 'district', id: DISTRICT });
  app = await buildApp({ pool: db.pool, secret: SECRET, now: clock });
  for (const who of ['kader', 'koordinator', 'kader-jauh', 'data', 'dinkes'])
    clients[who] = await signInAs(app, who, `hp-${who}`);
  pens.kader = new Pen(ids.kader, A, 1, NOW.getTime() - 3_600_000);
  pens.coordinator = new Pen(ids.coordinator, A, 2, NOW.getTime() - 3_600_000);
  pens.far = new Pen(ids.far, FAR, 3, NOW.getTime() - 3_600_000);
});
afterAll(async () => {
  await app.close();
  await db.drop();
});

const client = (who: string): PhoneClient => {
  const found = clients[who];
  if (!found) throw new Error(who);
  return found;
};
const pen = (who: string): Pen => {
  const found = pens[who];
  if (!found) throw new Error(who);
  return found;
};
const get = async <T>(who: string, path: string): Promise<T> => {
  const answer = await client(who).ask('GET', `/api/quality/${path}/${MONTH}`);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
};
const one = (who: string, id = A) => get<PosyanduQualityAnswer>(who, `posyandu/${id}`);

/** A child of A who came to the session and was weighed; answers their id and the weight's. */
async function weighed(session: string, kg: number, birthDate: string): Promise<[string, string]> {
  const id = randomUUID();
  const name = `Anak ${id.slice(0, 6).replaceAll(/\d/g, 'x')} Contoh`;
  const weight = pen('kader').write('measurement-taken', id, DAY, {
    what: 'weight',
    value: kg,
    session,
  });
  await client('kader').pushAll([
    pen('kader').write('person-registered', id, '2026-07-01', { name, sex: 'F', birthDate }),
    pen('kader').write('attended', id, DAY, { session }),
    weight,
  ]);
  return [id, weight.id];
}

it('T4.02 a posyandu’s month by its kader: what came, when, whose hand; withdrawn readings leave no trace', async () => {
  const session = randomUUID();
  await client('kader').pushAll([
    pen('kader').write('session-opened', session, DAY, { date: DAY, zone: 'WIB' }),
    pen('kader').write('session-noted', session, DAY, {
      tools: [{ tool: 'baby-scale', state: 'ready' }],
    }),
  ]);
  const [child, wrong] = await weighed(session, 9.2, '2025-01-09');
  await weighed(session, 8.7, '2025-03-11');
  const before = await one('koordinator');
  expect(before.quality.measuring).toMatchObject({ readings: 2, sign: 'few' });
  expect(before.quality.completeness).toMatchObject({ visits: 2, filled: 2, counselled: 0 });
  expect(before.quality.tools.map((t) => [t.tool, t.readings])).toEqual([['baby-scale', 2]]);
  // written on the 18th, with the server on the 20th
  expect(before.quality.timeliness).toMatchObject({ facts: 4, withinDay: 0, withinWeek: 4 });
  expect(before.quality.recap).toMatchObject({ due: '2026-08-05', sentOn: null, onTime: null });
  expect(before.names).toEqual({ [ids.kader ?? '']: 'kader contoh' });
  await client('koordinator').push([
    pen('coordinator').write('fact-withdrawn', child, DAY, { fact: wrong, reason: 'Salah orang' }),
  ]);
  const after = await one('koordinator');
  expect(after.quality.measuring.readings).toBe(1);
  expect(after.quality.completeness.filled).toBe(1);
});

it('T4.02 what was reckoned is kept until a fact arrives or its recap falls due', async () => {
  const seen = async () =>
    (
      await db.pool.query(`select xmin::text, as_of from quality_months where posyandu_id = $1`, [
        A,
      ])
    ).rows[0];
  await one('koordinator');
  const first = await seen();
  await one('koordinator');
  expect(await seen()).toEqual(first);
  now = new Date('2026-08-06T03:00:00Z');
  expect((await one('koordinator')).quality.recap.onTime).toBe(false);
  expect((await seen()).as_of).toBe('2026-08-06');
  now = new Date('2026-09-20T03:00:00Z');
  await one('koordinator');
  expect((await seen()).as_of).toBe('2026-08-06');
  now = NOW;
});

it('T4.02 a puskesmas sees its posyandu without who measured; a coordinator only her own', async () => {
  const all = await get<PuskesmasQualityAnswer>('data', 'puskesmas/pkm-1');
  expect(all.puskesmas.name).toBe('Contoh Satu');
  expect(all.rows.map((row) => row.id).sort()).toEqual(['dahlia', A, B]);
  expect(JSON.stringify(all)).not.toContain(ids.kader);
  const own = await get<PuskesmasQualityAnswer>('koordinator', 'puskesmas/pkm-1');
  expect(own.rows.map((row) => row.id)).toEqual([A]);
  const other = await client('koordinator').ask('GET', `/api/quality/posyandu/${B}/${MONTH}`);
  expect(other.statusCode).toBe(403);
});

it('T4.02 a district sees sums of each puskesmas, and nobody in them', async () => {
  const district = await get<DistrictQualityAnswer>('dinkes', `districts/${DISTRICT}`);
  expect(district.rows.map((row) => [row.id, row.sum.posyandu, row.asked])).toEqual([
    ['pkm-2', 1, 1],
    ['pkm-1', 3, 3],
  ]);
  const text = JSON.stringify(district);
  for (const hidden of [ids.kader, 'kader contoh', A]) expect(text).not.toContain(`${hidden}`);
  const { statusCode } = await client('dinkes').ask('GET', `/api/quality/posyandu/${A}/${MONTH}`);
  expect(statusCode).toBe(403);
});

it('a district is told nothing of the first posyandu of a puskesmas while the others are reckoned', async () => {
  now = new Date('2026-08-06T03:00:00Z');
  expect((await one('koordinator')).quality.completeness.visits).toBeGreaterThan(0);
  step = 4000;
  const slow = await get<DistrictQualityAnswer>('dinkes', `districts/${DISTRICT}`);
  step = 0;
  now = NOW;
  const { sum, asked } = slow.rows.find(({ id }) => id === 'pkm-1') ?? {};
  expect([sum?.posyandu, asked]).toEqual([1, 3]);
  expect(sum).toMatchObject({ reporting: 0, recapsOnTime: 0, toLookAt: 0, anomalies: 0 });
});

it('an open day that passed without a word is asked about', async () => {
  const plan = randomUUID();
  await client('kader-jauh').pushAll([
    pen('far').write('session-planned', plan, '2026-07-01', { date: '2026-07-10', zone: 'WIB' }),
  ]);
  await newAccount(db.pool, 'data-jauh', 'data-officer', { kind: 'puskesmas', id: 'pkm-2' });
  clients['data-jauh'] = await signInAs(app, 'data-jauh', 'hp-data-jauh');
  const { quality } = await one('data-jauh', FAR);
  expect(quality.anomalies).toEqual([{ code: 'nothing-recorded', days: 1 }]);
});
