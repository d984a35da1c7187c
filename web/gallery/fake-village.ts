import { addToMonth, type Month } from '#domain/calendar.ts';
import { allInFives } from '#domain/pws/small-numbers.ts';
import {
  type GroupMonth,
  HELD_BACK,
  type PersonBehind,
  type PosyanduMonth,
  type Skdn,
  SMALL,
  type VillageMonth,
} from '#domain/pws/village-month.ts';
import { ok } from '#domain/result.ts';
import { GROUPS, type Group } from '#domain/stages/groups.ts';
import type { AskServer } from '../known/ask-server.ts';
import { FAKE_POSYANDU, fakeId, OTHER_POSYANDU } from './fake-people.ts';

/** A made-up month of a real village, for looking at its page without a server. */
export const FAKE_VILLAGE = '18.72.03.1004';
const THIRD = 'contoh-anggrek';

/** target, served, at risk, referred of each group in the first posyandu, in the order of the recap. */
const COUNTS: readonly [number, number, number, number][] = [
  [9, 7, 3, 1],
  [3, 3, 0, 0],
  [14, 11, 2, 0],
  [19, 17, 4, 2],
  [71, 58, 9, 5],
  [16, 12, 1, 0],
  [118, 44, 6, 0],
  [52, 9, 3, 0],
  [431, 122, 39, 7],
  [74, 51, 28, 6],
];
const EMPTY: Skdn = { s: 0, d: 0, n: 0, t: 0, o: 0, b: 0, unclear: 0, bgm: 0, twoT: 0 };

const rowOf = (group: Group, counts: readonly number[]): GroupMonth => {
  const [target = 0, served = 0, atRisk = 0, referred = 0, outside = 0] = counts;
  return { group, target, served, notYet: target - served, outside, atRisk, referred };
};

const groupsTimes = (part: number): GroupMonth[] =>
  GROUPS.map((group, i) =>
    rowOf(
      group,
      (COUNTS[i] ?? []).map((n) => Math.round(n * part)),
    ),
  );

const posyandu = (id: string, name: string, part: number, skdn: Skdn): PosyanduMonth => ({
  posyandu: id,
  name,
  openDay: part > 0 ? '2026-11-12' : null,
  groups: part > 0 ? groupsTimes(part) : GROUPS.map((g, i) => rowOf(g, [COUNTS[i]?.[0] ?? 0])),
  skdn,
  guests: part > 1 ? 3 : 0,
});

const PLACES: readonly PosyanduMonth[] = [
  posyandu(FAKE_POSYANDU, 'Posyandu Melati 3 RW 03', 1, {
    ...EMPTY,
    s: 90,
    d: 75,
    n: 48,
    t: 13,
    o: 9,
    b: 4,
    unclear: 1,
    bgm: 2,
    twoT: 3,
  }),
  posyandu(OTHER_POSYANDU, 'Posyandu Dahlia 8 RW 05', 1.4, {
    ...EMPTY,
    s: 126,
    d: 101,
    n: 71,
    t: 14,
    o: 11,
    b: 5,
    bgm: 1,
    twoT: 2,
  }),
  posyandu(THIRD, 'Posyandu Anggrek Dusun Sumber Rejeki Atas', 0, { ...EMPTY, s: 90 }),
];

const total = (rows: readonly GroupMonth[], part: 'target' | 'served' | 'atRisk' | 'referred') =>
  rows.reduce((sum, row) => sum + row[part], 0);

const sumGroup = (group: Group): GroupMonth => {
  const rows = PLACES.flatMap((p) => p.groups.filter((g) => g.group === group));
  const outside = group === 'bayi' ? 2 : group === 'dewasa' ? 6 : 0;
  const [target, served] = [total(rows, 'target'), total(rows, 'served')];
  return rowOf(group, [target, served, total(rows, 'atRisk'), total(rows, 'referred'), outside]);
};

