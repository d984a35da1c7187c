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

export const plotWords: Translation<typeof id.plotWords> = {
  table: 'Table',
  png: 'Download PNG',
  csv: 'Download CSV',
  month: 'Month',
  what: 'Name',
  note: 'Note',
  target: (value) => `target ${value}`,
  notRecorded: 'not recorded',
  notShown: 'not shown',
  nothing: 'Nothing recorded yet.',
  hidden: 'Empty dot: a small number that is not shown.',
  hiddenBars: 'Dashed box with <5 or 5+: a small number that is not shown.',
  hiddenParts: 'Small numbers that are not shown are not drawn.',
  readAcross: 'Left and right arrows read month by month.',
  readDown: 'Up and down arrows read row by row.',
};
