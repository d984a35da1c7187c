import type { LocalDate } from '../calendar.ts';
import type { Day, Known } from '../facts/known.ts';
import { ageOn } from '../people/age.ts';
import { groupsAt } from '../stages/groups.ts';
import type { Subject } from './rule.ts';

/**
 * The person and the day as a rule sees them; null when there is nothing to judge:
 * nobody knows who this is, nothing happened that day, or the day lies before birth or after death.
 */
export function subjectOn(known: Known, on: LocalDate): Subject | null {
  const { identity } = known;
  const day = dayOn(known.days, on);
  if (!identity || !day) return null;
  if (known.diedOn && known.diedOn < on) return null;
  const age = ageOn(identity.birthDate, on);
  if (!age) return null;
  const groups = groupsAt(age, known.pregnancies, on);
  return { known, day, on, sex: identity.sex, birthDate: identity.birthDate, age, groups };
}

/** From the last: it is mostly the last that is asked for. */
function dayOn(days: readonly Day[], on: LocalDate): Day | undefined {
  for (let i = days.length - 1; i >= 0; i -= 1) {
    const day = days[i];
    if (day?.on === on) return day;
  }
  return undefined;
}
