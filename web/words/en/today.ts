import { sayNumber } from '../say.ts';
import { stepWords } from '../steps.ts';
import type * as id from '../today.ts';
import type { Translation } from './translation.ts';

const records = (n: number): string => (n === 1 ? '1 record' : `${sayNumber(n)} records`);

export const navWords: Translation<typeof id.navWords> = {
  label: 'Main menu',
  today: 'Today',
  people: 'People',
  outbox: 'Not sent',
  more: 'More',
  back: 'Back',
  skip: 'Straight to the content',
};

export const stripWords: Translation<typeof id.stripWords> = {
  offline: (unsent) =>
    unsent > 0
      ? `No signal. ${records(unsent)} safe on this phone.`
      : 'No signal. All records have reached the server.',
  refused: (n) => `${records(n)} to be corrected.`,
  lease: (days) =>
    `This phone has not been connected for long. Find a signal within ${days === 1 ? '1 day' : `${sayNumber(days)} days`}; after that it needs the password again.`,
  passesOn: (at, waiting) =>
    [
      'By the posyandu server.',
      at === null ? 'Not connected to the main server yet' : `Main server last reached ${at}`,
    ].join(' ') + (waiting > 0 ? `, ${records(waiting)} waiting.` : '.'),
  signedOut: 'The server asks you to sign in again. Records are safe on this phone.',
  look: 'See',
  signIn: 'Sign in again',
  newer: 'A new version is ready.',
  takeNewer: 'Use it now',
};

export const todayWords: Translation<typeof id.todayWords> = {
  title: 'Today',
  none: 'No open day today yet.',
  open: 'Open the open day',
  opening: {
    title: 'Open the open day',
    day: 'Date of the open day',
    today: (day) => `Today, ${day}`,
    another: 'Another date',
    posyandu: 'Posyandu',
    place: 'Place',
    placeHint: 'For example: Balai RW 03. Shown in the public schedule.',
    zone: 'Local time',
    submit: 'Start the open day',
    future: 'By this phone that date has not come yet. Check the date of the phone.',
    noDay: 'There is no such date.',
    longAgo: 'That date is more than a month ago. Is it right?',
  },
  left: {
    open: (day) => `The open day of ${day} is not closed.`,
    alsoToday: (place) => `Posyandu ${place} is open too.`,
    goOn: 'Go on',
    goThere: 'Open',
    others: (n) =>
      n === 1 ? '1 other open day is not closed' : `${sayNumber(n)} other open days are not closed`,
    writingFor: (day) => `Writing for ${day}.`,
    toToday: 'To today',
  },
  summary: (here, done) => `${sayNumber(here)} came · ${sayNumber(done)} done`,
  stations: 'Five steps',
  station: (step, count) =>
    step === 1
      ? `Step 1 ${stepWords[1].name}, ${sayNumber(count)} came`
      : `Step ${step} ${stepWords[step].name}, ${sayNumber(count)} waiting`,
  heading: (step) => `Step ${step} · ${stepWords[step].name}`,
  waitingHere: (n) => (n === 0 ? '' : `${sayNumber(n)} waiting`),
  arrivedHere: (n) => (n === 0 ? '' : `${sayNumber(n)} came`),
  nobody: 'Nobody is waiting at this step.',
  nobodyYet: 'Nobody has come yet.',
  find: 'Find or register',
  call: (name) => `Call ${name}`,
  callNext: 'Call the next',
  minutes: (n) => (n < 1 ? 'just came' : n > 180 ? 'long' : `${sayNumber(n)} min`),
  guest: 'guest',
  queue: (n) => `No. ${sayNumber(n)}`,
  queueLabel: (label) => `No. ${label}`,
  atStep: (step) => (step ? `step ${step}` : 'done'),
  close: 'Close the open day',
  closeShort: 'Close',
  at: (name) => `Posyandu ${name}`,
  closing: {
    title: 'Close the open day',
    came: 'came',
    done: 'all 5 steps',
    notDone: 'not done',
    why: 'Did not get to step 5',
    whyHint: 'Everybody is done, or there is a reason.',
    missing: (steps) => `missing: step ${steps}`,
    reason: (name) => `Reason for ${name}`,
    choose: 'Choose a reason',
    note: 'Note of the day (may stay empty)',
    submit: 'Close the open day',
    stillMissing: (n) =>
      n === 1
        ? '1 person still without a reason.'
        : `${sayNumber(n)} people still without a reason.`,
  },
  closed: 'The open day is closed.',
  another: 'Open another open day',
};
