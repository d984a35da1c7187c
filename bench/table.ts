import { type BenchResult, type BenchRow, isMet } from './bench.ts';

const HEAD = ['', 'figure', 'value', 'unit', 'aim', 'met'];

const met = (row: BenchRow): string => {
  const is = isMet(row);
  return is === null ? '' : is ? 'yes' : 'NO';
};
const number = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 2 });

function cells(results: readonly BenchResult[]): string[][] {
  return results.flatMap(({ name, rows }) =>
    rows.map((row, i) => [
      i === 0 ? name : '',
      row.figure,
      number(row.value),
      row.unit,
      row.aim ?? '',
      met(row),
    ]),
  );
}

/** For the terminal: columns, numbers to the right. */
export function plainTable(results: readonly BenchResult[]): string {
  const all = [HEAD, ...cells(results)];
  const widths = HEAD.map((_, i) => Math.max(...all.map((row) => row[i]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, i) => (i === 2 ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export function markdownTable(results: readonly BenchResult[]): string {
  const lines = cells(results).map((row) => `| ${row.join(' | ')} |`);
  return [`| ${HEAD.join(' | ')} |`, '|---|---|--:|---|---|---|', ...lines].join('\n');
}
