import fc from 'fast-check';
import { expect, it } from 'vitest';
import { HELD_BACK, SMALL, type VillageMonth } from '#domain/pws/village-month.ts';
import { forOutsiders } from './small-counts.ts';

const row = (group: 'bayi' | 'balita', target: number, served: number, atRisk = 0) => ({
  group,
  target,
  served,
  notYet: target - served,
  outside: 0,
  atRisk,
  referred: 0,
});
const weighed = (n: number, t: number, o: number, b: number) => ({
  s: 0,
  d: n + t + o + b,
  n,
  t,
  o,
  b,
  unclear: 0,
  bgm: 0,
  twoT: 0,
});
const page = (groups: VillageMonth['groups'], skdn = weighed(0, 0, 0, 0)): VillageMonth => ({
  village: { code: '1', name: 'Contoh', districtName: 'Contoh' },
  month: '2026-07',
  groups,
  skdn: { ...skdn, s: groups.reduce((n, g) => n + g.target, 0) },
  posyandu: [],
  trend: [],
  ruleVersion: '1',
  freshAt: null,
  small: 'exact',
  demo: true,
});

it.each([
  ['a small part hides another, or the whole would give it away', [50, 47], [50, HELD_BACK, SMALL]],
  ['nothing small, nothing hidden', [50, 40], [50, 40, 10]],
  ['0 is no small count', [50, 50], [50, 50, 0]],
  ['a small whole with nobody served', [3, 0], [SMALL, 0, SMALL]],
  ['both parts small', [7, 4], [7, SMALL, SMALL]],
] as const)('%s', (_, [target, served], [t, s, n]) => {
  const [shown] = forOutsiders(page([row('balita', target, served)])).groups;
  expect([shown?.target, shown?.served, shown?.notYet]).toEqual([t, s, n]);
});

it('D, which nearly everybody who came is in, does not tell how many of the one small group came', () => {
  const told = [row('bayi', 20, 3), row('balita', 60, 40)];
  const { skdn, groups } = forOutsiders(page(told, weighed(30, 7, 6, 0)));
  expect(skdn.d).toBe(43);
  expect(groups.map(({ served }) => served)).toEqual([SMALL, HELD_BACK]);
});

it('weighing codes, targets of under-fives and the trend follow the same rule', () => {
  const out = forOutsiders({
    ...page([row('bayi', 3, 0), row('balita', 40, 20)], weighed(12, 3, 9, 0)),
    trend: [
      { month: '2026-06', group: 'balita', served: 39, target: 40 },
      { month: '2026-06', group: 'lansia', served: 9, target: 40 },
    ],
  });
  expect(out.skdn).toMatchObject({ s: 43, d: 24, n: 12, t: SMALL, o: HELD_BACK, b: 0 });
  expect(out.groups.map(({ target }) => target)).toEqual([SMALL, HELD_BACK]);
  expect(out.trend.map(({ served }) => served)).toEqual([HELD_BACK, HELD_BACK]);
  expect(out.small).toBe('suppressed');
});

it('no count of 1–4 can be worked out from the others of its sum', () => {
  const n = fc.integer({ min: 0, max: 30 });
  fc.assert(
    fc.property(n, n, n, n, n, n, (a, b, n1, t, o, b1) => {
      const real = page([row('bayi', a + b, a)], weighed(n1, t, o, b1));
      const out = forOutsiders(real);
      const [g] = out.groups;
      const { skdn } = out;
      for (const [whole, parts] of [
        [g?.target, [g?.served, g?.notYet]],
        [skdn.d, [skdn.n, skdn.t, skdn.o, skdn.b, skdn.unclear]],
        [skdn.s, [g?.target]],
      ] as const) {
        const all = [whole, ...parts].map(Number);
        expect(all.some((x) => x > 0 && x < 5)).toBe(false);
        expect(all.filter((x) => x < 0)).not.toHaveLength(1);
      }
    }),
  );
});
