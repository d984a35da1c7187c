import type { LocalDate } from '#domain/calendar.ts';
import type { BodyOf } from '#domain/facts/fact.ts';
import type { FactDraft } from '../../known/phone.ts';
import { provisionalName } from '../register/new-person.ts';

/** Life events as facts (ruling 7). `at` names who, where and the day it is written. */
export interface At {
  subject: string;
  scope: string;
  on: LocalDate;
}

export interface BabyForm {
  sex: 'F' | 'M' | null;
  kg: string;
  cm: string;
}
export const NO_BABY: BabyForm = { sex: null, kg: '', cm: '' };

export interface DeliveryForm {
  endedOn: LocalDate;
  outcome: BodyOf<'delivery-recorded'>['outcome'];
  place: BodyOf<'delivery-recorded'>['place'] | null;
  helper: string;
  breastfeeding: boolean;
  babies: readonly BabyForm[];
}

/** A number typed with a comma; undefined when the field was left empty, null when it is outside what can be. */
export function numberIn(text: string, min: number, max: number): number | undefined | null {
  if (!text.trim()) return undefined;
  const value = Number(text.trim().replace(',', '.'));
  return Number.isFinite(value) && value >= min && value <= max ? value : null;
}

/** "By Ny Ratna", and with a number for twins. */
export const babyName = (mother: string, index: number, of: number): string =>
  of > 1 ? `${provisionalName(mother)} ${index + 1}` : provisionalName(mother);

/** What keeps a delivery from being saved: a living baby needs its sex, and weights that can be. */
export const deliveryIsReady = (form: DeliveryForm): boolean =>
  form.outcome !== 'live-birth' ||
  form.babies.every(
    (b) => b.sex !== null && numberIn(b.kg, 0.3, 8) !== null && numberIn(b.cm, 20, 65) !== null,
  );

interface Mother {
  name: string;
  address: BodyOf<'person-registered'>['address'];
  household: string | undefined;
}

/** How the pregnancy ended, and every living baby registered and tied to its mother, in one write. */
export function deliveryFacts(
  at: At,
  form: DeliveryForm,
  mother: Mother,
  newId: () => string,
): FactDraft[] {
  const living = form.outcome === 'live-birth' ? form.babies : [];
  const babies = living.map((form) => ({ form, id: newId() }));
  const body: BodyOf<'delivery-recorded'> = {
    endedOn: form.endedOn,
    outcome: form.outcome,
    ...(form.place ? { place: form.place } : {}),
    ...(form.helper.trim() ? { helper: form.helper.trim() } : {}),
    ...(babies.length > 0
      ? { babies: babies.map((b) => b.id), breastfeeding: form.breastfeeding }
      : {}),
  };
  const registered = babies.map(
    (baby, i): FactDraft => ({
      kind: 'person-registered',
      subject: baby.id,
      scope: at.scope,
      on: at.on,
      body: babyIdentity(
        baby.form,
        babyName(mother.name, i, babies.length),
        at.subject,
        form,
        mother,
      ),
    }),
  );
  return [{ ...at, kind: 'delivery-recorded', body }, ...registered];
}

function babyIdentity(
  baby: BabyForm,
  name: string,
  motherId: string,
  form: DeliveryForm,
  mother: Mother,
): BodyOf<'person-registered'> {
  const kg = numberIn(baby.kg, 0.3, 8);
  const cm = numberIn(baby.cm, 20, 65);
  return {
    name,
    sex: baby.sex ?? 'F',
    birthDate: form.endedOn,
    provisional: true,
    nikMissing: 'not-yet-issued',
    mother: motherId,
    motherName: mother.name,
    ...(mother.address ? { address: mother.address } : {}),
    ...(mother.household ? { household: mother.household } : {}),
    ...(typeof kg === 'number' ? { birthWeightKg: kg } : {}),
    ...(typeof cm === 'number' ? { birthLengthCm: cm } : {}),
  };
}
