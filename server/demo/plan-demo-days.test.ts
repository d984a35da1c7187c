import { expect, it } from 'vitest';
import { DEMO_POSYANDU } from '#domain/demo/data/places.ts';
import { secretsFrom } from '../keys/secrets.ts';
import { publicSchedule } from '../queries/public-schedule.ts';
import { keepPlaces } from '../store/keep-places.ts';
import { Places } from '../store/places.ts';
import { freshDatabase } from '../test/fresh-database.ts';
import { SECRET } from '../test/small-world.ts';
import { demoPlans, planDemoDays } from './plan-demo-days.ts';

const writers = {
  kader: '00000000-0000-4000-8000-000000000101',
  midwife: '00000000-0000-4000-8000-000000000103',
  coordinator: '00000000-0000-4000-8000-000000000109',
};

it('announces what is to come of every demo posyandu, however often the demo starts', async () => {
  const db = await freshDatabase();
  const store = { pool: db.pool, secrets: secretsFrom(SECRET) };
  await keepPlaces(db.pool, [], DEMO_POSYANDU);
  for (const today of ['2026-11-22', '2026-11-22', '2026-11-25'])
    await planDemoDays(store, today, writers);
  const { rows } = await db.pool.query('select count(*)::int as n from entries');
  // one announced a day of this month that nothing came of
  expect(rows[0]?.n).toBe(DEMO_POSYANDU.length + 1);
  const all = await new Places(db.pool).all();
  const found = await publicSchedule(db.pool, all, { text: 'Matahari 3' }, '2026-11-22');
  expect(found.posyandu.map((l) => [l.posyandu, l.date?.slice(0, 7)])).toContainEqual([
    'Matahari 3',
    '2026-12',
  ]);
  await db.drop();
});

it('counts this month in while its day is to come', () => {
  const [first] = DEMO_POSYANDU;
  expect(first && demoPlans(first, '2026-11-01').map((plan) => plan.on)).toEqual([
    '2026-10-01',
    '2026-11-01',
  ]);
});
