import type { Fact } from './fact.ts';

/** Facts that say who somebody is. Few a person, and needed whatever month is asked about. */
export const STANDING_KINDS = [
  'person-registered',
  'person-corrected',
  'person-named',
  'pregnancy-recorded',
  'delivery-recorded',
  'death-recorded',
  'person-moved',
] as const;

/** Facts that change what another fact says, whatever day that one is of. */
export const POINTING_KINDS = ['fact-withdrawn', 'service-confirmed'] as const;

const REMEMBERED: ReadonlySet<string> = new Set([...STANDING_KINDS, ...POINTING_KINDS]);

/** The id of the fact this one replaces, if any. */
export const correctedBy = (body: unknown): string | undefined => {
  if (typeof body !== 'object' || body === null || !('corrects' in body)) return undefined;
  return typeof body.corrects === 'string' ? body.corrects : undefined;
};

/**
 * Does this fact reach beyond its own day? Then months before it must be folded again when it arrives.
 * The server's partial index on entries holds exactly these (migration 0001).
 */
export const reachesBack = (fact: { kind: string; body: unknown }): boolean =>
  REMEMBERED.has(fact.kind) || correctedBy(fact.body) !== undefined;

/**
 * Settles corrections and withdrawals among the facts of one subject.
 * - Repeats of one id count once.
 * - A withdrawal holds unless it is itself withdrawn, so "undo" can be undone.
 * - A correction replaces the fact it names; of two corrections of one fact the later written one stands.
 * `history` is everything by id; `standing` is what counts.
 */
export function standingFacts(facts: readonly Fact[]): {
  history: Fact[];
  standing: Fact[];
  withdrawn: Set<string>;
} {
  const byId = new Map(facts.map((f) => [f.id, f]));
  const history = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const withdrawn = new Set<string>();
  for (const fact of history.toReversed())
    if (fact.kind === 'fact-withdrawn' && !withdrawn.has(fact.id)) withdrawn.add(fact.body.fact);
  const replaced = new Set<string>();
  const lastOf = new Map<string, string>();
  for (const fact of history) {
    const target = correctedBy(fact.body);
    if (target === undefined || withdrawn.has(fact.id)) continue;
    replaced.add(target);
    const earlier = lastOf.get(target);
    if (earlier) replaced.add(earlier);
    lastOf.set(target, fact.id);
  }
  const standing = history.filter((f) => !withdrawn.has(f.id) && !replaced.has(f.id));
  return { history, standing, withdrawn };
}
