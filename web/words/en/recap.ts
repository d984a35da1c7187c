import type * as id from '../recap.ts';
import { sayNumber } from '../say.ts';
import type { Translation } from './translation.ts';

export const recapWords: Translation<typeof id.recapWords> = {
  title: 'Monthly recap',
  link: 'Monthly recap',
  pick: 'Choose a form',
  at: 'Posyandu',
  nowhere: 'This account is not assigned to any posyandu yet. Ask the puskesmas.',
  forms: {
    mother: 'Pregnant, postpartum and breastfeeding women',
    child: 'Babies, toddlers and preschoolers',
    school: 'School age and teenagers',
    adult: 'Adults and older people',
  },
  missing: {
    'not-recorded': 'not recorded yet',
    'health-workers': 'filled in by health workers',
  },
  head: {
    name: 'Posyandu',
    dusun: 'Hamlet, RT, RW',
    village: 'Village',
    subdistrict: 'Subdistrict',
    district: 'District',
  },
  unsaid: 'not filled in yet',
  total: 'Total',
  column: (n) => `(column ${n})`,
  outside: (month, n) =>
    `${month}: ${sayNumber(n)} served outside the target list. They are not in the column "datang", but what was found is counted.`,
  doubts: 'Look again before signing',
  edition: (citation, edition) =>
    `${citation}, ${edition}, not yet compared with an official print.`,
  rules: (version) => `Health rules ${version}.`,
  newest: (when) => `Newest record arrived ${when}.`,
  nothing: 'No record has arrived yet.',
  signer: 'Posyandu coordinator',
  signedBy: (month, name, on) => `${month} signed by ${name}, ${on}.`,
  unchanged: 'The numbers are still those that were signed.',
  changed: 'Changed since it was signed:',
  changedColumn: (n, was, now) => `Column ${n}: from ${sayNumber(was)} to ${sayNumber(now)}`,
  xlsx: 'Download XLSX',
  pdf: 'Download PDF to print',
  paper: 'Paper size',
  papers: { f4: 'F4', a4: 'A4', a3: 'A3' },
  notSaved: 'The file could not be fetched. Check the signal and try again.',
  sign: 'Sign this recap',
  signSays:
    'This month’s numbers are kept as they are now, under your name. What arrives later shows as a change.',
  signName: 'Name of the signer',
  signNow: 'Sign',
  signKept: 'The signature is safe on this phone, and shows here once it is sent.',
  signFailed: 'The signature was not kept. Try again.',
};
