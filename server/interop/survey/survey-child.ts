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

/** What stands in one cell of a line; '' when the column is missing or empty. */
export type CellOf = (column: ReadColumn) => string;

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
const NO = new Set(['', 'n', 'no', 'tidak', '0', '2']);

/**
 * Reads one line of a survey. A cell that cannot be read counts as missing and is told; everything else of the line is
 * still read. A number that nobody measured (zero, below zero) is told too, and judged as WHO's software judges it. `1` is male and `2` female, `y` is oedema, as in WHO's survey software; L/P as Indonesian forms write it.
 */
export function surveyChild(cellOf: CellOf): { child: SurveyChild; problems: CellProblem[] } {
  const problems: CellProblem[] = [];
  const fault = (column: ReadColumn): null => {
    problems.push({ column, was: cellOf(column) });
    return null;
  };
  const number = (column: ReadColumn): number | null => {
    const value = numberIn(cellOf(column));
    if (value !== null && !(value > 0)) fault(column);
    return Number.isNaN(value) ? null : value;
  };
  const word = (column: ReadColumn): string => cellOf(column).toLowerCase();
  const sexOf = (): SurveyChild['sex'] => {
    if (MALE.has(word('sex'))) return 'M';
    return FEMALE.has(word('sex')) ? 'F' : fault('sex');
  };
  const positionOf = (): SurveyChild['position'] => {
    const said = word('measure');
    if (said === 'l') return 'lying';
    if (said === 'h') return 'standing';
    return said === '' || said === 'na' ? null : fault('measure');
  };
  const oedemaOf = (): boolean => {
    if (YES.has(word('oedema'))) return true;
    if (!NO.has(word('oedema')) && word('oedema') !== 'na') fault('oedema');
    return false;
  };
  const child: SurveyChild = {
    sex: sexOf(),
    ...ageOf(cellOf, fault),
    weightKg: number('weight_kg'),
    lenheiCm: number('lenhei_cm'),
    position: positionOf(),
    headCm: number('headc_cm'),
    muacCm: number('muac_cm'),
    oedema: oedemaOf(),
  };
  return { child, problems };
}

/** Null for nothing; NaN for what is no number, or none that could be measured. */
function numberIn(cell: string): number | null {
  const text = cell.replace(',', '.');
  if (text === '' || text === 'NA') return null;
  const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  return Math.abs(value) < 1e6 ? value : Number.NaN;
}

/**
 * In days when they are given, else in months, else between two dates. An age below zero is told, and taken as WHO's
 * software takes it: no indicator by age, and lying for weight-for-length.
 */
function ageOf(
  cellOf: CellOf,
  fault: (column: ReadColumn) => null,
): Pick<SurveyChild, 'ageDays' | 'ageMonths'> {
  const age = (column: ReadColumn, daysEach: number) => {
    const value = numberIn(cellOf(column));
    if (value !== null && !(value >= 0)) fault(column);
    if (value === null || Number.isNaN(value)) return UNKNOWN_AGE;
    const ageDays = value * daysEach;
    return { ageDays, ageMonths: daysEach === 1 ? value / DAYS_PER_MONTH : value };
  };
  if (cellOf('age_days') !== '') return age('age_days', 1);
  if (cellOf('age_months') !== '') return age('age_months', DAYS_PER_MONTH);
  const [born, measured] = [cellOf('birth_date'), cellOf('measured_on')];
  if (born === '' || measured === '') return UNKNOWN_AGE;
  const [readable, last] = [isLocalDate(born), isLocalDate(measured)];
  if (!readable) fault('birth_date');
  if (!last || (readable && measured < born)) fault('measured_on');
  if (!readable || !last) return UNKNOWN_AGE;
  const ageDays = daysBetween(born, measured);
  return { ageDays, ageMonths: ageDays / DAYS_PER_MONTH };
}

const UNKNOWN_AGE = { ageDays: null, ageMonths: null };
