import { type PublicationProblem, pathTo, problemAt } from './problem.ts';

type Row = Readonly<Record<string, unknown>>;
const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Whether numbers that rise or fall in the rule's own table still do: along a list, along a column of rows (`below` and
 * `upTo` are one column, for a row has one of them), from "from" to "to", and between limits that stand side by side.
 * Both have the same shape.
 */
export function orderProblems(model: unknown, table: unknown, at = ''): PublicationProblem[] {
  if (Array.isArray(model) && Array.isArray(table))
    return [
      ...columnProblems(model, table, at),
      ...model.flatMap((one, i) => orderProblems(one, table[i], pathTo(at, i))),
    ];
  if (!isRow(model) || !isRow(table)) return [];
  return [
    ...besideProblems(model, table, at),
    ...Object.keys(model).flatMap((key) => orderProblems(model[key], table[key], pathTo(at, key))),
  ];
}

function columnProblems(
  model: readonly unknown[],
  table: readonly unknown[],
  at: string,
): PublicationProblem[] {
  const columns = new Set(
    model.flatMap((row) => (isRow(row) ? Object.keys(row).map(columnOf) : [''])),
  );
  return [...columns]
    .filter((column) => {
      const way = wayOf(numbersIn(model, column));
      return way !== 0 && wayOf(numbersIn(table, column)) !== way;
    })
    .map((column) => problemAt('order', column === '' ? at : pathTo(at, column)));
}

const columnOf = (key: string): string => (key === 'upTo' ? 'below' : key);

const numbersIn = (rows: readonly unknown[], column: string): number[] =>
  rows.flatMap((row) => {
    const value = isRow(row) ? (row[column] ?? (column === 'below' ? row.upTo : undefined)) : row;
    return typeof value === 'number' ? [value] : [];
  });

/** 1 when every number is larger than the one before, -1 when smaller, 0 when there is no such order. */
function wayOf(numbers: readonly number[]): 1 | -1 | 0 {
  if (numbers.length < 2) return 0;
  const steps = numbers.slice(1).map((n, i) => n - (numbers[i] ?? n));
  if (steps.every((step) => step > 0)) return 1;
  return steps.every((step) => step < 0) ? -1 : 0;
}

/** Limits of one thing: `mildFrom` under `below`, `fromMonths` before `toMonths`. */
const LIMIT = /^(below|upTo)$|(From|Below|UpTo)$/;
const SPAN = /^(from|to|min|max)/;

function besideProblems(model: Row, table: Row, at: string): PublicationProblem[] {
  const keys = Object.keys(model).filter((key) => typeof model[key] === 'number');
  const pairs = keys.flatMap((a, i) => keys.slice(i + 1).map((b) => [a, b] as const));
  return pairs
    .filter(([a, b]) => (LIMIT.test(a) && LIMIT.test(b)) || (SPAN.test(a) && SPAN.test(b)))
    .filter(([a, b]) => {
      const was = wayOf([Number(model[a]), Number(model[b])]);
      return was !== 0 && wayOf([Number(table[a]), Number(table[b])]) !== was;
    })
    .map(([, b]) => problemAt('order', pathTo(at, b)));
}
