import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VISIT_DAY, type Visit, visitor } from '../../assess/visit-for-test.ts';
import { type Group, groupsOn } from '../../stages/groups.ts';
import { MonthNumbers } from '../month-numbers.ts';
import { ADULT_CASES } from './adult.cases.ts';
import { CHILD_CASES } from './child.cases.ts';
import { cellOf, RECAP_FORMS } from './form.ts';
import { RECAPS } from './forms.ts';
import { MOTHER_CASES } from './mother.cases.ts';
import { recapDoubts } from './recap-check.ts';
import { cellsOfKnown, columnsOf } from './recap-for-test.ts';
import { recapRow, recapTotals } from './recap-row.ts';
import { SCHOOL_CASES } from './school.cases.ts';

const COLUMNS = { mother: 29, child: 36, school: 26, adult: 47 } as const;
const CASES = {
  mother: MOTHER_CASES,
  child: CHILD_CASES,
  school: SCHOOL_CASES,
  adult: ADULT_CASES,
};

describe('the forms', () => {
  it.each(RECAP_FORMS)('number every column once and print a label over it: %s', (key) => {
    const { columns, exclusive } = RECAPS[key];
    const numbers = columns.map(({ n }) => n);
    expect(numbers).toEqual(Array.from({ length: COLUMNS[key] }, (_, i) => i + 1));
    expect(columns.filter(({ label, heads }) => [label, ...heads].some((t) => t === ''))).toEqual(
      [],
    );
    const cells = new Set(columns.filter((c) => c.source.of === 'cell').map(({ n }) => n));
    expect(exclusive.flat().filter((n) => !cells.has(n))).toEqual([]);
  });

  it.each(RECAP_FORMS)('have a case for every column people are counted in: %s', (key) => {
    const seen = new Set(CASES[key].flatMap(({ columns }) => columns.map((c) => String(c))));
    const wanted = RECAPS[key].columns.flatMap(({ n, source }) =>
      source.of === 'cell' ? [source.sensitive ? `s${n}` : String(n)] : [],
    );
    expect(wanted.filter((n) => !seen.has(n))).toEqual([]);
  });
});

describe('T4.09 the columns of made-up visits', () => {
  for (const key of RECAP_FORMS)
    it.each(CASES[key].map((c) => [c.name, c] as const))(`${key}: %s`, (_name, given) => {
      expect(columnsOf(key, given)).toEqual(given.columns);
    });

  it('put a girl of 16 who expects a child in both her forms', () => {
    const visit = { sex: 'F', ageMonths: 193, mother: 'bumil', read: { muac: 22 } } as const;
    const both = { name: '', visit: { ...visit, educated: true as const }, columns: [] };
    expect(columnsOf('mother', both)).toEqual([11, 27]);
    expect(columnsOf('school', both)).toEqual(['s24', 25]);
  });
});

/** Anything a card could have written, for anybody. */
const visits = fc.record({
  sex: fc.constantFrom('F', 'M'),
  ageMonths: fc.integer({ min: 0, max: 1000 }),
  mother: fc.constantFrom(undefined, 'bumil', 'nifas', 'busui'),
  read: fc.record(
    {
      weight: fc.integer({ min: 3, max: 110 }),
      'length-height': fc.integer({ min: 50, max: 180 }),
      head: fc.integer({ min: 30, max: 55 }),
      muac: fc.integer({ min: 10, max: 35 }),
      waist: fc.integer({ min: 50, max: 120 }),
      hb: fc.integer({ min: 6, max: 16 }),
      glucose: fc.integer({ min: 40, max: 300 }),
      cholesterol: fc.integer({ min: 100, max: 300 }),
      'blood-pressure': fc.tuple(
        fc.integer({ min: 80, max: 190 }),
        fc.integer({ min: 40, max: 120 }),
      ),
    },
    { requiredKeys: [] },
  ),
  yes: fc.boolean(),
  score: fc.integer({ min: 0, max: 20 }),
});

const visitOf = ({ mother, yes, score, ...rest }: Parameters<typeof visitFrom>[0]): Visit =>
  visitFrom({ mother, yes, score, ...rest });
function visitFrom(made: typeof visits extends fc.Arbitrary<infer T> ? T : never): Visit {
  const { mother, yes, score, read, ...who } = made;
  const isMother =
    mother !== undefined && made.sex === 'F' && made.ageMonths >= 150 && made.ageMonths < 600;
  const given = Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
  return {
    ...who,
    ...(isMother ? { mother } : {}),
    read: given,
    answers: {
      'tbc-signs': { cough: yes, fever: yes, weight: false, contact: false },
      'sick-signs': { fever: yes },
      'development-checklist': { result: yes ? 'complete' : 'incomplete' },
      'exclusive-breastfeeding': { exclusive: yes },
      'complementary-feeding': { suitable: yes },
      'ttd-daily': { daily: yes },
      'mother-class': { attends: yes },
      'vitamin-a-taken': { taken: yes },
      'contraception-use': { uses: yes },
      'srq-20': { score, 'item-17': yes },
      skilas: { orientation: yes, 'three-words': false, whisper: yes, 'chair-stands': !yes },
    },
    services: yes ? [{ service: 'immunization.mr-1' }, { service: 'iron-tablets' }] : [],
  };
}

