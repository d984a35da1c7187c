import type { LocalDate } from '../calendar.ts';
import { ageOn } from '../people/age.ts';

/** Below this age somebody else answers about a person's data. Source: UU 27/2022 pasal 25; UU 35/2014 pasal 1. */
const OF_AGE = 18;
/** From this age a child's own confidences (mental health, contraception) are kept from the family (ruling 17). */
const CONFIDENCE_FROM = 10;

export const needsGuardian = (birthDate: LocalDate, on: LocalDate): boolean =>
  (ageOn(birthDate, on)?.years ?? OF_AGE) < OF_AGE;

/** Between the two ages: somebody else agrees, and sensitive answers still stay between the child and the midwife. */
export function isTeenager(birthDate: LocalDate, on: LocalDate): boolean {
  const years = ageOn(birthDate, on)?.years ?? 0;
  return years >= CONFIDENCE_FROM && years < OF_AGE;
}
