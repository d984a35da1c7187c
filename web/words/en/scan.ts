import { sayNumber } from '../say.ts';
import type * as id from '../scan.ts';
import type { Translation } from './translation.ts';

const records = (n: number): string => (n === 1 ? '1 record' : `${sayNumber(n)} records`);

export const scanWords: Translation<typeof id.scanWords> = {
  title: 'Scan a card',
  asking: 'Waiting for leave to use the camera. If the phone asks, choose Allow.',
  aim: 'Point the camera at the QR code',
  picture: 'Picture from the camera',
  problems: {
    'no-camera': 'The camera of this phone cannot be used here.',
    refused:
      'The camera is not allowed yet. Open the site settings of the browser, allow the camera, then try again.',
    busy: 'Another app uses the camera. Close that app, then try again.',
  },
  again: 'Try again',
  typed: 'Or type the code on the card',
  typedHint: '26 letters and digits. Spaces do not matter.',
  typedWrong: (n) => `A card code has 26 letters and digits. This has ${sayNumber(n)}.`,
  typedStrange: 'This is no card code. Please check again.',
  find: 'Find',
  unknown:
    'This phone does not know this card yet. Find the person by name, then make a new card if need be.',
  toSearch: 'Find by name',
  revoked: (name) =>
    `This card is no longer valid. It was ${name}’s. Make sure who it is before going on.`,
  openPerson: (name) => `Open ${name}`,
  handOff: 'This is a hand-over code from another phone, not a card.',
  toReceive: 'Receive by QR',
  notOurs: 'This QR code is no Siklus card.',
  open: 'Scan a card',
};

export const cardWords: Translation<typeof id.cardWords> = {
  title: 'QR card',
  none: 'No card yet. With a card the person is found without typing a name.',
  make: 'Make a card',
  label: (name) => `QR code of the card of ${name}`,
  code: 'Card code',
  says: 'This code is random and holds no name or NIK.',
  replace: 'Replace the card',
  replaceSure: 'Replace the card?',
  replaceSays: 'The old card stops at once. Use this when a card is lost.',
  replaceDo: 'Yes, make a new card',
  revoke: 'Cancel the card',
  revokeSure: 'Cancel the card?',
  revokeSays: 'The card can no longer be scanned. The person’s records stay.',
  revokeDo: 'Yes, cancel it',
  stay: 'No, go back',
};

export const handOverWords: Translation<typeof id.handOverWords> = {
  open: 'Hand over by QR',
  title: 'Hand over by QR',
  how: 'On the other phone: open Today, choose Receive by QR, point its camera here.',
  one: 'One code only',
  label: (i, n) => `QR code ${i} of ${n}`,
  show: (i) => `Show code ${i}`,
  pick: 'Choose a code',
  turning: 'Stop',
  still: 'Turn',
  inside: (n) => `${records(n)} inside`,
  left: (n) =>
    n === 1
      ? '1 older record does not fit. When these are received, show the rest.'
      : `${sayNumber(n)} older records do not fit. When these are received, show the rest.`,
  rest: 'Show the rest',
  done: 'Done',
  problems: {
    locked: 'The phone is locked. Open it with the PIN, then try again.',
    'nothing-new': 'Nothing new about this person to hand over.',
    'not-certified':
      'This phone must reach the server once before it can hand over by QR. The records are safe on this phone.',
  },
};

export const receiveWords: Translation<typeof id.receiveWords> = {
  open: 'Receive by QR',
  title: 'Receive by QR',
  how: 'On the phone that hands over: open the person, choose Hand over by QR.',
  progress: (have, n) => `${sayNumber(have)} of ${sayNumber(n)} codes read.`,
  missing: (which) => `Still to read: code ${which.join(' and ')}.`,
  codes: 'Codes read',
  read: (i) => `Code ${i} read`,
  notRead: (i) => `Code ${i} not yet`,
  misread: 'The code was not read whole. Hold the phone still for a moment, not too close.',
  mixed: 'The codes do not belong together. Start again.',
  card: 'This is somebody’s card, not a hand-over code.',
  toCard: 'Scan a card',
  other: 'This QR code is not from Siklus.',
  taken: 'Received from another phone',
  takenSays: (n) =>
    n === 1
      ? '1 new record, saved on this phone. It goes on to the server in the name of its author.'
      : `${sayNumber(n)} new records, saved on this phone. They go on to the server in the name of their authors.`,
  someone: 'The person is not on this phone yet. Ask the other phone for the registration too.',
  toStep: (step) => `Go on to step ${step}`,
  toPerson: 'Open the person',
  another: 'Receive another person',
  again: 'Try again',
  problems: {
    locked: 'The phone is locked. Open it with the PIN, then try again.',
    'storage-full':
      'The phone is full, so nothing was received. Delete some photos, then try again.',
    'already-have': 'All of these records are on this phone already.',
    'not-ours':
      'This code is from another posyandu. Only phones of the same posyandu can receive it.',
    'not-certified':
      'Our server does not know the phone that hands over. Its records are not taken; ask the coordinator.',
    expired:
      'The phone that hands over has not reached the server for too long. Connect it first, then hand over again.',
    damaged: 'This code is damaged or was changed. Ask the other phone for a new one.',
    'newer-app': 'The phone that hands over has a newer app. Update the app on this phone first.',
  },
};

export const carriedWords: Translation<typeof id.carriedWords> = {
  waiting: (n) => `${records(n)} carried for other phones, waiting for a signal.`,
};
