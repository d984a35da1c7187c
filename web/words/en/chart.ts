import type * as id from '../chart.ts';
import type { Translation } from './translation.ts';

export const chartWords: Translation<typeof id.chartWords> = {
  label: (points) => `Chart of weight by age. ${points || 'Not weighed yet.'}`,
  none: 'Never weighed.',
  table: 'See as a table',
  months: 'age (months)',
  day: 'Date',
  age: 'Age',
  gain: 'Change',
  title: 'Growth chart',
};
