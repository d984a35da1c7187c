import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEMO_POSYANDU, DEMO_PUSKESMAS } from '#domain/demo/data/places.ts';
import { secretsFrom } from '../keys/secrets.ts';
import { loadAreas, readAreas } from '../store/areas.ts';
import { keepPlaces } from '../store/keep-places.ts';
import { Places } from '../store/places.ts';
import { planPlaces } from '../store/plan-places.ts';
import { type FreshDatabase, freshDatabase } from '../test/fresh-database.ts';
import { SECRET } from '../test/small-world.ts';
import { villageMonth } from './village-month.ts';

let db: FreshDatabase;
beforeAll(async () => {
  db = await freshDatabase();
  await loadAreas(db.pool, ['62.02.06', '18.72']);
  await keepPlaces(db.pool, DEMO_PUSKESMAS, DEMO_POSYANDU);
});
afterAll(() => db.drop());

it('T1.04 a village’s page says where it lies, from the province down', async () => {
  const village = await new Places(db.pool).village('62.02.06.1007');
  if (!village) throw new Error('the demo has no Sawahan');
  expect(village.posyandu.map((p) => p.name)).toContain('Sekar Sawahan');
  const store = { pool: db.pool, secrets: secretsFrom(SECRET) };
  const page = await villageMonth(store, village, '2026-07', true);
  expect(page.village).toEqual({
    code: '62.02.06.1007',
    name: 'Sawahan',
    districtName: 'Kabupaten Kotawaringin Timur',
    within: ['Kalimantan Tengah', 'Kabupaten Kotawaringin Timur', 'Mentawa Baru Ketapang'],
  });
});

it('T1.04 every posyandu of the demo stands in a village of Kemendagri’s list, and one that does not is refused', () => {
  const names = new Map(readAreas(4).map((area) => [area.code, area.name]));
  const nameOf = (code: string): string | null => names.get(code) ?? null;
  for (const { villageCode } of DEMO_POSYANDU) expect(nameOf(villageCode)).not.toBe(null);
  const place = { line: 2, name: 'Contoh', dusun: null, puskesmas: 'Contoh' };
  const codes = ['62.02.06.1007', '62.02.99.1007'];
  const list = codes.map((villageCode) => ({ ...place, villageCode }));
  const plan = planPlaces(list, [], nameOf);
  expect(plan.posyandu.map((p) => p.villageCode)).toEqual(['62.02.06.1007']);
  expect(plan.refused).toHaveLength(1);
});
