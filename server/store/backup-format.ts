import type { Migration } from './migrate.ts';

/**
 * A backup is one gzip file of JSON lines:
 *
 *   {"siklus":1,"at":…,"migrations":[{name,checksum}…],"secretMark":…}   what wrote it; the schema it needs
 *   {"table":"entries","columns":["district_id","id",…]}                 one table begins
 *   ["18","0198…",…]                                                      its rows: every value as PostgreSQL's text, or null
 *   {"rows":12,"sha256":"…"}                                              it ends: how many, and the hash over its lines
 *   …                                                                     the next table, each after those it refers to
 *   {"tables":21,"rows":3000000}                                          without this last line the file is not whole
 */
export const FORMAT = 1;

export interface Head {
  siklus: number;
  at: string;
  migrations: Pick<Migration, 'name' | 'checksum'>[];
  secretMark: string | null;
}
export interface TableHead {
  table: string;
  columns: string[];
}
export type Row = (string | null)[];
export interface TableEnd {
  rows: number;
  sha256: string;
}
export interface End {
  tables: number;
  rows: number;
}

type Line = Head | TableHead | Row | TableEnd | End;

/** One line of a backup; null when it is none. */
export function readLine(text: string): Line | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Line) : null;
  } catch {
    return null;
  }
}

const textList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

export const isHead = (line: Line): line is Head =>
  'siklus' in line && Array.isArray(line.migrations);
export const isTableHead = (line: Line): line is TableHead =>
  'table' in line && typeof line.table === 'string' && textList(line.columns);
export const isRow = (line: Line): line is Row => Array.isArray(line);
export const isTableEnd = (line: Line): line is TableEnd => 'sha256' in line;
export const isEnd = (line: Line): line is End => 'tables' in line;

/** A table's or column's name as SQL. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
