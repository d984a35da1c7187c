import type { RecapColumn, RecapForm } from './form.ts';

export interface HeaderCell {
  text: string;
  /** columns and header rows it covers */
  wide: number;
  high: number;
  /** number of its first column */
  from: number;
}

/**
 * The headings as a table prints them: rows from the top, neighbours under the same heading joined, a column without
 * upper headings reaching down to the labels. The last row are the labels.
 */
export function headerRows({ columns }: Pick<RecapForm, 'columns'>): HeaderCell[][] {
  const depth = Math.max(...columns.map(({ heads }) => heads.length)) + 1;
  return Array.from({ length: depth }, (_, level) => headerRow(columns, level, depth));
}

function headerRow(columns: readonly RecapColumn[], level: number, depth: number): HeaderCell[] {
  const cells: HeaderCell[] = [];
  let path = '';
  for (const { n, label, heads } of columns) {
    if (level > heads.length) continue;
    if (level === heads.length) {
      cells.push({ text: label, wide: 1, high: depth - level, from: n });
      path = '';
      continue;
    }
    const here = heads.slice(0, level + 1).join('\n');
    const last = cells.at(-1);
    if (last && here === path && last.from + last.wide === n) last.wide += 1;
    else cells.push({ text: heads[level] ?? '', wide: 1, high: 1, from: n });
    path = here;
  }
  return cells;
}
