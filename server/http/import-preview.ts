import { createHash } from 'node:crypto';
import type { LocalDate } from '#domain/calendar.ts';
import { type ImportPlan, isAdded, type LineReport } from '#domain/people/plan-import.ts';
import type { Problem } from '#domain/people/register-problems.ts';
import type { RegisterColumn } from '#domain/people/register-row.ts';
import { mendFile } from '../interop/spreadsheets/mend-file.ts';
import type { Asked, ReadFile } from './import.ts';

/** What becomes of a line: goes in · goes in and should be looked at · is there already · may be somebody's double · cannot go in. */
export type LineFate = 'added' | 'to-check' | 'known' | 'double' | 'refused';

export interface PreviewLine {
  line: number;
  name: string;
  fate: LineFate;
  says: Problem[];
}

export interface ImportPreview {
  /** shown this, write this: goes with the same file when it is brought in */
  token: string;
  posyandu: string;
  on: LocalDate;
  /** every heading of the file and what it was understood as; null: not understood, not brought in */
  columns: { heading: string; as: RegisterColumn | null }[];
  counts: Record<LineFate, number> & { lines: number; blank: number; completed: number };
  lines: PreviewLine[];
  /** the lines that cannot go in as a CSV to mend and bring in again; null when there are none */
  mend: string | null;
}

/** A plan in the words of a screen: one entry a line, in the order of the file. */
export function previewOf(file: ReadFile, plan: ImportPlan, asked: Asked): ImportPreview {
  const { headings, blankLines } = file.register;
  const lines = plan.lines.map(lineOf);
  const count = (fate: LineFate): number => lines.filter((line) => line.fate === fate).length;
  return {
    token: tokenOf(file, plan, asked),
    posyandu: asked.posyandu.id,
    on: asked.what.on,
    columns: headings.cells.flatMap((heading, i) =>
      heading === '' ? [] : [{ heading, as: headings.columns[i] ?? null }],
    ),
    counts: {
      lines: lines.length,
      blank: blankLines.length,
      completed: plan.completed.length,
      added: count('added'),
      'to-check': count('to-check'),
      known: count('known'),
      double: count('double'),
      refused: count('refused'),
    },
    lines,
    mend: plan.lines.some((line) => line.outcome === 'refused')
      ? mendFile(file.register, plan.lines)
      : null,
  };
}

/** Of the same file, the same posyandu and the same decision about every line the same; else another. */
export function tokenOf(file: ReadFile, plan: ImportPlan, asked: Asked): string {
  const { people, completed, lines } = plan;
  return createHash('sha256')
    .update(file.bytes)
    .update(JSON.stringify([asked.posyandu.id, people, completed, lines]))
    .digest('base64url');
}

const lineOf = (report: LineReport): PreviewLine => ({
  line: report.line,
  name: report.name,
  fate: fateOf(report),
  says: report.problems,
});

const DOUBLES: readonly string[] = ['resembles', 'resembles-fully'];

function fateOf(report: LineReport): LineFate {
  if (isAdded(report)) return report.problems.length > 0 ? 'to-check' : 'added';
  if (report.outcome === 'known') return 'known';
  return report.problems.some(({ slug }) => DOUBLES.includes(slug)) ? 'double' : 'refused';
}
