import { useEffect, useState } from 'preact/hooks';
import type { Fate } from '#log/store.ts';
import type { ReceiptState } from '../ui/receipt-mark.tsx';
import { usePhone } from './phone-context.ts';

/** What has become of one fact, kept up to date while it travels; null while it is being read. */
export function useFate(fact: string): Fate | 'carried' | null {
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
  return fate;
}

export const receiptOf = (fate: Fate | 'carried'): ReceiptState =>
  typeof fate === 'string' ? fate : 'refused';
