import { Link } from 'wouter-preact';
import type { Fate } from '#log/store.ts';
import { ReceiptMark } from '../../ui/receipt-mark.tsx';
import { personWords } from '../../words/person.ts';
import { refusalWords } from '../../words/problems.ts';
import { receiptOf } from '../use-fate.ts';

export const FateSign = ({ fate }: { fate: Fate | 'carried' | null }) =>
  fate === null ? null : <ReceiptMark state={receiptOf(fate)} quiet />;

/** Of a fact the server did not take: why, what is safe, and the way to mend it. */
export function WhyRefused({ fate }: { fate: Fate | 'carried' | null }) {
  if (fate === null || typeof fate === 'string') return null;
  const { says, does } = refusalWords[fate.refused];
  return (
    <small class="refused">
      {says} {does} <Link href="/belum-terkirim">{personWords.history.mend}</Link>
    </small>
  );
}
