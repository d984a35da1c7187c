import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type GroupMonth,
  HELD_BACK,
  type PosyanduMonth,
  type Skdn,
  SMALL,
  type VillageMonth,
} from '#domain/pws/village-month.ts';
import { GROUPS, type Group } from '#domain/stages/groups.ts';
import {
  everyone,
  posyanduInOrder,
  ranked,
  shareOf,
  sumOf,
  tasksOf,
  trendOf,
  voiceOf,
  weighingShares,
} from './village-view.ts';

const NONE: Skdn = { s: 0, d: 0, n: 0, t: 0, o: 0, b: 0, unclear: 0, bgm: 0, twoT: 0 };
const row = (group: Group, counts: Partial<GroupMonth> = {}): GroupMonth => ({
  group,
  target: 0,
  served: 0,
  notYet: 0,
  outside: 0,
  atRisk: 0,
  referred: 0,
  ...counts,
});
const rows = (some: Partial<Record<Group, Partial<GroupMonth>>> = {}): GroupMonth[] =>
  GROUPS.map((group) => row(group, some[group]));
const place = (name: string, change: Partial<PosyanduMonth> = {}): PosyanduMonth => ({
  posyandu: name,
  name,
  openDay: '2026-11-12',
  groups: rows(),
  skdn: NONE,
  guests: 0,
  ...change,
});
const page = (change: Partial<VillageMonth> = {}): VillageMonth => ({
  village: { code: '18.72.03.1004', name: 'Yosodadi', districtName: 'Kota Metro' },
  month: '2026-11',
  groups: rows(),
  skdn: NONE,
  posyandu: [],
  trend: [],
  ruleVersion: 'contoh',
  freshAt: null,
  small: 'exact',
  demo: true,
  ...change,
});

const count = fc.oneof(fc.nat(500), fc.constantFrom(SMALL, HELD_BACK));
const hidden = fc.constantFrom(SMALL, HELD_BACK);

describe('counts that are not told (ruling 18)', () => {
  it('never enter a sum, whatever stands beside them', () => {
    fc.assert(
      fc.property(fc.array(count), hidden, fc.array(count), (before, secret, after) => {
        expect(sumOf([...before, secret, ...after])).toBeNull();
      }),
    );
  });

  it('never enter a share', () => {
    fc.assert(
      fc.property(count, hidden, (n, secret) => {
        expect(shareOf(secret, n)).toBeNull();
        expect(shareOf(n, secret)).toBeNull();
      }),
    );
    expect(weighingShares({ ...NONE, s: 40, d: 30, n: SMALL, t: 12 })).toEqual({
      ds: 0.75,
      nd: null,
    });
  });

  it('take the whole-village number with them, but only where they are added', () => {
    const groups = rows({
      bayi: { target: 20, notYet: SMALL, served: HELD_BACK },
      dewasa: { target: 300, notYet: 200, served: 100 },
    });
    expect(everyone(groups, 'notYet')).toBeNull();
    expect(everyone(groups, 'target')).toBe(320);
  });

  it('leave a gap in the trend', () => {
    const groups = rows({ bumil: { target: 12, served: HELD_BACK, notYet: SMALL } });
    const trend = [{ month: '2026-10', group: 'bumil' as const, served: 9, target: 12 }];
    expect(trendOf(page({ groups, trend }), 'bumil').map((p) => p.share)).toEqual([
      null,
      null,
      0.75,
      null,
    ]);
  });
});

describe('everyone', () => {
  it('counts a pregnant teenager once: mothers stand in their age group already', () => {
    const groups = rows({ bumil: { target: 1 }, remaja: { target: 1 }, lansia: { target: 7 } });
    expect(everyone(groups, 'target')).toBe(8);
  });
});

describe('what is said first', () => {
  it('T3.10 is "belum lapor" for a village without data, and silence for one without a day', () => {
    expect(voiceOf(page())).toBe('nobody');
    const groups = rows({ balita: { target: 30, notYet: 30 } });
    const silent = place('Melati', { openDay: null, groups });
    expect(voiceOf(page({ groups, posyandu: [silent] }))).toBe('silent');
    expect(voiceOf(page({ groups, posyandu: [silent, place('Dahlia')] }))).toBe('open');
  });

  it('hears a served count even when it is not told', () => {
    const groups = rows({ bumil: { target: 12, served: SMALL, notYet: HELD_BACK } });
    expect(voiceOf(page({ groups, small: 'suppressed' }))).toBe('open');
  });

  it('puts mothers and under-fives before larger groups, and leaves out who is done', () => {
    const groups = rows({
      bumil: { notYet: 2 },
      balita: { notYet: 40 },
      nifas: { notYet: SMALL },
      dewasa: { notYet: 900 },
      lansia: { notYet: HELD_BACK },
    });
    expect(ranked(groups, 'notYet').map((g) => g.group)).toEqual([
      'balita',
      'bumil',
      'nifas',
      'dewasa',
      'lansia',
    ]);
  });
});

describe('what to do this week', () => {
  it('asks nothing of a village without people', () => {
    expect(tasksOf(page())).toEqual([]);
  });

  it('starts with danger and never asks more than five things', () => {
    const groups = rows({
      bumil: { target: 20, served: 11, notYet: 9, atRisk: 3 },
      nifas: { target: 4, served: 3, notYet: 1, atRisk: 1 },
      bayi: { target: 30, served: 20, notYet: 10 },
    });
    const skdn = { ...NONE, s: 100, d: 60, n: 40, t: 12, bgm: 2, unclear: 1 };
    const posyandu = [place('Melati'), place('Anggrek', { openDay: null })];
    const tasks = tasksOf(page({ groups, skdn, posyandu }));
    expect(tasks.map((t) => t.task)).toEqual([
      'below-red-line',
      'at-risk',
      'at-risk',
      'not-gained',
      'not-reported',
    ]);
    expect(tasks.at(-1)).toEqual({ task: 'not-reported', n: 1, names: ['Anggrek'] });
  });

  it('invites nobody while no day was opened: first ask for the day', () => {
    const groups = rows({ bayi: { target: 30, notYet: 30 } });
    const posyandu = [place('Melati', { openDay: null, groups })];
    expect(tasksOf(page({ groups, posyandu })).map((t) => t.task)).toEqual(['not-reported']);
  });
});

describe('posyandu', () => {
  it('that have not reported come first, then the smallest part served', () => {
    const half = rows({ dewasa: { target: 10, served: 5, notYet: 5 } });
    const most = rows({ dewasa: { target: 10, served: 9, notYet: 1 } });
    const posyandu = [
      place('Dahlia', { groups: most }),
      place('Melati', { groups: half }),
      place('Anggrek', { openDay: null }),
    ];
    expect(posyanduInOrder(page({ posyandu })).map((p) => p.name)).toEqual([
      'Anggrek',
      'Melati',
      'Dahlia',
    ]);
  });
});

describe("N/D'", () => {
  it('divides by those whose gain can be judged: D without O, B and unclear', () => {
    const skdn = { ...NONE, s: 100, d: 80, n: 45, t: 15, o: 12, b: 6, unclear: 2 };
    expect(weighingShares(skdn)).toEqual({ ds: 0.8, nd: 0.75 });
    expect(weighingShares(NONE)).toEqual({ ds: null, nd: null });
  });
});
