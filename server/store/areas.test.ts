import { expect, it } from 'vitest';
import { DEMO_POSYANDU, DEMO_PUSKESMAS } from '#domain/demo/data/places.ts';
import { areaLevel, areaPath } from '#domain/places/area-code.ts';
import type { Posyandu } from '#domain/places/place.ts';
import { forEachServer } from '../test/fresh-database.ts';
import { breadcrumb, loadAreas, readAreas, unknownAreas } from './areas.ts';

const villages = new Map(readAreas(4).map((area) => [area.code, area.name]));
const named = (name: string): Posyandu => {
  const found = DEMO_POSYANDU.find((p) => p.name === name);
  if (!found) throw new Error(name);
  return found;
};

it('reads every area of the country, each inside one that is there', () => {
  const all = ([1, 2, 3, 4] as const).map(readAreas);
  expect(all.map((areas) => areas.length)).toEqual([38, 514, 7277, 83763]);
  const codes = new Set(all.flat().map((area) => area.code));
  expect(codes.size).toBe(38 + 514 + 7277 + 83763);
  expect(all.flat().filter((a) => a.parent !== null && !codes.has(a.parent))).toEqual([]);
  expect(all.flat().filter((a) => a.name.trim() === '')).toEqual([]);
  expect(all[3]?.every((a) => areaLevel(a.code) === 'village')).toBe(true);
});

it('keeps the demo’s villages to their real names', () => {
  for (const posyandu of DEMO_POSYANDU)
    expect(villages.get(posyandu.villageCode)).toBe(posyandu.villageName);
  expect(DEMO_PUSKESMAS.length).toBeGreaterThan(0);
});

it('puts Desa Kesamben in Kecamatan Ngoro, not in Jombang’s kecamatan Kesamben', () => {
  expect(named('Mawar').villageCode).toBe('35.17.03.2011');
  const inJombang = readAreas(4).filter((a) => a.name === 'Kesamben' && a.code.startsWith('35.17'));
  expect(inJombang.map((a) => a.code)).toEqual(['35.17.03.2011', '35.17.12.2009']);
});

forEachServer((fresh) => {
  it('T1.04 shows every level from posyandu to province, and knows which codes are real', async () => {
    const { pool, drop } = await fresh();
    try {
      await loadAreas(pool, ['62.02.06', '35.17']);
      const path = await breadcrumb(pool, named('Sekar Sawahan').villageCode);
      expect(path.map((area) => area.name)).toEqual([
        'Kalimantan Tengah',
        'Kabupaten Kotawaringin Timur',
        'Mentawa Baru Ketapang',
        'Sawahan',
      ]);
      const ngoro = await breadcrumb(pool, named('Mawar').villageCode);
      expect(ngoro.map((area) => area.name)).toEqual([
        'Jawa Timur',
        'Kabupaten Jombang',
        'Ngoro',
        'Kesamben',
      ]);
      expect(await breadcrumb(pool, '62.02.06.1999')).toEqual([]);
      expect(await unknownAreas(pool, ['62.02.06.1007', '62.02.06.1999', '99'])).toEqual([
        '62.02.06.1999',
        '99',
      ]);
    } finally {
      await drop();
    }
  });

  it('loads the villages asked for only, and again without a change', async () => {
    const { pool, drop } = await fresh();
    try {
      let counted = 0;
      const first = await loadAreas(pool, ['18.72'], (n) => {
        counted += n;
      });
      expect(counted).toBe(first);
      expect(first).toBe(38 + 514 + 7277 + 22);
      await loadAreas(pool, ['18.72']);
      const { rows } = await pool.query('select count(*)::int as n from areas');
      expect(rows[0]?.n).toBe(first);
      expect(areaPath('18.72.01.1005')).toHaveLength(4);
    } finally {
      await drop();
    }
  });
});
