import type { BodyOf } from '#domain/facts/fact.ts';
import type { Known } from '#domain/facts/known.ts';
import type { FactDraft, RosterPerson } from '../../known/phone.ts';
import { consentOf, identityOf } from '../register/new-person.ts';
import { birthOf, emptyForm, type PersonForm } from '../register/person-form.ts';
import { textOfDate } from './event-date.tsx';
import { unlocatedByAnswer } from './home-facts.ts';
import type { At } from './life-facts.ts';

/** What is known of somebody, as the form they were registered with. */
export function formOf(known: Known, motherName: string | null): PersonForm {
  const { identity } = known;
  if (!identity) return emptyForm('');
  const { address = {} } = identity;
  return {
    ...emptyForm(identity.name),
    sex: identity.sex,
    birth: textOfDate(identity.birthDate),
    estimated: identity.birthDateEstimated ?? false,
    nik: identity.nik ?? '',
    nikMissing: identity.nikMissing ?? 'not-brought',
    mother: identity.mother && motherName ? { id: identity.mother, name: motherName } : null,
    motherName: identity.motherName ?? '',
    fatherName: identity.fatherName ?? '',
    household: identity.household ?? '',
    relation: identity.relation ?? '',
    insurance: identity.insurance ?? '',
    birthWeight: sayTyped(identity.birthWeightKg),
    birthLength: sayTyped(identity.birthLengthCm),
    gestation: sayTyped(identity.gestationWeeksAtBirth),
    rt: address.rt ?? '',
    rw: address.rw ?? '',
    dusun: address.dusun ?? '',
    address: address.text ?? '',
    phone: identity.phone ?? '',
    consent: known.consent?.given ?? null,
    consentWas: known.consent?.given ?? null,
  };
}

/** A number as it is typed: "3,2". */
const sayTyped = (n: number | undefined): string =>
  n === undefined ? '' : String(n).replace('.', ',');

/**
 * Only the fields that read differently now; an address is written whole.
 *
 * @param self as the list of everybody has them: who refuses now loses the point of their house
 */
export function correctionFacts(
  at: At,
  before: PersonForm,
  after: PersonForm,
  self: RosterPerson | null = null,
): FactDraft[] {
  const was = birthOf(before, at.on);
  const is = birthOf(after, at.on);
  if (!was || !is) return [];
  const old: Readonly<Record<string, unknown>> = { ...identityOf(before, was) };
  const changed = Object.entries(identityOf(after, is)).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(old[key]),
  );
  const drafts: FactDraft[] = [];
  if (changed.length > 0) {
    const body = Object.fromEntries(changed) as BodyOf<'person-corrected'>;
    drafts.push({ ...at, kind: 'person-corrected', body });
  }
  if (after.consent !== null && after.consent !== before.consent) {
    drafts.push({ ...at, kind: 'consent-recorded', body: consentOf(after, at.on) });
    drafts.push(...unlocatedByAnswer(after.consent, self, at.on));
  }
  return drafts;
}
