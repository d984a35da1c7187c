import type * as id from '../outbox.ts';
import { factWords as called } from '../outbox.ts';
import { sayDate, sayNumber } from '../say.ts';
import type { Translation } from './translation.ts';

const records = (n: number): string => (n === 1 ? '1 record' : `${sayNumber(n)} records`);

export const factWords: Translation<typeof id.factWords> = {
  'person-registered': 'New person registered',
  'person-corrected': 'Details corrected',
  'person-named': 'Name given',
  'consent-recorded': 'Consent',
  'guardian-changed': 'Change of guardian',
  'pregnancy-recorded': 'Pregnancy',
  'delivery-recorded': 'End of pregnancy',
  'death-recorded': 'Death',
  'person-moved': 'Moved',
  'home-located': 'Where the house is',
  'person-merged': 'Two records merged',
  'persons-distinct': 'Not the same person',
  'card-issued': 'QR card made',
  'rights-requested': 'Request about data',
  'rights-answered': 'Answer to a data request',
  'task-assigned': 'Task given',
  'task-closed': 'Task finished',
  'meeting-held': 'Meeting',
  'recap-signed': 'Monthly recap signed',
  'session-planned': 'Open day planned',
  'session-cancelled': 'Open day cancelled',
  'session-opened': 'Open day opened',
  'session-noted': 'Notes of the open day',
  'session-signed': 'Summary of the open day signed',
  'session-redated': 'Date of the open day corrected',
  'visit-redated': 'Date of a visit corrected',
  'session-closed': 'Open day closed',
  attended: 'Attendance',
  'step-skipped': 'Step left out',
  'measurement-taken': 'Measurement',
  'answers-given': 'Answers',
  'service-given': 'Service',
  'service-confirmed': 'Service confirmed',
  'referral-made': 'Referral',
  'education-given': 'Counselling',
  'findings-shown': 'Result told',
  'fact-withdrawn': 'Record taken back',
};

export const outboxWords: Translation<typeof id.outboxWords> = {
  title: 'Not sent',
  perDay: 'Written on this phone',
  today: 'Today',
  allArrived: 'All records have reached the server.',
  some: (arrived, of) => `${sayNumber(arrived)} of ${sayNumber(of)} records arrived`,
  toBeMended: (n) => `${records(n)} to be corrected, the rest has arrived`,
  waiting: (n) => `${records(n)} waiting for a signal`,
  safe: 'All is safe on this phone, even when it is switched off.',
  send: 'Send now',
  sending: 'Sending …',
  lastAt: (time) => `Last connected ${time}`,
  never: 'Not connected since it was opened',
  refused: 'To be corrected',
  toMend: 'What can be done',
  withdraw: 'Take this record back',
  open: 'Open the person',
  quarantine: 'Cannot be read',
  quarantineSays: 'This record came but cannot be read. It is kept as it is.',
  quarantineDoes: 'Update the app. If it is still there, show it to the coordinator.',
  otherAccount: 'Record of another account on this phone',
  moreLines: (n) => `and ${sayNumber(n)} more`,
};

export const mendWords: Translation<typeof id.mendWords> = {
  ways: {
    again: 'Send again',
    'sign-in': 'Sign in again',
    update: 'Update the app',
    ask: 'Ask the coordinator',
    hand: 'Hand the phone to the midwife',
    date: 'Check the date',
    withdraw: 'Take this record back',
  },
  sending: 'Sending …',
  copied: 'The text for the coordinator is copied. Paste it into a message.',
  notTold: 'It cannot be shared yet. Show this screen to the coordinator.',
  tell: (fact, why) =>
    [
      'Please help with a record held back in Siklus.',
      [fact.kind ? called[fact.kind] : '', fact.on ? sayDate(fact.on) : '', fact.scope]
        .filter((part) => part !== '')
        .join(' · '),
      why,
      `Record number ${fact.id}`,
    ]
      .filter((line) => line !== '')
      .join('\n'),
};

export const proofWords: Translation<typeof id.proofWords> = {
  title: 'Proof that records arrived',
  show: 'Show the proof of today',
  all: 'All records have arrived',
  notAll: 'Not all records have arrived',
  some: (arrived, of) => `${sayNumber(arrived)} of ${sayNumber(of)} records arrived`,
  came: (n) => (n === 1 ? '1 person came' : `${sayNumber(n)} people came`),
  carried: (n) => `${records(n)} carried for other phones not arrived yet`,
  hub: (waiting) =>
    waiting > 0
      ? `By the posyandu server, which still holds ${records(waiting)} for the main server.`
      : 'By the posyandu server, and all passed on to the main server.',
  lastAt: (time) => `Last connected ${time}`,
  share: 'Share as text',
  send: 'Send now',
  copied: 'The text is copied. Paste it into a message.',
  notTold: 'It cannot be shared yet. Show this screen.',
  noNames: 'This proof holds numbers only, no names of residents.',
  nothing: 'No record of this phone on that day.',
};
