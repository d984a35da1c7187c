import { type FactClass, factClass, isSensitiveCode } from '#domain/facts/class.ts';
import type { Fact } from '#domain/facts/fact.ts';
import { correctedBy } from '#domain/facts/standing-facts.ts';

/**
 * Who may hold a fact, seen among the others of its subject (ruling 16). Beyond what the fact itself says:
 * - confirming or withdrawing a sensitive fact tells that there is one, so it is as sensitive as what it names; while
 *   that is not known here yet, nobody can tell, and it waits where health workers read;
 * - correcting a sensitive fact is sensitive, whatever the correction looks like;
 * - a code of a sensitive instrument or service is as telling in a referral's reasons as in the answer.
 */
export function classOf(
  fact: Pick<Fact, 'id' | 'kind' | 'body'>,
  byId: ReadonlyMap<string, Fact>,
): FactClass {
  const seen = new Set<string>();
  let at: Pick<Fact, 'id' | 'kind' | 'body'> = fact;
  for (;;) {
    if (seen.has(at.id) || ownClass(at) === 'sensitive') return 'sensitive';
    seen.add(at.id);
    const named = namedBy(at);
    const next = byId.get(named ?? correctedBy(at.body) ?? '');
    if (next) at = next;
    else return named === undefined ? ownClass(fact) : 'sensitive';
  }
}

/** The fact this one says something about, without content of its own. */
export function namedBy({ kind, body }: Pick<Fact, 'kind' | 'body'>): string | undefined {
  if (kind !== 'fact-withdrawn' && kind !== 'service-confirmed') return undefined;
  return 'fact' in body ? body.fact : undefined;
}

function ownClass({ kind, body }: Pick<Fact, 'kind' | 'body'>): FactClass {
  if (kind === 'referral-made' && 'reasons' in body && body.reasons.some(isSensitiveCode))
    return 'sensitive';
  if (kind === 'findings-shown' && 'findings' in body && body.findings.some(isSensitiveCode))
    return 'sensitive';
  return factClass({ kind, body });
}
