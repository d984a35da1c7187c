import type { BodyOf, Fact, FactKind } from '../facts/fact.ts';
import type { SessionNow } from './session-now.ts';

/** Facts by a number that is also their order: 1 is written before 2. */
export const SESSION = '00000000-0000-7000-8000-000000000900';
export const idOf = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

export function sessionFact<K extends FactKind>(
  n: number,
  kind: K,
  body: BodyOf<K>,
  more: Partial<Pick<Fact, 'subject' | 'scope' | 'on' | 'by'>> = {},
): Fact {
  const at = { subject: SESSION, scope: 'melati', on: '2025-11-04', by: idOf(1), ...more };
  return { id: idOf(n), v: 1, kind, body, ...at } as Fact;
}

/** An open day with nothing noted yet. */
export const openSessionOf = (
  id: string,
  on: string,
  more: Partial<SessionNow> = {},
): SessionNow => ({
  id,
  on,
  scope: 'contoh',
  status: 'open',
  closed: false,
  zone: 'WIB',
  minutes: null,
  kader: [],
  officers: [],
  tools: [],
  stock: [],
  ...more,
});
