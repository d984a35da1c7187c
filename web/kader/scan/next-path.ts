import type { Phone, RosterPerson } from '../../known/phone.ts';
import { STEPS } from '../../ui/step-circle.tsx';
import { openSession } from '../today/open-session.ts';

/** On an open day somebody found goes to the next step they have not done; otherwise to their page. */
export function nextPath(phone: Phone, person: RosterPerson): string {
  const session = openSession(phone);
  if (!session || person.diedOn) return `/orang/${person.id}`;
  return `/orang/${person.id}/langkah/${nextStep(phone, person) ?? 5}`;
}

/** The next step of today's; null when all are done or there is no open day. */
export function nextStep(phone: Phone, person: RosterPerson): 1 | 2 | 3 | 4 | 5 | null {
  const session = openSession(phone);
  if (!session) return null;
  const came = person.last?.session === session.id ? person.last.steps : [];
  return STEPS.find((step) => !came.includes(step)) ?? null;
}
