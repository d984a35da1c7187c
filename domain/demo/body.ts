import { valueAtZ } from '../assess/growth/growth-lines.ts';
import type { LocalDate } from '../calendar.ts';
import { ageOn } from '../people/age.ts';
import type { DemoPerson } from './household.ts';
import type { Random } from './random.ts';

const round1 = (x: number): number => Math.round(x * 10) / 10;

/** Tool precision: child scales read 10–100 g, length boards 1 mm. */
export interface Body {
  weightKg: number;
  heightCm: number;
  headCm: number | null;
  muacCm: number | null;
}

/** A child's body on a day: along its own channel, with the ups and downs of illness in `dip` (z-scores lost). */
export function childBody(
  person: DemoPerson,
  on: LocalDate,
  dip: number,
  random: Random,
): Body | null {
  const { birthDate, sex } = person.identity;
  const age = ageOn(birthDate, on);
  if (!age || age.days > 1856) return null;
  // Everybody starts near WHO's median and drifts to their own channel by the second birthday.
  const drift = Math.min(1, age.months / 20);
  const z = person.zWeight * drift - dip + random.normal() * 0.08;
  const weight = valueAtZ('weight-for-age', sex, age.days, z);
  const height = valueAtZ(
    'length-height-for-age',
    sex,
    age.days,
    person.zHeight * drift + random.normal() * 0.05,
  );
  const head = valueAtZ('head-for-age', sex, age.days, person.zHeight * 0.3);
  if (weight === null || height === null) return null;
  const muac = age.months >= 6 ? round1(14.2 + z * 1.0 + random.normal() * 0.2) : null;
  return {
    weightKg: round1(weight),
    heightCm: round1(height),
    headCm: head === null ? null : round1(head),
    muacCm: muac,
  };
}

/** Six years and older: height from a plain curve, weight from it and a body-mass index that grows with age. */
export function grownBody(
  person: DemoPerson,
  on: LocalDate,
  extraKg: number,
  random: Random,
): Body {
  const years = ageOn(person.identity.birthDate, on)?.years ?? 30;
  const adult = (person.identity.sex === 'F' ? 152 : 164) + person.zHeight * 6 + 6;
  const share = years >= 18 ? 1 : 0.68 + (0.32 * Math.max(0, years - 5)) / 13;
  const heightCm = round1(adult * share - Math.max(0, years - 60) * 0.1);
  const bmi =
    years >= 18 ? person.bmi : 14.5 + (Math.min(years, 18) - 6) * 0.45 + (person.bmi - 23.5) * 0.4;
  const weightKg = round1(
    (Math.max(13, bmi) * heightCm * heightCm) / 10_000 + extraKg + random.normal() * 0.4,
  );
  return { weightKg, heightCm, headCm: null, muacCm: round1(17 + Math.max(13, bmi) * 0.42) };
}

export function bloodPressure(
  person: DemoPerson,
  on: LocalDate,
  random: Random,
): [systolic: number, diastolic: number] {
  const years = ageOn(person.identity.birthDate, on)?.years ?? 30;
  const systolic = Math.round(
    112 + Math.max(0, years - 30) * 0.5 + person.pressure * 13 + random.normal() * 5,
  );
  return [
    Math.max(85, Math.min(210, systolic)),
    Math.max(50, Math.min(125, Math.round(systolic * 0.63 + random.normal() * 4))),
  ];
}

export const bloodGlucose = (person: DemoPerson, random: Random): number =>
  Math.round(
    Math.max(70, 108 + (person.sugar > 1.4 ? 110 : person.sugar * 14) + random.normal() * 12),
  );
