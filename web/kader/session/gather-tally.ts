import { isHealthWorker, type Me } from '#domain/access/access.ts';
import type { Known } from '#domain/facts/known.ts';
import { type Arrival, arrivalOf, type Confirming } from '#domain/sessions/arrival.ts';
import type { CountsByGroup, SessionNow, SessionTally } from '#domain/sessions/session-now.ts';
import { type ToVisit, tallyOf, toVisit } from '#domain/sessions/tally.ts';
import { awaitedAt, countByGroup } from '#domain/sessions/targets.ts';
import type { Group } from '#domain/stages/groups.ts';
import { msOf } from '#log/stamp.ts';
import { findingsFor } from '../../known/findings.ts';
import type { Phone, RosterPerson } from '../../known/phone.ts';
import { isWorkersAct } from '../confirm/waiting-acts.ts';

export interface PersonInGroups {
  person: RosterPerson;
  groups: readonly Group[];
}

/** The tally of one open day as this phone knows it, and who stands behind its numbers. */
export interface TallyNow {
  tally: SessionTally;
  /** nobody froze the targets: they were counted here */
  countedHere: boolean;
  came: PersonInGroups[];
  absent: PersonInGroups[];
  referred: PersonInGroups[];
  visits: (PersonInGroups & Pick<ToVisit, 'why'>)[];
}

type Knows = Pick<Phone, 'people' | 'rosterPerson' | 'person' | 'attendance'>;

/** Reads everybody who came, and counts. */
export async function gatherTally(phone: Knows, me: Me, session: SessionNow): Promise<TallyNow> {
  const arrivals: Arrival[] = [];
  const pressing = new Set<string>();
  for (const { person } of phone.attendance(session.id)) {
    const known = await phone.person(person.id);
    const arrival = known && arrivalOf(known, session, confirmingFor(me));
    if (!arrival) continue;
    arrivals.push(arrival);
    if (await isPressing(me, known, session)) pressing.add(arrival.id);
  }
  const absent = absentOf(phone, session, new Set(arrivals.map((a) => a.id)));
  const away = absent.map(({ person, groups }) => ({ id: person.id, groups }));
  const targets = session.targets ?? targetsHere(arrivals, absent);
  const input = { targets, arrivals, absent: away, pressing };
  const named = <T extends { id: string; groups: readonly Group[] }>(some: readonly T[]) =>
    some.flatMap((one) => {
      const person = phone.rosterPerson(one.id);
      return person ? [{ ...one, person }] : [];
    });
  return {
    tally: tallyOf(input),
    countedHere: session.targets === undefined,
    came: named(arrivals),
    absent,
    referred: named(arrivals.filter((a) => a.referred)),
    visits: named(toVisit(input)),
  };
}

/** Targets of a day opened before they were frozen: who came of them, and who did not. */
const targetsHere = (
  arrivals: readonly Arrival[],
  absent: readonly PersonInGroups[],
): CountsByGroup =>
  countByGroup([...arrivals.filter((a) => a.as === 'target'), ...absent].map((one) => one.groups));

/** Known here before the day was opened, and not come. */
function absentOf(
  phone: Pick<Phone, 'people'>,
  session: SessionNow,
  came: ReadonlySet<string>,
): PersonInGroups[] {
  const openedMs = session.openedFact ? msOf(session.openedFact) : Number.POSITIVE_INFINITY;
  return awaitedAt(phone.people(), session.scope, session.on).filter(
    ({ person }) => !came.has(person.id) && (person.homeSinceMs ?? 0) <= openedMs,
  );
}

/** The same number on every phone: sensitive findings are left out for health workers too (ruling 16). */
async function isPressing(me: Me, known: Known, session: SessionNow): Promise<boolean> {
  const findings = await findingsFor(me, known, session.on);
  return findings.some((f) => !f.sensitive && (f.severity === 'refer' || f.severity === 'urgent'));
}

/** Where the server has not said who the health workers are, an act that names somebody is theirs. */
const confirmingFor = (me: Me): Confirming => ({
  isWorkersAct: (fact) =>
    isWorkersAct({
      kind: fact.kind,
      what: fact.kind === 'service-given' ? fact.body.service : fact.body.to,
    }),
  isWorker: (by, doneBy) => {
    if (by === me.account.id && isHealthWorker(me.account.role)) return true;
    return me.workers ? me.workers.includes(by) : doneBy !== undefined;
  },
});
