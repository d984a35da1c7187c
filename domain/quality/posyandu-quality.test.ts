import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addMonths } from '../calendar.ts';
import type { Fact } from '../facts/fact.ts';
import { fact } from '../facts/fact-for-test.ts';
import { knownNow } from '../facts/known-now.ts';
import type { Anomaly, MonthSums } from './anomalies.ts';
import {
  type PosyanduQuality,
  posyanduQuality,
  type QualityAsked,
  sumQuality,
} from './posyandu-quality.ts';

const POSYANDU = 'mawar';
const SESSION = '00000000-0000-7000-8000-000000000900';
const KADER = '00000000-0000-7000-8000-0000000000aa';
const OTHER = '00000000-0000-7000-8000-0000000000bb';
const person = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const NONE: MonthSums = { served: 0, outside: 0, d: 0, n: 0, t: 0, atRisk: 0, referred: 0 };

interface Child {
  birth?: string;
  nik?: string;
  name?: string;
  /** kg by month's day */
  weights?: Readonly<Record<string, number>>;
  by?: string;
  measuredBy?: string;
}

/** A child who came and was weighed on these days, as their facts tell. */
function child(
  n: number,
  { birth = '2025-01-20', nik, name, weights = {}, by = KADER, measuredBy }: Child = {},
) {
  const subject = person(n);
  const at = { subject, scope: POSYANDU, by };
  const facts: Fact[] = [
    fact(
      1,
      'person-registered',
      '2026-01-02',
      {
        name: name ?? `Anak Contoh ${'abcdefghij'[n % 10]}${n}`,
        sex: 'F',
        birthDate: birth,
        ...(nik ? { nik } : {}),
      },
      at,
    ),
  ];
  let id = 2;
  for (const [on, value] of Object.entries(weights)) {
    facts.push(fact(id++, 'attended', on, { session: SESSION }, at));
    const body = { what: 'weight', value, ...(measuredBy ? { measuredBy } : {}) } as const;
    facts.push(fact(id++, 'measurement-taken', on, body, at));
  }
  return knownNow(facts, subject);
}

const asked = (more: Partial<QualityAsked> = {}): QualityAsked => ({
  posyandu: POSYANDU,
  month: '2026-07',
  today: '2026-08-20',
  people: [],
  arrivals: [],
  days: [],
  sums: { now: NONE, before: null },
  toolsAt: () => [],
  ...more,
});
const codes = (q: PosyanduQuality): Anomaly['code'][] => q.anomalies.map((a) => a.code);
const many = (n: number, of: (i: number) => Child) =>
  Array.from({ length: n }, (_, i) => child(i + 1, of(i)));
const DAY = { on: '2026-07-10', signedOn: '2026-07-12', held: true };
/** Weights no two of which end alike ten times, births on every day of the month. */
const usual = (i: number): Child => ({
  birth: addMonths(`2024-0${1 + (i % 9)}-${String(2 + (i % 12)).padStart(2, '0')}`, 0),
  weights: { '2026-07-10': 9 + (i % 37) / 10 },
  nik: `18720412012400${String(i + 10).padStart(2, '0')}`,
});

