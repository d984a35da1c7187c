import { requestsOf } from '#domain/consent/rights.ts';
import type { Fact } from '#domain/facts/fact.ts';
import type { Entry } from '#log/entry.ts';
import type { RosterPerson } from './phone.ts';

const ABOUT: ReadonlySet<string> = new Set([
  'rights-requested',
  'rights-answered',
  'fact-withdrawn',
]);

/** What somebody asked about their data and nobody has answered, for the coordinator's list. */
export function requestsIn(
  entries: readonly Entry[],
  readable: (entries: readonly Entry[]) => Fact[],
): NonNullable<RosterPerson['requests']> {
  if (!entries.some((e) => e.kind === 'rights-requested')) return [];
  return requestsOf(readable(entries.filter((e) => ABOUT.has(e.kind)))).flatMap((request) => {
    const { fact, what, askedOn, answerBy, answer } = request;
    return answer ? [] : [{ fact, what, askedOn, answerBy }];
  });
}
