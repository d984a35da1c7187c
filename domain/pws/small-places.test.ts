import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AGE_GROUPS } from '../stages/groups.ts';
import { stagesAround } from './before-after.ts';
import { standingOf } from './indicators/indicator-values.ts';
import { MonthNumbers } from './month-numbers.ts';
import type { PlaceMonth } from './place-month.ts';
import { placePage } from './place-page.ts';
import { givesAway, isHidden, shown } from './small-numbers.ts';
import { placeForOutsiders } from './small-places.ts';
import { HELD_BACK, SMALL } from './village-month.ts';

const MONTH = '2026-07';
const BEFORE = '2026-06';
const AGES = AGE_GROUPS.map(({ key }) => key);

type Counted = readonly [target: number, served: number, bgm?: number];

/** A place's numbers from its age groups: everybody is their sum, the weighing that of the under-fives. */
function numbersOf(groups: Partial<Record<(typeof AGES)[number], Counted>>): MonthNumbers {
  const made = new MonthNumbers();
  for (const [group, [target, served, bgm = 0]] of Object.entries(groups)) {
    const underFive = group === 'bayi' || group === 'balita';
    for (const at of ['*', group]) {
      made.add(at, 'target', target);
      made.add(at, 'served', served);
    }
    if (!underFive) continue;
    made.add(group, 'd', served);
    made.add(group, 'n', served);
    made.add(group, 'bgm', bgm);
  }
  return made;
}

function told(
  own: MonthNumbers,
  parts: readonly MonthNumbers[] = [],
  before?: MonthNumbers,
): PlaceMonth {
  const level = parts.length > 0 ? 'subdistrict' : 'village';
  return placeForOutsiders(
    placePage({
      place: { level, id: 'tempat', name: 'Contoh', within: [] },
      month: MONTH,
      months: new Map([[MONTH, own], ...(before ? [[BEFORE, before] as const] : [])]),
      year: own,
      below: parts.map((now, i) => ({
        level: 'village',
        id: `desa-${i}`,
        name: `Contoh ${i}`,
        now,
        before: null,
        opened: 1,
        posyandu: 1,
        freshAt: null,
      })),
      aims: { aims: [], path: {}, place: { level: 'district', id: '1872', below: [] } },
      opened: 1,
      posyandu: 1,
      openDay: null,
      ruleVersion: '1',
      freshAt: null,
      demo: true,
    }),
  );
}

const row = (page: PlaceMonth, group: string) => page.groups.find((g) => g.group === group);

