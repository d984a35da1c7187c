import type * as id from '../due-today.ts';
import { sayDate } from '../say.ts';
import type { Translation } from './translation.ts';

export const dueWords: Translation<typeof id.dueWords> = {
  title: 'Today',
  nothing: 'Nothing is due.',
  danger: 'Danger signs today',
  dangerDo: 'Call the midwife now. Do not wait for the turn.',
  toServe: 'To services (step 4)',
  programmes: {
    'mother-child': 'Mother and child',
    referral: 'Referral',
    nutrition: 'Food and supplements',
    measuring: 'Measuring',
    immunization: 'Vaccines, ask the midwife',
    screening: 'Screening',
  },
  visit: (visit) => `Check-up ${visit} by the midwife`,
  visitUntil: (until) => `Due until ${sayDate(until)}. If it was done, copy it from the KIA book.`,
  referral: (place) => `Referred to ${place}`,
  referredOn: (when) => `Referred on ${when}. Ask whether they went, and what came of it.`,
  never: 'Never written down.',
  again: (when) => `Last: ${when}. It is time again.`,
  followed: (known, last) =>
    `Every month, ${known === 'said' ? 'because of their history' : 'because it was high'}. ${last ? `Last: ${last}.` : 'Never written down.'}`,
  measure: (every, last) =>
    `${every === 'month' ? 'Every month' : 'Once a year'}. ${last ? `Last: ${last}.` : 'Never written down.'}`,
};
