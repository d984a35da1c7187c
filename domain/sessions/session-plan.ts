import { isLocalDate, type LocalDate } from '../calendar.ts';
import type { Fact } from '../facts/fact.ts';
import {
  type SessionMode,
  type SessionNow,
  type SessionStatus,
  sessionNow,
} from './session-now.ts';

/** Everything that is written about an open day has its session as subject. */
export const isSessionFact = (fact: { kind: string }): boolean => fact.kind.startsWith('session-');

/** A posyandu's open day that took place or is under way. */
export interface OpenDay {
  posyandu: string;
  on: LocalDate;
  closed: boolean;
}

/** A posyandu's open day as announced, or as it turned out: what may be told to anybody. */
export interface SessionPlan {
  posyandu: string;
  on: LocalDate;
  startsAt: string | null;
  endsAt: string | null;
  zone: SessionNow['zone'];
  place: string | null;
  mode: SessionMode | null;
  status: SessionStatus;
}

/** What the facts of one session say of its day; null when nobody opened it, or the opening was withdrawn. */
export function openDayOf(facts: readonly Fact[]): OpenDay | null {
  const now = nowOf(facts);
  if (!now || now.status === 'planned' || now.status === 'cancelled') return null;
  return { posyandu: now.scope, on: now.on, closed: now.closed };
}

/** The same for a day to come too, and for one that will not; null when nobody planned or opened it. */
export function sessionPlanOf(facts: readonly Fact[]): SessionPlan | null {
  const now = nowOf(facts);
  if (!now) return null;
  const { scope: posyandu, on, zone, status, startsAt, endsAt, place, mode } = now;
  return {
    posyandu,
    on,
    zone,
    status,
    startsAt: startsAt ?? null,
    endsAt: endsAt ?? null,
    place: place ?? null,
    mode: mode ?? null,
  };
}

function nowOf(facts: readonly Fact[]): SessionNow | null {
  const about = facts.find(isSessionFact)?.subject;
  const now = about === undefined ? null : sessionNow(facts, about);
  return now && isLocalDate(now.on) ? now : null;
}
