import type { Me } from '#domain/access/access.ts';
import { daysBetween } from '#domain/calendar.ts';
import { factClass } from '#domain/facts/class.ts';
import type { Fact } from '#domain/facts/fact.ts';
import { standingFacts } from '#domain/facts/standing-facts.ts';
import type { Entry } from '#log/entry.ts';
import type { ActNow } from './phone.ts';

/** Acts older than this before somebody's newest entry have been seen at two open days; their page still shows them. */
export const DAYS_ACTS_WAIT = 62;

const ABOUT_ACTS: ReadonlySet<string> = new Set([
  'service-given',
  'referral-made',
  'service-confirmed',
  'fact-withdrawn',
]);

/**
 * What was done for somebody lately and nobody has confirmed. Only envelopes are looked at until there is such an act,
 * because this is asked of everybody. Sensitive acts stay out of lists (ruling 16).
 */
export function actsOf(
  entries: readonly Entry[],
  readable: (entries: readonly Entry[]) => Fact[],
): ActNow[] {
  let newest = '';
  for (const { on } of entries) if (on > newest) newest = on;
  const lately = (e: Entry) => daysBetween(e.on, newest) <= DAYS_ACTS_WAIT;
  const isAct = (e: Entry) => e.kind === 'service-given' || e.kind === 'referral-made';
  if (!entries.some((e) => isAct(e) && lately(e))) return [];
  const { standing } = standingFacts(
    readable(entries.filter((e) => ABOUT_ACTS.has(e.kind) && (!isAct(e) || lately(e)))),
  );
  const confirmed = new Set(
    standing.flatMap((f) => (f.kind === 'service-confirmed' ? [f.body.fact] : [])),
  );
  return standing.flatMap((fact) => (confirmed.has(fact.id) ? [] : actOf(fact)));
}

function actOf(fact: Fact): ActNow[] {
  if (factClass(fact) === 'sensitive') return [];
  const { id, on, scope, by } = fact;
  const at = { fact: id, on, scope, by };
  if (fact.kind === 'service-given') {
    const { service, givenBy } = fact.body;
    return [{ ...at, kind: fact.kind, what: service, ...(givenBy ? { doneBy: givenBy } : {}) }];
  }
  if (fact.kind !== 'referral-made') return [];
  const { to, decidedBy } = fact.body;
  return [{ ...at, kind: fact.kind, what: to, ...(decidedBy ? { doneBy: decidedBy } : {}) }];
}

/**
 * Does an act wait for this health worker? Those a kader typed do (ruling 4). Where the server has not said who the
 * health workers are, an act that names nobody and was written by somebody else does.
 */
export function isWaiting(me: Me, act: { by: string; doneBy?: string | undefined }): boolean {
  if (act.by === me.account.id) return false;
  return me.workers ? !me.workers.includes(act.by) : act.doneBy === undefined;
}
