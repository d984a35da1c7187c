import type { ChildMeasured } from '#domain/assess/growth/indicators.ts';
import { daysBetween, isLocalDate } from '#domain/calendar.ts';

/** The columns of a survey that are read; any other passes through untouched. */
export const READ_COLUMNS = [
  'id',
  'sex',
  'age_days',
  'age_months',
  'birth_date',
  'measured_on',
  'weight_kg',
  'lenhei_cm',
  'measure',
  'oedema',
  'headc_cm',
  'muac_cm',
] as const;
export type ReadColumn = (typeof READ_COLUMNS)[number];

/** One line of a survey: its cells, and where each column stands among them; −1 when it is missing. */
export interface SurveyRow {
  cells: readonly string[];
  at: Readonly<Record<ReadColumn, number>>;
}

export interface SurveyChild {
  /** null when the sex is not known: there is no standard to read then */
  sex: ChildMeasured['sex'] | null;
  ageDays: number | null;
  /** exact months as written, or days / 30.4375 */
  ageMonths: number | null;
  weightKg: number | null;
  lenheiCm: number | null;
  position: ChildMeasured['position'];
  headCm: number | null;
  muacCm: number | null;
  oedema: boolean;
}

export interface CellProblem {
  column: ReadColumn;
  was: string;
}

/** WHO's month, in days. */
const DAYS_PER_MONTH = 30.4375;

const MALE = new Set(['m', '1', 'l', 'male', 'laki-laki']);
const FEMALE = new Set(['f', '2', 'p', 'female', 'perempuan']);
const YES = new Set(['y', 'yes', 'ya', '1']);
const NO = new Set(['', 'na', 'n', 'no', 'tidak', '0', '2']);

/**
 * Reads one line of a survey. A cell that cannot be read counts as missing and is told; everything else of the line is
 * still read. A number that nobody measured (zero, below zero) is told too, and judged as WHO's software judges it. `1`
 * is male and `2` female, `y` is oedema, as in WHO's survey software; L/P as Indonesian forms write it. No function is
 * made here: a survey has millions of lines.
 */
export function surveyChild(row: SurveyRow, problems: CellProblem[]): SurveyChild {
  const child = ageOf(row, problems);
  child.sex = sexOf(row, problems);
  child.weightKg = measured(row, 'weight_kg', problems);
  child.lenheiCm = measured(row, 'lenhei_cm', problems);
  child.position = positionOf(row, problems);
  child.headCm = measured(row, 'headc_cm', problems);
  child.muacCm = measured(row, 'muac_cm', problems);
  child.oedema = oedemaOf(row, problems);
  return child;
}

const ofAge = (ageDays: number | null, ageMonths: number | null): SurveyChild => ({
  sex: null,
  ageDays,
  ageMonths,
  weightKg: null,
  lenheiCm: null,
  position: null,
  headCm: null,
  muacCm: null,
  oedema: false,
});

const cellOf = ({ cells, at }: SurveyRow, column: ReadColumn): string =>
  cells[at[column]]?.trim() ?? '';

function fault(row: SurveyRow, column: ReadColumn, problems: CellProblem[]): null {
  problems.push({ column, was: cellOf(row, column) });
  return null;
}

function sexOf(row: SurveyRow, problems: CellProblem[]): SurveyChild['sex'] {
  const said = cellOf(row, 'sex').toLowerCase();
  if (MALE.has(said)) return 'M';
  return FEMALE.has(said) ? 'F' : fault(row, 'sex', problems);
}

function positionOf(row: SurveyRow, problems: CellProblem[]): SurveyChild['position'] {
  const said = cellOf(row, 'measure').toLowerCase();
  if (said === 'l') return 'lying';
  if (said === 'h') return 'standing';
  return said === '' || said === 'na' ? null : fault(row, 'measure', problems);
}

function oedemaOf(row: SurveyRow, problems: CellProblem[]): boolean {
  const said = cellOf(row, 'oedema').toLowerCase();
  if (YES.has(said)) return true;
  if (!NO.has(said)) fault(row, 'oedema', problems);
  return false;
}

function measured(row: SurveyRow, column: ReadColumn, problems: CellProblem[]): number | null {
  const value = numberIn(cellOf(row, column));
  if (value !== null && !(value > 0)) fault(row, column, problems);
  return Number.isNaN(value) ? null : value;
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const [DOT, ZERO, NINE] = [46, 48, 57];

/** Digits and points only, as nearly every cell is: sparing the pattern there is a tenth of the time of a line. */
function isDigits(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code !== DOT && (code < ZERO || code > NINE)) return false;
  }
  return true;
}

/** Null for nothing; NaN for what is no number, or none that could be measured. */
function numberIn(cell: string): number | null {
  if (cell === '' || cell === 'NA') return null;
  if (isDigits(cell)) return possible(Number(cell));
  const text = cell.replace(',', '.');
  return NUMBER.test(text) ? possible(Number(text)) : Number.NaN;
}

const possible = (value: number): number => (Math.abs(value) < 1e6 ? value : Number.NaN);

/**
 * In days when they are given, else in months, else between two dates. An age below zero is told, and taken as WHO's
 * software takes it: no indicator by age, and lying for weight-for-length.
 */
function ageOf(row: SurveyRow, problems: CellProblem[]): SurveyChild {
  if (cellOf(row, 'age_days') !== '') return ageIn(row, 'age_days', problems);
  if (cellOf(row, 'age_months') !== '') return ageIn(row, 'age_months', problems);
  const born = cellOf(row, 'birth_date');
  const seen = cellOf(row, 'measured_on');
  if (born === '' || seen === '') return ofAge(null, null);
  const readable = isLocalDate(born);
  const last = isLocalDate(seen);
  if (!readable) fault(row, 'birth_date', problems);
  if (!last || (readable && seen < born)) fault(row, 'measured_on', problems);
  if (!readable || !last) return ofAge(null, null);
  const ageDays = daysBetween(born, seen);
  return ofAge(ageDays, ageDays / DAYS_PER_MONTH);
}

function ageIn(
  row: SurveyRow,
  column: 'age_days' | 'age_months',
  problems: CellProblem[],
): SurveyChild {
  const value = numberIn(cellOf(row, column));
  if (value !== null && !(value >= 0)) fault(row, column, problems);
  if (value === null || Number.isNaN(value)) return ofAge(null, null);
  return column === 'age_days'
    ? ofAge(value, value / DAYS_PER_MONTH)
    : ofAge(value * DAYS_PER_MONTH, value);
}
