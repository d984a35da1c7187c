import type { Day } from '../../facts/known.ts';
import type { MonthRead } from './month-read.ts';
import { RECAP_2023 } from './recap.table.ts';
import type { ColumnRules } from './recap-cells.ts';

/** Has this rule a class for them, and is it another than this one? */
const isOther = (month: MonthRead, rule: string, good: string): boolean => {
  const said = month.classOf(rule);
  return said !== null && said !== good;
};
/** T, below the red line, or above the orange line; it wins over N, which a heavy child can be too. */
const isWeightPoor = (month: MonthRead): boolean =>
  month.was('d') &&
  (month.was('t', 'bgm') || month.classOf('weight-for-age') === 'risk-of-overweight');
const isUnder = (month: MonthRead) => (day: Day) =>
  (month.monthsOn(day) ?? RECAP_2023.foodFromMonths) < RECAP_2023.foodFromMonths;
const isFrom = (month: MonthRead) => (day: Day) =>
  (month.monthsOn(day) ?? 0) >= RECAP_2023.foodFromMonths;
const isIll = (month: MonthRead): boolean =>
  ['sick-signs', 'danger-signs-newborn', 'danger-signs-child'].some(
    (signs) => month.yesOnOneDay(signs) > 0,
  );

/** Children's recap, column by column; see child.form.ts for what is printed. */
export const childColumns: ColumnRules = {
  11: (month) => month.answer('development-checklist', 'result') === 'complete',
  12: (month) => month.answer('development-checklist', 'result') === 'incomplete',
  13: (month) => month.was('n') && !isWeightPoor(month),
  14: isWeightPoor,
  15: (month) => month.classOf('weight-for-length-height') === 'normal',
  16: (month) => isOther(month, 'weight-for-length-height', 'normal'),
  17: (month) => month.classOf('length-height-for-age') === 'normal',
  18: (month) => isOther(month, 'length-height-for-age', 'normal'),
  19: (month) => month.classOf('bmi-for-age') === 'normal',
  20: (month) => isOther(month, 'bmi-for-age', 'normal'),
  21: (month) => month.classOf('head-circumference-for-age') === 'normal',
  22: (month) => isOther(month, 'head-circumference-for-age', 'normal'),
  23: (month) => month.classOf('child-muac') === 'green',
  24: (month) => isOther(month, 'child-muac', 'green'),
  25: (month) => month.yesOnOneDay('tbc-signs') >= RECAP_2023.tbcSigns,
  26: (month) => month.answer('exclusive-breastfeeding', 'exclusive', isUnder(month)) === true,
  27: (month) => month.answer('complementary-feeding', 'suitable', isFrom(month)) === true,
  28: (month) => month.isGivenAnyOf('immunization'),
  29: (month) => month.isGiven('vitamin-a-blue', 'vitamin-a-red'),
  30: (month) => month.isGiven('deworming'),
  31: (month) => month.isGiven('pmt-child'),
  32: (month) => month.isEducated,
  33: isIll,
  34: (month) => month.was('referred'),
  35: (month) => month.was('referred'),
  36: (month) => month.was('referred'),
};
