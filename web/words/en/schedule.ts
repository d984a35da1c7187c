import { sayNumber } from '../say.ts';
import type * as id from '../schedule.ts';
import type { Translation } from './translation.ts';

export const untilWords: Translation<typeof id.untilWords> = {
  today: 'today',
  tomorrow: 'tomorrow',
  inDays: (n) => `in ${n} days`,
  from: (time) => `From ${time}`,
};

export const scheduleWords: Translation<typeof id.scheduleWords> = {
  title: 'Posyandu schedule',
  intro: 'When and where posyandu are open. Everybody may come, from babies to old people.',
  find: 'Find a posyandu or village',
  findHint: 'For example: Matahari 3',
  submit: 'Find',
  areas: 'Choose an area',
  path: 'Area',
  label: (name) => `Posyandu ${name}`,
  where: (at) =>
    [at.dusun, at.village, at.kecamatan && `Kecamatan ${at.kecamatan}`].filter(Boolean).join(', '),
  day: 'Day',
  time: 'Time',
  place: 'Place',
  none: 'No schedule yet.',
  noneHint: 'Ask a kader or midwife in the village.',
  noPlace: 'The place is not written yet',
  noTime: 'The time is not written yet',
  noneFound: (text) => `No posyandu called “${text}” here.`,
  empty: 'No posyandu in this area yet.',
  choose: 'Choose an area, or type the name of a posyandu.',
  left: (n) => `${sayNumber(n)} more posyandu. Choose a village, or type the name.`,
  offline: 'No signal. The schedule cannot be fetched now.',
  asOf: (day, clock) => `Schedule as of ${day}, ${clock}. No signal now.`,
  again: 'Try again',
  print: 'Print',
  signIn: 'Sign in for kader and staff',
  link: 'Posyandu schedule',
  example: 'example',
};
