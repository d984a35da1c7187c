import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Entry } from '#log/entry.ts';
import { sealEntry } from '../keys/seal.ts';
import { forgetOldReads } from '../store/forget-old-reads.ts';
import { noteRead } from '../store/note-read.ts';
import { type FreshDatabase, freshDatabase } from '../test/fresh-database.ts';
import { type PhoneClient, signInAs } from '../test/phone-client.ts';
import { A, DISTRICT, newAccount, Pen, SECRET, smallWorld, VILLAGE } from '../test/small-world.ts';
import { type App, buildApp } from './app.ts';

let db: FreshDatabase;
let app: App;
const as = new Map<string, PhoneClient>();
const client = (name: string): PhoneClient => {
  const found = as.get(name);
  if (!found) throw new Error(name);
  return found;
};
const ids = new Map<string, string>();
const baby = randomUUID();
const mother = randomUUID();
const REASON = 'Lokakarya mini bulan ini';
const because = `because=${encodeURIComponent(REASON)}`;

beforeAll(async () => {
  db = await freshDatabase();
  await smallWorld(db.pool);
  const puskesmas = { kind: 'puskesmas', id: 'pkm-1' } as const;
  const posyandu = { kind: 'posyandu', id: A } as const;
  const accounts = [
    ['kader', 'kader', posyandu],
    ['koordinator', 'coordinator', posyandu],
    ['bidan', 'midwife', posyandu],
    ['kepala', 'puskesmas', puskesmas],
    ['data', 'data-officer', puskesmas],
    ['gizi', 'nutritionist', puskesmas],
    ['klaster3', 'cluster-3', puskesmas],
  ] as const;
  app = await buildApp({ pool: db.pool, secret: SECRET });
  for (const [name, role, scope] of accounts) {
    ids.set(name, await newAccount(db.pool, name, role, scope));
    as.set(name, await signInAs(app, name));
  }
  const pen = new Pen(ids.get('bidan') ?? '', A, 7);
  await client('bidan').pushAll([
    pen.write('person-registered', baby, '2026-06-01', {
      name: 'Bayi Contoh',
      sex: 'F',
      birthDate: '2026-01-03',
    }),
    pen.write('person-registered', mother, '2026-06-01', {
      name: 'Ibu Contoh',
      sex: 'F',
      birthDate: '1990-01-03',
    }),
    pen.write('pregnancy-recorded', mother, '2026-06-02', { lmp: '2026-03-01' }),
    pen.write('measurement-taken', mother, '2026-07-10', { what: 'muac', value: 20 }),
    pen.write('measurement-taken', mother, '2026-07-10', {
      what: 'blood-pressure',
      value: 175,
      diastolic: 115,
    }),
  ]);
});
afterAll(async () => {
  await app.close();
  await db.drop();
});

const readsOf = async (name: string, query = '') =>
  (await client(name).ask('GET', `/api/reads?${query}`)).json();

describe('who opened whose data', () => {
  it('readings noted on a phone are kept once, however often they are told, and never in the future', async () => {
    const read = { id: randomUUID(), subject: baby, at: Date.now() + 9e9, place: A };
    for (let n = 0; n < 2; n++)
      expect((await client('kader').ask('POST', '/api/reads', { reads: [read] })).json()).toEqual({
        kept: [read.id],
      });
    const { rows } = await readsOf('data', `subject=${baby}`);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      id: read.id,
      account: { id: ids.get('kader'), role: 'kader' },
      name: 'Bayi Contoh',
      place: A,
      offline: true,
    });
    expect(Date.parse(rows[0].at)).toBeLessThanOrEqual(Date.now());
  });

  it('a list taken along from a phone says so, apart from an opening', async () => {
    const read = { id: randomUUID(), subject: mother, at: Date.now(), place: A, list: 'absent' };
    await client('kader').ask('POST', '/api/reads', { reads: [read] });
    const { rows } = await readsOf('data', `subject=${mother}&account=${ids.get('kader')}`);
    expect(rows).toMatchObject([{ id: read.id, what: 'export absent' }]);
    const odd = { ...read, id: randomUUID(), list: 'semua' };
    const refused = await client('kader').ask('POST', '/api/reads', { reads: [odd] });
    expect(refused.statusCode).toBe(400);
  });

  it('a list is found under everybody it named, with the reason it was opened for', async () => {
    const url = `/api/villages/${VILLAGE}/months/2026-07/people?group=*&what=target&${because}`;
    expect((await client('kepala').ask('GET', url)).json().people).toHaveLength(2);
    const { rows } = await readsOf('data', `subject=${mother}&account=${ids.get('kepala')}`);
    expect(rows).toMatchObject([{ because: REASON, people: 2, subject: null }]);
  });

  it('the head of a puskesmas reads it without names until saying why; reading it is kept too', async () => {
    expect((await readsOf('kepala', `subject=${baby}`)).rows[0].name).toBe(null);
    expect((await readsOf('kepala', `subject=${baby}&${because}`)).rows[0].name).toBe(
      'Bayi Contoh',
    );
    const { rows } = await readsOf('data', `account=${ids.get('kepala')}`);
    const whats = rows.map((row: { what: string }) => row.what);
    expect(whats.filter((what: string) => what === 'reads')).toHaveLength(2);
    const short = await client('kepala').ask('GET', '/api/reads?because=ingin');
    expect(short.json().slug).toBe('say-why');
  });

  it('comes in pages that leave nothing out, and only of the days asked for', async () => {
    const account = ids.get('bidan') ?? '';
    const base = Date.parse('2026-05-05T03:00:00Z');
    for (let n = 0; n < 230; n++)
      await noteRead(db.pool, {
        account,
        districtId: DISTRICT,
        what: 'person',
        subject: baby,
        place: A,
        at: new Date(base + Math.floor(n / 3)),
      });
    const seen = new Set<string>();
    let after = '';
    for (let page = 0; page < 5; page++) {
      const query = `account=${account}&from=2026-05-05&to=2026-05-05${after}`;
      const { rows, next } = await readsOf('data', query);
      for (const row of rows) seen.add(row.id);
      if (next === null) break;
      after = `&after=${next}`;
    }
    expect(seen.size).toBe(230);
    expect(
      (await readsOf('data', `account=${account}&from=2026-05-06&to=2026-05-07`)).rows,
    ).toEqual([]);
  });

  it('is kept as long as the table says', async () => {
    await db.pool.query(`update retention set days = 30 where what = 'reads'`);
    const other = new Date(Date.now() + 2 * 86_400_000);
    expect(await forgetOldReads(db.pool, other)).toBe(230);
    expect(await forgetOldReads(db.pool, other)).toBe(0);
  });
});

