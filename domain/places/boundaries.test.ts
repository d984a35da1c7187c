import { describe, expect, it } from 'vitest';
import { asCollection, readBoundaries, readBoundaryFile } from './boundaries.ts';
import { type BoundaryArea, LARGEST_SHAPES } from './boundary.ts';
import { partsOf, turnOf } from './boundary-geometry.ts';
import { madeUpBoundaries } from './made-up-boundaries.ts';
import { simplified } from './simplify.ts';

const AREAS: BoundaryArea[] = [
  { level: 'village', id: '18.72.01.1001', name: 'Metro' },
  { level: 'village', id: '18.72.01.1002', name: 'Imopuro' },
  { level: 'village', id: '18.72.04.1001', name: 'Yosodadi' },
  { level: 'village', id: '18.72.04.1002', name: 'Yosorejo' },
  { level: 'subdistrict', id: '18.72.01', name: 'Metro Pusat' },
  { level: 'puskesmas', id: 'pkm-contoh', name: 'Metro' },
];
const VILLAGES = AREAS.filter(({ level }) => level === 'village');
const square = (west = 105.3, south = -5.1, size = 0.1) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const polygon = (...rings: unknown[]) => ({ type: 'Polygon', coordinates: rings });
const file = (...features: [properties: object, geometry?: unknown][]) => ({
  type: 'FeatureCollection',
  features: features.map(([properties, geometry = polygon(square())]) => ({
    type: 'Feature',
    properties,
    geometry,
  })),
});
const read = (collection: unknown) => {
  const answer = readBoundaries(collection, AREAS);
  if (!answer.ok) throw new Error(answer.error);
  return answer.value;
};

describe('which area is meant', () => {
  it.each([
    ['with dots', { kode: '18.72.04.1001' }, 'kode', 'code', '18.72.04.1001'],
    ['without', { KODE_DESA: '1872041001' }, 'KODE_DESA', 'code', '18.72.04.1001'],
    ['as a number', { id: 1872041001 }, 'id', 'code', '18.72.04.1001'],
    ['of a kecamatan', { kode: '187201' }, 'kode', 'code', '18.72.01'],
    ['of a puskesmas', { pkm: 'PKM-CONTOH' }, 'pkm', 'code', 'pkm-contoh'],
    ['by name', { NAMOBJ: 'KELURAHAN YOSO-DADI' }, 'NAMOBJ', 'name', '18.72.04.1001'],
    [
      'code before name',
      { nama: 'Yosodadi', kode: '18.72.04.1002' },
      'kode',
      'code',
      '18.72.04.1002',
    ],
    [
      'BPS code, so by name',
      { KODE: '1872040001', nama: 'Yosodadi' },
      'nama',
      'name',
      '18.72.04.1001',
    ],
  ])('%s', (_, properties, property, by, id) => {
    const { matching, shapes } = read(file([properties]));
    expect(matching).toMatchObject({ property, by });
    expect(shapes.map((one) => one.id)).toEqual([id]);
  });

  it('says what was left out and what is still missing', () => {
    const { shapes, leftOut, missing } = read(
      file(
        [{ kode: '18.72.04.1001' }],
        [{ kode: '18.72.04.1001' }],
        [{ kode: '35.17.01.2001' }],
        [{ kode: '18.72.04.1002' }, { type: 'Point', coordinates: [105, -5] }],
        [
          { kode: '18.72.01.1001' },
          polygon([
            [105, -5],
            [106, -5],
            [105, -5],
          ]),
        ],
        [{ kode: '18.72.01.1002' }, polygon(square(500_000, 9_430_000, 1000))],
      ),
    );
    expect(shapes).toHaveLength(1);
    expect(leftOut.map(({ at, fault }) => [at, fault])).toEqual([
      [2, 'twice'],
      [3, 'unknown-place'],
      [4, 'no-area'],
      [5, 'broken-ring'],
      [6, 'outside-indonesia'],
    ]);
    expect(missing.map(({ name }) => name)).toEqual(['Metro', 'Imopuro', 'Yosorejo']);
  });

  it('does not choose between two areas of one name', () => {
    const twins = [...AREAS, { level: 'village', id: '18.72.05.1003', name: 'Metro' } as const];
    const answer = readBoundaries(file([{ n: 'Metro' }], [{ n: 'Imopuro' }]), twins);
    expect(answer.ok && answer.value.leftOut.map(({ fault }) => fault)).toEqual([
      'two-of-that-name',
    ]);
  });
});

