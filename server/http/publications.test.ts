import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RULEBOOK_VERSION } from '#domain/assess/assess.ts';
import { RULES } from '#domain/assess/rules.ts';
import { instrumentOf } from '#domain/cards/instruments.ts';
import type { Publication } from '#domain/publish/publication.ts';
import { secretsFrom } from '../keys/secrets.ts';
import { rebuild } from '../store/rebuild.ts';
import { type FreshDatabase, freshDatabase } from '../test/fresh-database.ts';
import { type PhoneClient, signInAs } from '../test/phone-client.ts';
import { A, DISTRICT, newAccount, Pen, SECRET, smallWorld } from '../test/small-world.ts';
import { type App, buildApp } from './app.ts';

const TODAY = '2026-07-15';
const TOMORROW = '2026-07-16';
const LATER = '2026-08-12';
let now = new Date(`${TODAY}T03:00:00Z`);
let db: FreshDatabase;
let app: App;
let office: PhoneClient;
let phone: PhoneClient;
let pen: Pen;

beforeAll(async () => {
  db = await freshDatabase();
  await smallWorld(db.pool);
  app = await buildApp({ pool: db.pool, secret: SECRET, now: () => now });
  await newAccount(db.pool, 'dinkes', 'dinkes', { kind: 'district', id: DISTRICT });
  const kader = await newAccount(db.pool, 'kader', 'kader', { kind: 'posyandu', id: A });
  office = await signInAs(app, 'dinkes');
  phone = await signInAs(app, 'kader');
  pen = new Pen(kader, A, 4, now.getTime() - 3_600_000);
});
afterAll(async () => {
  await app.close();
  await db.drop();
});

/** A child's arm: the red limit of the app is 11.5 cm, its yellow one 12.5. */
const muac = (): { bands: { code: string; below?: number; family: string }[] } =>
  structuredClone(
    RULES.find(({ card }) => card.rule === 'child-muac')?.versions.at(-1)?.table,
  ) as ReturnType<typeof muac>;
function yellowUpTo(below: number) {
  const table = muac();
  for (const band of table.bands) if (band.code === 'yellow') band.below = below;
  return table;
}
const draft = (over: object = {}) => ({
  kind: 'rule-table',
  name: 'child-muac',
  version: 'metro-2026',
  since: TOMORROW,
  note: 'Surat edaran contoh nomor 1',
  body: yellowUpTo(13),
  ...over,
});
const post = (end: string, body?: object) =>
  office.ask('POST', `/api/publications/18.72${end}`, body);
const list = async (): Promise<Publication[]> =>
  (await phone.ask('GET', '/api/publications/1872')).json().publications;
const atRisk = async (month: string): Promise<number> => {
  const { rows } = await db.pool.query<{ n: number }>(
    `select coalesce(sum(n), 0)::int as n from counters
     where month = $1 and what = 'at-risk' and group_key = 'balita' and rule_version = $2`,
    [month, RULEBOOK_VERSION],
  );
  return rows[0]?.n ?? 0;
};

describe('T4.18 a district publishes its own versions, and the app is not released again', () => {
  it('says what would change, and keeps nothing of a try-out', async () => {
    const trial = (await post('/try', draft())).json();
    expect(trial.problems).toEqual([]);
    expect(trial.differences).toEqual([{ at: 'bands.yellow.below', before: '12.5', after: '13' }]);
    expect(trial.changes[0]).toMatchObject({
      before: { code: 'child-muac.green' },
      after: { code: 'child-muac.yellow' },
    });
    expect(await list()).toEqual([]);
  });

  it.each([
    ['a limit above the next one', { body: yellowUpTo(11) }, 'order'],
    ['a day that has begun', { since: TODAY }, 'not-after-today'],
    ['no note', { note: ' ' }, 'no-note'],
    ['a rule nobody knows', { name: 'nobody' }, 'unknown-name'],
    ['what is there already', { body: muac() }, 'nothing-changed'],
  ])('refuses %s', async (_, over, kind) => {
    const answer = await post('', draft(over));
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ slug: 'bad-publication' });
    expect(answer.json().detail).toContain(kind);
    expect(await list()).toEqual([]);
  });

  it('judges a visit by the table of its day: the old one before, the new one since', async () => {
    const child = randomUUID();
    const arm = (on: string) =>
      pen.write('measurement-taken', child, on, { what: 'muac', value: 12.8 });
    await phone.pushAll([
      pen.write('person-registered', child, '2025-07-01', {
        name: 'Anak Contoh',
        sex: 'F',
        birthDate: '2024-07-01',
      }),
      arm(TODAY),
    ]);
    const before = await atRisk('2026-07');
    expect(before).toBe(0);
    expect((await post('', draft())).statusCode).toBe(200);
    now = new Date(`${LATER}T03:00:00Z`);
    await phone.pushAll([arm(LATER)]);
    expect(await atRisk('2026-08')).toBe(1);
    // a late fact of the day before the change folds that month again, by the table of that day
    await phone.pushAll([
      pen.write('measurement-taken', child, TODAY, { what: 'head', value: 48 }),
    ]);
    expect(await atRisk('2026-07')).toBe(before);
    const store = { pool: db.pool, secrets: secretsFrom(SECRET) };
    expect((await rebuild(store, { check: true })).differences).toBe(0);
  });

  it('tells phones by a mark in what they ask anyway, and gives them the list', async () => {
    const me = (await phone.ask('GET', '/api/me')).json();
    expect(me.published).toEqual({
      district: DISTRICT,
      key: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
    const [only] = await list();
    expect(only).toMatchObject({
      version: 'metro-2026',
      since: TOMORROW,
      publishedBy: 'dinkes contoh',
      withdrawnAt: null,
      body: yellowUpTo(13),
    });
    expect((await post(`/${only?.id}/withdraw`)).json()).toMatchObject({ slug: 'already-begun' });
  });

  it('takes back what has not begun, and never gives its name again', async () => {
    const next = draft({ version: 'metro-2027', since: '2027-01-01', body: yellowUpTo(13.5) });
    const [newest] = (await post('', next)).json().publications as Publication[];
    const marked = (await phone.ask('GET', '/api/me')).json().published.key;
    const left = (await post(`/${newest?.id}/withdraw`)).json().publications as Publication[];
    expect(left[0]).toMatchObject({ id: newest?.id, withdrawnBy: 'dinkes contoh' });
    expect((await phone.ask('GET', '/api/me')).json().published.key).not.toBe(marked);
    expect((await post(`/${newest?.id}/withdraw`)).statusCode).toBe(404);
    expect((await post('', next)).json().detail).toContain('version-not-new');
  });

  it('publishes a questionnaire with a question more', async () => {
    const built = instrumentOf('sick-signs');
    const body = {
      ...built,
      version: 'metro-2026',
      items: [...(built?.items ?? []), { key: 'rash', text: 'Ruam di kulit', kind: 'yes-no' }],
    };
    const asked = draft({ kind: 'instrument', name: 'sick-signs', since: '2026-08-14', body });
    expect((await post('', asked)).statusCode).toBe(200);
    const its = (await list()).find(({ kind }) => kind === 'instrument');
    expect(its?.body).toEqual(body);
  });
});
