import { bannedIn } from '../assess/banned-words.ts';
import { numberText } from '../measures/number-text.ts';
import { BOUNDS, NAMES } from './table-names.ts';

/** A rule's table in words, one line a threshold or class, for those who read and sign it. */
export interface TableLine {
  name: string;
  /** to health workers: the class as the source names it */
  says: string;
  /** to everybody else, where the line is a class (ruling 3) */
  family?: string;
}

const SEVERITY: Readonly<Record<string, string>> = {
  good: 'baik',
  watch: 'pantau',
  refer: 'rujuk',
  urgent: 'segera rujuk',
  unknown: 'belum dinilai',
};
const PLACE: Readonly<Record<string, string>> = {
  pustu: 'Pustu',
  puskesmas: 'Puskesmas',
  hospital: 'rumah sakit',
};
/** Keys that only hold others together. */
const HOLDERS: ReadonlySet<string> = new Set(['classes', 'words', 'rows', 'row', 'bands', 'ages']);
const MOST_LEVELS = 6;

type Fields = Readonly<Record<string, unknown>>;
type Class = Fields & { worker: string; severity: string };
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isClass = (value: unknown): value is Class =>
  isFields(value) && typeof value.worker === 'string' && typeof value.severity === 'string';
const isBare = (value: unknown): boolean => typeof value !== 'object' || value === null;
const isList = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.every(isBare);

const plain = (value: unknown): string =>
  typeof value === 'number' ? numberText(value) : (NAMES[String(value)] ?? String(value));
/** Two numbers that rise are a range, others a list. */
const listed = (values: readonly unknown[]): string => {
  const [low, high] = values;
  const isRange =
    values.length === 2 && typeof low === 'number' && typeof high === 'number' && low <= high;
  return values.map(plain).join(isRange ? ' sampai ' : ', ');
};
const named = (key: string): string => NAMES[key] ?? key;
const joined = (...parts: readonly string[]): string => parts.filter(Boolean).join(', ');

const boundsOf = (fields: Fields): string =>
  joined(
    ...Object.entries(fields).flatMap(([key, value]) => {
      const say = BOUNDS[key];
      return say && isBare(value) ? [say(plain(value))] : [];
    }),
  );

function classLine(row: Class, under: string, otherwise: string): TableLine {
  const to = typeof row.referTo === 'string' ? `, ke ${PLACE[row.referTo] ?? row.referTo}` : '';
  const asks = `(${SEVERITY[row.severity] ?? row.severity}${to})`;
  return {
    name: joined(under, boundsOf(row) || otherwise),
    says: `${row.worker} ${asks}`,
    ...(typeof row.family === 'string' ? { family: `${row.family} ${asks}` } : {}),
  };
}

/** Every line of a table, in its own order. A row that is no class is one line. Never throws. */
export const tableLines = (table: unknown): TableLine[] =>
  isFields(table) ? linesOf(table, '', MOST_LEVELS).map(begun) : [];

const begun = ({ name, ...line }: TableLine): TableLine => ({
  ...line,
  name: name ? name.charAt(0).toUpperCase() + name.slice(1) : 'Hasil',
});

/** What kader and families may read of a page: their own sentences, and no line with a disease word. */
export const familyLines = (lines: readonly TableLine[]): TableLine[] =>
  lines
    .map(({ name, says, family }) => ({ name, says: family ?? says }))
    .filter(({ name, says }) => bannedIn(`${name} ${says}`).length === 0);

function linesOf(fields: Fields, under: string, levels: number): TableLine[] {
  if (levels === 0) return [];
  return Object.entries(fields).flatMap(([key, value]): TableLine[] => {
    const at = HOLDERS.has(key) ? under : joined(under, named(key));
    if (isClass(value)) return [classLine(value, HOLDERS.has(key) ? under : '', '')];
    if (isBare(value)) return [{ name: joined(under, named(key)), says: plain(value) }];
    if (isList(value)) return [{ name: joined(under, named(key)), says: listed(value) }];
    if (Array.isArray(value)) return value.flatMap((row) => rowLines(row, at, levels - 1));
    return isFields(value) ? linesOf(value, at, levels - 1) : [];
  });
}

function rowLines(row: unknown, under: string, levels: number): TableLine[] {
  if (isClass(row)) return [classLine(row, under, 'selebihnya')];
  if (!isFields(row)) return [{ name: under, says: plain(row) }];
  const holds = Object.values(row).some((value) => !isBare(value) && !isList(value));
  const at = joined(under, boundsOf(row) || 'selebihnya');
  const others = Object.entries(row).filter(([key, value]) => !BOUNDS[key] || !isBare(value));
  if (holds) return linesOf(Object.fromEntries(others), at, levels);
  const says = others.map(
    ([key, value]) => `${named(key)} ${isList(value) ? listed(value) : plain(value)}`,
  );
  return [{ name: at, says: says.join('; ') }];
}
