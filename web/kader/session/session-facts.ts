import type { LocalDate } from '#domain/calendar.ts';
import type { BodyOf } from '#domain/facts/fact.ts';
import type { SessionTally } from '#domain/sessions/session-now.ts';
import type { Attendance, FactDraft, SessionNow } from '../../known/phone.ts';
import { missingSteps } from '../today/stations.ts';

/** The date of a whole open day is mended: its own, and the visit of everybody who came, in one write. */
export function redateFacts(
  { id, scope }: SessionNow,
  came: readonly Attendance[],
  date: LocalDate,
): FactDraft[] {
  const day: FactDraft = { kind: 'session-redated', subject: id, scope, on: date, body: { date } };
  return [day, ...followFacts({ id, scope }, came, date)];
}

const followFacts = (
  { id, scope }: Pick<SessionNow, 'id' | 'scope'>,
  came: readonly Attendance[],
  date: LocalDate,
): FactDraft[] =>
  came.map((a) => ({
    kind: 'visit-redated',
    subject: a.person.id,
    scope,
    on: date,
    body: { session: id, date },
  }));

/** Who came from a phone that did not know yet that the day has another date. */
export const stillElsewhere = (session: SessionNow, came: readonly Attendance[]): Attendance[] =>
  came.filter((a) => a.on !== undefined && a.on !== session.on);

/** They follow the session to its date. */
export const catchUpFacts = (session: SessionNow, came: readonly Attendance[]): FactDraft[] =>
  followFacts(session, stillElsewhere(session, came), session.on);

export interface Closing {
  /** by person's id */
  reasons: Readonly<Record<string, string>>;
  note: string;
  endedAt: string;
  tally: SessionTally | null;
}

/** Every step not gone through with its reason, then the end of the day: one write (T0.12). */
export function closingFacts(
  session: SessionNow,
  left: readonly Attendance[],
  { reasons, note, endedAt, tally }: Closing,
): FactDraft[] {
  const { id, scope, on } = session;
  const skips = left.flatMap((a) =>
    missingSteps(a).map(
      (step): FactDraft => ({
        kind: 'step-skipped',
        subject: a.person.id,
        scope,
        on,
        body: { session: id, step, reason: (reasons[a.person.id] ?? '').trim() },
      }),
    ),
  );
  const body: BodyOf<'session-closed'> = {
    ...(endedAt ? { endedAt } : {}),
    ...(note.trim() ? { note: note.trim() } : {}),
    ...(tally ? { tally } : {}),
  };
  return [...skips, { kind: 'session-closed', subject: id, scope, on, body }];
}

/** Those without a reason yet, of those who need one. */
export const withoutReason = (
  left: readonly Attendance[],
  reasons: Readonly<Record<string, string>>,
): Attendance[] => left.filter((a) => !reasons[a.person.id]?.trim());

export function signingFact(
  { id, scope }: SessionNow,
  on: LocalDate,
  signed: { tally: SessionTally; name: string; note: string },
): FactDraft {
  const { tally, name } = signed;
  const note = signed.note.trim();
  const body = { tally, name: name.trim(), ...(note ? { note } : {}) };
  return { kind: 'session-signed', subject: id, scope, on, body };
}

type Noted = BodyOf<'session-noted'>;

/** What was typed of an open day and is not known yet: only fields that changed, each as a whole. Null when none did. */
export function notedFact(session: SessionNow, typed: Noted): FactDraft | null {
  const changed = Object.entries(typed).filter(
    ([field, value]) => !same(value, session[field as keyof Noted]),
  );
  if (changed.length === 0) return null;
  const body: Noted = Object.fromEntries(changed);
  const { id, scope, on } = session;
  return { kind: 'session-noted', subject: id, scope, on, body };
}

/** An empty text is what nobody ever wrote. */
const same = (typed: unknown, known: unknown): boolean =>
  JSON.stringify(typed) === JSON.stringify(known ?? (typed === '' ? '' : known));

/** What of a new or changed plan is said. */
export type Plan = BodyOf<'session-planned'>;

export const planFact = (
  subject: string,
  scope: string,
  today: LocalDate,
  body: Plan,
): FactDraft => ({ kind: 'session-planned', subject, scope, on: today, body });

/** Plans nobody opened or cancelled, the nearest first. */
export const plansOf = (sessions: readonly SessionNow[], scope: string | null): SessionNow[] =>
  sessions
    .filter((s) => s.status === 'planned' && (scope === null || s.scope === scope))
    .sort((a, b) => (a.on < b.on ? -1 : 1));
