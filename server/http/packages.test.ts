import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RULEBOOK_VERSION } from '#domain/assess/assess.ts';
import { addDays } from '#domain/calendar.ts';
import { PACKAGE_PROBLEMS } from '#domain/packages/check-change.ts';
import { dayOfMs } from '../access/judge.ts';
import { servicesByKind } from '../queries/services-by-kind.ts';
import { keepPackageChange, packageChangesOf, takePackageChanges } from '../store/packages.ts';
import { type FreshDatabase, freshDatabase } from '../test/fresh-database.ts';
import { type PhoneClient, signInAs } from '../test/phone-client.ts';
import { A, B, C, DISTRICT, FAR, newAccount, SECRET, smallWorld } from '../test/small-world.ts';
import { type App, buildApp } from './app.ts';
import { PROBLEMS } from './problem.ts';

let db: FreshDatabase;
let app: App;
const phones = new Map<string, PhoneClient>();
const TODAY = dayOfMs(Date.now());
const PKM = { districtId: DISTRICT, puskesmasId: 'pkm-1' };

beforeAll(async () => {
  db = await freshDatabase();
  await smallWorld(db.pool);
  const pkm = { kind: 'puskesmas', id: 'pkm-1' } as const;
  for (const role of ['puskesmas', 'cluster-2'] as const)
    await newAccount(db.pool, role, role, pkm);
  for (const [name, id] of [
    ['kader', A],
    ['kader-jauh', FAR],
  ] as const)
    await newAccount(db.pool, name, 'kader', { kind: 'posyandu', id });
  app = await buildApp({ pool: db.pool, secret: SECRET });
  for (const name of ['puskesmas', 'cluster-2', 'kader', 'kader-jauh'])
    phones.set(name, await signInAs(app, name));
});
afterAll(async () => {
  await app.close();
  await db.drop();
});

const post = async (who: string, change: object) =>
  (await phones.get(who)?.ask('POST', '/api/packages/pkm-1', change))?.json();
const get = async (who: string, on = TODAY) =>
  (await phones.get(who)?.ask('GET', `/api/packages/pkm-1?on=${on}`))?.json();
const me = async (who: string) => (await phones.get(who)?.ask('GET', '/api/me'))?.json();
const off = (more: object = {}) => ({
  act: 'off',
  level: 'posyandu',
  stage: 'bumil',
  service: 'antenatal-check',
  from: TODAY,
  ...more,
});
interface Row {
  stage: string;
  level: string;
  service: string;
  on: boolean;
}
const isOn = (answer: { rows: Row[] }) =>
  answer.rows.find(
    (row) => row.stage === 'bumil' && row.level === 'posyandu' && row.service === 'antenatal-check',
  )?.on;