describe('T4.02 what stands out in a month', () => {
  test('nothing in a usual one', () => {
    const people = many(20, usual);
    const sums = {
      now: { ...NONE, served: 20, d: 20, n: 15, t: 3, atRisk: 4, referred: 1 },
      before: null,
    };
    const q = posyanduQuality(asked({ people, sums, days: [DAY] }));
    expect(q.anomalies).toEqual([]);
    expect(q.register).toMatchObject({ people: 20, withNik: 20, duplicates: 0, sign: 'fine' });
    expect(q.recap).toEqual({ due: '2026-08-05', sentOn: '2026-07-12', onTime: true });
    expect(q.outliers.scored).toBeGreaterThan(0);
  });

  const sums = (now: Partial<MonthSums>, before: Partial<MonthSums> | null = null) => ({
    sums: { now: { ...NONE, ...now }, before: before && { ...NONE, ...before } },
    people: many(30, usual),
    days: [DAY],
  });
  it.each<[string, Partial<QualityAsked>, Anomaly['code'][]]>([
    [
      'the open day passed and nothing is written',
      { days: [{ on: '2026-07-10', signedOn: null, held: false }] },
      ['nothing-recorded'],
    ],
    [
      'an open day still to come',
      { days: [{ on: '2026-08-25', signedOn: null, held: false }] },
      [],
    ],
    ['no open day in the whole month', {}, ['no-open-day']],
    ['no open day, and the month is not over', { today: '2026-07-20' }, []],
    ['24 of 24 gained', sums({ served: 24, d: 24, n: 24 }), ['all-gained']],
    ['14 of 14 gained', sums({ served: 14, d: 14, n: 14 }), []],
    ['23 of 24 gained', sums({ served: 24, d: 24, n: 23, t: 1 }), []],
    [
      '12 at risk, nobody referred',
      sums({ served: 24, d: 24, n: 20, atRisk: 12 }),
      ['nobody-referred'],
    ],
    ['4 at risk, nobody referred', sums({ served: 24, d: 24, n: 20, atRisk: 4 }), []],
    ['more weighed than live here', sums({ served: 31, d: 31, n: 20 }), ['more-than-live-here']],
    [
      'the very sums of last month',
      sums({ served: 24, d: 24, n: 20 }, { served: 24, d: 24, n: 20 }),
      ['sums-as-last-month'],
    ],
    [
      'nearly those of last month',
      sums({ served: 24, d: 24, n: 20 }, { served: 24, d: 24, n: 19 }),
      [],
    ],
    [
      'unsigned after the 5th',
      { ...sums({ d: 3, n: 2 }), days: [{ ...DAY, signedOn: null }] },
      ['recap-late'],
    ],
    [
      'signed on the 6th',
      { ...sums({ d: 3, n: 2 }), days: [{ ...DAY, signedOn: '2026-08-06' }] },
      ['recap-late'],
    ],
    [
      'unsigned, and there is time',
      { ...sums({ d: 3, n: 2 }), today: '2026-08-05', days: [{ ...DAY, signedOn: null }] },
      [],
    ],
    [
      'every weight ends in ,0',
      {
        people: many(20, (i) => ({ ...usual(i), weights: { '2026-07-10': 8 + (i % 5) } })),
        days: [DAY],
      },
      ['all-round'],
    ],
    [
      'half the weights are those of last month',
      {
        people: many(20, (i) => ({
          ...usual(i),
          weights: { '2026-06-10': 9 + (i % 37) / 10, '2026-07-10': 9 + ((i % 2) + (i % 37)) / 10 },
        })),
        days: [DAY],
      },
      ['weights-as-last-month'],
    ],
    [
      'one child registered twice',
      {
        people: [
          ...many(20, usual),
          child(40, { name: 'Siti Aminah', birth: '2024-05-06' }),
          child(41, { name: 'Siti Aminah', birth: '2024-05-06' }),
        ],
        days: [DAY],
      },
      ['duplicates'],
    ],
    [
      'many facts under a wrong clock',
      {
        arrivals: Array.from({ length: 40 }, (_, i) => ({
          who: KADER,
          on: '2026-07-10',
          receivedOn: '2026-07-10',
          clockOff: i < 10,
        })),
        people: many(5, usual),
        days: [DAY],
      },
      ['clock-off'],
    ],
  ])('%s', (_, more, wanted) => {
    expect(codes(posyanduQuality(asked(more)))).toEqual(wanted);
  });
});

describe('who measured', () => {
  test('T4.02 readings belong to whoever held the tape, else to who wrote them', () => {
    const people = [
      ...many(3, usual),
      child(50, { ...usual(50), measuredBy: 'Bu Sri' }),
      child(51, { ...usual(51), by: OTHER }),
    ];
    const q = posyanduQuality(asked({ people, days: [DAY] }));
    expect(q.kader.map((k) => [k.who, k.readings])).toEqual([
      [KADER, 3],
      [OTHER, 1],
      ['name:Bu Sri', 1],
    ]);
    expect(q.kader.every((k) => k.sign === 'few')).toBe(true);
  });

  test('a scale that was ready alone is named; two that fit are not guessed at', () => {
    const people = many(3, usual);
    const scale = (tool: string) => ({ tool, state: 'ready' as const });
    const one = posyanduQuality(asked({ people, toolsAt: () => [scale('baby-scale')] }));
    expect(one.tools.map((t) => [t.tool, t.readings])).toEqual([['baby-scale', 3]]);
    const two = posyanduQuality(
      asked({ people, toolsAt: () => [scale('baby-scale'), scale('standing-scale')] }),
    );
    expect(two.tools).toEqual([]);
  });

  test('three months are looked at, and not a day more', () => {
    const people = [
      child(1, {
        weights: { '2026-04-30': 9.1, '2026-05-01': 9.2, '2026-07-31': 9.3, '2026-08-01': 9.4 },
      }),
    ];
    expect(posyanduQuality(asked({ people })).measuring.readings).toBe(2);
  });
});

