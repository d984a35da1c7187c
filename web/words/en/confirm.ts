import type * as id from '../confirm.ts';
import { sayNumber } from '../say.ts';
import type { Translation } from './translation.ts';

export const confirmWords: Translation<typeof id.confirmWords> = {
  title: 'Waiting for confirmation',
  why: 'Written by a kader. Confirm what was really done; if it is wrong, open the person and correct it.',
  none: 'Nothing is waiting for confirmation.',
  confirm: 'Confirm',
  confirmWhat: (what, name) => `Confirm ${what} for ${name}`,
  by: (name) => `by ${name}`,
  referral: (to) => `Referral to ${to}`,
  waiting: (n) => `${sayNumber(n)} waiting for confirmation`,
  look: 'See',
};
