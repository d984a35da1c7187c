import type { Fact } from '#domain/facts/fact.ts';
import type { Known } from '#domain/facts/known.ts';
import { standingFacts } from '#domain/facts/standing-facts.ts';
import { type DeathToTell, deathToTell } from '#domain/people/life-events.ts';
import type { Entry } from '#log/entry.ts';

/** The death of a mother or newborn that no health worker has said she heard of. */
export interface DeathUntold {
  /** the fact that recorded it; confirming that takes it off the midwife's list */
  fact: string;
  who: DeathToTell;
}

const ABOUT_DEATH: ReadonlySet<string> = new Set([
  'death-recorded',
  'service-confirmed',
  'fact-withdrawn',
]);

/** Asked of everybody, so only envelopes are looked at until somebody died. */
export function deathUntoldIn(
  entries: readonly Entry[],
  known: Pick<Known, 'identity' | 'diedOn' | 'pregnancies'>,
  readable: (entries: readonly Entry[]) => Fact[],
): { deathUntold?: DeathUntold } {
  if (!known.diedOn || !known.identity) return {};
  const { standing } = standingFacts(readable(entries.filter((e) => ABOUT_DEATH.has(e.kind))));
  const death = standing.findLast((f) => f.kind === 'death-recorded');
  if (!death || standing.some((f) => f.kind === 'service-confirmed' && f.body.fact === death.id))
    return {};
  const who = deathToTell({
    birthDate: known.identity.birthDate,
    diedOn: known.diedOn,
    pregnancies: known.pregnancies,
    cause: death.body.cause,
  });
  return who ? { deathUntold: { fact: death.id, who } } : {};
}
