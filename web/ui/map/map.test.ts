import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HELD_BACK, SMALL } from '#domain/pws/village-month.ts';
import type { MapArea } from './area-data.ts';
import { mapFrame } from './map-frame.ts';
import { legendOf, lookOf, quantileCuts } from './map-steps.ts';
import { layTiles } from './tile-layout.ts';

const area = (id: string, value: number | null, more: Partial<MapArea> = {}): MapArea => ({
  id,
  name: `Contoh ${id}`,
  value,
  silent: false,
  href: null,
  ...more,
});
/** A group is the beginning of its places' codes, as a kecamatan is of its villages'. */
const places = fc.uniqueArray(
  fc
    .record({ id: fc.stringMatching(/^[0-9]{1,4}$/), group: fc.constantFrom('01', '02', '10') })
    .map(({ id, group }) => ({ id: `${group}.${id}`, group })),
  { selector: ({ id }) => id, minLength: 1, maxLength: 40 },
);

describe('a schematic map', () => {
  it('puts no two places into one square, whatever order they come in', () => {
    fc.assert(
      fc.property(places, (all) => {
        const { tiles } = layTiles(all);
        expect(tiles).toHaveLength(all.length);
        expect(new Set(tiles.map((t) => `${t.column} ${t.row}`)).size).toBe(all.length);
        expect(layTiles([...all].reverse())).toEqual(layTiles(all));
      }),
    );
  });

  it('moves no place when one is added after it', () => {
    fc.assert(
      fc.property(places, fc.boolean(), (some, grouped) => {
        const first = { id: '01.0', group: '01' };
        const all = [...some, ...(some.some(({ id }) => id === first.id) ? [] : [first])];
        const own = grouped ? all : all.map(({ id }) => ({ id }));
        const last = { id: '10.99999', ...(grouped ? { group: '10' } : {}) };
        // the second group's name comes with its first place
        if (grouped && new Set(all.map(({ group }) => group)).size < 2) return;
        expect(layTiles([...own, last]).tiles).toEqual(expect.arrayContaining(layTiles(own).tiles));
      }),
    );
  });

  it('draws every place inside the room there is', () => {
    fc.assert(
      fc.property(places, fc.integer({ min: 240, max: 1200 }), (all, width) => {
        const areas = all.map(({ id, group }) => area(id, 50, { group }));
        const f = mapFrame(areas, { width, em: 17 }, legendOf(areas, [50]));
        expect(f.drawn).toHaveLength(all.length);
        for (const one of f.drawn) {
          expect(one.x + one.width / 2).toBeLessThanOrEqual(width + 0.01);
          expect(one.y + one.height / 2).toBeLessThanOrEqual(f.height + 0.01);
        }
      }),
    );
  });
});

describe('five steps', () => {
  const cuts = [50, 65, 75, 85];
  it.each([
    [0, 0],
    [49.9, 0],
    [50, 1],
    [84.9, 3],
    [85, 4],
    [104, 4],
    [null, 'none'],
    [SMALL, 'hidden'],
    [HELD_BACK, 'hidden'],
  ])('%s looks %s', (value, look) => {
    expect(lookOf(area('1', value), cuts)).toBe(look);
    expect(lookOf(area('1', value, { silent: true }), cuts)).toBe('silent');
  });

  it('hold about as many places each where no cut-offs are given', () => {
    const values = Array.from({ length: 50 }, (_, i) => i);
    const areas = values.map((v) => area(String(v), v));
    const own = quantileCuts(values);
    expect(own).toEqual([10, 20, 30, 40]);
    for (const step of [0, 1, 2, 3, 4])
      expect(areas.filter((a) => lookOf(a, own) === step)).toHaveLength(10);
  });

  it('are fewer where values are alike, and none where nothing is counted', () => {
    expect(quantileCuts([7, 7, 7])).toEqual([]);
    expect(legendOf([area('1', 7), area('2', 7)], [], '%').map((l) => l.says)).toEqual([
      'Semua bernilai 7% (2 tempat)',
    ]);
    expect(legendOf([area('1', null)], [])).toMatchObject([{ look: 'none' }]);
    expect(quantileCuts([SMALL, HELD_BACK, null])).toEqual([]);
  });

  it('are told in words, each place in exactly one', () => {
    const areas = [20, 60, 70, 80, 90, SMALL, null].map((v, i) => area(String(i), v));
    expect(legendOf(areas, cuts, '%').map(({ says }) => says)).toEqual([
      'Kurang dari 50% (1 tempat)',
      '50% sampai kurang dari 65% (1 tempat)',
      '65% sampai kurang dari 75% (1 tempat)',
      '75% sampai kurang dari 85% (1 tempat)',
      '85% atau lebih (1 tempat)',
      'Bertitik: angka kecil, tidak ditampilkan (1 tempat)',
      'Putus-putus: belum dapat dihitung (1 tempat)',
    ]);
  });
});
