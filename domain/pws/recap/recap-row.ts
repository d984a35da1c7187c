import type { Month } from '../../calendar.ts';
import type { MonthNumbers } from '../month-numbers.ts';
import { cellOf, type RecapColumn, type RecapForm } from './form.ts';

/** Why a column has no number: nothing this version asks fills it, or only health workers may see it (ruling 16). */
export type NoNumber = 'not-recorded' | 'health-workers';

export interface RecapValue {
  n: number;
  value: number | null;
  missing?: NoNumber;
}

/** One line of the form: a month of a posyandu, and who was served outside its target list. */
export interface RecapRow {
  month: Month;
  values: RecapValue[];
  /** served, but not among those awaited ("di luar sasaran", ruling 15); told beside the table */
  outside: number;
}

export interface RecapReader {
  /** may they see columns of sensitive answers, and do the numbers hold them? */
  sensitive: boolean;
}

/** The groups a form is about. */
export const groupsOf = (form: RecapForm) =>
  form.columns.flatMap(({ source }) => (source.of === 'target' ? source.groups : []));

/** A month of one place as the form prints it. Nothing is ever 0 that nobody could have counted. */
export function recapRow(
  form: RecapForm,
  month: Month,
  numbers: MonthNumbers,
  reader: RecapReader,
): RecapRow {
  return {
    month,
    values: form.columns.map((column) => numberOf(form, column, numbers, reader)),
    outside: sumOf(groupsOf(form), (group) => numbers.get(group, 'outside')),
  };
}

function numberOf(
  form: RecapForm,
  column: RecapColumn,
  numbers: MonthNumbers,
  { sensitive }: RecapReader,
): RecapValue {
  const { n, source } = column;
  if (source.of === 'month') return { n, value: null };
  if (source.of === 'nothing') return { n, value: null, missing: 'not-recorded' };
  if (source.of === 'cell') {
    if (source.sensitive && !sensitive) return { n, value: null, missing: 'health-workers' };
    return { n, value: numbers.get('*', cellOf(form.key, column)) };
  }
  const { groups, of } = source;
  const awaited = sumOf(groups, (group) => numbers.get(group, 'target'));
  const served = sumOf(groups, (group) => numbers.get(group, 'served'));
  if (of === 'target') return { n, value: awaited };
  return { n, value: of === 'came' ? served : Math.max(0, awaited - served) };
}

const sumOf = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((sum, item) => sum + of(item), 0);

/**
 * The line under several months: sums of every column but the targets, for those are the same people each month.
 * A column without a number in one of the months has none here.
 */
export function recapTotals(form: RecapForm, rows: readonly RecapRow[]): RecapValue[] {
  return form.columns.map(({ n, source }, at) => {
    const values = rows.map((row) => row.values[at]);
    const none = values.find((v) => v === undefined || v.value === null);
    if (source.of === 'month' || source.of === 'target' || rows.length === 0)
      return { n, value: null };
    if (none) return { n, value: null, ...(none.missing ? { missing: none.missing } : {}) };
    return { n, value: sumOf(values, (v) => v?.value ?? 0) };
  });
}
