import { sayNumber } from '../say.ts';
import type * as id from '../support.ts';
import type { Translation } from './translation.ts';

const people = (n: number): string => (n === 1 ? '1 person' : `${sayNumber(n)} people`);

export const roomWords: Translation<typeof id.roomWords> = {
  title: 'Room on the phone',
  tight: 'The phone is almost full.',
  full: 'The phone is full. New records cannot be saved.',
  make: 'Make room',
  done: 'Back to what I was typing',
  about: 'Records already saved are safe. What is on the screen is not lost.',
  used: (used, of) => `${used} used of ${of} this app may use`,
  unknown: 'This phone does not say how much room is left.',
  compact: 'Tidy up records',
  compactSays: 'Records that reached the server are packed closer. Nothing is lost.',
  compacting: 'Tidying up …',
  compacted: 'The records are tidied up.',
  notCompacted: 'Too little room to tidy up. Delete a photo or video or two first, then try again.',
  copies: 'Copies of posyandu data',
  copiesSays:
    'The copy of a posyandu not needed today can leave the phone. Its data stays on the server and can be fetched again with a signal.',
  people: (n) => people(n),
  letGo: 'Let the copy go',
  letGoOf: (name) => `Let the copy of ${name} go`,
  takeBack: 'Fetch again',
  takeBackOf: (name) => `Fetch ${name} again`,
  gone: 'No longer on this phone',
  notYet: 'Some records of this posyandu have not reached the server, so its copy stays.',
  other: 'Another way: delete some photos or videos on the phone, then save again.',
  stays: 'This phone was asked not to delete the records of the app.',
  askStay: 'Ask the phone to keep records',
  staySays: 'So that the phone does not clear the records of the app when it runs out of room.',
  stayNo: 'This phone does not agree yet. Install the app on the home screen, then try again.',
};

export const supportWords: Translation<typeof id.supportWords> = {
  title: 'Technical help',
  link: 'Technical help and room on the phone',
  about:
    'If the app has trouble, save this file and send it to whoever helps you. It holds technical notes only: no names, no NIK, nothing of the records.',
  make: 'Prepare the file',
  making: 'Preparing …',
  inside: 'What is in it',
  whole: 'See the whole file',
  save: 'Save the file',
  saved: 'The file is in the downloads of the phone.',
  file: (day) => `siklus-bantuan-${day}.json.gz`,
  lines: {
    app: 'App',
    browser: 'Browser',
    room: 'Room',
    waiting: 'Waiting to be sent',
    refused: 'To be corrected',
    people: 'People on this phone',
    accounts: 'Accounts on this phone',
    events: 'Technical events',
  },
  lately: 'What happened lately',
};

export const eventWords: Translation<typeof id.eventWords> = {
  started: 'App opened',
  'signed-in': 'Signed in with password',
  'pin-set': 'PIN chosen',
  unlocked: 'Opened with PIN',
  'unlock-refused': 'PIN refused',
  locked: 'Locked',
  forgotten: 'Signed out of this phone',
  saved: 'Saved',
  'not-saved': 'Could not save',
  round: 'Talked with the server',
  'first-copy': 'Fetched the first data',
  'cut-off': 'Cut off',
  'made-room': 'Made room',
  'months-kept': 'Counted months were not kept',
  error: 'App error',
};

/** The file itself keeps its Indonesian headings: it goes into the posyandu's own lists. */
export const ownListWords: Translation<typeof id.ownListWords> = {
  names: {
    people: 'Everybody',
    attended: 'Who came',
    absent: 'Who did not come',
    due: 'Who needs a service',
  },
  title: 'Download a list',
  link: 'Download lists of the posyandu',
  about: 'A list of the people of your posyandu, as a file for a computer.',
  warns:
    'This file holds names and NIK, is not locked, and stays on the phone until it is deleted. Keep it in a safe place, do not send it to groups, delete it when done.',
  noted: 'Downloading is noted: who, when, and whose data.',
  which: 'List',
  whichNote: {
    people: 'Everybody who lives in the area of this posyandu',
    attended: 'Who came on one open day',
    absent: 'Residents of this posyandu who did not come on that open day',
    due: 'Services due today, to ask the midwife about',
  },
  posyandu: 'Posyandu',
  session: 'Open day',
  noSession: 'No open day on this phone yet.',
  understood: 'I understand and will keep it safe',
  download: 'Download the file',
  reading: (done, of) => `Reading ${sayNumber(done)} of ${sayNumber(of)} people …`,
  done: (n) => `${people(n)} in the downloaded file.`,
  nobody: 'Nobody is on this list.',
};
