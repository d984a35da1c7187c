import fc from 'fast-check';
import { expect, it } from 'vitest';
import { meant } from '#domain/pws/small-numbers.ts';
import { SMALL, type VillageMonth } from '#domain/pws/village-month.ts';
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
  ['a small part beside a whole and a part in fives', [50, 47], [50, 45, SMALL]],
  ['nothing small', [53, 41], [50, 40, 10]],
  ['0 is no small count', [50, 50], [50, 50, 0]],
  ['a small whole with nobody served', [3, 0], [SMALL, 0, SMALL]],
  ['both parts small', [8, 4], [5, SMALL, SMALL]],
] as const)('%s', (_, [target, served], [t, s, n]) => {
  const [shown] = forOutsiders(page([row('balita', target, served)])).groups;
  expect([shown?.target, shown?.served, shown?.notYet]).toEqual([t, s, n]);
});

it('weighing codes, targets of under-fives and the trend follow the same rule', () => {
  const out = forOutsiders({
    ...page([row('bayi', 3, 0), row('balita', 40, 20)], weighed(12, 3, 9, 0)),
    trend: [
      { month: '2026-06', group: 'balita', served: 39, target: 40 },
      { month: '2026-06', group: 'bayi', served: 2, target: 12 },
    ],
  });
  expect(out.skdn).toMatchObject({ s: 40, d: 20, n: 10, t: SMALL, o: 5, b: 0 });
  expect(out.groups.map(({ target }) => target)).toEqual([SMALL, 40]);
  expect(out.trend.map(({ served, target }) => [served, target])).toEqual([
    [35, 40],
    [SMALL, 10],
  ]);
  expect(out.small).toBe('suppressed');
});

it('no count of 1–4 can be worked out from the whole it is a part of', () => {
  const n = fc.integer({ min: 0, max: 30 });
  fc.assert(
    fc.property(n, n, n, n, n, n, (a, b, n1, t, o, b1) => {
      const out = forOutsiders(page([row('bayi', a + b, a)], weighed(n1, t, o, b1)));
      const [g] = out.groups;
      const { skdn } = out;
      for (const [whole, parts] of [
        [g?.target, [g?.served, g?.notYet]],
        [skdn.d, [skdn.n, skdn.t, skdn.o, skdn.b, skdn.unclear]],
      ] as const) {
        expect([whole, ...parts].map(Number).some((x) => x > 0 && x < 5)).toBe(false);
        for (const [i, part] of parts.entries()) {
          if (part !== SMALL) continue;
          const others = parts.filter((_, j) => j !== i).map((x) => meant(Number(x)));
          const least = meant(Number(whole))[0] - others.reduce((s, [, most]) => s + most, 0);
          const most = meant(Number(whole))[1] - others.reduce((s, [few]) => s + few, 0);
          expect(Math.max(1, least)).toBeLessThan(Math.min(4, most));
        }
      }
    }),
  );
});
