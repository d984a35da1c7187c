import { describe, expect, test } from 'vitest';
import type { Me } from '#domain/access/access.ts';
import type { PlaceLine } from '#domain/pws/place-month.ts';
import { HELD_BACK, SMALL } from '#domain/pws/village-month.ts';
import {
  fakeDistrict,
  fakeEmptyVillage,
  fakePuskesmas,
  fakeVillagePlace,
} from '../gallery/fake-places.ts';
import { readPlaceMonth } from '../known/read-place.ts';
import { homePlace, mayOpenPlace } from './place-address.ts';
import { sayCheck } from './place-skdn.tsx';
import { spreadOf } from './place-spread.ts';
import {
  belowInOrder,
  changeOf,
  countStandings,
  judgedShare,
  markOf,
  percentOf,
  placeVoice,
  rowsOf,
  sumServed,
} from './place-view.ts';

const MONTH = '2026-11';
const grant = (scope: Me['grants'][number]['scope']): Me['grants'][number] => ({
  role: 'midwife',
  scope,
  from: '2020-01-01',
  until: null,
});
const meWith = (...scopes: Me['grants'][number]['scope'][]): Me =>
  ({ grants: scopes.map(grant), posyandu: [], villages: [] }) as unknown as Me;

describe('what a place page says', () => {
  test('T0.07: every group has its target, served, not yet, at risk, referred and visited', () => {
    const page = readPlaceMonth(JSON.parse(JSON.stringify(fakeVillagePlace(MONTH))));
    expect(page?.groups).toHaveLength(10);
    for (const g of page?.groups ?? []) {
      expect(g.target).toBe(g.served + g.notYet);
      for (const n of [g.atRisk, g.referred, g.visited]) expect(Number.isInteger(n)).toBe(true);
    }
  });
  test('reads nothing that is not a page', () => {
    const page = fakeVillagePlace(MONTH);
    for (const broken of [
      null,
      { ...page, groups: [{}] },
      { ...page, visits: {} },
      { ...page, place: { ...page.place, level: 'dunia' } },
      { ...page, below: [{ ...page.below[0], target: '12' }] },
    ])
      expect(readPlaceMonth(broken)).toBeNull();
  });
  test('T3.10: a village without data is not called open', () => {
    expect(placeVoice(fakeEmptyVillage(MONTH))).toBe('nobody');
    expect(placeVoice(fakeVillagePlace(MONTH))).toBe('open');
  });
  test('T1.15: the villages of a puskesmas stand worst first, each with its standing', () => {
    const page = fakePuskesmas(MONTH);
    const lines = belowInOrder(page.below);
    expect(lines.map(({ id }) => id).toSorted()).toEqual(page.below.map(({ id }) => id).toSorted());
    expect(lines[0]?.standing).toBe('silent');
    const { good, watch, bad, silent, untold } = countStandings(lines);
    expect(good + watch + bad + silent + untold).toBe(page.below.length);
    expect(silent).toBe(1);
    expect(page.problems.length).toBeGreaterThan(0);
  });
  test('who has hardly anybody is not ranked before others of the same standing', () => {
    const [one] = fakePuskesmas(MONTH).below;
    if (!one) throw new Error('no village');
    const few: PlaceLine = {
      ...one,
      id: 'few',
      standing: 'poor',
      target: 4,
      skdn: { ...one.skdn, d: 0 },
    };
    const many: PlaceLine = { ...one, id: 'many', standing: 'poor' };
    expect(belowInOrder([few, many]).map(({ id }) => id)).toEqual(['many', 'few']);
  });
  test('all 43 indicators stand under exactly one cluster; what is not recorded is never 0', () => {
    const page = fakePuskesmas(MONTH);
    const rows = ([1, 2, 3, 4] as const).flatMap((c) => rowsOf(page, c).flatMap((s) => s.rows));
    expect(rows.map(({ line }) => line.key).toSorted()).toEqual(
      page.indicators.map(({ key }) => key).toSorted(),
    );
    expect(new Set(rows.map(({ line }) => line.n)).size).toBe(43);
    for (const { value } of rows.filter(({ value: v }) => markOf(v) === 'not-recorded'))
      expect([value.numerator, value.percent]).toEqual([null, null]);
  });
  test('a hidden part hides the share, the change and the sum', () => {
    expect(percentOf(SMALL, 40)).toBe(HELD_BACK);
    expect(percentOf(3, 0)).toBeNull();
    expect(percentOf(1, 3)).toBe(33.3);
    const skdn = { s: 9, d: 8, n: HELD_BACK, t: SMALL, twoT: 0, bgm: 0 };
    expect(judgedShare({ skdn })).toBe(HELD_BACK);
    expect(changeOf({ target: 10, served: 5 }, { target: 10, served: 8 })).toBe(30);
    expect(changeOf({ target: 10, served: SMALL }, { target: 10, served: 8 })).toBeNull();
    expect(
      sumServed([
        { target: 9, served: SMALL },
        { target: 1, served: 0 },
      ]),
    ).toEqual({
      target: 10,
      served: HELD_BACK,
    });
  });
  test('D = N + T + O + B is said where it can be checked, and that it cannot where numbers are hidden', () => {
    const [whole] = fakeVillagePlace(MONTH).skdn;
    if (!whole) throw new Error('no weighing');
    const sums = { ...whole.skdn, d: 10, n: 5, t: 2, o: 2, b: 1, unclear: 0, adds: true };
    expect(sayCheck(sums)).toContain('setiap anak');
    expect(sayCheck({ ...sums, adds: false })).toContain('tidak sama');
    expect(sayCheck({ ...sums, d: 12, unclear: 2 })).toContain('2');
    expect(sayCheck({ ...sums, b: SMALL })).toContain('tidak ditampilkan');
  });
});

