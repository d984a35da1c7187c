import { type FactClass, factClass } from './class.ts';
import type { RawFact } from './fact.ts';
import { correctedBy } from './standing-facts.ts';

type Seen = Pick<RawFact, 'id' | 'kind' | 'body'>;

/**
 * Who may hold a fact, seen among the others of its subject (ruling 16). Beyond what the fact itself says:
 * - confirming or withdrawing a sensitive fact tells that there is one, so it is as sensitive as what it names; while
 *   that is not known here yet, nobody can tell, and it waits where health workers read;
 * - correcting a sensitive fact is sensitive, whatever the correction looks like;
 * - closing a task whose reason is sensitive tells of it too (a note, an outcome); a closing that came before its task
 *   says nothing of it yet.
 */
export function classOf(fact: Seen, byId: ReadonlyMap<string, Seen>): FactClass {
  const seen = new Set<string>();
  let at: Seen = fact;
  for (;;) {
    if (seen.has(at.id) || factClass(at) === 'sensitive') return 'sensitive';
    seen.add(at.id);
    const named = namedBy(at);
    const next = byId.get(named ?? correctedBy(at.body) ?? taskIn(at) ?? '');
    if (next) at = next;
    else return named === undefined ? factClass(fact) : 'sensitive';
  }
}

/** The fact this one says something about, without content of its own. */
export function namedBy({ kind, body }: Pick<Seen, 'kind' | 'body'>): string | undefined {
  if (kind !== 'fact-withdrawn' && kind !== 'service-confirmed') return undefined;
  if (typeof body !== 'object' || body === null || !('fact' in body)) return undefined;
  return typeof body.fact === 'string' ? body.fact : undefined;
}

const taskIn = ({ kind, body }: Pick<Seen, 'kind' | 'body'>): string | undefined => {
  if (kind !== 'task-closed' || typeof body !== 'object' || body === null) return undefined;
  return 'task' in body && typeof body.task === 'string' ? body.task : undefined;
};
