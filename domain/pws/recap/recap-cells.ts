import type { Group } from '../../stages/groups.ts';
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
  for (const { cell, isIn } of columnsOf(facts.groups)) if (isIn(month)) cells.push(cell);
  return cells;
}

interface CellColumn {
  cell: string;
  among: readonly Group[];
  isIn(month: MonthRead): boolean;
}

const CELL_COLUMNS: readonly CellColumn[] = Object.values(RECAPS).flatMap((form) =>
  form.columns.flatMap((column): CellColumn[] => {
    const isIn = RULES[form.key][column.n];
    const { source } = column;
    if (source.of !== 'cell' || !isIn) return [];
    return [{ cell: cellOf(form.key, column), among: source.among, isIn }];
  }),
);

/** People are of few different groups, and months are many: whom a column is among is asked once of each. */
const columnsByGroups = new Map<string, readonly CellColumn[]>();

function columnsOf(groups: readonly Group[]): readonly CellColumn[] {
  const key = groups.length === 1 ? (groups[0] ?? '') : groups.join();
  const kept = columnsByGroups.get(key);
  if (kept) return kept;
  const own = CELL_COLUMNS.filter(({ among }) => among.some((group) => groups.includes(group)));
  columnsByGroups.set(key, own);
  return own;
}
