import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Aim } from '../aims.ts';
import { MonthNumbers } from '../month-numbers.ts';
import { byCluster, CLUSTERS, INDICATORS, PROJECTIONS } from './catalogue.ts';
import {
  type IndicatorValue,
  indicatorValues,
  type PlaceNumbers,
  standingOf,
} from './indicator-values.ts';
import { isLive } from './line.ts';

const HERE = { level: 'village', id: 'desa-contoh', below: [] } as const;
const path = { district: '1872', puskesmas: 'pkm-contoh', village: 'desa-contoh' };
const of = (...rows: [string, string, number][]) => MonthNumbers.of(rows);
const none = of();
const lineValue = (
  key: string,
  numbers: Partial<PlaceNumbers>,
  aims: readonly Aim[] = [],
): IndicatorValue => {
  const all = indicatorValues(
    { month: '2026-03', now: none, year: none, before: null, ...numbers },
    { aims, path, place: HERE },
  );
  const value = all.find((v) => v.key === key);
  if (!value) throw new Error(`no indicator ${key}`);
  return value;
};
const aim = (more: Partial<Aim>): Aim => ({
  level: 'village',
  place: 'desa-contoh',
  year: 2026,
  key: '16.ds',
  kind: 'percent',
  value: 90,
  ...more,
});

const weighed = of(
  ['bayi', 'target', 20],
  ['balita', 'target', 80],
  ['bayi', 'd', 15],
  ['balita', 'd', 60],
);

