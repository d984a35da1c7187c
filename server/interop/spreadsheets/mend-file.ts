import type { LineReport } from '#domain/people/plan-import.ts';
import type { RegisterColumn } from '#domain/people/register-row.ts';
import type { RegisterFile } from './read-register.ts';

/** The columns a file to mend adds: what is wrong, and where to say that this is really somebody else. */
const ADDED: readonly { column: RegisterColumn; heading: string }[] = [
  { column: 'problem', heading: 'Masalah' },
  { column: 'somebodyElse', heading: 'Orang Lain' },
];

/**
 * The refused lines as a CSV to mend and import again: the register's own columns, then Masalah and Orang Lain.
 * `;` and the UTF-8 mark, as Indonesian Excel opens it; long numbers and leading zeros are written `="0812…"`, so that
 * the spreadsheet which once ate a NIK does not eat it again.
 */
export function mendFile(file: RegisterFile, reports: readonly LineReport[]): string {
  const added = ADDED.filter(({ column }) => !file.headings.columns.includes(column));
  const width = file.headings.cells.length;
  const problemAt = file.headings.columns.indexOf('problem');
  const lines = reports
    .filter((report) => report.outcome === 'refused')
    .map((report) => {
      const written = file.cellsByLine.get(report.line) ?? [];
      const cells = Array.from({ length: width }, (_, i) => written[i] ?? '');
      const says = report.problems.map((p) => p.sentence).join(' ');
      if (problemAt >= 0) cells[problemAt] = says;
      return [...cells, ...added.map(({ column }) => (column === 'problem' ? says : ''))];
    });
  const headings = [...file.headings.cells, ...added.map(({ heading }) => heading)];
  return `\ufeff${[headings, ...lines].map(csvLine).join('')}`;
}

const csvLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => quotedIfNeeded(asText(cell))).join(';')}\r\n`;

/** What a spreadsheet would change (a long number, a leading zero) or run (`=`, `@`) is marked as text. */
function asText(cell: string): string {
  if (/^(0\d+|\d{12,})$/.test(cell)) return `="${cell}"`;
  return /^[=@]|^[+-](?=.)/.test(cell) ? `'${cell}` : cell;
}

const quotedIfNeeded = (cell: string): string =>
  /[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
