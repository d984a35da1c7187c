import { AGE_GROUPS } from '../stages/groups.ts';
import { givesAway, isHidden, shown, smallOrHeld } from './small-numbers.ts';
import { type GroupMonth, HELD_BACK } from './village-month.ts';

type Row = GroupMonth & { visited?: number };
interface Cell {
  n: number;
  told: number;
}
type Line = readonly Cell[];
/** A line and what its parts add up to: its own first cell, or a sum that other pages tell. */
interface Sum {
  line: Line;
  whole: Cell;
  parts: Line;
}

const AGES: ReadonlySet<string> = new Set(AGE_GROUPS.map(({ key }) => key));
const UNDER_FIVES: ReadonlySet<string> = new Set(['bayi', 'balita']);
const SUMMED = ['target', 'served', 'notYet'] as const;
const PARTS = ['atRisk', 'referred', 'visited'] as const;

/**
 * The groups of a month as a reader outside the puskesmas may see them (ruling 18). Everybody has one age group, so the
 * ages of a column add up to what trends and the lines of larger places tell; the under-fives add up to S; a target is
 * the served and the others. In none of these sums one hidden cell is left alone, nor are those hidden told by their sum.
 */
export function hideGroups<R extends Row>(rows: readonly R[]): R[] {
  const cells = rows.map((row) => SUMMED.map((key) => cellOf(row[key])));
  const column = (c: number, groups: ReadonlySet<string>): Line =>
    rows.flatMap(({ group }, r) => (groups.has(group) ? (cells[r]?.[c] ?? []) : []));
  hideSeconds([
    ...cells.map(rowSum),
    ...SUMMED.map((_, c) => columnSum(column(c, AGES))),
    ...[0, 1].map((c) => columnSum(column(c, UNDER_FIVES))),
  ]);
  const served = cells.map((row) => row[1]?.told ?? 0);
  const parts = PARTS.map((key) => partsOf(rows, key, served));
  return rows.map((row, r) => ({
    ...row,
    ...Object.fromEntries(SUMMED.map((key, c) => [key, cells[r]?.[c]?.told ?? 0])),
    outside: shown(row.outside),
    ...Object.fromEntries(
      PARTS.flatMap((key, c) => (key in row ? [[key, parts[c]?.[r]?.told ?? 0]] : [])),
    ),
  }));
}

const cellOf = (n: number): Cell => ({ n, told: shown(n) });

const rowSum = (line: Line): Sum => {
  const [whole = cellOf(0), ...parts] = line;
  return { line, whole, parts };
};
const columnSum = (line: Line): Sum => ({
  line,
  whole: cellOf(line.reduce((sum, { n }) => sum + n, 0)),
  parts: line,
});

/** At risk and referred are parts of the served: told beside a hidden whole they would bound it. */
function partsOf(rows: readonly Row[], key: (typeof PARTS)[number], served: readonly number[]) {
  const cells = rows.map((row, r): Cell => {
    const n = row[key] ?? 0;
    const bound = key !== 'visited' && n > 0 && isHidden(served[r] ?? 0);
    return { n, told: bound ? smallOrHeld(n) : shown(n) };
  });
  hideSeconds([columnSum(cells.filter((_, r) => AGES.has(rows[r]?.group ?? '')))]);
  return cells;
}

/** One more cell beside those that are given away, until there are none; each turn hides one more, so it ends. */
function hideSeconds(sums: readonly Sum[]): void {
  while (sums.filter((sum) => hideSecond(sum.line) || hideAnother(sum)).length > 0);
}

/** The smallest that is told of a line whose sum gives its hidden cells away. */
function hideAnother({ line, whole, parts }: Sum): boolean {
  const given = givesAway(
    whole.told,
    parts.map(({ told }) => told),
  );
  const told = line.filter(({ n, told }) => n > 0 && !isHidden(told));
  const [another] = told.toSorted((a, b) => a.n - b.n);
  if (!given || !another) return false;
  another.told = HELD_BACK;
  return true;
}

/** The smallest that says something; a 0 when all others are, unless the whole is small too and told nowhere. */
function hideSecond(line: Line): boolean {
  const [alone, ...more] = line.filter(({ told }) => isHidden(told));
  if (!alone || more.length > 0) return false;
  const others = line.filter((cell) => cell !== alone).toSorted((a, b) => a.n - b.n);
  const second = others.find(({ n }) => n > 0) ?? (isHidden(shown(alone.n)) ? null : others[0]);
  if (!second || (second.n === 0 && alone.n === 0)) return false;
  second.told = HELD_BACK;
  return true;
}