describe('values of indicators', () => {
  it('T1.03 shows numerator, denominator, %, target and gap', () => {
    expect(lineValue('16.ds', { now: weighed })).toMatchObject({
      numerator: 75,
      denominator: { registered: 100, projected: null },
      used: 'registered',
      percent: 75,
      target: { percent: 85, now: 85, from: 'catalogue' },
      gap: -10,
      standing: 'poor',
    });
  });

  it('adds up the year and asks for a twelfth of the target a month', () => {
    const year = of(['*', 'i.29.n', 30]);
    const now = of(['*', 'i.29.n', 12], ['lansia', 'target', 200]);
    expect(lineValue('29', { now, year })).toMatchObject({
      numerator: 30,
      denominator: { registered: 200 },
      percent: 15,
      target: { percent: 100, now: 25 },
      gap: -10,
    });
  });

  it('asks all of it at once of people who become more with the year', () => {
    const now = of(['newborn:year', 'target', 8]);
    const births = { now, year: of(['*', 'i.11.kn1.n', 8]) };
    expect(lineValue('11.kn1', births)).toMatchObject({
      percent: 100,
      target: { now: 100 },
      few: true,
    });
    const projected = [aim({ key: 'born:year', kind: 'people', value: 40 })];
    expect(lineValue('11.kn1', births, projected)).toMatchObject({
      denominator: { registered: 8, projected: 40 },
      used: 'projected',
      percent: 20,
      target: { now: 25 },
      gap: -5,
    });
  });

  it('counts rounds of vitamin A by the half of the year', () => {
    const year = of(['*', 'i.18.h1.n', 45], ['*', 'i.18.h2.n', 9]);
    const now = of(['months-6-59', 'target', 50]);
    expect(lineValue('18', { year, now, month: '2026-03' })).toMatchObject({
      numerator: 45,
      percent: 90,
    });
    expect(lineValue('18', { year, now, month: '2026-08' })).toMatchObject({
      numerator: 9,
      percent: 18,
    });
  });

  it('counts posyandu where the page says how many there are', () => {
    expect(lineValue('37.open', { posyandu: { opened: 11, all: 12 } })).toMatchObject({
      numerator: 11,
      denominator: { registered: 12 },
      percent: 91.7,
      gap: -8.3,
    });
    expect(lineValue('37.open', {})).toMatchObject({ percent: null, standing: null });
  });

  it('takes the aim of the nearest level', () => {
    const aims = [
      aim({ level: 'district', place: '1872', value: 80 }),
      aim({ level: 'puskesmas', place: 'pkm-contoh', value: 70 }),
      aim({ level: 'village', place: 'desa-lain', value: 10 }),
      aim({ year: 2025, value: 20 }),
    ];
    expect(lineValue('16.ds', { now: weighed }, aims)).toMatchObject({
      target: { percent: 70, from: 'puskesmas' },
      gap: 5,
      standing: 'good',
    });
  });

  it('divides by nobody: no percentage, and no number at all where nothing is recorded', () => {
    expect(lineValue('4', {})).toMatchObject({
      numerator: 0,
      percent: null,
      gap: null,
      standing: null,
    });
    expect(lineValue('26.found', { year: of(['*', 'i.26.found.n', 7]) })).toMatchObject({
      numerator: 7,
      denominator: { registered: null, projected: null },
      used: null,
      percent: null,
    });
    const full = of(...INDICATORS.map((l): [string, string, number] => ['*', `i.${l.key}.n`, 5]));
    const dead = INDICATORS.filter((line) => !isLive(line));
    expect(new Set(dead.map((line) => line.n))).toEqual(
      new Set([7, 31, 32, 33, 34, 35, 36, 38, 39, 40, 41, 42, 43]),
    );
    for (const { key } of dead)
      expect(lineValue(key, { now: full, year: full })).toMatchObject({
        numerator: null,
        percent: null,
        standing: null,
        notRecorded: expect.stringContaining('.'),
      });
  });

  it('says against last month whether it rises', () => {
    const before = of(['bayi', 'target', 20], ['balita', 'target', 80], ['balita', 'd', 80]);
    expect(lineValue('16.ds', { now: weighed, before })).toMatchObject({
      trend: 'down',
      standing: 'bad',
    });
    const was = of(['*', 'i.29.n', 12]);
    const now = of(['*', 'i.29.n', 12], ['lansia', 'target', 200]);
    expect(lineValue('29', { now, year: now, before: was })).toMatchObject({
      trend: 'flat',
      standing: 'bad',
    });
  });

  it.each([
    [90, 'at-least', 'up', 'good'],
    [85, 'at-least', 'flat', 'good'],
    [90, 'at-least', 'down', 'enough'],
    [80, 'at-least', 'up', 'poor'],
    [80, 'at-least', 'flat', 'bad'],
    [80, 'at-least', 'down', 'bad'],
    [80, 'at-least', null, 'poor'],
    [80, 'at-most', 'down', 'good'],
    [80, 'at-most', 'up', 'enough'],
    [90, 'at-most', 'down', 'poor'],
    [90, 'at-most', 'up', 'bad'],
  ] as const)('%d %% against 85 %s, %s: %s', (percent, direction, trend, standing) => {
    expect(standingOf(percent, { now: 85, direction }, trend)).toBe(standing);
  });

  it('is never NaN, infinite or a percentage of nobody, whatever the numbers', () => {
    const groups = ['*', 'bayi', 'balita', 'book', 'lansia', 'bumil:year'];
    const whats = ['target', 'd', 'n', 't', 'served', 'i.1.n', 'i.4.n', 'i.4.d', 'i.29.n'];
    const numbers = fc
      .array(fc.tuple(fc.constantFrom(...groups), fc.constantFrom(...whats), fc.nat(50)))
      .map((rows) => MonthNumbers.of(rows));
    fc.assert(
      fc.property(numbers, numbers, fc.integer({ min: 1, max: 12 }), (now, year, m) => {
        const month = `2026-${String(m).padStart(2, '0')}`;
        const values = indicatorValues(
          { month, now, year, before: year },
          { aims: [], path, place: HERE },
        );
        for (const v of values) {
          for (const n of [v.percent, v.gap, v.numerator])
            expect(n === null || Number.isFinite(n)).toBe(true);
          const d = v.used ? v.denominator[v.used] : null;
          expect(v.percent === null).toBe(d === null || d === 0);
        }
      }),
    );
  });
});

describe('the catalogue', () => {
  it('holds all 43 indicators, each line once, each in one cluster', () => {
    expect(new Set(INDICATORS.map((l) => l.n))).toEqual(
      new Set(Array.from({ length: 43 }, (_, i) => i + 1)),
    );
    expect(new Set(INDICATORS.map((l) => l.key)).size).toBe(INDICATORS.length);
    const clusters = ([1, 2, 3, 4] as const).flatMap(byCluster);
    expect(clusters).toHaveLength(INDICATORS.length);
    expect(Object.keys(CLUSTERS)).toEqual(['1', '2', '3', '4']);
  });

  it('marks as sensitive whatever reads a sensitive cell, and asks only for projections that can be set', () => {
    for (const line of INDICATORS.filter(isLive)) {
      const { numerator, people } = line.from;
      const secret = numerator.some(({ what }) => what.startsWith('s.'));
      expect([line.key, line.sensitive === true]).toEqual([line.key, secret]);
      if (people !== null) expect(PROJECTIONS).toHaveProperty([people]);
    }
  });

  it('tells what to do wherever a target can be missed', () => {
    for (const line of INDICATORS.filter(isLive))
      expect([line.key, line.todo]).not.toEqual([line.key, '']);
  });
});
