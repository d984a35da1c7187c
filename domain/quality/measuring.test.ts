import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { birthDates } from './birth-dates.ts';
import { digitPreference, lastDigit } from './digit-preference.ts';
import type { MeasuredHere } from './measured.ts';
import { differencesIn, measuring } from './measuring.ts';
import { DIGIT_CASES, LAST_DIGITS } from './quality.cases.ts';
import { QUALITY_VERSIONS, qualityTableOn } from './quality.table.ts';
import { repeatDifferences } from './repeat-differences.ts';
import { apart, sdBetween, spreadOf } from './spread.ts';
import { zQuality } from './z-quality.ts';

const { table } = qualityTableOn('2026-07-31');
const digit = fc.integer({ min: 0, max: 9 });

describe('the last digit', () => {
  it.each(LAST_DIGITS)('of %s %d is %d', (what, value, is) => {
    expect(lastDigit(what, value)).toBe(is);
  });

  it.each(DIGIT_CASES)('T4.02 $says: $sign', ({ digits, index, round, sign }) => {
    const is = digitPreference(digits, table);
    expect(is.sign).toBe(sign);
    if (index === null) expect(is.index).toBeNull();
    else expect(is.index).toBeCloseTo(index, 6);
    if (round === null) expect(is.round).toBeNull();
    else expect(is.round).toBeCloseTo(round, 6);
  });

  test('any digits: index from 0 to 0.9, shares from 0 to 1, and no verdict under 50', () => {
    fc.assert(
      fc.property(fc.array(digit, { maxLength: 200 }), (digits) => {
        const { index, round, sign, n } = digitPreference(digits, table);
        expect(n).toBe(digits.length);
        fc.pre(n > 0);
        expect(index).toBeGreaterThanOrEqual(0);
        expect(index).toBeLessThanOrEqual(0.9 + 1e-12);
        expect(round).toBeGreaterThanOrEqual(0);
        expect(round).toBeLessThanOrEqual(1);
        if (n < 50) expect(sign).toBe('few');
      }),
    );
  });

  test('the order of readings says nothing', () => {
    fc.assert(
      fc.property(fc.array(digit, { maxLength: 100 }), (digits) => {
        expect(digitPreference([...digits].reverse(), table)).toEqual(
          digitPreference(digits, table),
        );
      }),
    );
  });

  test('a value written with a tenth gives back its tenth, whatever it is in binary', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), (tenths) => {
        expect(lastDigit('weight', tenths / 10)).toBe(tenths % 10);
      }),
    );
  });
});

describe('z-scores', () => {
  const scored = (zs: readonly number[]) =>
    zs.map((z) => ({ index: 'zlhfa' as const, z, implausible: z < -6 || z > 6 }));
  /** as many values as asked, with this SD */
  const spread = (n: number, sd: number) =>
    Array.from({ length: n }, (_, i) => (i % 2 === 0 ? sd : -sd));

  it.each([
    ['as WHO expects', 'fine', spread(200, 1.2)],
    ['wide', 'look', spread(200, 1.9)],
    ['narrow', 'look', spread(200, 0.6)],
    ['a little wide, and so few that chance may do it', 'fine', spread(50, 1.45)],
    ['wide, but 49', 'few', spread(49, 1.9)],
  ] as const)('T4.02 standard deviation %s: %s', (_, sign, zs) => {
    expect(zQuality('zlhfa', scored(zs), table).signs.sd).toBe(sign);
  });

  it.each([
    [0, 100, 'fine'],
    [1, 50, 'fine'],
    [1, 100, 'fine'],
    [2, 100, 'look'],
    [2, 200, 'fine'],
    [3, 200, 'look'],
    [20, 40, 'few'],
  ] as const)('%d implausible of %d: %s', (bad, of, sign) => {
    const zs = [...Array.from({ length: bad }, () => 7), ...spread(of - bad, 1.2)];
    const is = zQuality('zlhfa', scored(zs), table);
    expect([is.n, is.implausible, is.signs.implausible]).toEqual([of, bad, sign]);
  });

  test('implausible scores do not widen the spread of the others', () => {
    const is = zQuality('zlhfa', scored([...spread(100, 1.2), 9, -9]), table);
    expect(is.sd).toBeCloseTo(1.206, 3);
  });
});

