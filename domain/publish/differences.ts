import { pathTo } from './problem.ts';

/** One number, word or part that another version says otherwise; null where it is not there. */
export interface Difference {
  at: string;
  before: string | null;
  after: string | null;
}

type Row = Readonly<Record<string, unknown>>;
const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;

/** What differs, leaf by leaf, in the order of the file. Rows with a key of their own are found by it, wherever they stand. */
export function differences(before: unknown, after: unknown, at = ''): Difference[] {
  if (isRow(before) && isRow(after)) {
    const [a, b] = [byKey(before), byKey(after)];
    const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
    return keys.flatMap((key) => differences(a[key], b[key], pathTo(at, key)));
  }
  if (before === after) return [];
  return [{ at, before: said(before), after: said(after) }];
}

/** A list as a row, each under its own name where all have one; the same name twice is told apart by place. */
function byKey(value: Row): Row {
  if (!Array.isArray(value)) return value;
  const names = value.map((one: unknown) => nameOf(one));
  const own = names.every((name) => name !== null) && new Set(names).size === names.length;
  return Object.fromEntries(value.map((one: unknown, i) => [own ? (names[i] ?? i) : i, one]));
}

const NAMES = ['key', 'what', 'service', 'instrument', 'value', 'code'] as const;
function nameOf(one: unknown): string | null {
  if (!isRow(one)) return null;
  for (const name of NAMES) {
    const said = one[name];
    if (typeof said === 'string') return said;
  }
  return null;
}

const said = (value: unknown): string | null =>
  value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value);