const sumSkdn = (): Skdn => {
  const sum = { ...EMPTY };
  for (const { skdn } of PLACES)
    for (const key of Object.keys(sum) as (keyof Skdn)[]) sum[key] += skdn[key];
  return sum;
};

/** A little less in each month before, as coverage grows. */
const trendOf = (groups: readonly GroupMonth[], month: Month): VillageMonth['trend'] =>
  [-3, -2, -1].flatMap((back, i) =>
    groups.map(({ group, target, served }, row) => ({
      month: addToMonth(month, back),
      group,
      served: Math.max(0, Math.min(target, served + (i - 2) * 3 - (row % 3) * (i === 1 ? 4 : 1))),
      target,
    })),
  );

/** Everything the puskesmas may see. */
export function fullMonth(month: Month): VillageMonth {
  const groups = GROUPS.map(sumGroup);
  return {
    village: {
      code: FAKE_VILLAGE,
      name: 'Yosodadi',
      districtName: 'Kota Metro',
      within: ['Lampung', 'Kota Metro', 'Metro Barat'],
    },
    month,
    groups,
    skdn: sumSkdn(),
    posyandu: [...PLACES],
    trend: trendOf(groups, month),
    ruleVersion: 'contoh',
    freshAt: `${month}-22T02:14:00.000Z`,
    small: 'exact',
    demo: true,
  };
}

/** The same as a lurah sees it: in fives, small counts as such, and one not shown. */
export function suppressedMonth(month: Month): VillageMonth {
  const full = fullMonth(month);
  const groups = full.groups.map((row) => allInFives(row));
  const skdn = { ...allInFives<Skdn>(full.skdn), unclear: SMALL, b: HELD_BACK, bgm: SMALL };
  const trend = full.trend.map((point) => allInFives(point));
  return { ...full, groups, skdn, trend, posyandu: [], small: 'suppressed' };
}

/** A village that has nobody and has never opened a day. */
export function emptyMonth(month: Month): VillageMonth {
  const full = fullMonth(month);
  return {
    ...full,
    groups: GROUPS.map((group) => rowOf(group, [])),
    skdn: EMPTY,
    posyandu: [],
    trend: [],
    freshAt: null,
  };
}

/** People are registered, nothing was written this month. */
export function silentMonth(month: Month): VillageMonth {
  const full = fullMonth(month);
  const places = PLACES.map((p) => ({
    ...posyandu(p.posyandu, p.name, 0, { ...EMPTY, s: p.skdn.s }),
  }));
  return {
    ...full,
    groups: full.groups.map((g) => rowOf(g.group, [g.target])),
    skdn: { ...EMPTY, s: full.skdn.s },
    posyandu: places,
  };
}

const PEOPLE: readonly PersonBehind[] = [
  person(2, 'Aisyah Putri Contoh', '2025-12-10', 'F', '003', ['Berat badan tidak naik']),
  person(5, 'Muhammad Rizky Ramadhan Al Fatih Nugraha Contoh', '2024-06-19', 'M', '002', [
    'Berat badan menurut umur',
    'Berat badan tidak naik dua kali',
  ]),
  person(12, 'Sri', '1992-09-19', 'F', null, ['Tekanan darah']),
];

function person(
  n: number,
  name: string,
  birthDate: string,
  sex: 'F' | 'M',
  rt: string | null,
  why: string[],
): PersonBehind {
  return { id: fakeId(n), name, birthDate, sex, rt, why, posyandu: FAKE_POSYANDU };
}

/** A server that answers every month with the same kind of page, and follows nothing. */
export const villageServer = (page: (month: Month) => VillageMonth): AskServer => ({
  json: async (path) => {
    if (path.includes('/people')) return ok({ people: PEOPLE });
    return ok(page(/months\/([\d-]+)/.exec(path)?.[1] ?? '2026-11'));
  },
  follow: (_path, on, signal) => {
    on.open();
    return new Promise((done) => signal.addEventListener('abort', () => done(ok(undefined))));
  },
});
