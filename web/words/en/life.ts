import type { VisitAhead } from '#domain/people/life-events.ts';
import { groupWords } from '../groups.ts';
import type * as id from '../life.ts';
import { sayDate, sayList } from '../say.ts';
import type { Translation } from './translation.ts';

const days = ({ from, until }: VisitAhead): string =>
  from === until ? sayDate(from) : `${sayDate(from)} to ${sayDate(until)}`;

const visits = (all: readonly VisitAhead[]): string =>
  all.map((v) => `${v.visit}: ${days(v)}`).join(' · ');

export const consequenceWords: Translation<typeof id.consequenceWords> = {
  'leaves-groups': ({ groups }) =>
    `No longer on the list: ${sayList(groups.map((g) => groupWords[g].toLowerCase()))}.`,
  'joins-groups': ({ groups }) =>
    `Now on the list: ${sayList(groups.map((g) => groupWords[g].toLowerCase()))}.`,
  'leaves-targets': ({ from, because }, { placeName }) =>
    because === 'died'
      ? `No longer counted as a target of ${placeName(from)}. The records are kept.`
      : `No longer a target of ${placeName(from)}. Earlier records can still be read.`,
  'joins-targets': ({ to }, { placeName }) => `Becomes a target of ${placeName(to)}.`,
  'due-date': ({ on }) => `Birth expected on ${sayDate(on)}.`,
  'visits-due': ({ of, visits: all }) =>
    `${of === 'mother' ? 'The midwife examines the mother' : 'The midwife examines the baby'}. ${visits(all)}.`,
  named: ({ name }) => `From now on called ${name} on every list. Still tied to the mother.`,
  'nik-known': () => 'The NIK is saved. This person can be found by it.',
  'nik-still-missing': () =>
    'No NIK yet. Add it when the birth certificate and family card are ready.',
  guardian: ({ name }) =>
    `${name} becomes the guardian: consent and questions about this child go to them.`,
};

export const lifeWords: Translation<typeof id.lifeWords> = {
  title: 'What follows',
  tellMidwife: 'Tell the midwife now',
  tellWhy: {
    mother:
      'A woman died in pregnancy, in childbirth or soon after. This also comes up on the midwife’s list as soon as the phone has a signal.',
    newborn:
      'A newborn died. This also comes up on the midwife’s list as soon as the phone has a signal.',
  },
  babies: (n) =>
    n > 1 ? 'Twins registered under their mother: ' : 'Baby registered under its mother: ',
  baby: 'baby',
  elsewhere: 'another posyandu',
  read: 'Understood',
  death: {
    mother: (name) => `${name}: maternal death reported`,
    newborn: (name) => `${name}: newborn death reported`,
    on: (when) => `Died on ${when}`,
    open: 'Open',
    now: 'Now',
    heard: 'I have followed this up',
  },
};
