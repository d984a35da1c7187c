import { csvText } from '../known/csv-text.ts';
import type { ReadRow } from '../known/read-office.ts';
import { sayRead, auditWords as w } from '../words/audit.ts';
import { roleWords } from '../words/more.ts';
import { sayMoment } from './office.ts';

/** Whose data a reading opened, as it is told to this reader. */
export function sayWhose(row: ReadRow): string {
  if (row.subject === null) return row.people > 0 ? w.people(row.people) : '';
  return row.name ?? w.hidden;
}

/** The readings as a table for spreadsheets. */
export const readsCsv = (rows: readonly ReadRow[]): string =>
  csvText([
    [w.columns.at, w.columns.who, 'Peran', w.columns.what, w.columns.whose, w.columns.because],
    ...rows.map((row) => [
      `${sayMoment(row.at)}${row.offline ? ` (${w.offline})` : ''}`,
      row.account.name,
      roleWords[row.account.role],
      sayRead(row.what),
      sayWhose(row),
      row.because ?? '',
    ]),
  ]);
