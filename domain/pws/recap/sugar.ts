import type { Level, MonthRead } from './month-read.ts';
import { RECAP_2023 } from './recap.table.ts';

/** Blood sugar at any time of the day; where only a fasting one was taken, that one. */
export const sugarOf = (month: MonthRead): Level | null =>
  month.level(RECAP_2023.glucose, 'glucose') ?? month.level(RECAP_2023.fasting, 'glucose-fasting');
