import type * as id from '../more.ts';
import type { Translation } from './translation.ts';

export const roleWords: Translation<typeof id.roleWords> = {
  kader: 'Kader',
  coordinator: 'Kader coordinator',
  'pustu-kader': 'Pustu kader',
  midwife: 'Midwife',
  nurse: 'Nurse',
  doctor: 'Doctor',
  nutritionist: 'Nutritionist',
  'cluster-2': 'Lead of cluster 2',
  'cluster-3': 'Lead of cluster 3',
  'cluster-4': 'Lead of cluster 4',
  'data-officer': 'Puskesmas data officer',
  puskesmas: 'Head of the puskesmas',
  lurah: 'Village head',
  pokjanal: 'Posyandu working group and PKK',
  camat: 'Head of kecamatan (camat)',
  dinkes: 'District health office',
  province: 'Provincial health office',
  admin: 'Administrator',
};

export const moreWords: Translation<typeof id.moreWords> = {
  title: 'More',
  who: 'Signed in as',
  places: 'Posyandu',
  look: 'Appearance',
  large: 'Large letters',
  single: 'One question per screen',
  singleNote: 'Questions come one at a time',
  aloud: 'Read aloud',
  aloudNote:
    'A loudspeaker beside questions and results, in Indonesian, if the phone has an Indonesian voice',
  scale: 'The display of the scale',
  scaleHint: 'So that the decimal point need not be typed',
  scales: {
    own: { label: 'I type the point myself', note: '' },
    one: { label: 'Always 1 digit after the point', note: 'Type 72 for 7.2 kg' },
    two: { label: 'Always 2 digits after the point', note: 'Type 720 for 7.20 kg' },
  },
  theme: 'Screen colours',
  themes: {
    auto: { label: 'As the phone', note: 'Light or dark, as the phone is set' },
    light: { label: 'Light', note: '' },
    terik: { label: 'Bright sun', note: 'Black on white, for outdoors' },
    dark: { label: 'Dark', note: '' },
  },
  village: 'Village page',
  villageNote: 'The numbers of this month, without names',
  lock: 'Lock this phone',
  lockNote: 'Opens again with the PIN, without a signal',
  signOut: 'Sign out of this phone',
  signOutSure: 'Sign out of this phone?',
  signOutSays: (unsent) =>
    `The posyandu’s data cannot be opened on this phone until somebody signs in with the password, and that needs a signal. ${unsent}`,
  signOutUnsent: (n) => `Records not sent yet (${n}) stay sealed and are still sent.`,
  signOutNone: 'All records have reached the server.',
  signOutDo: 'Yes, sign out',
  stay: 'No, go back',
  signInAgain: 'Sign in again',
  about: 'Siklus, open-source software for posyandu (Apache 2.0 licence).',
};
