import type * as id from '../devices.ts';
import { sayNumber } from '../say.ts';
import type { Translation } from './translation.ts';

export const deviceNames: Translation<typeof id.deviceNames> = {
  computer: 'Computer',
  phone: 'Phone',
  android: 'Android phone',
};

export const deviceWords: Translation<typeof id.deviceWords> = {
  title: 'Phones and accounts',
  link: 'Phones and accounts',
  about: 'Phones used by accounts in your area. If one is lost, cut it off here.',
  nobody: 'No phone has signed in yet.',
  find: 'Find a name or phone',
  seen: (when) => `Last connected ${when}`,
  since: (when) => `in use since ${when}`,
  ended: 'signed out or cut off',
  closed: 'account closed',
  lost: 'This phone is lost',
  lostTitle: 'Cut this phone off?',
  lostSays: [
    'This phone can no longer send or fetch data.',
    'As soon as it reaches the internet, the data of residents on it is erased and the PIN no longer opens it.',
    'What was written is not lost: it stays sealed on the phone and is still sent.',
    'What is written after this waits for you in "Held records".',
    'Its owner can sign in on another phone with the password.',
  ],
  lostLimit:
    'Until that phone reaches the internet, whoever knows its PIN can still open it, for 30 days at most.',
  lostDo: 'Yes, cut this phone off',
  close: 'Close the account',
  closeTitle: (name) => `Close the account of ${name}?`,
  closeSays: [
    'This account can no longer sign in on any phone.',
    'Everything it wrote stays.',
    'Records not sent yet are still sent.',
  ],
  closeDo: 'Yes, close the account',
  no: 'No, go back',
  done: (ended) =>
    ended === 0 ? 'This phone was already cut off.' : 'The phone is cut off. No record is lost.',
  others: (n) =>
    n === 1
      ? '1 other account on that phone is beyond your area. Ask the puskesmas to cut it off too.'
      : `${sayNumber(n)} other accounts on that phone are beyond your area. Ask the puskesmas to cut them off too.`,
  accountClosed: 'The account is closed. What it wrote stays.',
};
