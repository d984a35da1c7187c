import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AGE_GROUPS } from '../stages/groups.ts';
import { groupsInFives } from './small-groups.ts';
import { inFives, meant, type Range } from './small-numbers.ts';
import { shortInFives, weighingInFives } from './small-weighing.ts';
import { HELD_BACK, type Skdn, SMALL } from './village-month.ts';

const isSmall = (n: number): boolean => n > 0 && n < 5;
const sumOf = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
/** Nobody who is not told can be more than this here: enough for every sum below. */
const MOST = 30;
/** Where told numbers tie a sum they are at the ends of their fives. */
const END = [0, 0, 1, 1, 2, 4, 4, 5, 9, 9, 14];
const count = fc.oneof(fc.constantFrom(...END), fc.integer({ min: 0, max: 24 }));

const isIn = ([least, most]: Range, n: number): boolean => n >= least && n <= most;
const valuesOf = (told: number): number[] => {
  const [least, most] = meant(told);
  const last = Math.min(most, MOST);
  return Array.from({ length: last - least + 1 }, (_, i) => least + i);
};

describe('who tries every number for what is told finds no count of 1 to 4 certain (ruling 18)', () => {
  interface Weighed {
    parts: number[];
    notWeighed: number;
  }
  const weighed = fc.record({
    parts: fc.array(count, { minLength: 5, maxLength: 5 }),
    notWeighed: count,
  });

  function blockOf({
    parts: [n = 0, t = 0, o = 0, b = 0, unclear = 0],
    notWeighed,
  }: Weighed): Skdn {
    const d = n + t + o + b + unclear;
    return { s: d + notWeighed, d, n, t, o, b, unclear, bgm: 0, twoT: 0 };
  }

  /** Sums that some parts can come to, each part with any value that it can have. */
  function sums(parts: readonly (readonly number[])[]): Set<number> {
    let all = new Set([0]);
    for (const part of parts) all = new Set([...all].flatMap((sum) => part.map((n) => sum + n)));
    return all;
  }

  it('in the weighing: S, D and its parts, of the month and of the trend', () => {
    fc.assert(
      fc.property(weighed, (real) => {
        const block = blockOf(real);
        const told = weighingInFives(block);
        const can = [told.n, told.t, told.o, told.b, told.unclear].map(valuesOf);
        const [s, d] = [meant(shortInFives(block).s), meant(told.d)];
        const fits = (sum: number): boolean => isIn(d, sum) && sum <= s[1];
        for (const [i, n] of real.parts.entries()) {
          const others = sums(can.filter((_, j) => j !== i));
          const left = (can[i] ?? []).filter((v) => [...others].some((sum) => fits(sum + v)));
          expect(left).toContain(n);
          if (isSmall(n)) expect(left.length).toBeGreaterThan(1);
        }
      }),
      { numRuns: 4000 },
    );
  });

  const AGES = AGE_GROUPS.map(({ key }) => key);
  type Age = readonly [served: number, notYet: number];
  const village = fc.array(fc.tuple(count, count), { minLength: 1, maxLength: AGES.length });
  const rowsOf = (ages: readonly Age[]) =>
    ages.map(([served, notYet], i) => ({
      group: AGES[i] ?? 'bayi',
      target: served + notYet,
      served,
      notYet,
      outside: 0,
      atRisk: Math.min(served, 1),
      referred: 0,
    }));

  type Told = ReturnType<typeof rowsOf>[number];
  /** What an age can be: its own cells fit each other. */
  const pairsOf = ({ target, served, notYet, atRisk }: Told): Age[] =>
    valuesOf(served).flatMap((s) =>
      valuesOf(notYet).flatMap((n): Age[] =>
        isIn(meant(target), s + n) && (atRisk === HELD_BACK || s >= meant(atRisk)[0])
          ? [[s, n]]
          : [],
      ),
    );

  type Sum = readonly [served: number, notYet: number, underFive: number];
  /** What some ages can come to together: served, not served, and S. */
  function both(ages: readonly { isUnderFive: boolean; can: readonly Age[] }[]): Sum[] {
    let all = new Map<number, Sum>([[0, [0, 0, 0]]]);
    for (const { isUnderFive, can } of ages) {
      const next = new Map<number, Sum>();
      for (const [s, n, u] of all.values())
        for (const [a, b] of can) {
          const sum: Sum = [s + a, n + b, isUnderFive ? u + a + b : u];
          next.set((sum[0] * 1000 + sum[1]) * 1000 + sum[2], sum);
        }
      all = next;
    }
    return [...all.values()];
  }

  it('in the groups: rows, ages, and the sums that trends tell', () => {
    fc.assert(
      fc.property(village, (ages) => {
        const rows = groupsInFives(rowsOf(ages));
        const served = meant(inFives(sumOf(ages.map(([s]) => s))));
        const target = meant(inFives(sumOf(ages.map(([s, n]) => s + n))));
        const isUnderFive = (i: number): boolean => i < 2;
        const underFive = meant(inFives(sumOf(ages.filter((_, i) => isUnderFive(i)).flat())));
        const can = rows.map((row, i) => ({ isUnderFive: isUnderFive(i), can: pairsOf(row) }));
        for (const [i, [s, n]] of ages.entries()) {
          if (!isSmall(s) && !isSmall(n) && !isSmall(s + n)) continue;
          const others = both(can.filter((_, j) => j !== i));
          const left = (can[i]?.can ?? []).filter(([a, b]) =>
            others.some(
              ([c, d, u]) =>
                isIn(served, a + c) &&
                isIn(target, a + b + c + d) &&
                isIn(underFive, isUnderFive(i) ? u + a + b : u),
            ),
          );
          expect(left).toContainEqual([s, n]);
          const ways = (of: (age: Age) => number) => new Set(left.map(of)).size;
          if (isSmall(s)) expect(ways(([a]) => a)).toBeGreaterThan(1);
          if (isSmall(n)) expect(ways(([, b]) => b)).toBeGreaterThan(1);
          if (isSmall(s + n)) expect(ways(([a, b]) => a + b)).toBeGreaterThan(1);
        }
      }),
      { numRuns: 400 },
    );
  });

  const LINED = ['atRisk', 'referred', 'visited'] as const;
  const lined = fc.array(fc.tuple(count, count, count), { minLength: 1, maxLength: AGES.length });

  it('in the groups: the ages of whom the table of a larger place tells everybody at risk, referred and visited', () => {
    fc.assert(
      fc.property(lined, (ages) => {
        const rows = ages.map(([atRisk, referred, visited], i) => {
          const age = { group: AGES[i] ?? 'bayi', target: 60, served: 60, notYet: 0, outside: 0 };
          return { ...age, atRisk, referred, visited };
        });
        const told = groupsInFives(rows);
        for (const key of LINED) {
          const whole = meant(inFives(sumOf(rows.map((row) => row[key]))));
          const can = told.map((row) => valuesOf(row[key]));
          for (const [i, row] of rows.entries()) {
            const others = sums(can.filter((_, j) => j !== i));
            const left = (can[i] ?? []).filter((v) => [...others].some((o) => isIn(whole, o + v)));
            expect(left).toContain(row[key]);
            if (isSmall(row[key])) expect(left.length).toBeGreaterThan(1);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('one referred of each of four ages are not told by a table that says fewer than five', () => {
    const told = groupsInFives(
      AGES.slice(0, 4).map((group) => {
        const age = { group, target: 30, served: 20, notYet: 10, outside: 0, atRisk: 0 };
        return { ...age, referred: 1 };
      }),
    );
    for (const row of told)
      expect(row).toMatchObject({ target: 30, served: 20, atRisk: 0, referred: HELD_BACK });
  });

  it('ends also where nearly everybody of a large place was served', () => {
    const ages = AGES.map(
      (_, i): Age => (i === 0 ? [3, 0] : [20_000 - (i < 4 ? 1 : 0), i < 4 ? 1 : 0]),
    );
    const [first, ...others] = groupsInFives(rowsOf(ages));
    expect(first).toMatchObject({ target: SMALL, served: HELD_BACK, notYet: HELD_BACK });
    for (const row of others)
      expect(row).toMatchObject({ target: 20_000, served: HELD_BACK, notYet: HELD_BACK });
  });
});