describe('leads of some groups', () => {
  const list = (who: string, group: string, what: string) =>
    client(who).ask(
      'GET',
      `/api/villages/${VILLAGE}/months/2026-07/people?group=${group}&what=${what}`,
    );

  it('are told of their groups, and of one person only what belongs to them', async () => {
    const whys = async (who: string, group: string) =>
      (await list(who, group, 'at-risk'))
        .json()
        .people.flatMap((p: { why: string[] }) => p.why)
        .join();
    expect(await whys('bidan', '*')).toMatch(/LiLA|lengan/i);
    const nutrition = await whys('gizi', '*');
    expect(nutrition).toMatch(/LiLA|lengan/i);
    // she is an adult whose only findings are those of her pregnancy
    expect((await list('bidan', 'dewasa', 'at-risk')).json().people).toHaveLength(1);
    expect((await list('klaster3', 'dewasa', 'at-risk')).json().people).toEqual([]);
    // nor does the list of who was served say what else became of her
    const [served, ...more] = (await list('klaster3', 'dewasa', 'served')).json().people;
    expect([served, more]).toMatchObject([{ id: mother, why: [] }, []]);
    expect((await list('gizi', 'dewasa', 'target')).json().slug).toBe('not-your-groups');
    expect((await list('klaster3', 'bumil', 'target')).json().slug).toBe('not-your-groups');
  });

  it('a data officer is told who lives here, and of nobody that they are pregnant or at risk', async () => {
    expect((await list('data', '*', 'target')).json().people).toHaveLength(2);
    for (const [group, what] of [
      ['bumil', 'target'],
      ['*', 'served'],
      ['*', 'at-risk'],
      ['dewasa', 'not-yet'],
    ] as const)
      expect((await list('data', group, what)).json().slug).toBe('numbers-only');
  });
});

describe('a phone that was cut off', () => {
  it('hands over what is sealed: before the cut is taken, after it waits for the coordinator', async () => {
    const device = randomUUID();
    const lost = await signInAs(app, 'kader', device);
    const before = weight(new Pen(ids.get('kader') ?? '', A, 21, Date.now() - 60_000));
    const cut = await client('koordinator').ask('POST', `/api/devices/${device}/revoke`);
    expect(cut.json()).toEqual({ ended: 1, others: 0 });
    const turnedAway = await lost.ask('GET', '/api/me');
    expect(turnedAway.json()).toMatchObject({ slug: 'revoked', detail: 'device' });
    expect((await lost.push([before])).receipts).toBe(undefined);
    const after = weight(new Pen(ids.get('kader') ?? '', A, 22, Date.now() + 5));
    await new Promise((done) => setTimeout(done, 20));
    const sealed = (entry: Entry) => sealEntry(entry.id, entry, String(lost.me.sealKey));
    const { receipts } = await lost.pushSealed([sealed(before), sealed(after)]);
    expect(receipts.map((r) => [r.outcome, 'reason' in r ? r.reason : undefined])).toEqual([
      ['new', undefined],
      ['refused', 'revoked'],
    ]);
    const { rows } = (await client('koordinator').ask('GET', '/api/quarantine')).json();
    const row = rows.find((r: { raw: Entry }) => r.raw.id === after.id);
    expect(row).toMatchObject({ reason: 'revoked', person: { id: baby, name: 'Bayi Contoh' } });
    const keep = await client('koordinator').ask('POST', `/api/quarantine/${row.id}/keep`);
    expect(keep.json()).toEqual({ outcome: 'kept' });
    expect((await lost.pushSealed([sealed(after)])).receipts[0]?.outcome).toBe('refused');
    const kept = (await client('koordinator').ask('GET', '/api/quarantine?kept=yes')).json().rows;
    expect(kept.map((r: { id: string }) => r.id)).toEqual([row.id]);
    const letIn = await client('koordinator').ask('POST', `/api/quarantine/${row.id}/release`);
    expect(letIn.json()).toEqual({ outcome: 'new' });
  });

  it('is told apart from an account that was cut off while others use the phone', async () => {
    const device = randomUUID();
    const one = await signInAs(app, 'kader', device);
    const two = await signInAs(app, 'bidan', device);
    await client('kepala').ask('POST', `/api/accounts/${ids.get('kader')}/revoke`, { device });
    expect((await one.ask('GET', '/api/me')).json().detail).toBe('account');
    expect((await two.ask('GET', '/api/me')).statusCode).toBe(200);
  });
});

const weight = (pen: Pen): Entry =>
  pen.write('measurement-taken', baby, '2026-07-10', { what: 'weight', value: 7.5 });
