import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, rulebookOn } from '../assess/assess.ts';
import { RULES } from '../assess/rules.ts';
import { tryPublication } from './check-publication.ts';
import { PUBLICATION_PROBLEMS } from './problem.ts';
import { NOTHING_PUBLISHED, publishedFrom } from './publication.ts';
import { samplePeople } from './sample-people.ts';
import { TABLE_CASES } from './table-problems.cases.ts';
import { tableProblems } from './table-problems.ts';

const SINCE = '2026-01-01';
const tablesOf = (name: string): unknown[] =>
  RULES.find(({ card }) => card.rule === name)?.versions.map(({ table }) => table) ?? [];

type Row = Record<string, unknown>;
const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;

/** A copy of a table with one place changed, or taken away. */
function changed(table: unknown, at: string, to: unknown): unknown {
  const copy = structuredClone(table);
  const path = at.split('.');
  const last = path.pop() ?? '';
  let inside: unknown = copy;
  for (const key of path) inside = isRow(inside) ? inside[key] : null;
  if (!isRow(inside)) throw new Error(`no place ${at}`);
  if (to === undefined) delete inside[last];
  else inside[last] = to;
  return copy;
}

describe('a table is judged by those the rule came with', () => {
  it('every table of the app is like itself', () => {
    for (const { card, versions } of RULES) {
      const models = versions.map(({ table }) => table);
      for (const table of models)
        expect([card.rule, tableProblems(models, table)]).toEqual([card.rule, []]);
    }
  });

  it.each(TABLE_CASES.map((row) => [row.says, row] as const))(
    '%s',
    (_, { rule, at, to, problem }) => {
      const models = tablesOf(rule);
      const kinds = tableProblems(models, changed(models.at(-1), at, to)).map(({ kind }) => kind);
      if (problem === null) expect(kinds).toEqual([]);
      else expect(kinds).toContain(problem);
    },
  );

  it.each([[null], [undefined], ['text'], [7], [[]], [{}]])('refuses %j as a whole', (table) => {
    for (const { versions } of RULES)
      expect(
        tableProblems(
          versions.map((v) => v.table),
          table,
        ),
      ).not.toEqual([]);
  });
});

/** Every place a value stands at. */
function placesOf(value: unknown, at = ''): string[] {
  if (!isRow(value)) return [at];
  return Object.entries(value).flatMap(([key, inside]) =>
    placesOf(inside, at === '' ? key : `${at}.${key}`),
  );
}
const anyRule = fc.constantFrom(...RULES);
const anyValue = fc.oneof(
  { weight: 4, arbitrary: fc.double({ min: -400, max: 400, noNaN: true }) },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 300 }) },
  fc.constantFrom('refer', 'good', 'pustu', 'puskesmas', 'Segera ke puskesmas.', '', true, null),
  fc.constant(undefined),
);
const at = (table: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((inside, key) => (isRow(inside) ? inside[key] : undefined), table);

/** Most changes move a number a little: those that pass are what this test is about. */
const anyChange = anyRule.chain((rule) => {
  const table = rule.versions.at(-1)?.table;
  const places = placesOf(table);
  const numbers = places.filter((place) => typeof at(table, place) === 'number');
  const small = fc.record({
    at: fc.constantFrom(...(numbers.length > 0 ? numbers : places)),
    to: fc.constant('Temui bidan.'),
    times: fc.double({ min: 0.9, max: 1.1, noNaN: true }),
  });
  const wild = fc.record({
    at: fc.constantFrom(...places),
    to: anyValue,
    times: fc.constant<number | null>(null),
  });
  return fc.record({
    rule: fc.constant(rule),
    changes: fc.array(fc.oneof({ weight: 5, arbitrary: small }, { weight: 1, arbitrary: wild }), {
      minLength: 1,
      maxLength: 2,
    }),
  });
});

const people = [...samplePeople([1, 5, 11.6, 20, 80, 141])].filter((_, i) => i % 17 === 0);

describe('T4.18 whatever passes the check', () => {
  it('never makes a rule throw, nor speak to an age it did not speak to', () => {
    let passed = 0;
    fc.assert(
      fc.property(anyChange, ({ rule, changes }) => {
        let body: unknown = rule.versions.at(-1)?.table;
        for (const change of changes) {
          const now = at(body, change.at);
          const to =
            typeof now === 'number' && change.times !== null ? now * change.times : change.to;
          if (now !== undefined) body = changed(body, change.at, to);
        }
        const draft = { kind: 'rule-table', name: rule.card.rule, version: 'contoh-1' } as const;
        const trial = tryPublication(
          { ...draft, since: SINCE, note: 'contoh', body },
          { today: '2025-12-31', published: NOTHING_PUBLISHED, taken: [] },
        );
        for (const { kind } of trial.problems) expect(PUBLICATION_PROBLEMS).toContain(kind);
        if (trial.problems.length > 0) return;
        passed += 1;
        const published = publishedFrom([{ ...draft, id: 'a', since: SINCE, body }]);
        const book = rulebookOn('2026-07-15', {}, published);
        for (const { known, on } of people)
          for (const finding of assess(known, on, book))
            if (finding.rule === rule.card.rule) expect(finding.version).toBe('contoh-1');
      }),
      { numRuns: 80, seed: 418 },
    );
    expect(passed).toBeGreaterThan(20);
  }, 120_000);
});