describe('completeness and timeliness', () => {
  test('T4.02 a field left out with a reason is written, one left empty is not', () => {
    const at = { subject: person(1), scope: POSYANDU, by: KADER };
    const visit = (more: readonly Fact[]) => [
      knownNow(
        [
          fact(
            1,
            'person-registered',
            '2026-01-02',
            { name: 'Anak Contoh', sex: 'F', birthDate: '2025-01-20' },
            at,
          ),
          fact(2, 'attended', '2026-07-10', { session: SESSION }, at),
          ...more,
        ],
        person(1),
      ),
    ];
    const of = (more: readonly Fact[]) =>
      posyanduQuality(asked({ people: visit(more) })).completeness;
    const empty = of([]);
    expect(empty).toMatchObject({ visits: 1, filled: 0, excused: 0, counselled: 0 });
    expect(empty.asked).toBeGreaterThan(3);
    const weighed = of([
      fact(3, 'measurement-taken', '2026-07-10', { what: 'weight', value: 9 }, at),
    ]);
    expect(weighed).toMatchObject({ asked: empty.asked, filled: 1, excused: 0 });
    const cried = of([
      fact(
        3,
        'step-skipped',
        '2026-07-10',
        { session: SESSION, step: 2, what: 'weight', reason: 'Menangis' },
        at,
      ),
      fact(4, 'education-given', '2026-07-10', { session: SESSION, topics: ['imunisasi'] }, at),
    ]);
    expect(cried).toMatchObject({ filled: 0, excused: 1, counselled: 1 });
  });

  test('within a day, within a week, later', () => {
    const arrivals = ['2026-07-10', '2026-07-11', '2026-07-17', '2026-07-18'].map((receivedOn) => ({
      who: KADER,
      on: '2026-07-10',
      receivedOn,
      clockOff: false,
    }));
    const q = posyanduQuality(asked({ arrivals }));
    expect(q.timeliness).toMatchObject({ facts: 4, withinDay: 2, withinWeek: 3, sign: 'few' });
  });
});

test('the sum of several posyandu: shares of sums, null where there is nothing', () => {
  const a = posyanduQuality(asked({ people: many(12, usual), days: [DAY] }));
  const b = posyanduQuality(asked({ posyandu: 'melati' }));
  const sum = sumQuality([a, b]);
  expect(sum).toMatchObject({
    posyandu: 2,
    reporting: 1,
    recapsOnTime: 1,
    nik: 1,
    withinDay: null,
  });
  expect(sumQuality([])).toMatchObject({ posyandu: 0, filled: null });
  const four = posyanduQuality(asked({ people: many(4, usual), days: [DAY] }));
  expect(sumQuality([four])).toMatchObject({ nik: null, counselled: null });
});

test('any month of any children: nothing throws, and shares stay between 0 and 1', () => {
  const one = fc.record({
    birth: fc.constantFrom('2020-02-29', '2024-12-31', '2026-07-10', '1950-01-01'),
    weights: fc.dictionary(
      fc.constantFrom('2026-05-04', '2026-06-30', '2026-07-10', '2026-07-31'),
      fc.double({ min: 0, max: 300, noNaN: true }),
    ),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 12 }), fc.nat(40), (children, served) => {
      const people = children.map((c, i) => child(i + 1, c));
      const q = posyanduQuality(
        asked({ people, days: [DAY], sums: { now: { ...NONE, served }, before: NONE } }),
      );
      const shares = Object.values(sumQuality([q])).filter((v) => v !== null);
      expect(shares.every((v) => v >= 0)).toBe(true);
      expect(q.completeness.filled + q.completeness.excused).toBeLessThanOrEqual(
        q.completeness.asked,
      );
      expect(q.measuring.sign).toBe('few');
    }),
    { numRuns: 50 },
  );
});
