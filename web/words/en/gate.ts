import type * as id from '../gate.ts';
import { sayNumber } from '../say.ts';
import type { Translation } from './translation.ts';

const records = (n: number): string => (n === 1 ? '1 record' : `${sayNumber(n)} records`);

export const gateWords: Translation<typeof id.gateWords> = {
  app: 'Siklus',
  tagline: 'One posyandu record, from pregnancy to old age',
  signIn: {
    title: 'Sign in',
    username: 'Account name',
    password: 'Password',
    submit: 'Sign in',
    busy: 'Checking …',
    once: 'Signing in needs a signal only once. After that the PIN is enough.',
    leaseOver: 'This phone has not reached the server for long, so please sign in again.',
  },
  pin: {
    title: 'Choose a PIN of 6 digits',
    why: 'The PIN opens this app without a signal. Do not use a birth date.',
    first: 'New PIN',
    again: 'Type it again',
    differs: 'The two PINs are not the same.',
    submit: 'Save the PIN',
  },
  unlock: {
    title: 'Open with your PIN',
    who: 'Whose turn is it?',
    pin: (name) => `PIN of ${name}`,
    submit: 'Open',
    other: 'Sign in with another account',
    others: 'Not me, change person',
    forgot: 'Forgot the PIN',
    forgotSays: (unsent) =>
      [
        'Sign in with the password, then choose a new PIN. This needs a signal.',
        unsent > 0
          ? `${records(unsent)} not sent yet: safe, and still sent.`
          : 'All records have reached the server.',
      ].join(' '),
    typedGoes: 'What is not saved yet in this account is lost with it.',
    mustSignIn: 'needs the password again',
    back: 'Back',
  },
  revoked: {
    title: 'This phone was cut off',
    gone: 'The coordinator or the puskesmas cut this phone off, perhaps because it was lost. The data of residents on it is erased and the PIN no longer opens it.',
    unsent: (n) =>
      `${records(n)} not sent yet: safe, sealed, and sent as soon as there is a signal.`,
    held: (n) =>
      `${records(n)} written after the phone was cut off: waiting for the coordinator, not lost.`,
    allSent: 'All records of this phone have reached the server.',
    send: 'Send now',
    does: 'If you still use this phone, ask the coordinator or the puskesmas, then sign in again with your password.',
    signIn: 'Sign in again',
  },
  first: {
    title: (place) => `Fetching the data of ${place}`,
    progress: (done, of) =>
      of > 0 ? `${sayNumber(done)} of ${sayNumber(of)} people` : 'Reaching the server …',
    stay: 'Only this once. Leave the screen on until it is done.',
    later: 'Start working meanwhile',
  },
  cannotOpen: {
    title: 'The storage of this phone cannot be opened',
    says: 'Records already written stay safe. Close private windows or free some space on the phone, then open the app again.',
  },
  example: 'example',
};

export const laterWords: Translation<typeof id.laterWords> = {
  missing:
    'This part is not on the phone yet. Connect to the internet for a moment, then try again. Your records are safe.',
  again: 'Try again',
};

export const switchWords: Translation<typeof id.switchWords> = {
  button: (name) => `${name} holds this phone. Change person`,
  title: 'Change person',
  now: (name) => `${name} holds it now. Who is next?`,
  mustSignIn: 'needs the password again',
  typed: 'What is not saved yet stays yours and waits until you are back.',
  nothingTyped: 'What is saved stays safe and is sent in the name of who wrote it.',
  lock: 'Lock this phone',
  add: 'Add a person to this phone',
  addSays:
    'Somebody else signs in once with a password. This needs a signal. After that everybody has a PIN of their own.',
  stay: 'No, go back',
};

export const idleWords: Translation<typeof id.idleWords> = {
  setting: 'Lock by itself when not touched',
  settingHint: 'What is not saved yet is not lost',
  minutes: (n) => (n === 1 ? 'After 1 minute' : `After ${sayNumber(n)} minutes`),
  soon: 'This phone is about to lock.',
  safe: 'What you typed is kept.',
  stay: 'Still in use',
};
