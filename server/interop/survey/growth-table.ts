import { ADDED_COLUMNS, growthColumns } from './growth-columns.ts';
import { type CellProblem, READ_COLUMNS, type ReadColumn, surveyChild } from './survey-child.ts';

export type LineProblem =
  | ({ kind: 'unreadable-cell'; line: number } & CellProblem)
  /** too many or too few cells: read as far as they go */
  | { kind: 'wrong-width'; line: number; cells: number; expected: number };

export type SurveyProblem =
  /** no line at all, or none of the columns a z-score needs */
  { kind: 'no-header' } | { kind: 'no-sex-column' } | { kind: 'no-age-column' };

/** What the heading says of every line after it. Plain data, so that it can be handed to another thread. */
export interface SurveyTable {
  head: string;
  delimiter: string;
  /** where each column that is read stands; −1 when it is missing */
  at: Readonly<Record<ReadColumn, number>>;
  /** the input's own columns; figures of an earlier run are written anew */
  kept: readonly number[];
  width: number;
  upperAgeDays: number;
}

const DELIMITERS = [',', ';', '\t'] as const;

/** Comma, semicolon or tab: whichever the heading has most of. A comma within a number is a decimal one then. */
export function delimiterOf(heading: string): string {
  const many = (mark: string): number => heading.split(mark).length;
  return DELIMITERS.reduce((most, mark) => (many(mark) > many(most) ? mark : most));
}

/** Reads the heading; answers what is wrong with it when it is no survey's. */
export function surveyTable(
  heading: readonly string[],
  delimiter: string,
  upperAgeDays: number,
): SurveyTable | SurveyProblem {
  const names = heading.map((name) => name.trim().toLowerCase());
  const at = Object.fromEntries(
    READ_COLUMNS.map((column) => [column, names.indexOf(column)]),
  ) as Record<ReadColumn, number>;
  const dated = at.birth_date >= 0 && at.measured_on >= 0;
  if (at.sex < 0) return { kind: 'no-sex-column' };
  if (at.age_days < 0 && at.age_months < 0 && !dated) return { kind: 'no-age-column' };
  const kept = names.flatMap((name, i) => (ADDED_COLUMNS.includes(name) ? [] : [i]));
  const head = csvLine([...kept.map((i) => heading[i]?.trim() ?? ''), ...ADDED_COLUMNS]);
  return { head, delimiter, at, kept, width: heading.length, upperAgeDays };
}

/**
 * One line with its figures added, also when some of it could not be read; `problems` are told of it.
 *
 * @param asWritten the line itself where its own cells can stand as they are
 */
export function surveyLine(
  table: SurveyTable,
  cells: readonly string[],
  line: number,
  problems: LineProblem[],
  asWritten: string | null,
): string {
  if (cells.length !== table.width)
    problems.push({ kind: 'wrong-width', line, cells: cells.length, expected: table.width });
  const unread: CellProblem[] = [];
  const child = surveyChild({ cells, at: table.at }, unread);
  for (const problem of unread) problems.push({ kind: 'unreadable-cell', line, ...problem });
  const out: string[] = [];
  if (asWritten !== null && cells.length === table.width) out.push(asWritten);
  else for (const i of table.kept) out.push(quoted(cells[i]?.trim() ?? ''));
  growthColumns(child, table.upperAgeDays, out);
  return out.join(',');
}

const csvLine = (cells: readonly string[]): string => cells.map(quoted).join(',');
const NEEDS_QUOTES = /[",\r\n]/;
const quoted = (cell: string): string =>
  NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
