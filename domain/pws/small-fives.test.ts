import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MonthNumbers } from './month-numbers.ts';
import { placePage } from './place-page.ts';
import { placeInFives } from './small-fives.ts';
import { placeForOutsiders } from './small-places.ts';
import { SMALL } from './village-month.ts';

const MONTH = '2026-07';
const AIMS = { aims: [], path: {}, place: { level: 'village', id: 'x', below: [] } } as const;

/** A place whose pregnant women and adults are so many, as a reader of several places is told of it. */
function told(target: number, served: number) {
  const numbers = MonthNumbers.of([
    ['bumil', 'target', target],
    ['bumil', 'served', served],
    ['dewasa', 'target', 300],
    ['dewasa', 'served', 120],
    ['*', 'target', 300],
    ['*', 'served', 120],
  ]);
  const page = placePage({
    place: { level: 'village', id: 'x', name: 'Contoh', within: [] },
    month: MONTH,
    months: new Map([[MONTH, numbers]]),
    year: numbers,
    below: [],
    aims: AIMS,
    opened: 1,
    posyandu: 1,
    openDay: null,
    ruleVersion: 'x',
    freshAt: null,
    demo: true,
  });
  const row = placeInFives(placeForOutsiders(page)).groups.find(({ group }) => group === 'bumil');
  return row ?? expect.unreachable();
}

const MOST = 160;
const toldAs = Array.from({ length: MOST + 1 }, (_, n) => told(n, 0).target);

/** The numbers that are told like this one: what a reader who knows the rule can make of it. */
function meant(n: number): [least: number, most: number] {
  const alike = toldAs.flatMap((as, number) => (as === toldAs[n] ? [number] : []));
  return [Math.min(...alike), Math.max(...alike)];
}

it('a puskesmas less its other villages never leaves one small number of a village (ruling 18)', () => {
  const people = fc.integer({ min: 0, max: 30 });
  fc.assert(
    fc.property(fc.array(people, { minLength: 2, maxLength: 5 }), (villages) => {
      const whole = meant(villages.reduce((a, b) => a + b, 0));
      const parts = villages.map((n) => meant(n));
      for (const [i, n] of villages.entries()) {
        if (n === 0 || n > 4) continue;
        const others = parts.filter((_, j) => j !== i);
        const least = whole[0] - others.reduce((sum, [, most]) => sum + most, 0);
        const most = whole[1] - others.reduce((sum, [few]) => sum + few, 0);
        const range = [Math.max(1, least), Math.min(4, most)];
        // several small ones together may fill a whole of their own: then only their sum is known
        if (others.some(([few]) => few > 4)) expect(range[0]).toBeLessThan(range[1] ?? 0);
      }
    }),
  );
});

it('tells counts in fives, and shares of what it tells', () => {
  expect(told(23, 12)).toMatchObject({ target: 20, served: 10, notYet: 10 });
  expect(told(3, 0).target).toBe(SMALL);
});
