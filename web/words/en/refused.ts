import type * as id from '../refused.ts';
import { sayNumber } from '../say.ts';
import type { Translation } from './translation.ts';

const records = (n: number): string => (n === 1 ? '1 record' : `${sayNumber(n)} records`);

export const refusedWords: Translation<typeof id.refusedWords> = {
  title: 'Held records',
  link: 'Held records',
  about:
    'These records reached the server but are not counted yet. Nothing is thrown away: accept, move or leave them.',
  waiting: 'Waiting',
  kept: 'Left',
  which: 'What is shown',
  nothing: 'No record is waiting.',
  nothingKept: 'No record was left yet.',
  by: (name) => `Written by ${name}`,
  unknownAuthor: 'unknown author',
  of: (n) => records(n),
  sent: (when) => `received ${when}`,
  on: (day) => `for ${day}`,
  noPlace: 'no known posyandu',
  about1: 'about',
  hidden: 'a resident (name covered)',
  withheld: 'What it says is not shown to this account. It can be accepted unread.',
  accept: 'Accept',
  acceptAll: (n) => `Accept all (${sayNumber(n)})`,
  move: 'Move',
  moveTitle: 'Move to another posyandu',
  moveTo: 'To which posyandu',
  moveDo: 'Move and accept',
  leave: 'Leave',
  no: 'No, go back',
  accepted: (n) => `${records(n)} accepted. The author stays the same.`,
  left: 'Left as it is. It can still be read and accepted later.',
  unreadable: (n) => `${records(n)} the server cannot read yet: kept here until it is updated.`,
  failed: 'That did not work. The record is safe here; try again in a moment.',
  showNames: 'Show names and contents',
  why: {
    unreadable: 'The server cannot read this record. It is kept as it is.',
    'server-too-old':
      'The app on the phone is newer than the server. Accept it when the server is updated.',
    'not-your-area': 'The author was not assigned to this posyandu on that day.',
    revoked: 'Written after the phone or account was cut off. Ask the author before accepting it.',
    'id-taken': 'Its number is that of another record with different contents.',
    'not-your-role': 'Only a midwife, nurse or doctor may write this.',
    'unknown-place': 'The server does not know its posyandu. Move it to the right one.',
  },
};
