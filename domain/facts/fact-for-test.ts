import type { BodyOf, Fact, FactKind } from './fact.ts';
import { parseFact } from './fact.ts';

/** Ids that sort as `n`: what tests need instead of a clock. */
export const idAt = (n: number): string =>
  `00000000-${String(n).padStart(4, '0')}-7000-8000-000000000001`;
export const someone = '00000000-0000-7000-8000-00000000000a';

export interface Written {
  subject?: string;
  scope?: string;
  by?: string;
}

/** A parsed fact for tests; throws when the body is not what its kind says, for then the test is wrong. */
export function fact<K extends FactKind>(
  n: number,
  kind: K,
  on: string,
  body: BodyOf<K>,
  { subject = someone, scope = '18.72.03.1004.008', by = someone }: Written = {},
): Fact {
  const parsed = parseFact({ id: idAt(n), kind, v: 1, subject, scope, on, by, body });
  if (!parsed.ok) throw new Error(`${kind}: ${JSON.stringify(parsed.error)}`);
  return parsed.value;
}