describe('a page for readers outside the puskesmas (ruling 18)', () => {
  it('the sum of everybody does not give away the one small age group', () => {
    const page = told(numbersOf({ bayi: [20, 12], apras: [3, 0], dewasa: [80, 40] }));
    expect(page.trend.at(-1)).toMatchObject({ target: 103 });
    const hidden = AGES.filter((age) => isHidden(row(page, age)?.target ?? 0));
    expect(hidden.length).toBeGreaterThan(1);
  });

  it('S does not give away the few infants beside the other under-fives', () => {
    const page = told(numbersOf({ bayi: [3, 3], balita: [40, 30], dewasa: [3, 0] }));
    expect(page.skdn[0]?.skdn.s).toBe(43);
    expect(row(page, 'bayi')?.target).toBe(SMALL);
    expect(row(page, 'balita')?.target).toBe(HELD_BACK);
  });

  it('how many were not weighed is told no more by the month than by the trend', () => {
    const page = told(numbersOf({ balita: [40, 38] }));
    const [part] = page.skdn;
    expect(page.trend.at(-1)?.skdn.d).toBe(HELD_BACK);
    expect(part?.skdn.d).toBe(HELD_BACK);
    expect(part?.skdn.ratios.ds).toBeNull();
  });

  it('the lines of a kecamatan do not give away one village below the red line', () => {
    const parts = [2, 10, 12].map((bgm) => numbersOf({ balita: [100, 80, bgm] }));
    const page = told(MonthNumbers.sum(parts), parts);
    expect(page.skdn[0]?.skdn.bgm).toBe(24);
    expect(page.below.map(({ skdn }) => skdn.bgm)).toEqual([SMALL, HELD_BACK, 12]);
  });

  it('O is not told by B and T, which are told on other pages of the month', () => {
    const numbers = numbersOf({ balita: [100, 30] });
    for (const [what, n] of [
      ['d', 19],
      ['t', 7],
      ['o', 3],
      ['b', 9],
    ] as const)
      numbers.add('balita', what, n);
    const page = told(numbers);
    expect(page.trend.at(-1)?.skdn).toMatchObject({ d: 49, n: 30, t: 7 });
    expect(page.skdn[0]?.skdn).toMatchObject({ d: 49, n: 30, t: 7, o: SMALL, b: HELD_BACK });
  });

  it('services kept to health workers are in no page’s count: beside a phone’s own it would tell of them', () => {
    const numbers = numbersOf({ dewasa: [80, 40] });
    numbers.add('*', 'svc.pmt.out', 6);
    numbers.add('*', 's.svc.contraception.pil.out', 7);
    expect(told(numbers).visits.outside).toBe(6);
  });

  it('what stands out is said with the numbers that are told, in steps of five', () => {
    const page = told(numbersOf({ balita: [123, 47] }));
    expect(page.problems.length).toBeGreaterThan(0);
    for (const { key, sentence } of page.problems) {
      const value = page.indicators.find((v) => v.key === key);
      expect(sentence).not.toMatch(/\b(47 dari|123\))/);
      expect(sentence).toContain(`${value?.numerator} dari `);
    }
  });

  it('an indicator stands as the share that is told stands, and is not compared with last month', () => {
    const counts = fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 90 }));
    fc.assert(
      fc.property(counts, counts, ([came, stayed], [cameBefore, stayedBefore]) => {
        const before = numbersOf({ balita: [cameBefore + stayedBefore, cameBefore] });
        const { indicators } = told(numbersOf({ balita: [came + stayed, came] }), [], before);
        for (const { percent, target, standing, trend, notRecorded } of indicators) {
          if (notRecorded !== undefined) continue;
          const toldAs = percent === null || !target ? null : standingOf(percent, target, null);
          expect([standing, trend]).toEqual([toldAs, null]);
        }
      }),
    );
  });

  it('one person more or less does not change what is said of a share in the same step of five', () => {
    const said = (served: number) => {
      const before = numbersOf({ balita: [120, 61] });
      const page = told(numbersOf({ balita: [120, served] }), [], before);
      return page.indicators.find(({ key }) => key === '16.ds');
    };
    expect(said(60)?.percent).toBe(50);
    expect(said(62)).toEqual(said(60));
  });

  it('six of whom one was not served: neither the five nor the six are told beside the one', () => {
    const page = told(numbersOf({ balita: [6, 5], dewasa: [80, 40] }));
    expect(row(page, 'balita')).toMatchObject({ target: HELD_BACK, served: HELD_BACK });
    expect(row(page, 'balita')?.notYet).toBe(SMALL);
  });

  it('a line of a larger place tells no more of its target and served than the trend of its own page', () => {
    const counts = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }));
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 5 }), (villages) => {
        const parts = villages.map(([a, b]) => numbersOf({ dewasa: [a + b, a] }));
        const { below } = told(MonthNumbers.sum(parts), parts);
        for (const [i, part] of parts.entries())
          for (const key of ['target', 'served'] as const)
            if (isHidden(told(part).trend.at(-1)?.[key] ?? 0))
              expect(isHidden(below[i]?.[key] ?? 0)).toBe(true);
      }),
    );
  });

  it('no row and no column of ages has a sum that can be made up of its hidden cells in one way only', () => {
    const few = fc
      .tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 }))
      .map(([a, b]): Counted => [a + b, a]);
    const ages = fc.record(Object.fromEntries(AGES.map((age) => [age, few])));
    fc.assert(
      fc.property(ages, (groups) => {
        const real = numbersOf(groups);
        const rows = told(real).groups.filter(({ group }) => AGES.some((age) => age === group));
        for (const r of rows) expect(givesAway(r.target, [r.served, r.notYet])).toBe(false);
        for (const key of ['target', 'served'] as const) {
          const cells = rows.map((r) => r[key]);
          const more = cells.some((n) => n > 0);
          if (more) expect(givesAway(shown(real.get('*', key)), cells)).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('before and after tells of a single month what the month tells, and no more', () => {
    const numbers = numbersOf({ bayi: [3, 3], balita: [40, 30], dewasa: [80, 40] });
    const page = told(numbers);
    for (const { group, after } of stagesAround(new Map([[MONTH, numbers]]), MONTH, 1, true))
      for (const key of ['target', 'served'] as const)
        if (isHidden(row(page, group)?.[key] ?? 0)) expect(isHidden(after[key])).toBe(true);
  });

  it('never is one cell of a row, a column or of the under-fives hidden alone', () => {
    const counts = fc
      .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }))
      .map(([a, b]): Counted => [a + b, a]);
    const ages = fc.record(Object.fromEntries(AGES.map((age) => [age, counts])));
    fc.assert(
      fc.property(ages, (groups) => {
        const real = numbersOf(groups);
        const page = told(real);
        const rows = page.groups.filter(({ group }) => AGES.some((age) => age === group));
        const alone = (cells: readonly number[]): boolean =>
          cells.filter(isHidden).length === 1 && cells.filter((n) => n > 0).length > 0;
        for (const r of rows) expect(alone([r.target, r.served, r.notYet])).toBe(false);
        for (const key of ['target', 'served', 'notYet'] as const) {
          expect(alone(rows.map((r) => r[key]))).toBe(false);
          if (key !== 'notYet')
            expect(alone(rows.filter((r) => /bayi|balita/.test(r.group)).map((r) => r[key]))).toBe(
              false,
            );
        }
      }),
    );
  });
});
