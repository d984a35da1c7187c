import type * as id from '../say.ts';
import type { Translation } from './translation.ts';

export const WEEKDAYS: Translation<typeof id.WEEKDAYS> = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
];
export const MONTHS: Translation<typeof id.MONTHS> = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const some = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;

export const sayWords: Translation<typeof id.sayWords> = {
  today: 'today',
  yesterday: 'yesterday',
  daysAgo: (n) => `${some(n, 'day')} ago`,
  lastMonth: 'last month',
  monthsAgo: (n) => `${some(n, 'month')} ago`,
  thousands: ',',
  decimal: '.',
  clock: ':',
  days: (n) => some(n, 'day'),
  months: (n) => some(n, 'month'),
  years: (n) => some(n, 'year'),
  same: 'no change',
  up: (amount) => `up ${amount}`,
  down: (amount) => `down ${amount}`,
  grams: (n) => `${n} grams`,
  and: (before, last) => `${before.join(', ')}${before.length > 1 ? ',' : ''} and ${last}`,
};
