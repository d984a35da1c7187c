import type { UnsentFact } from '../../known/phone.ts';
import { factWords, outboxWords as w } from '../../words/outbox.ts';

/** What a fact is, and whose. */
export const nameOf = (unsent: UnsentFact, name: string | undefined): string => {
  const what = unsent.fact ? factWords[unsent.fact.kind] : w.otherAccount;
  return name ? `${what} · ${name}` : what;
};
