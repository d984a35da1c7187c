import type * as id from '../chart.ts';
import type { Translation } from './translation.ts';

export const chartWords: Translation<typeof id.chartWords> = {
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
  hiddenBars: 'Dashed box: a small number that is not shown.',
  hiddenParts: 'Small numbers that are not shown are not drawn.',
  readAcross: 'Left and right arrows read month by month.',
  readDown: 'Up and down arrows read row by row.',
};

export const growthWords: Translation<typeof id.growthWords> = {
  none: 'Never measured.',
  table: 'See as a table',
  read: 'Left and right arrows to read, plus and minus to come nearer.',
  nearer: 'Enlarge the chart',
  farther: 'Make the chart smaller',
  whole: 'Whole chart',
  swollen: 'Both feet swollen: the weight is not read from the lines',
  corrected: 'corrected age',
  correctedNote: (weeks) =>
    `Born in week ${weeks}: until 2 years of age the points stand at the corrected age.`,
  beforeTerm: (n) =>
    `${n} measurements before the expected day of birth are not drawn: WHO's standard does not apply yet.`,
  by: (name) => `Measured by ${name}`,
  z: (short, z) => `z ${short} ${z}`,
  noZ: 'cannot be assessed yet',
  implausible: 'measure again',
  window: 'Ages',
  windows: {
    '0-24': '0 to 24 months',
    '24-60': '24 to 60 months',
    '0-60': '0 to 60 months',
    '5-19': '5 to 19 years',
  },
  indexes: {
    kms: 'Weight by age (KMS)',
    weight: 'Weight by age (WHO)',
    height: 'Length or height by age',
    'weight-for-height': 'Weight by length or height',
    bmi: 'Body mass index by age',
    head: 'Head circumference by age',
    muac: 'Upper arm by age',
  },
  shorts: {
    weight: 'weight/age',
    height: 'height/age',
    'weight-for-height': 'weight/height',
    bmi: 'BMI/age',
    head: 'head/age',
    muac: 'arm/age',
  },
  axes: { months: 'age (months)', years: 'age (years)', cm: 'length or height (cm)' },
  columns: {
    day: 'Date',
    age: 'Age',
    colour: 'Meaning',
    z: 'z',
    by: 'Measured by',
    gain: 'Change',
  },
  zones: { good: 'green, good', watch: 'yellow, watch', refer: 'red, have it examined' },
  lines: { median: 'middle line (0)', sd: 'lines ±1 and ±2', far: 'lines ±3' },
  family: 'Thick green line: the middle of healthy children of that age.',
  kms: { orange: 'orange line', red: 'red line', green: 'green band', yellow: 'yellow band' },
  print: 'Print charts',
  paper: (name) => `Growth charts of ${name}`,
  paperTitle: 'Growth charts',
  source: 'Lines: WHO Child Growth Standards 2006 and WHO Reference 2007.',
  noCharts: 'Growth charts are for children and teenagers up to 19 years.',
};
