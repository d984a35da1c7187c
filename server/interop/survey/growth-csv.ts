import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Info, parse } from 'csv-parse';
import { ADDED_COLUMNS, growthColumns } from './growth-columns.ts';
import { type CellProblem, READ_COLUMNS, type ReadColumn, surveyChild } from './survey-child.ts';

export type LineProblem =
  | ({ kind: 'unreadable-cell'; line: number } & CellProblem)
  /** too many or too few cells: read as far as they go */
  | { kind: 'wrong-width'; line: number; cells: number; expected: number };

export type SurveyProblem =
  /** no line at all, or none of the columns a z-score needs */
  { kind: 'no-header' } | { kind: 'no-sex-column' } | { kind: 'no-age-column' };

export interface GrowthOptions {
  upperAgeDays: number;
  /** told once a line, as it is met */
  onProblem(problem: LineProblem): void;
  /** the file is no survey; nothing is written then */
  onRefused(problem: SurveyProblem): void;
  /** bytes of input read so far, now and then */
  onBytes?(bytes: number): void;
}

/**
 * CSV in, CSV out, a line at a time in bounded memory: every line comes out in its place with the figures added, also
 * one that could not be read, whose figures are then empty. Comma, semicolon or tab, as the heading has it.
 * Resolves with how many lines were read.
 */
export async function growthCsv(
  input: Readable,
  output: Writable,
  options: GrowthOptions,
): Promise<number> {
  const parser = parse({
    bom: true,
    delimiter: [',', ';', '\t'],
    trim: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    info: true,
  });
  let lines = 0;
  await pipeline(
    input,
    parser,
    async function* (records) {
      let table: Table | null = null;
      for await (const { record, info } of records as AsyncIterable<Parsed>) {
        if (table === null) {
          table = tableOf(record, options);
          if (table === null) return;
          yield table.head;
          continue;
        }
        lines += 1;
        if (lines % 500 === 0) options.onBytes?.(info.bytes);
        yield lineOf(table, record, info.lines, options);
      }
      if (table === null) options.onRefused({ kind: 'no-header' });
    },
    output,
    { end: false },
  );
  return lines;
}

interface Parsed {
  record: string[];
  info: Info;
}
interface Table {
  head: string;
  at: ReadonlyMap<ReadColumn, number>;
  /** the input's own columns; figures of an earlier run are written anew */
  kept: readonly number[];
  width: number;
}

function tableOf(heading: readonly string[], options: GrowthOptions): Table | null {
  const names = heading.map((name) => name.toLowerCase());
  const at = new Map<ReadColumn, number>();
  for (const column of READ_COLUMNS) {
    const index = names.indexOf(column);
    if (index >= 0) at.set(column, index);
  }
  const dated = at.has('birth_date') && at.has('measured_on');
  if (!at.has('sex')) options.onRefused({ kind: 'no-sex-column' });
  else if (!at.has('age_days') && !at.has('age_months') && !dated)
    options.onRefused({ kind: 'no-age-column' });
  else {
    const kept = names.flatMap((name, i) => (ADDED_COLUMNS.includes(name) ? [] : [i]));
    const head = csvLine([...kept.map((i) => heading[i] ?? ''), ...ADDED_COLUMNS]);
    return { head, at, kept, width: heading.length };
  }
  return null;
}

function lineOf(table: Table, cells: readonly string[], line: number, on: GrowthOptions): string {
  if (cells.length !== table.width)
    on.onProblem({ kind: 'wrong-width', line, cells: cells.length, expected: table.width });
  const { child, problems } = surveyChild((column) => {
    const index = table.at.get(column);
    return index === undefined ? '' : (cells[index] ?? '');
  });
  for (const problem of problems) on.onProblem({ kind: 'unreadable-cell', line, ...problem });
  return csvLine([
    ...table.kept.map((i) => cells[i] ?? ''),
    ...growthColumns(child, on.upperAgeDays),
  ]);
}

const csvLine = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\n`;
const quoted = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
