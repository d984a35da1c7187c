import { describe, expect, it } from 'vitest';
import type { Boundary, DistrictBoundaries } from '#domain/places/boundary.ts';
import type { PlaceLevel, PlaceLine, PlaceMonth } from '#domain/pws/place-month.ts';
import { HELD_BACK, SMALL } from '#domain/pws/village-month.ts';
import { areasOf, districtOf, rtAreas } from './map-areas.ts';
import { MEASURES } from './map-measures.ts';

const line = (level: PlaceLevel, id: string, more: Partial<PlaceLine> = {}): PlaceLine => ({
  level,
  id,
  name: `Contoh ${id}`,
  standing: 'good',
  target: 200,
  served: 150,
  atRisk: 30,
  referred: 3,
  visited: 0,
  skdn: { s: 40, d: 30, n: 18, t: 6, twoT: 1, bgm: 0 },
  opened: 1,
  posyandu: 4,
  freshAt: null,
  ...more,
});
const shape = (level: Boundary['level'], id: string): Boundary => ({
  level,
  id,
  shape: { type: 'MultiPolygon', coordinates: [] },
});
const page = (below: PlaceLine[]): PlaceMonth =>
  ({
    place: { level: 'district', id: '18.72', name: 'Contoh', within: [] },
    month: '2026-11',
    below,
  }) as unknown as PlaceMonth;

describe('what a map draws of a line', () => {
  it.each([
    ['served', 75],
    ['ds', 75],
    ['nd', 75],
    ['risk', 20],
    ['referred', 2],
    ['opened', 25],
  ] as const)('%s is %s percent', (measure, percent) => {
    expect(MEASURES[measure].value(line('village', '1'))).toBe(percent);
  });

  it('is nothing of nothing, and tells no part of what may not be told', () => {
    expect(MEASURES.served.value(line('village', '1', { target: 0 }))).toBeNull();
    expect(MEASURES.served.value(line('village', '1', { served: SMALL }))).toBe(SMALL);
    expect(MEASURES.risk.value(line('village', '1', { served: HELD_BACK }))).toBe(HELD_BACK);
    const { skdn } = line('village', '1');
    expect(MEASURES.nd.value(line('village', '1', { skdn: { ...skdn, t: SMALL } }))).toBeLessThan(
      0,
    );
  });
});

describe('areas of a map', () => {
  const villages = ['18.72.01.1001', '18.72.01.1002'];
  const land: DistrictBoundaries = {
    areas: [
      ...villages.map((id) => ({ level: 'village' as const, id, name: id, puskesmas: 'pkm-1' })),
      { level: 'subdistrict', id: '18.72.01', name: 'Metro Pusat' },
    ],
    shapes: villages.map((id) => shape('village', id)),
  };

  it('of a puskesmas are its villages together, until it has a shape of its own', () => {
    const below = page([line('puskesmas', 'pkm-1'), line('puskesmas', 'pkm-2')]);
    expect(areasOf(below, 'served', land).map(({ shapes }) => shapes?.length)).toEqual([
      2,
      undefined,
    ]);
    const own = { ...land, shapes: [...land.shapes, shape('puskesmas', 'pkm-1')] };
    expect(areasOf(below, 'served', own)[0]?.shapes).toHaveLength(1);
  });

  it('of villages stand by kecamatan, and open to the place', () => {
    const [one] = areasOf(page([line('village', '18.72.01.1001')]), 'served', land);
    expect(one).toMatchObject({
      group: 'Metro Pusat',
      href: '/wilayah/village/18.72.01.1001/2026-11',
      value: 75,
      silent: false,
    });
    const [silent] = areasOf(page([line('village', '1', { standing: 'silent' })]), 'served', null);
    expect(silent?.silent).toBe(true);
  });

  it('of RT open to their families, who has none last', () => {
    const place = { level: 'village', id: '18.72.01.1001' } as const;
    const rt = { ...line('posyandu', ''), notYet: 0, guests: 0 };
    const areas = rtAreas(
      [
        { ...rt, rt: '003' },
        { ...rt, rt: null },
      ],
      place,
      '2026-11',
      'ds',
    );
    expect(areas.map(({ href }) => href)).toEqual([
      '/wilayah/village/18.72.01.1001/2026-11/rt/003',
      '/wilayah/village/18.72.01.1001/2026-11/rt/tanpa',
    ]);
  });

  it('lie in the district they are asked of; a province has many', () => {
    expect(districtOf(page([]))).toBe('18.72');
    const at = (level: PlaceLevel, within: PlaceMonth['place']['within']) =>
      districtOf({ ...page([]), place: { level, id: 'x', name: '', within } });
    expect(at('province', [])).toBeNull();
    expect(at('puskesmas', [{ level: 'district', id: '18.72', name: '' }])).toBe('18.72');
  });
});
