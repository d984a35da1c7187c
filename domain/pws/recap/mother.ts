import type { MonthRead } from './month-read.ts';
import { RECAP_2023 } from './recap.table.ts';
import type { ColumnRules } from './recap-cells.ts';

const pressure = (month: MonthRead) => month.pressure(RECAP_2023.pressure.mother);
const weight = (month: MonthRead) => month.classOf('pregnancy-weight-gain');
const vitaminA = (month: MonthRead): boolean | null =>
  month.isGiven('vitamin-a-mother') || asBoolean(month.answer('vitamin-a-taken', 'taken'));
const contraception = (month: MonthRead): boolean | null =>
  month.isGivenAnyOf('contraception') || asBoolean(month.answer('contraception-use', 'uses'));
const asBoolean = (answer: unknown): boolean | null =>
  typeof answer === 'boolean' ? answer : null;

/** Mothers' recap, column by column; see mother.form.ts for what is printed. */
export const motherColumns: ColumnRules = {
  8: (month) => weight(month) === 'good',
  9: (month) => ['below', 'above', 'flat'].includes(weight(month) ?? ''),
  10: (month) => month.classOf('mother-muac') === 'good',
  11: (month) => month.classOf('mother-muac') === 'low',
  12: (month) => pressure(month) === 'normal',
  13: (month) => pressure(month) === 'high',
  14: (month) => month.yesOnOneDay('tbc-signs') >= RECAP_2023.tbcSigns,
  15: (month) => month.isGiven('iron-tablets'),
  16: (month) => month.answer('ttd-daily', 'daily') === true,
  17: (month) => month.answer('ttd-daily', 'daily') === false,
  18: (month) => month.isGiven('pmt-mother'),
  19: (month) => month.answer('pmt-daily', 'daily') === true,
  20: (month) => month.answer('pmt-daily', 'daily') === false,
  21: (month) => month.answer('mother-class', 'attends') === true,
  22: (month) => month.answer('mother-class', 'attends') === false,
  23: (month) => vitaminA(month) === true,
  24: (month) => vitaminA(month) === false,
  25: (month) => contraception(month) === true,
  26: (month) => contraception(month) === false,
  27: (month) => month.isEducated,
  28: (month) => month.was('referred'),
  29: (month) => month.was('referred'),
};
