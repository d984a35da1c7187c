import { useEffect, useState } from 'preact/hooks';
import type { LocalDate } from '#domain/calendar.ts';
import type { Asked } from '#domain/cards/cards.ts';
import type { Fact } from '#domain/facts/fact.ts';
import type { Day, Known, Reading } from '#domain/facts/known.ts';
import type { Measure } from '#domain/facts/measurement-taken.ts';
import { sessionOf } from '#domain/facts/visits-redated.ts';
import { countedReading } from '#domain/measures/counted-reading.ts';
import type { PackageChange } from '#domain/packages/package-change.ts';
import { ageOn } from '#domain/people/age.ts';
import { cardsInForce } from '#domain/publish/cards-in-force.ts';
import { groupsOn } from '#domain/stages/groups.ts';
import { packageAt } from '../../known/packages.ts';
import type { Phone, SessionNow } from '../../known/phone.ts';
import { published } from '../../known/publications.ts';
import { usePhone } from '../phone-context.ts';
import { openSession } from '../today/open-session.ts';

/** One person on the day that is being written. */
export interface Visit {
  known: Known;
  identity: NonNullable<Known['identity']>;
  on: LocalDate;
  who: Asked;
  /** what is already written of today */
  day: Day | null;
  session: SessionNow | null;
  /** the posyandu new facts are written at */
  scope: string;
  /** what its puskesmas decided about its package of services */
  packages: readonly PackageChange[];
}

/**
 * null while it is being read; 'gone' when this phone does not hold the person.
 *
 * @param atHome written at their home: of no session, also while one is open
 */
export function useVisit(id: string, atHome = false): Visit | 'gone' | null {
  const phone = usePhone();
  const [visit, setVisit] = useState<Visit | 'gone' | null>(null);
  const changed = phone.roster.value;
  useEffect(() => {
    let current = true;
    readVisit(phone, id, atHome).then((read) => {
      if (current) setVisit(read);
    });
    return () => {
      current = false;
    };
  }, [phone, id, atHome, changed]);
  return visit;
}

async function readVisit(phone: Phone, id: string, atHome: boolean): Promise<Visit | 'gone'> {
  const known = await phone.person(id);
  const session = atHome ? null : openSession(phone);
  return (known && visitOf(known, session, phone.today(), phone)) ?? 'gone';
}

/** Puts together what a step needs to know. */
export function visitOf(
  known: Known,
  session: SessionNow | null,
  today: LocalDate,
  phone: Pick<Phone, 'me'>,
): Visit | null {
  const { identity } = known;
  if (!identity) return null;
  const on = session?.on ?? today;
  const home = known.residences.at(-1)?.posyandu;
  const scope = session?.scope ?? home ?? phone.me.value?.posyandu[0]?.id ?? '';
  return {
    known,
    identity,
    on,
    who: {
      sex: identity.sex,
      ageMonths: ageOn(identity.birthDate, on)?.months ?? 0,
      groups: groupsOn(identity.birthDate, known.pregnancies, on),
      inForce: cardsInForce(published.value, on),
    },
    day: known.days.find((d) => d.on === on) ?? null,
    session,
    scope,
    packages: packageAt(phone.me.value, scope),
  };
}

/** The last reading before a day that counts; a day with two that differ says nothing. */
export function previousReading(known: Known, what: Measure, on: LocalDate): Reading | null {
  for (const day of [...known.days].reverse()) {
    if (day.on >= on) continue;
    const counted = countedReading(day.readings[what]);
    if (counted && counted !== 'differ') return counted;
  }
  return null;
}

/** The steps of today that have something written, or a reason why not. */
export const stepsDone = (visit: Visit): Set<number> => {
  const done = new Set<number>();
  for (const fact of visit.known.history) {
    if (!isOfVisit(fact, visit) || visit.known.withdrawn.has(fact.id)) continue;
    if (fact.kind === 'attended') done.add(1);
    if (fact.kind === 'findings-shown') done.add(3);
    if ('step' in fact.body && fact.body.step) done.add(fact.body.step);
  }
  return done;
};

/** By the session it was written at, whatever day that was thought to be; by the day where it names none. */
function isOfVisit(fact: Fact, { session, on }: Visit): boolean {
  const writtenAt = sessionOf(fact);
  return session && writtenAt ? writtenAt === session.id : fact.on === on;
}

/** What every fact of a visit carries. */
export const atVisit = (visit: Visit) => ({
  subject: visit.known.id,
  scope: visit.scope,
  on: visit.on,
});
export const inSession = (visit: Visit, step: 2 | 4 | 5) => ({
  step,
  ...(visit.session ? { session: visit.session.id } : {}),
});
