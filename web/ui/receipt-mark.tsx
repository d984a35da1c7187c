import { receiptWords } from '../words/receipts.ts';

export type ReceiptState = 'unsent' | 'at-server' | 'refused' | 'carried';
const SIGN: Record<ReceiptState, string> = {
  unsent: '●',
  'at-server': '✓',
  refused: '!',
  carried: '◐',
};

/** What has become of one fact: on this phone, at the server, or waiting for somebody to mend it. */
export const ReceiptMark = ({ state, quiet }: { state: ReceiptState; quiet?: boolean }) => (
  <span class={`receipt ${state}`} data-receipt={state}>
    <span aria-hidden="true">{SIGN[state]}</span>
    <span class={quiet ? 'said' : ''}>{receiptWords[state]}</span>
  </span>
);
