import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addToMonth, type Month, monthsBetween } from '../calendar.ts';
import { pointsAround, stagesAround } from './before-after.ts';
import { checkIlpStart, type IlpStart, posyanduBegun, villagesBegun } from './ilp-start.ts';
import { MonthNumbers } from './month-numbers.ts';
import { type BegunUnit, byOwnStarts } from './own-starts.ts';

const NOW = '2026-11';

/** Served in each month from `first` on until now, as `servedIn` says. */
function unit(
  id: string,
  start: Month,
  first: Month,
  servedIn: (month: Month) => number,
): BegunUnit {
  const numbers = new Map<Month, MonthNumbers>();
  for (let month = first; month <= NOW; month = addToMonth(month, 1))
    numbers.set(
      month,
      MonthNumbers.of([
        ['*', 'target', 10],
        ['*', 'served', servedIn(month)],
        ['*', 'visit.session', servedIn(month)],
        ['balita', 'target', 10],
        ['balita', 'served', servedIn(month)],
      ]),
    );
  return { id, posyandu: 1, start, numbers };
}
const changing =
  (start: Month, was: number, is: number) =>
  (month: Month): number =>
    month < start ? was : is;
const served = (sums: readonly MonthNumbers[]): number[] => sums.map((s) => s.get('*', 'served'));

describe('T0.18: every posyandu before and after its own first day with ILP', () => {
  it('lays the first months over each other, whenever they were', () => {
    const early = unit('mawar', '2026-03', '2025-09', changing('2026-03', 2, 7));
    const late = unit('melati', '2026-08', '2025-09', changing('2026-08', 1, 9));
    const own = byOwnStarts([early, late], 3, NOW);
    expect(own).toMatchObject({ months: 3, counted: 2, start: null });
    expect(served(own.sums)).toEqual([3, 3, 3, 16, 16, 16]);
    const balita = stagesAround(own.sums, false).find(({ group }) => group === 'balita');
    expect(balita).toMatchObject({
      before: { target: 60, served: 9 },
      after: { target: 60, served: 48 },
    });
    expect(pointsAround(own.sums, own.start, false).map(({ month }) => month)).toEqual(
      Array(6).fill(null),
    );
  });

  it('takes on both sides as many months as all of them have, and only those that are over', () => {
    const early = unit('mawar', '2026-03', '2025-09', changing('2026-03', 2, 7));
    const young = unit('melati', '2026-09', '2025-09', changing('2026-09', 1, 9));
    expect(byOwnStarts([early, young], 6, NOW)).toMatchObject({ months: 2, counted: 2 });
    const known = unit('dahlia', '2026-03', '2026-02', changing('2026-03', 2, 7));
    expect(byOwnStarts([early, young, known], 6, NOW)).toMatchObject({ months: 1, counted: 3 });
  });

  it('counts a month in which nobody came, once somebody had', () => {
    const quiet = unit('mawar', '2026-06', '2025-09', (month) => (month === '2026-02' ? 4 : 0));
    const own = byOwnStarts([quiet], 6, NOW);
    expect(own).toMatchObject({ months: 4, counted: 1, start: '2026-06' });
    expect(served(own.sums)).toEqual([4, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('for outsiders several places come to the same as any others that are told alike (ruling 18)', () => {
    const start = '2026-06';
    const sumOf = (counts: readonly number[]): unknown => {
      const units = counts.map((n, i) => unit(`v${i}`, start, '2025-09', () => n));
      return byOwnStarts(units, 3, NOW, true).sums.map((sum) => [...sum]);
    };
    const told = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 5 });
    const step = (n: number): number => (n < 5 ? 1 : 5);
    fc.assert(
      fc.property(told, (counts) => {
        expect(sumOf(counts)).toEqual(sumOf(counts.map(step)));
      }),
    );
    expect(sumOf([9, 9])).not.toEqual(sumOf([9, 4]));
  });

  it('leaves out who began this month, and who wrote nothing before it began', () => {
    const good = unit('mawar', '2026-06', '2025-09', () => 3);
    const tooNew = unit('melati', NOW, '2025-09', () => 3);
    const nothing = unit('dahlia', '2026-04', '2026-04', () => 3);
    expect(byOwnStarts([good, tooNew, nothing], 3, NOW)).toMatchObject({
      months: 3,
      counted: 1,
      tooNew: 1,
      nothingBefore: 1,
      start: '2026-06',
    });
    expect(byOwnStarts([tooNew], 3, NOW)).toMatchObject({ months: 0, sums: [], start: null });
    expect(byOwnStarts([], 3, NOW)).toMatchObject({ months: 0, counted: 0, sums: [] });
  });

  it('is the sum of each posyandu alone over as many months', () => {
    const one = fc.record({
      back: fc.integer({ min: 0, max: 14 }),
      known: fc.integer({ min: 0, max: 20 }),
      months: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 40, maxLength: 40 }),
    });
    fc.assert(
      fc.property(
        fc.array(one, { maxLength: 5 }),
        fc.integer({ min: 1, max: 12 }),
        (all, asked) => {
          const units = all.map(({ back, known, months }, i) =>
            unit(
              `p${i}`,
              addToMonth(NOW, -back),
              addToMonth(NOW, -known),
              (month) => months[monthsBetween(month, NOW)] ?? 0,
            ),
          );
          const own = byOwnStarts(units, asked, NOW);
          const alone = units.filter((u) => byOwnStarts([u], asked, NOW).counted > 0);
          const { months } = own;
          const servedAt = (u: BegunUnit, i: number): number =>
            u.numbers.get(addToMonth(u.start, i - months))?.get('*', 'served') ?? 0;
          expect(own.counted + own.tooNew + own.nothingBefore).toBe(all.length);
          expect(alone.length).toBe(own.counted);
          expect(alone.every((u) => monthsBetween(u.start, NOW) >= months)).toBe(true);
          const sum = Array.from({ length: 2 * months }, (_, i) =>
            alone.reduce((n, u) => n + servedAt(u, i), 0),
          );
          expect(served(own.sums)).toEqual(sum);
        },
      ),
    );
  });
});

