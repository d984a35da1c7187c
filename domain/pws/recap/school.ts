import type { MonthRead } from './month-read.ts';
import { RECAP_2023 } from './recap.table.ts';
import type { ColumnRules } from './recap-cells.ts';
import { sugarOf } from './sugar.ts';

const pressure = (month: MonthRead) => month.pressure(RECAP_2023.pressure.school);
const ANAEMIC = ['mild', 'moderate', 'severe'];
const ENOUGH = ['good', 'watch'];

/** A girl's haemoglobin class; from ten years on (rematri). */
const girlsHb = (month: MonthRead): string =>
  month.sex === 'F' && month.ageMonths >= RECAP_2023.girlsFromMonths
    ? (month.classOf('haemoglobin') ?? '')
    : '';

/** SDQ, PHQ-4 or SRQ-20, whichever the age asks; all of them sensitive (ruling 16). */
const isMindScreened = (month: MonthRead): boolean =>
  ['sdq', 'phq-4', 'srq-20'].some((instrument) => month.isAsked(instrument));

/** The recap of 6–18 years, column by column; see school.form.ts for what is printed. */
export const schoolColumns: ColumnRules = {
  8: (month) => month.classOf('bmi-for-age') === 'severe-thinness',
  9: (month) => month.classOf('bmi-for-age') === 'thinness',
  10: (month) => month.classOf('bmi-for-age') === 'normal',
  11: (month) => month.classOf('bmi-for-age') === 'overweight',
  12: (month) => month.classOf('bmi-for-age') === 'obese',
  13: (month) => month.classOf('waist') === 'high',
  14: (month) => pressure(month) === 'low',
  15: (month) => pressure(month) === 'normal',
  16: (month) => pressure(month) === 'high',
  17: (month) => sugarOf(month) === 'low',
  18: (month) => sugarOf(month) === 'normal',
  19: (month) => sugarOf(month) === 'high',
  20: (month) => ANAEMIC.includes(girlsHb(month)),
  21: (month) => ENOUGH.includes(girlsHb(month)),
  22: (month) => month.yesOnOneDay('tbc-signs') >= RECAP_2023.tbcSigns,
  23: isMindScreened,
  24: (month) => !isMindScreened(month),
  25: (month) => month.isEducated,
  26: (month) => month.was('referred'),
};
