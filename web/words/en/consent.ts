import type * as id from '../consent.ts';
import { sayList } from '../say.ts';
import type { Translation } from './translation.ts';

export const rightWords: Translation<typeof id.rightWords> = {
  see: 'See the data or get a copy',
  correct: 'Correct the data',
  restrict: 'Limit how the data is used',
  erase: 'Erase the data',
};
export const outcomeWords: Translation<typeof id.outcomeWords> = {
  done: 'Done',
  partly: 'Done in part',
  'not-possible': 'Not possible',
};

export const consentWords: Translation<typeof id.consentWords> = {
  title: 'Consent to keep data',
  read: 'Read aloud in Indonesian, then ask',
  yes: 'Agrees',
  no: 'Does not agree',
  servedAnyway: 'Served either way.',
  refused:
    'Served all the same. Only what the law asks for is written; phone number, address, family card and insurance are not kept, and no reminders are sent.',
  reminders: 'May get reminders by phone',
  remindersNote: 'In general words, without results',
  guardian: 'Who answers',
  guardianHint: 'Under 18, a parent or guardian answers',
  relations: { mother: 'Mother', father: 'Father', other: 'Another guardian' },
  guardianName: 'Name',
  guardianMissing: 'Write the name of the parent or guardian who answers.',
  teenager: 'What a teenager tells the midwife in private is not shown to the family.',
  unasked: 'Not asked yet.',
  given: (when) => `Agreed on ${when}.`,
  refusedOn: (when) => `Did not agree on ${when}. Only what the law asks for is kept.`,
  by: (name) => `Answered by ${name}.`,
  remindersOn: 'May get reminders.',
  remindersOff: 'No reminders.',
  change: 'Change the answer',
  ask: 'Ask for consent',
  withdrawNote:
    'What is already written does not disappear by itself. If the family wants it erased, write down their request below.',
  save: 'Save the answer',
  moreTitle: 'Consent and data rights',
};

export const rightsWords: Translation<typeof id.rightsWords> = {
  title: 'Requests about data',
  listTitle: 'Data requests of families',
  none: 'No request is waiting.',
  ask: 'Write down a request',
  what: 'The family asks to',
  askedBy: 'Who asks (may stay empty)',
  note: 'Note (may stay empty)',
  noteHint: 'For example: the name is not right, the birth date is wrong',
  submit: 'Save the request',
  until: (when) => `To be answered by ${when}`,
  late: (when) => `Late. It was to be answered by ${when}`,
  askedOn: (when) => `Asked on ${when}`,
  answer: 'Write down the answer',
  outcome: 'Outcome',
  why: 'Why',
  whyMissing: 'Write why, so that the family knows.',
  answerNote: 'Note (may stay empty)',
  submitAnswer: 'Save the answer',
  answered: (outcome, when) => `${outcome}, ${when}`,
  toWhom: 'The coordinator and the puskesmas see this request.',
  eraseNote: 'The puskesmas decides and answers: what the law says must be kept is kept.',
};

export const missingWords: Translation<typeof id.missingWords> = {
  title: 'To fill in later',
  says: (what) => `Still missing: ${sayList(what)}.`,
  fill: 'Fill in',
  nik: 'NIK',
  name: "the baby's name",
  mother: "the mother's name",
  rt: 'RT',
  household: 'family card number',
  phone: 'phone number',
  birthWeight: 'birth weight',
  birthLength: 'birth length',
  gestation: 'weeks of pregnancy at birth',
  consent: 'consent',
  exactBirth: 'the exact birth date',
};
