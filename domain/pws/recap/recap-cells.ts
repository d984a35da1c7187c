import type { PersonMonthFacts } from '../cells.ts';
import { adultColumns } from './adult.ts';
import { childColumns } from './child.ts';
import { cellOf, type RecapKey } from './form.ts';
import { RECAPS } from './forms.ts';
import { MonthRead } from './month-read.ts';
import { motherColumns } from './mother.ts';
import { schoolColumns } from './school.ts';

/** By the column's number: does this person's month stand in it? Their group is asked before. */
export type ColumnRules = Readonly<Record<number, (month: MonthRead) => boolean>>;

const RULES: Readonly<Record<RecapKey, ColumnRules>> = {
  mother: motherColumns,
  child: childColumns,
  school: schoolColumns,
  adult: adultColumns,
};

/**
 * Columns of the monthly recaps one person's month adds 1 to, as `r.<form>.<column>`, and `s.r.<form>.<column>` for
 * what only health workers may see. Somebody on two cards stands in both forms.
 */
export function recapCells(facts: PersonMonthFacts): string[] {
  const month = new MonthRead(facts);
  const cells: string[] = [];
  for (const form of Object.values(RECAPS))
    for (const column of form.columns) {
      const { source } = column;
      if (source.of !== 'cell' || !month.isIn(...source.among)) continue;
      if (RULES[form.key][column.n]?.(month)) cells.push(cellOf(form.key, column));
    }
  return cells;
}
