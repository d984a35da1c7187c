import { afterAll, beforeAll, expect, test } from 'vitest';
import { Places } from '../store/places.ts';
import { type FreshDatabase, freshDatabase } from '../test/fresh-database.ts';
import { A, FAR, newAccount, smallWorld, VILLAGE } from '../test/small-world.ts';
import { healthWorkersAt } from './health-workers.ts';

let db: FreshDatabase;
beforeAll(async () => {
  db = await freshDatabase();
  await smallWorld(db.pool);
});
afterAll(() => db.drop());

test('midwives and nurses of a place are known there, also those of before; kader and strangers are not', async () => {
  const at = (kind: 'posyandu' | 'village' | 'puskesmas', id: string) => ({ kind, id });
  const here = [
    await newAccount(db.pool, 'bidan', 'midwife', at('village', VILLAGE)),
    await newAccount(db.pool, 'perawat', 'nurse', at('puskesmas', 'pkm-1')),
    await newAccount(db.pool, 'dulu', 'midwife', at('posyandu', A), '2021-01-01'),
  ];
  await newAccount(db.pool, 'kader', 'kader', at('posyandu', A));
  const far = await newAccount(db.pool, 'jauh', 'midwife', at('posyandu', FAR));
  const all = await new Places(db.pool).all();
  const known = await healthWorkersAt(
    db.pool,
    all.filter((p) => p.id === A),
  );
  expect(known).toEqual([...here].sort());
  expect(
    await healthWorkersAt(
      db.pool,
      all.filter((p) => p.id === FAR),
    ),
  ).toContain(far);
  expect(await healthWorkersAt(db.pool, [])).toEqual([]);
});
