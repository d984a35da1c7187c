import { addDays, type LocalDate } from '#domain/calendar.ts';
import { needsGuardian } from '#domain/consent/guardian.ts';
import { minimalIdentity } from '#domain/consent/minimal-record.ts';
import type { BodyOf } from '#domain/facts/fact.ts';
import type { Identity } from '#domain/facts/known.ts';
import type { FactDraft } from '../../known/phone.ts';
import { CONSENT_TEXT } from '../../words/consent.ts';
import { barePhone, nikDigits } from './form-problems.ts';
import {
  birthOf,
  dateOfText,
  guardianOf,
  mothersNameOf,
  numberOf,
  type PersonForm,
  relationOf,
  yearsOf,
} from './person-form.ts';

/** "By Ny Ratna", and of twins "By Ny Ratna 1": how a newborn is written until there is a name. */
export const provisionalName = (motherName: string, birthOrder: string | number = ''): string =>
  `By Ny ${motherName.trim()}${birthOrder ? ` ${birthOrder}` : ''}`;

const three = (text: string): string => text.trim().padStart(3, '0');

function addressOf(f: PersonForm): Identity['address'] {
  const address = {
    ...(f.address.trim() ? { text: f.address.trim() } : {}),
    ...(f.dusun.trim() ? { dusun: f.dusun.trim() } : {}),
    ...(f.rt.trim() ? { rt: three(f.rt) } : {}),
    ...(f.rw.trim() ? { rw: three(f.rw) } : {}),
  };
  return Object.keys(address).length > 0 ? address : undefined;
}

/** The identity as the register keeps it. Call only when `formProblems` is empty. */
export function identityOf(f: PersonForm, birthDate: LocalDate): Identity {
  const nik = f.unnamed ? '' : nikDigits(f);
  return {
    name: f.unnamed ? provisionalName(mothersNameOf(f), f.birthOrder) : f.name.trim(),
    sex: f.sex ?? 'F',
    birthDate,
    ...(f.estimated || f.byAge ? { birthDateEstimated: true } : {}),
    ...(f.unnamed ? { provisional: true } : {}),
    ...(nik ? { nik } : { nikMissing: f.unnamed ? 'not-yet-issued' : f.nikMissing }),
    ...familyOf(f),
    ...(f.birthWeight.trim() ? { birthWeightKg: numberOf(f.birthWeight) } : {}),
    ...(f.birthLength.trim() ? { birthLengthCm: numberOf(f.birthLength) } : {}),
    ...(f.gestation.trim() ? { gestationWeeksAtBirth: Math.round(numberOf(f.gestation)) } : {}),
  };
}

function familyOf(f: PersonForm): Partial<Identity> {
  const address = addressOf(f);
  const household = f.household.replace(/[\s.-]/g, '');
  return {
    ...(household ? { household } : {}),
    ...(f.relation ? { relation: f.relation } : {}),
    ...(f.mother ? { mother: f.mother.id } : {}),
    ...(mothersNameOf(f) ? { motherName: mothersNameOf(f) } : {}),
    ...(f.fatherName.trim() ? { fatherName: f.fatherName.trim() } : {}),
    ...(address ? { address } : {}),
    ...(f.phone.trim() ? { phone: barePhone(f.phone) } : {}),
    ...(f.insurance ? { insurance: f.insurance } : {}),
  };
}

/** The answer as it is kept: under which text, who gave it for a minor, and whether reminders may be sent. */
export function consentOf(f: PersonForm, on: LocalDate): BodyOf<'consent-recorded'> {
  const birth = birthOf(f, on);
  const guardian = birth && needsGuardian(birth, on) ? guardianOf(f) : '';
  const given = f.consent === true;
  return {
    given,
    textVersion: CONSENT_TEXT,
    ...(guardian ? { guardian, relation: relationOf(f) } : {}),
    ...(given ? { reminders: f.reminders } : {}),
  };
}

export interface Arrival {
  session: string;
  /** where the session is: a newborn may live, with the mother, elsewhere */
  scope: string;
  queue: number;
}

/** Of two phones that register at once both may give one number; who came first, the stamps still say. */
export const nextInQueue = (came: readonly { queue: number | null }[]): number =>
  came.reduce((most, { queue }) => Math.max(most, queue ?? 0), came.length) + 1;

/** Everything one registration writes, in one go: who, consent, a pregnancy, and being here today. */
export function registrationFacts(
  f: PersonForm,
  subject: string,
  scope: string,
  on: LocalDate,
  arrival: Arrival | null,
  /** shown as perhaps the same person, and passed over */
  distinctFrom: readonly string[] = [],
): FactDraft[] {
  const birth = birthOf(f, on);
  if (!birth) return [];
  const at = { subject, scope, on };
  const whole = identityOf(f, birth);
  const body = f.consent === true ? whole : minimalIdentity(whole);
  const drafts: FactDraft[] = [
    { ...at, kind: 'person-registered', body },
    { ...at, kind: 'consent-recorded', body: consentOf(f, on) },
  ];
  const lmp = dateOfText(f.lmp);
  if (f.pregnant && mayBePregnant(f, on))
    drafts.push({ ...at, kind: 'pregnancy-recorded', body: lmp ? { lmp } : {} });
  // lives elsewhere: known here, and in nobody's target (ruling 15)
  if (f.guest) drafts.push({ ...at, kind: 'person-moved', body: {} });
  for (const from of distinctFrom) drafts.push({ ...at, kind: 'persons-distinct', body: { from } });
  if (arrival) {
    const { session, queue } = arrival;
    const guest = f.guest || arrival.scope !== scope;
    const here = { session, queue, ...(guest ? { guest: true } : {}) };
    drafts.push({ subject, on, scope: arrival.scope, kind: 'attended', body: here });
  }
  return drafts;
}

/** Could she be pregnant? Asked of girls and women of 10 to 54 years (WUS 15–49 with a margin on either side). */
export function mayBePregnant(f: PersonForm, on: LocalDate): boolean {
  const years = yearsOf(f, on) ?? 0;
  return f.sex === 'F' && years >= 10 && years < 55;
}

/** The day 280 days after the last period (HPL). Source: Naegele's rule as on the mother card. */
export const dueDate = (lmp: LocalDate): LocalDate => addDays(lmp, 280);
