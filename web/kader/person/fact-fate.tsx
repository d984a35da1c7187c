import { useEffect, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { Fate } from '#log/store.ts';
import { ReceiptMark } from '../../ui/receipt-mark.tsx';
import { personWords } from '../../words/person.ts';
import { refusalWords } from '../../words/problems.ts';
import { usePhone } from '../phone-context.ts';

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

export const FateSign = ({ fate }: { fate: Fate | 'carried' | null }) =>
  fate === null ? null : <ReceiptMark state={typeof fate === 'string' ? fate : 'refused'} quiet />;

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
