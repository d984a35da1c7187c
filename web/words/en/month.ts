import type * as id from '../month.ts';
import { sayNumber } from '../say.ts';
import type { Translation } from './translation.ts';

export const monthWords: Translation<typeof id.monthWords> = {
  link: 'This month on this phone',
  title: 'This month',
  at: 'Place',
  from: 'According to this phone',
  fromSays: 'According to this phone: what does that mean?',
  saved:
    'Counted on this phone from the records it holds, also those not sent yet. No signal needed.',
  missing: 'Not counted yet:',
  notOthers: 'Records of other phones that have not reached this one.',
  notSensitive: 'Numbers from records kept to health workers; the puskesmas has them.',
  notGuests: 'Services given elsewhere that this phone does not hold.',
  counting: (done, of) => `Counting ${sayNumber(done)} of ${sayNumber(of)} people …`,
  first: 'The first time takes a while; after that it is quick. The phone can be used meanwhile.',
  counted: 'Counting …',
  stop: 'Stop for now',
  stopped: 'Counting stopped. What was counted is kept.',
  goOn: 'Go on',
  notHere: 'This place is not kept on this phone.',
  noNumber: 'This number cannot be opened on this phone.',
  recap: 'Monthly recap',
  behind: 'People behind this number',
  offline: 'See the numbers of this phone',
  canCount: 'This phone can count this month by itself, from the records it holds.',
  visited: 'Visited at home',
  reached: 'Reached',
  notReached: 'Not reached',
  column: (n) => `Column ${sayNumber(n)}`,
};