describe('any visits', () => {
  it('stand in columns of their own groups only, and in one of those that exclude each other', () => {
    fc.assert(
      fc.property(visits, (made) => {
        const known = visitor(visitOf(made));
        const cells = new Set(cellsOfKnown(known));
        const birth = known.identity?.birthDate ?? VISIT_DAY;
        const groups = groupsOn(birth, known.pregnancies, VISIT_DAY);
        for (const form of Object.values(RECAPS)) {
          const standing = form.columns.filter((c) => cells.has(cellOf(form.key, c)));
          for (const { source } of standing)
            expect(source.of === 'cell' && source.among.some((g) => groups.includes(g))).toBe(true);
          for (const together of form.exclusive)
            expect(standing.filter(({ n }) => together.includes(n)).length).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('add up: no column, and no columns of one person together, exceed those who came', () => {
    fc.assert(
      fc.property(fc.array(visits, { minLength: 1, maxLength: 8 }), (all) => {
        const numbers = new MonthNumbers();
        for (const made of all) {
          const known = visitor(visitOf(made));
          const groups = groupsOn(
            known.identity?.birthDate ?? VISIT_DAY,
            known.pregnancies,
            VISIT_DAY,
          );
          for (const group of groups) {
            numbers.add(group, 'target', 1);
            numbers.add(group, 'served', 1);
          }
          for (const cell of cellsOfKnown(known)) numbers.add('*', cell, 1);
        }
        for (const form of Object.values(RECAPS)) expect(recapDoubts(form, numbers)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

const numbers = (rows: Record<string, Record<string, number>>): MonthNumbers =>
  MonthNumbers.of(
    Object.entries(rows).flatMap(([group, whats]) =>
      Object.entries(whats).map(([what, n]) => [group, what, n] as const),
    ),
  );
const values = (row: { values: { n: number; value: number | null }[] }, ...columns: number[]) =>
  columns.map((n) => row.values[n - 1]?.value);

describe('a line of the form', () => {
  const month = numbers({
    bumil: { target: 5, served: 3, outside: 1 },
    nifas: { target: 1, served: 1 },
    busui: { target: 6, served: 2, outside: 1 },
    '*': { 'r.mother.10': 5, 's.r.mother.25': 2 },
  });

  it('tells who was awaited, came and did not; who was not awaited stands beside it', () => {
    const row = recapRow(RECAPS.mother, '2026-07', month, { sensitive: true });
    expect(values(row, 2, 3, 4, 5, 6, 7)).toEqual([5, 7, 3, 3, 2, 4]);
    expect(values(row, 10, 11, 25, 26)).toEqual([5, 0, 2, 0]);
    expect(row.outside).toBe(2);
  });

  it('keeps columns of sensitive answers from who may not see them, never as 0 (ruling 16)', () => {
    const row = recapRow(RECAPS.mother, '2026-07', month, { sensitive: false });
    expect(row.values[24]).toEqual({ n: 25, value: null, missing: 'health-workers' });
    expect(row.values[10]).toEqual({ n: 11, value: 0 });
  });

  it('prints "belum dicatat" for a column nothing fills, never 0', () => {
    const { columns, ...form } = RECAPS.mother;
    const unfilled = columns.map((c) =>
      c.n === 18 ? { ...c, source: { of: 'nothing' as const } } : c,
    );
    const row = recapRow({ ...form, columns: unfilled }, '2026-07', month, { sensitive: true });
    expect(row.values[17]).toEqual({ n: 18, value: null, missing: 'not-recorded' });
  });

  it('sums months, but never the targets', () => {
    const rows = ['2026-07', '2026-08'].map((m) =>
      recapRow(RECAPS.mother, m, month, { sensitive: false }),
    );
    const totals = recapTotals(RECAPS.mother, rows);
    expect(values({ values: totals }, 2, 4, 6, 10, 25)).toEqual([null, 6, 4, 10, null]);
    expect(totals[24]?.missing).toBe('health-workers');
  });
});

describe('what does not add up', () => {
  const group = (group: Group, target: number, served: number, cells: Record<string, number>) =>
    numbers({ [group]: { target, served }, '*': cells });

  it.each([
    ['more came than were awaited', 'mother', group('bumil', 2, 3, {}), [[2, 4]]],
    ['a column larger than who came', 'mother', group('bumil', 9, 3, { 'r.mother.15': 4 }), [[15]]],
    [
      'two columns of one person together larger than who came',
      'mother',
      group('bumil', 9, 3, { 'r.mother.10': 2, 'r.mother.11': 2 }),
      [[10, 11]],
    ],
    ['D and its codes', 'child', group('balita', 9, 3, { d: 3, n: 1, t: 1 }), [[13, 14]]],
  ] as const)('is said in a sentence with its columns: %s', (_name, key, month, columns) => {
    const doubts = recapDoubts(RECAPS[key], month);
    expect(doubts.map((d) => d.columns)).toEqual(columns);
    for (const { says } of doubts) expect(says).toMatch(/\d.*\.$/);
  });
});
