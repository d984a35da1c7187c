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
  'home-located',
  'person-merged',
] as const;

/** Facts that change what another fact says, whatever day that one is of. */
export const POINTING_KINDS = ['fact-withdrawn', 'service-confirmed', 'visit-redated'] as const;

const REMEMBERED: ReadonlySet<string> = new Set([...STANDING_KINDS, ...POINTING_KINDS]);

/** The id of the fact this one replaces, if any. */
export const correctedBy = (body: unknown): string | undefined => {
  if (typeof body !== 'object' || body === null || !('corrects' in body)) return undefined;
  return typeof body.corrects === 'string' ? body.corrects : undefined;
};

/**
 * Does this fact reach beyond its own day? Then months before it must be folded again when it arrives.
 * The server's partial index on entries holds exactly these (the last migration that makes entries_reaching_back).
 */
export const reachesBack = (fact: { kind: string; body: unknown }): boolean =>
  REMEMBERED.has(fact.kind) || correctedBy(fact.body) !== undefined;

/**
 * Settles corrections and withdrawals among the facts of one subject.
 * - Repeats of one id count once.
 * - A withdrawal holds unless it is itself withdrawn, so "undo" can be undone.
 * - A correction replaces the fact it names and everything that one corrected, also when a link between is withdrawn.
 *   Of two corrections of one thing the later written one stands.
 * - A withdrawn correction gives way to what stood before it. A correction of a withdrawn fact stands: somebody wrote it,
 *   and what was withdrawn was another number.
 * `history` is everything by id; `standing` is what counts.
 */
export function standingFacts(facts: readonly Fact[]): {
  history: Fact[];
  standing: Fact[];
  withdrawn: Set<string>;
} {
  const byId = new Map(facts.map((f) => [f.id, f]));
  const history = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const withdrawn = withdrawnIn(history);
  const replaced = new Set<string>();
  const lastOf = new Map<string, string>();
  const corrections = history.filter((f) => correctedBy(f.body) !== undefined);
  if (corrections.length === 0 && withdrawn.size === 0)
    return { history, standing: [...history], withdrawn };
  for (const fact of corrections) {
    if (withdrawn.has(fact.id)) continue;
    for (const id of olderVersions(fact, byId)) replaced.add(id);
  }
  for (const fact of corrections) {
    if (withdrawn.has(fact.id) || replaced.has(fact.id)) continue;
    const first = olderVersions(fact, byId).at(-1);
    const earlier = first === undefined ? undefined : lastOf.get(first);
    if (earlier) replaced.add(earlier);
    if (first) lastOf.set(first, fact.id);
  }
  const standing = history.filter((f) => !withdrawn.has(f.id) && !replaced.has(f.id));
  return { history, standing, withdrawn };
}

/** What this fact corrects, and what that one corrected, back to the first; a ring of corrections ends where it closes. */
function olderVersions(fact: Fact, byId: ReadonlyMap<string, Fact>): string[] {
  const ids = new Set<string>();
  let id = correctedBy(fact.body);
  while (id !== undefined && id !== fact.id && !ids.has(id)) {
    ids.add(id);
    id = correctedBy(byId.get(id)?.body);
  }
  return [...ids];
}

type Withdrawal = Fact<'fact-withdrawn'>;

/**
 * The facts that are withdrawn. A withdrawal nobody withdraws holds; one that is withdrawn by one that holds does not.
 * Stamps do not decide: a phone whose clock is ahead may have written what is undone "later" than its undoing.
 * Withdrawals that name each other in a ring are taken from the newest stamp down.
 */
function withdrawnIn(history: readonly Fact[]): Set<string> {
  const withdrawals = history.filter((f): f is Withdrawal => f.kind === 'fact-withdrawn');
  if (withdrawals.length === 0) return new Set();
  const byId = new Map(withdrawals.map((w) => [w.id, w]));
  const waitsFor = new Map<string, number>();
  for (const w of withdrawals) waitsFor.set(w.body.fact, (waitsFor.get(w.body.fact) ?? 0) + 1);
  const withdrawn = new Set<string>();
  const settled = new Set<string>();
  const settle = (from: Withdrawal) => {
    const queue = [from];
    for (const w of queue) {
      if (settled.has(w.id)) continue;
      settled.add(w.id);
      const { fact: target } = w.body;
      if (!withdrawn.has(w.id)) withdrawn.add(target);
      const left = (waitsFor.get(target) ?? 0) - 1;
      waitsFor.set(target, left);
      const next = byId.get(target);
      if (next && left <= 0) queue.push(next);
    }
  };
  for (const w of withdrawals) if (!waitsFor.get(w.id)) settle(w);
  for (const w of withdrawals.toReversed()) settle(w);
  return withdrawn;
}