describe('a file that cannot be used', () => {
  it.each([
    ['not-json', '{"type":', 10],
    ['not-geojson', '{"type":"Topology"}', 10],
    ['not-geojson', 'null', 4],
    ['not-geojson', '[1]', 4],
    ['empty', '{"type":"FeatureCollection","features":[]}', 10],
    ['nothing-known', JSON.stringify(file([{ kode: '35.17.01.2001' }])), 10],
    ['nothing-known', '{"type":"FeatureCollection","features":[null, 3, {"properties":[]}]}', 10],
    ['too-large', '{}', 5 * 1024 * 1024 + 1],
  ])('%s', (fault, text, bytes) => {
    expect(readBoundaryFile(text, bytes, AREAS)).toEqual({ ok: false, error: fault });
  });
});

describe('lines', () => {
  it('are closed, rounded and turned as RFC 7946 wants, holes the other way', () => {
    const open = square().slice(0, -1).reverse();
    const parts = partsOf(polygon(open, square(105.33, -5.07, 0.02)));
    const [outline, hole] = (parts.ok && parts.value[0]) || [];
    expect(turnOf(outline ?? [])).toBeGreaterThan(0);
    expect(turnOf(hole ?? [])).toBeLessThan(0);
    expect(outline?.at(0)).toEqual(outline?.at(-1));
    expect(hole?.flat().every((n) => n === Math.round(n * 1e5) / 1e5)).toBe(true);
  });

  it('are made lighter until they fit, never with a gap between neighbours', () => {
    const many: BoundaryArea[] = Array.from({ length: 60 }, (_, i) => ({
      level: 'village',
      id: `18.72.09.${2001 + i}`,
      name: `Contoh ${i}`,
    }));
    const answer = readBoundaries(madeUpBoundaries(many, { steps: 400 }), many);
    if (!answer.ok) throw new Error(answer.error);
    const { shapes, tolerance } = answer.value;
    expect(tolerance).toBeGreaterThan(0);
    expect(JSON.stringify(shapes.map(({ shape }) => shape)).length).toBeLessThan(LARGEST_SHAPES);
    const lines = new Map<string, number>();
    for (const ring of shapes.flatMap(({ shape }) => shape.coordinates.flat()))
      for (const [i, at] of ring.slice(0, -1).entries()) {
        const line = [at.join(), ring[i + 1]?.join()].sort().join(' ');
        lines.set(line, (lines.get(line) ?? 0) + 1);
      }
    // every line inside is walked by both its areas, every line of the rim by one
    const rim = [...lines].filter(([, walked]) => walked === 1).map(([line]) => line);
    const ends = new Map<string, number>();
    for (const end of rim.flatMap((line) => line.split(' ')))
      ends.set(end, (ends.get(end) ?? 0) + 1);
    expect([...ends.values()].every((n) => n === 2)).toBe(true);
    expect(rim.length).toBeLessThan(lines.size / 2);
  });

  it('of a small island are left out before a village is', () => {
    const [islet, land] = [square(105.3, -5.1, 0.0001), square(105.4, -5.1, 0.1)];
    const parts = partsOf({ type: 'MultiPolygon', coordinates: [[islet], [land]] });
    const shape = { type: 'MultiPolygon', coordinates: parts.ok ? parts.value : [] } as const;
    expect(simplified([shape], 0.001)[0]?.coordinates).toHaveLength(1);
    const only = { ...shape, coordinates: shape.coordinates.slice(0, 1) };
    expect(simplified([only], 0.001)[0]?.coordinates[0]?.[0]?.length).toBeGreaterThanOrEqual(4);
  });

  it('read again as they were kept', () => {
    const first = read(madeUpBoundaries(VILLAGES));
    expect(first.missing).toEqual([]);
    const again = read(JSON.parse(JSON.stringify(asCollection(first.shapes))));
    expect(again.shapes).toEqual(first.shapes);
    expect(again.matching.property).toBe('kode');
  });
});
