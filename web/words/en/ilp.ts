import type * as id from '../ilp.ts';
import { sayDate, sayNumber } from '../say.ts';
import type { Translation } from './translation.ts';

const n = (value: number): string => sayNumber(value);

export const ilpWords: Translation<typeof id.ilpWords> = {
  title: 'Start of ILP',
  since: (on) => `ILP since ${sayDate(on)}`,
  said: (name, on) => (name === null ? `noted ${sayDate(on)}` : `noted by ${name}, ${sayDate(on)}`),
  unsaid: 'Start of ILP not noted yet',
  known: (begun, all) =>
    begun === 0
      ? `The start of ILP is not noted yet for the ${n(all)} posyandu here.`
      : `The start of ILP is noted for ${n(begun)} of ${n(all)} posyandu.`,
  each: 'See each posyandu',
  change: 'Change',
  say: 'Note it',
  of: (act, name) => `${act}: start of ILP of ${name}`,
  day: 'First day with ILP',
  dayHint: 'The first day on which this posyandu served all ages on one open day.',
  save: 'Save',
  saving: 'Saving',
  takeBack: 'Remove this date',
  failed: 'Not saved yet. Check the signal, then try again.',
  notAllowed: 'Not saved. This account does not plan for that posyandu.',
  wrong: {
    'bad-date': 'There is no such date. Check it again.',
    'not-yet': 'That day has not come yet. Note it once the posyandu has really begun.',
    'before-ilp': 'ILP was first tried in 2022. Check the year again.',
  },
  ownStart: "By each posyandu's own start",
  ownStartOf: 'By the noted start',
  counted: (counted, months) =>
    `${n(counted)} posyandu are counted, each ${n(months)} months before and ${n(months)} months since its start.`,
  fewer: 'Shorter than asked: these are the months all of them have.',
  atLeast:
    'Added up from the numbers shown of each village; those under 5 are not added, so there are at least this many.',
  leftOut: {
    unsaid: (count) => `${n(count)} posyandu have no start noted.`,
    tooNew: (count) => `${n(count)} posyandu have just begun; no month has gone by.`,
    nothingBefore: (count) => `${n(count)} posyandu have no records from before their start.`,
    split: (count) =>
      `${n(count)} posyandu of villages where not all have begun, or in different months. Numbers of one posyandu are not shown outside the puskesmas.`,
  },
  notIn: 'Not counted:',
  nobody: 'No posyandu can be compared yet. Choose a month above to try one.',
  nobodyOne: {
    unsaid: 'As long as the start of ILP is not noted, choose a month above to try one.',
    tooNew: 'This posyandu has just begun; no month has gone by. Choose a month above to try one.',
    nothingBefore:
      'This posyandu has no records from before its start. Choose a month above to try one.',
  },
  monthAt: (at) => (at < 0 ? `−${n(-at)}` : `+${n(at)}`),
  spanBefore: (months) => `${n(months)} months before the start`,
  spanAfter: (months) => `${n(months)} months since the start`,
  axis: 'Month −1 is the last one before the start, +1 the first with ILP.',
};
