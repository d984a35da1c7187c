import { isLocalDate, type LocalDate } from '../calendar.ts';
import type { BodyOf, Fact, FactKind } from './fact.ts';
import { standingFacts } from './standing-facts.ts';

/** Everything that is written about an open day has its session as subject. */
export const isSessionFact = (fact: { kind: string }): boolean => fact.kind.startsWith('session-');

/** A posyandu's open day that took place or is under way. */
export interface OpenDay {
  posyandu: string;
  on: LocalDate;
  closed: boolean;
}

export type SessionStatus = 'planned' | 'cancelled' | 'open' | 'closed' | 'signed';

/** A posyandu's open day as announced, or as it turned out. */
export interface SessionPlan {
  posyandu: string;
  on: LocalDate;
  startsAt: string | null;
  endsAt: string | null;
  zone: BodyOf<'session-opened'>['zone'];
  place: string | null;
  mode: BodyOf<'session-planned'>['mode'] | null;
  status: SessionStatus;
}

/** What the facts of one session say of its day; null when nobody opened it, or the opening was withdrawn. */
export function openDayOf(facts: readonly Fact[]): OpenDay | null {
  const { standing } = standingFacts(facts);
  const opened = last(standing, 'session-opened');
  if (!opened) return null;
  const on = redatedTo(standing) ?? opened.body.date;
  if (!isLocalDate(on)) return null;
  return { posyandu: opened.scope, on, closed: last(standing, 'session-closed') !== undefined };
}

/**
 * The same for a day to come, or one that will not. What was written when it opened counts before what was planned;
 * of a plan and its cancellation the later written holds, and a day that was opened did take place.
 */
export function sessionPlanOf(facts: readonly Fact[]): SessionPlan | null {
  const { standing } = standingFacts(facts);
  const planned = last(standing, 'session-planned');
  const opened = last(standing, 'session-opened');
  const told = opened ?? planned;
  const on = (opened && redatedTo(standing)) ?? told?.body.date;
  if (!told || !on || !isLocalDate(on)) return null;
  const noted = standing.flatMap((f) => (f.kind === 'session-noted' ? [f.body] : []));
  return {
    posyandu: told.scope,
    on,
    startsAt: opened?.body.startsAt ?? planned?.body.startsAt ?? null,
    endsAt: planned?.body.endsAt ?? null,
    zone: told.body.zone,
    place:
      noted.findLast((n) => n.place)?.place ?? opened?.body.place ?? planned?.body.place ?? null,
    mode: noted.findLast((n) => n.mode)?.mode ?? opened?.body.mode ?? planned?.body.mode ?? null,
    status: statusOf(standing),
  };
}

function statusOf(standing: readonly Fact[]): SessionStatus {
  if (last(standing, 'session-opened')) {
    if (last(standing, 'session-signed')) return 'signed';
    return last(standing, 'session-closed') ? 'closed' : 'open';
  }
  const cancelled = last(standing, 'session-cancelled');
  const planned = last(standing, 'session-planned');
  return cancelled && planned && cancelled.id > planned.id ? 'cancelled' : 'planned';
}

/** The day somebody said an open day really was; the later written holds. */
const redatedTo = (standing: readonly Fact[]): LocalDate | undefined =>
  last(standing, 'session-redated')?.body.date;

type Standing<K extends FactKind> = Extract<Fact, { kind: K }>;

function last<K extends FactKind>(standing: readonly Fact[], kind: K): Standing<K> | undefined {
  return standing.findLast((fact): fact is Standing<K> => fact.kind === kind);
}
