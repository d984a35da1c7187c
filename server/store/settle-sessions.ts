import { RULEBOOK_VERSION } from '#domain/assess/assess.ts';
import { isLocalDate, type LocalDate, type Month, monthOf } from '#domain/calendar.ts';
import type { Fact } from '#domain/facts/fact.ts';
import { knownNow } from '#domain/facts/known-now.ts';
import { hasRedatedVisits } from '#domain/facts/visits-redated.ts';
import { openDayOf, sessionPlanOf } from '#domain/sessions/session-plan.ts';
import { Breath } from './breath.ts';
import { markOtherDay, StaleTargets } from './dirty-targets.ts';
import { factsOf } from './entry-rows.ts';
import { LockedTooLittle } from './in-transaction.ts';
import type { Judged } from './judged.ts';
import { factsOfKin, type Kin, peopleAmong } from './kin.ts';
import type { Locked } from './lock-people.ts';
import {
  daysTold,
  keepSessions,
  keptSessions,
  openDayIn,
  peopleOfMonth,
  readOpenDays,
} from './open-days.ts';
import { earliest, FROM_THE_START, type Refold, sinceOf } from './refold.ts';
import { keepSessionPlans } from './session-plans.ts';
import type { Db, Store } from './store.ts';

/** A withdrawal may be of a session; only its subject's facts will tell. */
export const touchesOpenDay = ({ kind }: Fact): boolean =>
  kind === 'session-opened' || kind === 'session-redated' || kind === 'fact-withdrawn';

/** Those whose month may count elsewhere once these sessions are kept: they must be locked before anything else is. */
export async function residentsOf(
  db: Db,
  districtId: number,
  judged: readonly Judged[],
): Promise<string[]> {
  const facts = judged.map((j) => j.fact).filter(touchesOpenDay);
  const subjects = [...new Set(facts.map((f) => f.subject))];
  const days = await keptSessions(db, districtId, subjects);
  days.push(...(await daysTold(db, districtId, subjects)));
  for (const fact of facts)
    if (fact.kind === 'session-opened' || fact.kind === 'session-redated')
      days.push({ posyandu: fact.scope, on: fact.body.date });
  return peopleOfMonths(db, districtId, monthsOfPosyandu(days));
}

type PosyanduMonths = Map<string, { posyandu: string; month: Month }>;

const monthsOfPosyandu = (days: readonly { posyandu: string; on: LocalDate }[]): PosyanduMonths =>
  new Map(
    days
      .filter(({ on }) => isLocalDate(on))
      .map(({ posyandu, on }) => [`${posyandu}\t${monthOf(on)}`, { posyandu, month: monthOf(on) }]),
  );

async function peopleOfMonths(
  db: Db,
  districtId: number,
  months: PosyanduMonths,
): Promise<string[]> {
  const people = await Promise.all(
    [...months.values()].map(({ posyandu, month }) =>
      peopleOfMonth(db, districtId, RULEBOOK_VERSION, posyandu, month),
    ),
  );
  return [...new Set(people.flat())];
}

/**
 * Keeps what the sessions are now; answers whose months count by another open day, and from which month.
 * Their facts are read here and not before: whoever writes of a session holds its posyandu's feed by now, so nothing
 * written at the same time by another phone of the session is missed.
 */
export async function settleSessions(
  db: Db,
  store: Store,
  districtId: number,
  subjects: readonly string[],
): Promise<Map<string, Month>> {
  const moved = new Map<string, Month>();
  if (subjects.length === 0) return moved;
  const since = new Map(subjects.map((id) => [id, `${FROM_THE_START}-01`]));
  const facts = [...(await factsOf(db, store, districtId, since))];
  const sessions = new Map(facts.map(([id, own]) => [id, openDayOf(own)]));
  await keepSessionPlans(
    db,
    districtId,
    new Map(facts.map(([id, own]) => [id, sessionPlanOf(own)])),
  );
  const before = await keptSessions(db, districtId, [...sessions.keys()]);
  const after = [...sessions.values()].flatMap((day) => (day ? [day] : []));
  const months = monthsOfPosyandu([...before, ...after]);
  const posyandu = [...new Set([...months.values()].map((m) => m.posyandu))];
  const first = [...months.values()].map((m) => m.month).sort()[0] ?? FROM_THE_START;
  const was = await readOpenDays(db, districtId, posyandu, `${first}-01`);
  await keepSessions(db, districtId, sessions);
  const is = await readOpenDays(db, districtId, posyandu, `${first}-01`);
  const stale = new StaleTargets();
  for (const { posyandu: at, month } of months.values()) {
    if (openDayIn(was, at, month) === openDayIn(is, at, month)) continue;
    await markOtherDay(db, districtId, at, month, stale);
    for (const id of await peopleOfMonth(db, districtId, RULEBOOK_VERSION, at, month))
      moved.set(id, earliest(month, moved.get(id)));
  }
  await stale.keep(db, districtId);
  return moved;
}

/** What alsoMoved must know of the append around it. */
interface Around {
  /** whose months count by another open day, and from which month */
  moved: ReadonlyMap<string, Month>;
  locked: Locked;
  from: ReadonlyMap<string, Month>;
  kin: Kin;
}

/** People without new facts here, or with earlier months to fold, because their posyandu's open day changed. */
export async function alsoMoved(
  db: Db,
  store: Store,
  districtId: number,
  { moved, locked, from, kin }: Around,
): Promise<Map<string, Refold>> {
  if ([...moved.keys()].some((id) => !locked.homes.has(id))) throw new LockedTooLittle();
  const months = new Map([...moved].map(([id, month]) => [id, earliest(month, from.get(id))]));
  const facts = peopleAmong(await factsOfKin(db, store, districtId, sinceOf(months), kin));
  const breath = new Breath();
  const again = new Map<string, Refold>();
  for (const [id, month] of months) {
    await breath.draw();
    const own = facts.get(id) ?? [];
    again.set(id, { known: knownNow(own, id), from: foldFrom(month, own) });
  }
  return again;
}

/** Where a fold must begin: at the month asked for, or at the start when facts of theirs lie on another day than they say. */
export const foldFrom = (month: Month | undefined, facts: readonly Fact[]): Month =>
  month === undefined || hasRedatedVisits(facts) ? FROM_THE_START : month;
