import { ReceiptMark } from '../ui/receipt-mark.tsx';
import { receiptOf, useFate } from './use-fate.ts';

/** One fact's receipt, kept up to date while it travels. */
export function FateMark({ fact, quiet = false }: { fact: string; quiet?: boolean }) {
  const fate = useFate(fact);
  return fate ? <ReceiptMark state={receiptOf(fate)} quiet={quiet} /> : null;
}
