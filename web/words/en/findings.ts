import type * as id from '../findings.ts';
import type { Translation } from './translation.ts';

export const severityWords: Translation<typeof id.severityWords> = {
  good: 'Good',
  watch: 'Watch',
  refer: 'Refer',
  urgent: 'Refer now',
  unknown: 'Not judged yet',
};

export const whyWords: Translation<typeof id.whyWords> = {
  open: 'Why?',
  rule: 'Rule',
  source: 'Source',
  numbers: {
    z: 'Deviation (z)',
    kg: 'Weight (kg)',
    cm: 'Size (cm)',
    age: 'Age',
    months: 'Age (months)',
    days: 'Age (days)',
    weight: 'Weight (kg)',
    weightKg: 'Weight (kg)',
    height: 'Length or height (cm)',
    heightCm: 'Length or height (cm)',
    bmi: 'Body mass index',
    gain: 'Gain (grams)',
    gainG: 'Gain (grams)',
    minimum: 'At least (grams)',
    minimumG: 'At least (grams)',
    systolic: 'Upper pressure',
    diastolic: 'Lower pressure',
    muac: 'Upper arm (cm)',
    muacCm: 'Upper arm (cm)',
    waist: 'Waist (cm)',
    waistCm: 'Waist (cm)',
    glucose: 'Blood sugar (mg/dL)',
    head: 'Head (cm)',
    headCm: 'Head (cm)',
    limit: 'Limit',
    signs: 'Number of signs',
    score: 'Score',
  },
};
