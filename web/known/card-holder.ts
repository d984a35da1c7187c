import type { RosterPerson } from './phone.ts';

export type CardHolder =
  | { kind: 'person'; id: string }
  /** this card was replaced or given back */
  | { kind: 'revoked'; id: string }
  /** nobody this phone knows */
  | { kind: 'unknown' };

/** Whose card this is, among everybody this phone knows. */
export function cardHolder(people: readonly RosterPerson[], card: string): CardHolder {
  const holder = people.find((p) => p.card === card);
  if (holder) return { kind: 'person', id: holder.id };
  const before = people.find((p) => p.pastCards?.includes(card));
  return before ? { kind: 'revoked', id: before.id } : { kind: 'unknown' };
}
