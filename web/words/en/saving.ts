import type * as id from '../saving.ts';
import { sayNumber } from '../say.ts';
import type { Translation } from './translation.ts';

export const savingWords: Translation<typeof id.savingWords> = {
  safe: (n) => (n === 1 ? 'Saved' : `${sayNumber(n)} saved`),
  undo: 'Undo',
  undone: 'Undone',
  close: 'Close',
};
