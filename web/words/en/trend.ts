import type * as id from '../trend.ts';
import type { Translation } from './translation.ts';

export const trendWords: Translation<typeof id.trendWords> = {
  choose: 'Chart',
  titles: {
    pregnancy: 'Weight gain in pregnancy',
    pressure: 'Blood pressure',
    glucose: 'Random blood sugar',
  },
  axes: {
    weeks: 'weeks of pregnancy',
    date: 'date',
  },
  upper: 'upper',
  lower: 'lower',
  band: 'Grey band: the gain expected from the weight before pregnancy.',
  pressureLines: (at) =>
    `Full dots: upper number. Empty dots: lower number. Dashed lines: limits ${at.upper} and ${at.lower}.`,
  glucoseLine: (at) => `Dashed line: limit ${at}.`,
  table: 'See as a table',
  when: 'Date',
  none: 'Nothing measured yet.',
  label: (title, last) => `Chart: ${title.toLowerCase()}. Last: ${last}`,
  needs:
    'The weight curve of a pregnancy appears when the last period, the weight before and the height are filled in.',
  week: (n) => `week ${n}`,
};
