import type { LocalDate } from '#domain/calendar.ts';
import type { Fact } from '#domain/facts/fact.ts';
import type { Known } from '#domain/facts/known.ts';
import { sessionNow } from '#domain/sessions/session-now.ts';
import type { Attendance, SessionNow } from '../known/phone.ts';
import { rosterOf, stepsOf } from './fake-roster.ts';

/** All open days, newest first. */
export function sessionsOf(facts: readonly Fact[]): SessionNow[] {
  const begun = facts.filter((f) => f.kind === 'session-planned' || f.kind === 'session-opened');
  return [...new Set(begun.map((f) => f.subject))]
    .flatMap((id) => sessionNow(facts, id) ?? [])
    .sort((a, b) => (a.on > b.on ? -1 : 1));
}

/** Those that began on a day. */
export const beganOn = (facts: readonly Fact[], on: LocalDate): SessionNow[] =>
  sessionsOf(facts).filter((s) => s.on === on && (s.closed || s.status === 'open'));

/** Who came to an open day, in the order of their coming. */
export function attendanceOf(
  facts: readonly Fact[],
  session: string,
  known: (id: string) => Known,
): Attendance[] {
  const came = facts.flatMap((f) =>
    f.kind === 'attended' && f.body.session === session ? [f] : [],
  );
  return came.flatMap((f, i) => {
    const k = known(f.subject);
    const person = rosterOf(k);
    if (!person || k.withdrawn.has(f.id)) return [];
    const steps = stepsOf(k, f.on);
    const next = ([1, 2, 3, 4, 5] as const).find((s) => !steps.includes(s)) ?? null;
    const arrivedMs = Date.now() - (came.length - i) * 4 * 60_000;
    const queue = f.body.queue ?? null;
    const skipped = k.days.find((d) => d.on === f.on)?.skipped ?? [];
    const guest = f.body.guest ?? false;
    return [{ person, queue, guest, arrivedMs, steps, skipped, on: f.on, next }];
  });
}