describe('how places differ', () => {
  const placed = (values: readonly number[]) =>
    values.map((value, i) => ({ name: `P${i}`, value }));
  test('names who is more than two standard deviations off, and the lowest tenth', () => {
    const spread = spreadOf(placed([80, 81, 82, 79, 80, 81, 80, 82, 78, 20]));
    expect(spread?.far).toEqual([{ name: 'P9', value: 20, low: true }]);
    expect(spread?.tenth).toEqual([]);
    const calm = spreadOf(placed([60, 62, 64, 66, 68, 70, 72, 74, 76, 78]));
    expect(calm?.far).toEqual([]);
    expect(calm?.tenth.map(({ name }) => name)).toEqual(['P0']);
    expect(calm?.middle).toBe(69);
  });
  test('says nothing of three places, and singles out nobody where all are alike', () => {
    expect(spreadOf(placed([1, 50, 99]))).toBeNull();
    const same = spreadOf(placed(Array.from({ length: 12 }, () => 50)));
    expect([same?.far, same?.tenth]).toEqual([[], []]);
  });
  test('the district’s far puskesmas is found', () => {
    const lines = fakeDistrict(MONTH).below.flatMap(({ name, skdn }) => {
      const value = percentOf(skdn.d, skdn.s);
      return value !== null && value >= 0 ? [{ name, value }] : [];
    });
    expect(spreadOf(lines)?.far.map(({ name }) => name)).toEqual(['Puskesmas Contoh 6']);
  });
});

describe('where somebody begins', () => {
  test.each([
    [[{ kind: 'puskesmas', id: 'p' }], { level: 'puskesmas', id: 'p' }],
    [[{ kind: 'subdistrict', id: '18.72.03' }], { level: 'subdistrict', id: '18.72.03' }],
    [[{ kind: 'district', id: 1872 }], { level: 'district', id: '18.72' }],
    [[{ kind: 'province', id: '18' }], { level: 'province', id: '18' }],
    [
      [
        { kind: 'puskesmas', id: 'p' },
        { kind: 'district', id: 1872 },
      ],
      { level: 'district', id: '18.72' },
    ],
    [[{ kind: 'village', id: '18.72.03.1004' }], null],
    [[{ kind: 'posyandu', id: 'x' }], null],
  ] as const)('%j begins at %j', (scopes, place) => {
    expect(homePlace(meWith(...scopes))).toEqual(place);
  });
  test('links lead only where the reader may go', () => {
    const office = meWith({ kind: 'district', id: 1872 });
    expect(mayOpenPlace(office, { level: 'district', id: '18.72' })).toBe(true);
    expect(mayOpenPlace(office, { level: 'subdistrict', id: '18.72.03' })).toBe(true);
    expect(mayOpenPlace(office, { level: 'province', id: '18' })).toBe(false);
    expect(mayOpenPlace(office, { level: 'district', id: '18.71' })).toBe(false);
    const head = meWith({ kind: 'puskesmas', id: 'p' });
    expect(mayOpenPlace(head, { level: 'district', id: '18.72' })).toBe(false);
    expect(mayOpenPlace(head, { level: 'puskesmas', id: 'q' })).toBe(false);
  });
});
