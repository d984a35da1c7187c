import type { FactDraft, RosterPerson, SessionNow } from '../../known/phone.ts';

/** Somebody of the register is here today. A guest lives at another posyandu: counted in the session only (ruling 15). */
export const arrivalOf = (
  person: RosterPerson,
  session: Pick<SessionNow, 'id' | 'scope' | 'on'>,
  queue: number,
): FactDraft => ({
  kind: 'attended',
  subject: person.id,
  scope: session.scope,
  on: session.on,
  body: {
    session: session.id,
    queue,
    ...(person.posyandu !== session.scope ? { guest: true } : {}),
  },
});

/** A family comes in together: numbers one after the other, in one save. */
export const arrivalsOf = (
  people: readonly RosterPerson[],
  session: Pick<SessionNow, 'id' | 'scope' | 'on'>,
  firstQueue: number,
): FactDraft[] => people.map((person, i) => arrivalOf(person, session, firstQueue + i));
