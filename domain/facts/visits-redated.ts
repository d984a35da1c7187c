import { isLocalDate, type LocalDate } from '../calendar.ts';
import type { Fact } from './fact.ts';

/** Kinds that put facts on another day than the one they were written under. */
const MOVES_DAYS = 'visit-redated';

/**
 * Does anything written about this person put facts on another day? Then a month of theirs cannot be told from the
 * facts written under it alone: whoever folds months reads the whole life. Such people are few.
 */
export const hasRedatedVisits = (facts: readonly Pick<Fact, 'kind'>[]): boolean =>
  facts.some((fact) => fact.kind === MOVES_DAYS);

/**
 * The standing facts of one person, each on the day it happened: those whose body names a session that was
 * re-dated for them move to that day. Of two re-datings of one session the later written holds; one that was
 * withdrawn is not among the standing. What the facts themselves say, their history, stays as it was written.
 *
 * @param standing in the order of their ids
 */
export function onTheirDays(standing: readonly Fact[]): readonly Fact[] {
  const days = new Map<string, LocalDate>();
  for (const fact of standing)
    if (fact.kind === MOVES_DAYS && isLocalDate(fact.body.date))
      days.set(fact.body.session, fact.body.date);
  if (days.size === 0) return standing;
  return standing.map((fact) => {
    const day = fact.kind === MOVES_DAYS ? undefined : days.get(sessionOf(fact) ?? '');
    return day === undefined ? fact : { ...fact, on: day };
  });
}

/** The session a fact was written at, when its body names one. */
export const sessionOf = (fact: Pick<Fact, 'body'>): string | undefined =>
  'session' in fact.body && typeof fact.body.session === 'string' ? fact.body.session : undefined;
