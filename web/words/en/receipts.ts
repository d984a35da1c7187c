import type * as id from '../receipts.ts';
import type { Translation } from './translation.ts';

export const receiptWords: Translation<typeof id.receiptWords> = {
  unsent: 'on this phone',
  'at-server': 'at the server',
  refused: 'to be corrected',
  carried: 'from another phone',
};
