import { useEffect, useState } from 'preact/hooks';
import type { Fate } from '#log/store.ts';
import { ReceiptMark, type ReceiptState } from '../ui/receipt-mark.tsx';
import { usePhone } from './phone-context.ts';

const stateOf = (fate: Fate | 'carried'): ReceiptState =>
  typeof fate === 'string' ? fate : 'refused';

/** One fact's receipt, kept up to date while it travels. */
export function FateMark({ fact, quiet = false }: { fact: string; quiet?: boolean }) {
  const phone = usePhone();
  const [fate, setFate] = useState<Fate | 'carried' | null>(null);
  const { unsent, refused } = phone.sync.value;
  const changed = `${phone.roster.value} ${unsent} ${refused}`;
  useEffect(() => {
    let current = changed !== '';
    phone.fateOf(fact).then((now) => {
      if (current) setFate(now);
    });
    return () => {
      current = false;
    };
  }, [phone, fact, changed]);
  return fate ? <ReceiptMark state={stateOf(fate)} quiet={quiet} /> : null;
}
