import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_POSYANDU, DEMO_PUSKESMAS } from '#domain/demo/data/places.ts';
import { createAccount } from '../access/accounts.ts';
import { secretsFrom } from '../keys/secrets.ts';
import { ownStarts } from '../queries/ilp-of-place.ts';
import { knownPlace } from '../queries/known-place.ts';
import { placeMonth } from '../queries/place-month.ts';
import { qualityOf } from '../queries/quality.ts';
import { readRecap } from '../queries/recap.ts';
import { loadAreas } from '../store/areas.ts';
import { shapesOf } from '../store/boundaries.ts';
import { keepAll } from '../store/dirty-rounds.ts';
import { ilpStartsOf } from '../store/ilp-starts.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { keepPlaces } from '../store/keep-places.ts';
import { packageChangesOf } from '../store/packages.ts';
import { publicationsOf } from '../store/publications.ts';
import { rebuild } from '../store/rebuild.ts';
import type { Store } from '../store/store.ts';
import { type FreshDatabase, freshDatabase } from '../test/fresh-database.ts';
import { SECRET } from '../test/small-world.ts';
import { decideDemo } from './decide-demo.ts';
import { DEMO_PASSWORD, DEMO_SINCE, demoAccounts } from './demo-accounts.ts';
import { demoSizes, type SizedPosyandu } from './demo-sizes.ts';
import { signRecaps } from './sign-recaps.ts';
import { startIlp } from './start-ilp.ts';
import { writeVillage } from './write-village.ts';

const UNTIL = '2026-11-22';
const METRO = 1872;
const sized = demoSizes('small');
const at = (village: string): SizedPosyandu => {
  const found = sized.find(({ posyandu }) => posyandu.villageCode === village);
  if (!found) throw new Error(`nobody lives in ${village}`);
  return { ...found, people: 50, months: 4 };
};
const GOOD = at('18.72.01.1001');
const SILENT = at('18.72.01.1004');
const HURRIED = { ...at('18.72.03.1004'), people: 190 };

let db: FreshDatabase;
let store: Store;
beforeAll(async () => {
  db = await freshDatabase();
  store = { pool: db.pool, secrets: secretsFrom(SECRET) };
  await loadAreas(db.pool, ['18.72']);
  await keepPlaces(db.pool, DEMO_PUSKESMAS, DEMO_POSYANDU);
  const accounts = demoAccounts(GOOD.posyandu);
  for (const { role, scopes, ...account } of accounts)
    await createAccount(db.pool, {
      ...account,
      role,
      password: DEMO_PASSWORD,
      demo: true,
      grants: scopes.map((scope) => ({ scope, from: DEMO_SINCE })),
    });
  const idOf = (role: string): string => accounts.find((a) => a.role === role)?.id ?? '';
  const writers = {
    kader: idOf('kader'),
    midwife: idOf('midwife'),
    coordinator: idOf('coordinator'),
  };
  for (const village of [GOOD, SILENT, HURRIED])
    await writeVillage(store, village, { until: UNTIL, writers, openNowMs: null });
  await inTransaction(db.pool, (tx) => keepAll(tx, METRO, '2026-11', new Date()));
  await signRecaps(store, GOOD.posyandu, { until: UNTIL, writers });
  for (const _again of [1, 2]) {
    await decideDemo(store, GOOD.posyandu, accounts, UNTIL);
    await startIlp(store, [GOOD, SILENT, HURRIED], UNTIL);
  }
  await inTransaction(db.pool, (tx) => keepAll(tx, METRO, '2026-11', new Date()));
}, 120_000);
afterAll(() => db.drop());

describe('the made-up district', () => {
  it('is equal to its rebuild from scratch', async () => {
    const done = await rebuild(store, { check: true });
    expect(done.people).toBeGreaterThan(290);
    expect(done.told).toEqual([]);
  });

  it('shows villages that differ, and one that did not report', async () => {
    const place = knownPlace(DEMO_POSYANDU, 'puskesmas', GOOD.posyandu.puskesmasId);
    if (!place) throw new Error('no puskesmas');
    const page = await placeMonth(store.pool, place, '2026-11', true);
    const standing = new Map(page.below?.map((line) => [line.id, line.standing]));
    expect(standing.get(SILENT.posyandu.villageCode)).toBe('silent');
    expect(standing.get(GOOD.posyandu.villageCode)).not.toBe('silent');
  });

  it('measures in a hurry, and reports late', async () => {
    const { rows } = await qualityOf(store, [HURRIED.posyandu, GOOD.posyandu], '2026-10', UNTIL);
    const pressure = (n: number) =>
      rows[n]?.measuring.digits.find(({ what }) => what === 'blood-pressure');
    expect(pressure(0)?.sign).toBe('look');
    expect(pressure(1)?.sign).not.toBe('look');
    expect(rows.map((row) => row.timeliness.sign)).toEqual(['look', 'fine']);
  });

  it('has its recaps signed, its work done and open, and its meetings but one', async () => {
    const sheet = await readRecap(store, {
      place: GOOD.posyandu,
      month: '2026-10',
      form: 'child',
      reader: { sensitive: false },
      demo: true,
    });
    expect(sheet.signed).toMatchObject({ name: 'Bu Ratmi (contoh)', changed: [] });
    const { rows } = await db.pool.query<{ kind: string; n: number }>(
      'select kind, count(*)::int as n from entries where scope = any($1::text[]) group by kind',
      [[GOOD.posyandu.id, `desa:${GOOD.posyandu.villageCode}`]],
    );
    const n = new Map(rows.map((row) => [row.kind, row.n]));
    expect(n.get('meeting-held')).toBe(9);
    expect(n.get('task-closed') ?? 0).toBeGreaterThan(0);
    expect(n.get('task-assigned') ?? 0).toBeGreaterThan(n.get('task-closed') ?? 0);
  });

  it('has decided for itself, once', async () => {
    const where = { districtId: METRO, puskesmasId: GOOD.posyandu.puskesmasId };
    expect(await packageChangesOf(db.pool, where)).toHaveLength(2);
    expect(await publicationsOf(db.pool, METRO)).toMatchObject([{ since: '2027-01-01' }]);
    expect(await shapesOf(db.pool, METRO)).toHaveLength(22);
  });

  it('has begun with ILP in the middle of what is written, said once each, so that there is something to compare', async () => {
    const all = [GOOD, SILENT, HURRIED].map(({ posyandu }) => posyandu);
    const starts = await ilpStartsOf(
      db.pool,
      METRO,
      all.map(({ id }) => id),
    );
    expect(starts).toHaveLength(3);
    expect(starts.every(({ byName }) => byName === 'Ibu Kepala Puskesmas (contoh)')).toBe(true);
    const { rows } = await db.pool.query('select count(*)::int as n from ilp_starts');
    expect(rows[0]?.n).toBe(3);
    const place = knownPlace(DEMO_POSYANDU, 'posyandu', GOOD.posyandu.id);
    if (!place) throw new Error('no posyandu');
    const around = { months: 6, now: '2026-11', suppressed: false };
    const own = await ownStarts(
      db.pool,
      place,
      starts.filter(({ posyandu }) => posyandu === GOOD.posyandu.id),
      around,
    );
    expect(own).toMatchObject({ counted: 1, tooNew: 0, nothingBefore: 0 });
  });
});
