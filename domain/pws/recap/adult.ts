import { SKILAS_DOMAINS, type SkilasDomain } from '../../assess/elder/skilas.ts';
import type { Level, MonthRead } from './month-read.ts';
import { RECAP_2023 } from './recap.table.ts';
import type { ColumnRules } from './recap-cells.ts';
import { sugarOf } from './sugar.ts';

const { cholesterol, srqFrom, srqMost } = RECAP_2023;
const pressure = (month: MonthRead): Level | null => month.pressure(RECAP_2023.pressure.adult);
const fat = (month: MonthRead): Level | null => month.level(cholesterol, 'cholesterol');
const skilas = (month: MonthRead, domain: SkilasDomain): boolean | null =>
  month.anyOf('skilas', SKILAS_DOMAINS[domain]);

/** Points of the SRQ-20 sheet, −1 when none or impossible ones were written. */
const srq = (month: MonthRead): number => {
  const score = month.answer('srq-20', 'score');
  return typeof score === 'number' && score >= 0 && score <= srqMost ? score : -1;
};

/** The recap of adults and elders, column by column; see adult.form.ts for what is printed. */
export const adultColumns: ColumnRules = {
  8: (month) => month.classOf('adult-bmi') === 'very-thin',
  9: (month) => month.classOf('adult-bmi') === 'thin',
  10: (month) => month.classOf('adult-bmi') === 'normal',
  11: (month) => month.classOf('adult-bmi') === 'heavy',
  12: (month) => month.classOf('adult-bmi') === 'very-heavy',
  13: (month) => month.sex === 'M' && month.classOf('waist') === 'high',
  14: (month) => month.sex === 'F' && month.classOf('waist') === 'high',
  15: (month) => pressure(month) === 'low',
  16: (month) => pressure(month) === 'normal',
  17: (month) => pressure(month) === 'high',
  18: (month) => sugarOf(month) === 'low',
  19: (month) => sugarOf(month) === 'normal',
  20: (month) => sugarOf(month) === 'high',
  21: (month) => fat(month) === 'normal',
  22: (month) => fat(month) === 'high',
  23: (month) => srq(month) >= 0 && srq(month) < srqFrom,
  24: (month) => srq(month) >= srqFrom,
  25: (month) => month.answer('srq-20', 'item-17') === true,
  26: (month) => month.classOf('puma') === 'low',
  27: (month) => month.classOf('puma') === 'high',
  28: (month) => month.classOf('barthel') === 'independent',
  29: (month) => month.classOf('barthel') === 'mild',
  30: (month) => month.classOf('barthel') === 'moderate',
  31: (month) => month.classOf('barthel') === 'severe',
  32: (month) => month.classOf('barthel') === 'total',
  33: (month) => skilas(month, 'cognition') === true,
  34: (month) => skilas(month, 'cognition') === false,
  35: (month) => skilas(month, 'movement') === true,
  36: (month) => skilas(month, 'movement') === false,
  37: (month) => skilas(month, 'nutrition') === true,
  38: (month) => skilas(month, 'nutrition') === false,
  39: (month) => skilas(month, 'hearing') === true,
  40: (month) => skilas(month, 'hearing') === false,
  41: (month) => skilas(month, 'sight') === true,
  42: (month) => skilas(month, 'sight') === false,
  43: (month) => skilas(month, 'mood') === true,
  44: (month) => skilas(month, 'mood') === false,
  45: (month) => month.answer('covid-immunization', 'done') === true,
  46: (month) => month.isEducated,
  47: (month) => month.was('referred'),
};
