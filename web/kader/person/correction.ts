import type { BodyOf } from '#domain/facts/fact.ts';
import type { Known } from '#domain/facts/known.ts';
import type { FactDraft } from '../../known/phone.ts';
import {
  CONSENT_TEXT,
  dateOfText,
  emptyForm,
  identityOf,
  type PersonForm,
} from '../register/new-person.ts';
import { textOfDate } from './event-date.tsx';
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
    household: identity.household ?? '',
    rt: address.rt ?? '',
    rw: address.rw ?? '',
    dusun: address.dusun ?? '',
    address: address.text ?? '',
    phone: identity.phone ?? '',
    consent: known.consent?.given ?? null,
  };
}

/** Only the fields that read differently now; an address is written whole. */
export function correctionFacts(at: At, before: PersonForm, after: PersonForm): FactDraft[] {
  const was = dateOfText(before.birth);
  const is = dateOfText(after.birth);
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
    const body = { given: after.consent, textVersion: CONSENT_TEXT };
    drafts.push({ ...at, kind: 'consent-recorded', body });
  }
  return drafts;
}
