import type * as id from '../due.ts';
import { MONTHS, sayDate, sayNumber } from '../say.ts';
import type { Translation } from './translation.ts';

export const dueSayings: Translation<typeof id.dueSayings> = {
  'vitamin-a-month': ({ month, colour }) =>
    `${MONTHS[month - 1]} is vitamin A month. ${
      colour === 'blue' ? 'Blue for 6 to 11 months.' : 'Red for 1 to 5 years.'
    }`,
  'vitamin-a-postpartum': ({ given }) =>
    given === 0
      ? 'Two capsules after the birth, a day apart.'
      : 'Two capsules after the birth. Only one is written down.',
  deworming: ({ last }) =>
    `${last ? `Last on ${sayDate(last)}.` : 'None written down.'} Every 6 months, when the child is well.`,
  'tablets-first': ({ every }) =>
    every === 'day'
      ? 'One tablet a day throughout pregnancy. None written down yet.'
      : 'One tablet a week. None written down yet.',
  'tablets-run-out': ({ last, amount, until }) =>
    `${sayNumber(amount)} tablets on ${sayDate(last)}, enough until ${sayDate(until)}.`,
  antenatal: ({ trimester, weeks, given, needed }) =>
    `${sayNumber(weeks)} weeks pregnant. Trimester ${trimester}: ${sayNumber(given)} of ${sayNumber(needed)} check-ups written down. If they were done, copy them from the KIA book.`,
  'antenatal-doctor': ({ trimester }) =>
    `Once by a doctor in trimester ${trimester}, with ultrasound. Not written down yet.`,
  postnatal: ({ visit, until }) => `${visit}, until ${sayDate(until)}. Not written down yet.`,
  'school-dose': ({ month, schoolClass }) =>
    `${MONTHS[month - 1]}: class ${sayNumber(schoolClass)}. Ask the school or the midwife.`,
  tetanus: ({ t }) =>
    t === 0
      ? 'No dose written down, ask the midwife.'
      : `Status T${t}. The next dose may be given, ask the midwife.`,
  dose: ({ status, fromMonths }) =>
    `${fromMonths === 0 ? 'From birth.' : `From ${sayNumber(fromMonths)} months.`} ${
      status === 'on-time'
        ? 'It is time now, ask the midwife.'
        : 'Not written down, can still be given, ask the midwife.'
    }`,
};

export const lastTimeWords: Translation<typeof id.lastTimeWords> = {
  never: 'Never done.',
  on: (when) => `Last on ${when}.`,
  neverHere: 'Never done here.',
};

export const testDueWords: Translation<typeof id.testDueWords> = {
  age: 'Once a year from the age of 40.',
  weight: 'Once a year, because of the weight.',
  waist: 'Once a year, because of the waist.',
  pressure: 'Once a year, because of the blood pressure.',
};
