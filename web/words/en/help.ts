import type * as id from '../help.ts';
import type { Translation } from './translation.ts';

export const helpWords: Translation<typeof id.helpWords> = {
  title: 'Help',
  back: 'Back',
  contents: 'On this page',
  steps: {
    title: 'The five steps of an open day',
    intro: 'Everybody who comes goes through five steps. One kader may serve several of them.',
    does: {
      1: 'Find the name, or register who is not there yet. Write down who came.',
      2: 'Weigh and measure: weight, length or height, arm, waist, blood pressure.',
      3: 'Read the result on the screen and in the book. Colour and sentence come by themselves.',
      4: 'The midwife or nurse serves: vaccines, vitamins, tablets, tests, referral.',
      5: 'Talk about the result and give advice that fits.',
    },
  },
  before: {
    title: 'Once 5 tables, now 5 steps',
    intro:
      'Much is the same. What changed: counselling comes last, and a step is not tied to a table.',
    caption: 'From 5 tables to 5 steps',
    was: 'Before',
    is: 'Now',
    table: (n, name) => `Table ${n} ${name}`,
    step: (n, name) => `Step ${n} ${name}`,
    rows: [
      { table: 1, name: 'Registration', step: 1 },
      { table: 2, name: 'Weighing', step: 2 },
      { table: 3, name: 'Filling in the growth card (KMS)', step: 3 },
      { table: 4, name: 'Counselling', step: 5 },
      { table: 5, name: 'Health services', step: 4 },
    ],
  },
  marks: {
    title: 'What the marks mean',
    facts: 'The mark of each record',
    unsent: 'Saved on this phone and safe. Sent by itself when there is a signal.',
    'at-server': 'Has reached the server.',
    carried: 'Written on another phone and handed to this one. This phone helps to send it.',
    refused: 'The server has not taken it yet. Open “Not sent” to see why.',
    findings: 'The colours of results',
    good: 'As it should be. Go on, and praise the mother.',
    watch: 'Look again next month, or ask the midwife.',
    refer: 'To be examined at the pustu or puskesmas.',
    urgent: 'To be examined today. Call the midwife now.',
    unknown: 'Cannot be judged yet. This does not mean good: a measure is missing.',
  },
  troubles: {
    title: 'When something is wrong',
    all: [
      {
        key: 'sinyal',
        title: 'No signal',
        safe: 'Everything can still be written down. Nothing is lost.',
        does: [
          'Go on as usual.',
          'When there is a signal, open the app for a moment. Records are sent by themselves.',
          'See “Not sent”: when it is empty, everything has arrived.',
        ],
      },
      {
        key: 'pin',
        title: 'Forgotten PIN',
        safe: 'Records not sent yet stay sealed and are still sent.',
        does: [
          'Choose “Sign in with another account”, then sign in with account name and password. This needs a signal.',
          'Choose a new PIN.',
          'Forgotten the password too: ask the puskesmas for a new one.',
          'Do not keep guessing. After 10 wrong tries the phone asks for the password.',
        ],
      },
      {
        key: 'hilang',
        title: 'Phone lost or stolen',
        safe: 'The data on the phone is locked by the PIN. What was sent is at the server.',
        does: [
          'Tell the puskesmas or the coordinator at once, so that the phone is cut off.',
          'Sign in on another phone with the same account.',
          'What that phone had not sent is written again from the cards or books.',
        ],
      },
      {
        key: 'penuh',
        title: 'The phone is full',
        safe: 'What is saved stays safe. Do not close what you are typing.',
        does: [
          'Delete some photos or videos on the phone, then save again.',
          'Do not clear the data of the browser or of this app before “Not sent” is empty.',
        ],
      },
    ],
  },
};