const said = (posyandu: string, beganOn: string): IlpStart => ({
  posyandu,
  beganOn,
  at: '2026-11-01T03:00:00.000Z',
  byName: null,
});
const at = (id: string, villageCode: string) => ({ id, villageCode });

describe('whose months are compared', () => {
  const all = [at('a', '1'), at('b', '1'), at('c', '2'), at('d', '2'), at('e', '3'), at('f', '3')];
  const starts = [
    said('a', '2026-07-01'),
    said('b', '2026-07-28'),
    said('c', '2026-07-01'),
    said('d', '2026-08-01'),
    said('e', '2026-07-01'),
  ];

  it('inside the puskesmas each posyandu that began', () => {
    expect(posyanduBegun(starts).units.map(({ id, start }) => `${id} ${start}`)).toEqual([
      'a 2026-07',
      'b 2026-07',
      'c 2026-07',
      'd 2026-08',
      'e 2026-07',
    ]);
  });

  it('outside it only whole villages that began in one month: nothing below them is told', () => {
    expect(villagesBegun(all, starts)).toEqual({
      units: [{ id: '1', posyandu: 2, start: '2026-07' }],
      split: 3,
    });
    expect(villagesBegun(all, [])).toEqual({ units: [], split: 0 });
  });
});

it.each([
  ['2026-11-23', null],
  ['2026-11-24', 'not-yet'],
  ['2022-01-01', null],
  ['2021-12-31', 'before-ilp'],
  ['2026-02-30', 'bad-date'],
])('a first day on %s: %s', (day, problem) => {
  expect(checkIlpStart(day, '2026-11-23')).toEqual(
    problem === null ? { ok: true, value: day } : { ok: false, error: problem },
  );
});
