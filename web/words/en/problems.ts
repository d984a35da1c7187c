import type * as id from '../problems.ts';
import { say, unreadableWords as unreadable } from '../problems.ts';
import { sayList, sayNumber } from '../say.ts';
import type { Translation } from './translation.ts';

export const refusalWords: Translation<typeof id.refusalWords> = {
  unreadable: {
    says: 'The server cannot read this record.',
    does: 'It is safe on this phone. Update the app, then show it to the coordinator.',
  },
  'server-too-old': {
    says: 'The server does not know this kind of record yet.',
    does: 'Nothing to do. It is sent again when the server is updated.',
  },
  'not-your-area': {
    says: 'You were not assigned to this posyandu on that date.',
    does: 'The record is kept for the coordinator. Ask them to check your assignment.',
  },
  revoked: {
    says: 'The account or this phone was stopped before the record was written.',
    does: 'Ask the puskesmas. The record is kept for the coordinator.',
  },
  'id-taken': {
    says: 'The number of this record is taken by another one.',
    does: 'Write it once more, then take this one back.',
  },
  'not-your-role': {
    says: 'Only a midwife or nurse may write this.',
    does: 'Ask a midwife or nurse to write it.',
  },
  'unknown-place': {
    says: 'The server does not know this posyandu yet.',
    does: 'Tell the coordinator. The record is safe on this phone.',
  },
};

const notWhole = () =>
  'The app is not complete on this phone. Connect to the internet for a moment, then try again. No record is lost.';

export const signInWords: Translation<typeof id.signInWords> = {
  'wrong-name-or-password': () => 'Account name or password do not match. Check, then try again.',
  disabled: () => 'This account is not active. Ask the coordinator or the puskesmas.',
  'too-many-tries': () => 'Too many tries. Wait 15 minutes, then try again.',
  'no-network': () => 'No signal. Signing in for the first time needs one; after that it does not.',
  'server-trouble': () => 'The server has trouble. Try again in a few minutes.',
  'not-on-phones': () => 'This account does not record on phones. Open the village page.',
  'open-first': (p) =>
    `Ask ${sayList(p.names)} to open this phone with the PIN, then sign in again.`,
};

export const pinWords: Translation<typeof id.pinWords> = {
  'not-six-digits': () => 'The PIN must have 6 digits.',
  'too-easy': () =>
    'This PIN is easy to guess. Choose digits that are not in a row or all the same.',
  'like-a-date': () =>
    'This PIN looks like a birth date and is easy to guess. Choose other digits.',
  'storage-full': () => 'The phone is full. Delete some photos or videos, then try again.',
  'app-not-whole': notWhole,
};

export const unlockWords: Translation<typeof id.unlockWords> = {
  'wrong-pin': (p) =>
    p.left === 1 ? 'Wrong PIN. 1 more try.' : `Wrong PIN. ${sayNumber(p.left)} more tries.`,
  wiped: () =>
    'Ten wrong tries, so the key of this account is erased from the phone. Records not sent yet are safe. Sign in again with the password.',
  'lease-over': () =>
    'This phone has not reached the server for long. Sign in again with the password.',
  'unknown-account': () => 'This account is not on this phone. Sign in with the password.',
  'app-not-whole': notWhole,
};

export const unreadableWords: Translation<typeof id.unreadableWords> = {
  'unknown-kind': (p) => `Records of the kind "${p.was}" are not known yet. Update the app.`,
  'newer-version': () => 'A newer app wrote this record. Update the app.',
  'bad-date': (p) => `There is no date "${p.was}".`,
  'bad-body': (p) => `Something in it cannot be read (${p.at || 'all of it'}).`,
};

export const writeWords: Translation<typeof id.writeWords> = {
  locked: () => 'The phone is locked, so this is not saved. Open it with the PIN, then save again.',
  'storage-full': () =>
    'The phone is full, so this is not saved. Delete some photos, then save again.',
  unreadable: (p) => `Not saved. ${say(unreadable, p.why)}`,
};

export const syncTroubleWords: Translation<typeof id.syncTroubleWords> = {
  'no-network': 'No signal.',
  'server-trouble': 'The server has trouble.',
  'app-too-old': 'The app must be updated before it can send.',
  'storage-full': 'The phone is full. Delete some photos or videos.',
};

export const nikWords: Translation<typeof id.nikWords> = {
  empty: () => 'The NIK is empty.',
  'not-16-digits': (p) =>
    `A NIK has 16 digits. This has ${p.digits < 16 ? 'only ' : ''}${sayNumber(p.digits)}. The rest is kept.`,
  'not-a-number': () => 'A NIK has digits only.',
  'mangled-by-spreadsheet': () =>
    'This NIK was spoilt by a spreadsheet. Copy it from the KTP or family card.',
  placeholder: () => 'A NIK is not one digit repeated. Leave it empty if there is none yet.',
  'impossible-area': () => 'The first six digits are no area code. Please check again.',
  'impossible-date': () => 'The birth date in the NIK does not exist. Please check again.',
  'impossible-serial': () => 'The last four digits cannot be 0000. Please check again.',
};
