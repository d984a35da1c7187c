import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AGE_GROUPS } from '../stages/groups.ts';
import { stagesAround } from './before-after.ts';
import { standingOf } from './indicators/indicator-values.ts';
import { MonthNumbers } from './month-numbers.ts';
import type { PlaceMonth } from './place-month.ts';
import { placePage } from './place-page.ts';
import { inFives, isHidden, meant } from './small-numbers.ts';
import { placeForOutsiders, withoutSensitive } from './small-places.ts';
import { SMALL } from './village-month.ts';

const MONTH = '2026-07';
const BEFORE = '2026-06';
const MOST = 160;
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
        before: before ?? null,
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
  it('every count is told in fives, 1 to 4 as "<5", and shares are of what is told', () => {
    const page = told(numbersOf({ bayi: [23, 12], balita: [40, 38], apras: [3, 0] }));
    expect(row(page, 'bayi')).toMatchObject({ target: 20, served: 10, notYet: 10 });
    expect(row(page, 'apras')).toMatchObject({ target: SMALL, served: 0, notYet: SMALL });
    expect(page.skdn[0]?.skdn).toMatchObject({ s: 60, d: 50, n: 50, t: 0, o: 0, b: 0 });
    expect(page.skdn[0]?.skdn.ratios).toMatchObject({ ds: 83, nd: 100 });
    expect(page.trend.at(-1)).toMatchObject({ target: 65, served: 50, skdn: { s: 60, d: 50 } });
  });

  it('four who did not gain and four who were missed last month are not told by D', () => {
    const numbers = numbersOf({ balita: [100, 30] });
    for (const [what, n] of [
      ['d', 8],
      ['o', 4],
      ['b', 4],
    ] as const)
      numbers.add('balita', what, n);
    const page = told(numbers);
    expect(page.skdn[0]?.skdn).toMatchObject({ s: 100, d: 35, n: 30, t: 0, o: SMALL, b: SMALL });
    // D is 35 to 39 and N 30 to 34: O and B together are 2 to 8
  });

  it('infants and the other under-fives who are 4 and 4 are not told by S', () => {
    const page = told(numbersOf({ bayi: [4, 0], balita: [4, 0], dewasa: [30, 3] }));
    expect(page.skdn[0]?.skdn.s).toBe(5);
    expect([row(page, 'bayi')?.target, row(page, 'balita')?.target]).toEqual([SMALL, SMALL]);
  });

  it('one child of each code is not told by a D that is no more than four', () => {
    const numbers = numbersOf({ balita: [20, 0] });
    for (const what of ['n', 't', 'o', 'b']) numbers.add('balita', what, 1);
    numbers.add('balita', 'd', 4);
    const { o, b, unclear } = told(numbers).skdn[0]?.skdn ?? {};
    expect([o, b, unclear].map(Number).every((n) => isHidden(n) && n !== SMALL)).toBe(true);
  });

  it('services kept to health workers are in no page’s count: beside a phone’s own it would tell of them', () => {
    const numbers = numbersOf({ dewasa: [80, 40] });
    numbers.add('*', 'svc.pmt.out', 6);
    numbers.add('*', 's.svc.contraception.pil.out', 7);
    expect(told(numbers).visits.outside).toBe(5);
  });

  it('a number kept to health workers is told with nothing that its counts gave', () => {
    const page = told(numbersOf({ dewasa: [80, 40] }));
    const [value] = page.indicators.filter(({ sensitive }) => sensitive);
    if (!value) throw new Error('none');
    const share = { part: 1, whole: 2 };
    const exact = {
      ...value,
      numerator: 1,
      few: true,
      lately: { before: share, now: share },
    } as const;
    const [bare = value] = withoutSensitive({ ...page, indicators: [exact] }).indicators;
    expect(Object.keys(bare)).not.toEqual(expect.arrayContaining(['few']));
    expect(Object.keys(bare)).not.toEqual(expect.arrayContaining(['lately']));
    expect(bare).toMatchObject({ numerator: null, percent: null, standing: null, used: null });
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

  const counts = fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 90 }));

  it('an indicator stands as the shares stand that are told, of this month and of the last', () => {
    fc.assert(
      fc.property(counts, counts, ([came, stayed], [cameBefore, stayedBefore]) => {
        const before = numbersOf({ balita: [cameBefore + stayedBefore, cameBefore] });
        const { indicators } = told(numbersOf({ balita: [came + stayed, came] }), [], before);
        for (const { percent, target, standing, trend, notRecorded } of indicators) {
          if (notRecorded !== undefined) continue;
          const toldAs = percent === null || !target ? null : standingOf(percent, target, trend);
          expect(standing).toEqual(toldAs);
        }
      }),
    );
  });

  it('whoever cannot tell two villages apart in fives is told the same of both, last month too', () => {
    const five = fc.integer({ min: 1, max: 12 }).map((n) => n * 5);
    const more = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(
        fc.tuple(five, five, five, five),
        fc.tuple(more, more, more, more),
        ([d, s, dBefore, sBefore], [a, b, c, e]) => {
          const pageOf = (add: readonly number[]) => {
            const [w = 0, x = 0, y = 0, z = 0] = add;
            const now = numbersOf({ balita: [Math.max(s, d) + x, d + w] });
            const before = numbersOf({ balita: [Math.max(sBefore, dBefore) + z, dBefore + y] });
            const { indicators, below } = told(now, [now], before);
            return [
              indicators.map(({ key, trend, standing }) => [key, trend, standing]),
              below.map(({ standing }) => standing),
            ];
          };
          const less = [Math.min(a, b), b, Math.min(c, e), e];
          expect(pageOf(less)).toEqual(pageOf([0, 0, 0, 0]));
        },
      ),
    );
  });

  it('a place of a table stands as the D and S stand that are told of it, or is not judged', () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 4 }), (villages) => {
        const parts = villages.map(([a, b]) => numbersOf({ balita: [a + b, a] }));
        const page = told(MonthNumbers.sum(parts), parts);
        const aim = page.indicators.find(({ key }) => key === '16.ds')?.target;
        for (const { standing, skdn } of page.below) {
          const percent = Math.round((skdn.d / skdn.s) * 100);
          const hidden = isHidden(skdn.s) || isHidden(skdn.d);
          if (standing === 'silent') expect(skdn.d).toBe(0);
          else if (hidden) expect(standing).toBe('untold');
          else if (aim && skdn.s > 0) expect(standing).toBe(standingOf(percent, aim, null));
        }
      }),
    );
  });

  it('one child more or less moves neither the standing of a place nor what is said of it', () => {
    const line = (came: number) => {
      const part = numbersOf({ balita: [104, came] });
      return told(part, [part]).below[0];
    };
    expect(line(89)).toEqual(line(85));
    expect(line(89)?.standing).toBe('good');
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

  it('a puskesmas less its other villages never leaves one small number of a village', () => {
    const people = fc.integer({ min: 0, max: 30 });
    const inOne = Array.from({ length: MOST + 1 }, (_, n) => inFives(n));
    fc.assert(
      fc.property(fc.array(people, { minLength: 2, maxLength: 4 }), (villages) => {
        const whole = meant(inOne[villages.reduce((a, b) => a + b, 0)] ?? 0);
        const parts = villages.map((n) => meant(inOne[n] ?? 0));
        for (const [i, n] of villages.entries()) {
          if (n === 0 || n > 4) continue;
          const others = parts.filter((_, j) => j !== i);
          const least = whole[0] - others.reduce((sum, [, most]) => sum + most, 0);
          const most = whole[1] - others.reduce((sum, [few]) => sum + few, 0);
          // several small ones together may fill a whole of their own: then only their sum is known
          if (others.some(([few]) => few > 4))
            expect(Math.max(1, least)).toBeLessThan(Math.min(4, most));
        }
      }),
    );
  });

  it('before and after tells of a single month what the month tells', () => {
    const numbers = numbersOf({ bayi: [3, 3], balita: [43, 31], dewasa: [80, 40] });
    const page = told(numbers);
    for (const { group, after } of stagesAround([undefined, numbers], true))
      for (const key of ['target', 'served'] as const)
        if (isHidden(row(page, group)?.[key] ?? 0)) expect(isHidden(after[key])).toBe(true);
        else expect(after[key]).toBe(row(page, group)?.[key]);
  });
});