describe('spread and differences', () => {
  test('the interval of an SD holds it, and narrows with more', () => {
    const wide = sdBetween({ n: 50, mean: 0, sd: 1 }) ?? [0, 0];
    const narrow = sdBetween({ n: 500, mean: 0, sd: 1 }) ?? [0, 0];
    expect(wide[0]).toBeLessThan(narrow[0]);
    expect(wide[1]).toBeGreaterThan(narrow[1]);
    expect(sdBetween(spreadOf([1]))).toBeNull();
  });

  test('T4.02 two kader with enough children are compared, two with few are not', () => {
    const of = (who: string, n: number, shift: number) =>
      Array.from({ length: n }, (_, i) => ({
        who,
        tool: null,
        index: 'zlhfa' as const,
        z: shift + (i % 2 === 0 ? 1 : -1),
        implausible: false,
      }));
    const digits = (who: string, n: number) =>
      Array.from({ length: n }, () => ({ who, tool: null, what: 'weight' as const, digit: 1 }));
    const here = (n: number, shift: number): MeasuredHere => ({
      digits: [...digits('a', n), ...digits('b', n)],
      scored: [...of('a', n, 0), ...of('b', n, shift)],
      pairs: [],
    });
    expect(differencesIn(here(60, 1), table)).toMatchObject([
      { index: 'zlhfa', a: 'a', b: 'b', meanA: 0, meanB: 1 },
    ]);
    expect(differencesIn(here(60, 0.1), table)).toEqual([]);
    expect(differencesIn(here(49, 3), table)).toEqual([]);
    expect(apart(spreadOf([1, 2]), spreadOf([8, 9]), 50)).toBeNull();
  });

  test('technical error of measurement: √(Σd²/2n); none under ten pairs', () => {
    const pair = (first: number, second: number) => ({
      what: 'length-height' as const,
      ageMonths: 20,
      first: { value: first },
      second: { value: second },
    });
    const pairs = [
      ...Array.from({ length: 8 }, () => pair(70, 70.4)),
      ...Array.from({ length: 2 }, () => pair(70, 71)),
    ];
    const is = repeatDifferences('length-height', pairs, table);
    expect(is.tem).toBeCloseTo(Math.sqrt((8 * 0.16 + 2) / 20), 9);
    expect(is.beyond).toBe(0.2);
    expect(repeatDifferences('length-height', pairs.slice(1), table)).toEqual({
      what: 'length-height',
      pairs: 9,
      tem: null,
      beyond: null,
    });
  });
});

describe('dates of birth', () => {
  const on = '2026-07-31';
  const births = (n: number, birthDate: string, estimated = false) =>
    Array.from({ length: n }, () => ({ birthDate, estimated }));
  it.each([
    ['all on the 1st', 'look', births(60, '2024-03-01')],
    ['all on the 1st, but few', 'few', births(49, '2024-03-01')],
    ['one in ten', 'fine', [...births(6, '2024-03-15'), ...births(54, '2024-03-09')]],
    ['of older children', 'few', births(60, '2015-03-01')],
  ] as const)('%s: %s', (_, sign, some) => {
    expect(birthDates(some, on, table).signs.roundDays).toBe(sign);
  });

  test('ages in whole years, and dates that were set by agreement', () => {
    const is = birthDates(
      [...births(40, '2024-07-20', true), ...births(40, '2023-11-20')],
      on,
      table,
    );
    expect(is).toMatchObject({ n: 80, estimated: 40, olderThanOne: 80, wholeYears: 40 });
    expect(is.signs).toMatchObject({ wholeYears: 'look', estimated: 'look' });
  });
});

test('T4.02 anything measured: no verdict on few, and nothing throws', () => {
  const hand = { who: fc.constantFrom('a', 'b'), tool: fc.constantFrom(null, 'baby-scale') };
  const number = fc.double({ min: -20, max: 500, noNaN: true });
  const here = fc.record({
    digits: fc.array(fc.record({ ...hand, what: fc.constantFrom('weight', 'muac'), digit }), {
      maxLength: 120,
    }),
    scored: fc.array(
      fc.record({
        ...hand,
        index: fc.constantFrom('zwfa', 'zlhfa', 'zwfl', 'zbfa'),
        z: number,
        implausible: fc.boolean(),
      }),
      { maxLength: 120 },
    ),
    pairs: fc.array(
      fc.record({
        ...hand,
        what: fc.constant('weight'),
        ageMonths: fc.integer({ min: 0, max: 900 }),
        first: fc.record({ value: number }),
        second: fc.record({ value: number }),
      }),
      { maxLength: 30 },
    ),
  });
  fc.assert(
    fc.property(here, (drawn) => {
      const some = drawn as MeasuredHere;
      const { digits, scores, repeats, sign } = measuring(some, table);
      const shares = [
        ...scores.map((s) => s.implausibleShare),
        ...digits.map((d) => d.round),
        ...repeats.map((r) => r.beyond),
      ];
      for (const share of shares) if (share !== null) expect(share >= 0 && share <= 1).toBe(true);
      const few = [...digits, ...scores].every((one) => one.n < 50);
      if (few) expect(sign).toBe('few');
      differencesIn(some, table);
    }),
  );
});

test('every threshold says where it comes from, and versions come in order', () => {
  for (const { table: own } of QUALITY_VERSIONS)
    for (const { value, source } of Object.values(own)) {
      expect(value).toBeGreaterThan(0);
      expect(source.length).toBeGreaterThan(20);
    }
  const since = QUALITY_VERSIONS.map((v) => v.since);
  expect([...since].sort()).toEqual(since);
  expect(qualityTableOn('1990-01-01').version).toBe(QUALITY_VERSIONS[0]?.version);
});