describe('the package of a puskesmas', () => {
  it('T1.09 is switched from a day, by the puskesmas, and read as of any day; what was said stays', async () => {
    expect(isOn(await get('kader'))).toBe(true);
    const said = await post('puskesmas', off({ reason: 'bidan cuti', until: addDays(TODAY, 30) }));
    expect(said.change).toMatchObject({ change: { act: 'off', reason: 'bidan cuti' } });
    expect(isOn(await get('kader', addDays(TODAY, -1)))).toBe(true);
    expect(isOn(await get('kader'))).toBe(false);
    expect(isOn(await get('kader', addDays(TODAY, 31)))).toBe(true);
    await post('cluster-2', off({ act: 'on' }));
    expect(isOn(await get('puskesmas'))).toBe(true);
    const { changes } = await get('puskesmas');
    expect(changes.map((c: { byName: string }) => c.byName)).toEqual([
      'puskesmas contoh',
      'cluster-2 contoh',
    ]);
    expect(changes.map((c: { change: { act: string } }) => c.change.act)).toEqual(['off', 'on']);
  });

  it('T0.14 reaches the phones of its posyandu and no others, without reasons', async () => {
    await post('puskesmas', off({ service: 'iron-tablets', reason: 'stok habis' }));
    expect((await me('kader')).packages['pkm-1']).toContainEqual(off({ service: 'iron-tablets' }));
    expect(JSON.stringify(await me('kader'))).not.toContain('stok habis');
    expect((await me('kader-jauh')).packages).toBeUndefined();
    expect((await me('puskesmas')).packages).toBeUndefined();
  });

  it('refuses what cannot be, each with its own slug and sentence', async () => {
    for (const [change, slug] of [
      [{ service: 'tidak-ada' }, 'package-unknown-service'],
      [{ service: 'measure.weight' }, 'package-stays-on'],
      [{ until: addDays(TODAY, -1) }, 'package-ends-before-it-begins'],
      [{ from: '2020-01-01' }, 'package-too-long-ago'],
      [{ level: 'rumah' }, 'bad-request'],
    ] as const)
      expect((await post('puskesmas', off(change))).slug).toBe(slug);
    for (const problem of PACKAGE_PROBLEMS) expect(PROBLEMS).toHaveProperty(`package-${problem}`);
    expect((await post('kader', off())).slug).toBe('not-your-area');
    const glucose = { stage: 'dewasa', service: 'measure.glucose' };
    expect((await post('cluster-2', off(glucose))).slug).toBe('not-your-cluster');
    // without a stage it would be a matter of cluster 3 too
    expect((await post('cluster-2', off({ ...glucose, stage: undefined }))).slug).toBe(
      'not-your-cluster',
    );
    expect((await get('puskesmas', '2026-02-30')).slug).toBe('bad-request');
  });

  it('keeps the order in which things were said, whatever the clock does', async () => {
    const at = { districtId: DISTRICT, puskesmasId: 'pkm-2' };
    const said = (n: number, ms: number) => ({
      id: `00000000-0000-4000-8000-00000000000${9 - n}`,
      at: new Date(ms).toISOString(),
      by: '00000000-0000-4000-8000-000000000001',
      change: { act: 'off', level: 'posyandu', service: `s-${n}`, from: TODAY } as const,
    });
    const all = [said(1, 5_000), said(2, 5_000), said(3, 1_000)];
    for (const change of all) await keepPackageChange(db.pool, at, change);
    const names = async () =>
      (await packageChangesOf(db.pool, at)).map(({ change }) => change.service);
    expect(await names()).toEqual(['s-1', 's-2', 's-3']);
    await takePackageChanges(db.pool, at, await packageChangesOf(db.pool, at));
    expect(await names()).toEqual(['s-1', 's-2', 's-3']);
  });
});

describe('services given, by kind', () => {
  const put = (posyandu: string, what: string, n: number, month = '2026-10') =>
    db.pool.query(
      `insert into counters (district_id, posyandu_id, month, rule_version, group_key, what, n)
       values ($1, $2, $3, $4, '*', $5, $6)`,
      [DISTRICT, posyandu, month, RULEBOOK_VERSION, what, n],
    );

  it('T1.17 sums the posyandu of one puskesmas and one month, inside and outside the building', async () => {
    const add = {
      act: 'add',
      level: 'posyandu',
      stage: 'lansia',
      label: 'Pijat pemulihan',
      setting: 'outside',
      kind: 'rehabilitative',
      performer: 'kader',
      from: TODAY,
    };
    expect((await post('puskesmas', add)).change.change.service).toBe('local.pijat-pemulihan');
    const month = TODAY.slice(0, 7);
    await put(A, 'svc.iron-tablets.out', 3, month);
    await put(B, 'svc.iron-tablets.in', 2, month);
    await put(C, 'svc.pmt-child.out', 4, month);
    await put(A, 's.svc.contraception.pill.in', 1, month);
    await put(A, 'svc.local.pijat-pemulihan.out', 5, month);
    await put(A, 'svc.entah.out', 6, month);
    await put(A, 'served', 90, month);
    await put(A, 'svc.iron-tablets.out', 70, '2020-01');
    await put(FAR, 'svc.iron-tablets.out', 80, month);
    expect(await servicesByKind(db.pool, PKM, month)).toEqual({
      month,
      kinds: {
        promotive: { inside: 0, outside: 0 },
        preventive: { inside: 3, outside: 3 },
        curative: { inside: 0, outside: 4 },
        rehabilitative: { inside: 0, outside: 5 },
      },
      unknown: { inside: 0, outside: 6 },
    });
    const url = `/api/packages/pkm-1/months/${month}`;
    const answer = await phones.get('cluster-2')?.ask('GET', url);
    expect(answer?.json().kinds.curative).toEqual({ inside: 0, outside: 4 });
    expect((await phones.get('kader')?.ask('GET', url))?.statusCode).toBe(403);
  });
});
