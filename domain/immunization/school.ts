import { type LocalDate, monthNumberOf } from '../calendar.ts';
import { completedMonths } from '../people/age.ts';

/** Bulan Imunisasi Anak Sekolah. Source: KMK HK.01.07/MENKES/35/2025 (HPV one dose; before, two in class 5 and 6). */
export interface SchoolDose {
  dose: 'mr-school' | 'dt-school' | 'td-school-2' | 'td-school-5' | 'hpv';
  label: string;
  schoolClass: 1 | 2 | 5;
  /** who goes to no school is asked at this age */
  years: 7 | 8 | 11;
  month: 8 | 11;
  girlsOnly?: true;
}
export const SCHOOL_DOSES: readonly SchoolDose[] = [
  { dose: 'mr-school', label: 'MR', schoolClass: 1, years: 7, month: 8 },
  { dose: 'dt-school', label: 'DT', schoolClass: 1, years: 7, month: 11 },
  { dose: 'td-school-2', label: 'Td', schoolClass: 2, years: 8, month: 11 },
  { dose: 'td-school-5', label: 'Td', schoolClass: 5, years: 11, month: 11 },
  {
    dose: 'hpv',
    label: 'HPV 1 dosis',
    schoolClass: 5,
    years: 11,
    month: 8,
    girlsOnly: true,
  },
];

export const dosesOfClass = (schoolClass: number, sex: 'F' | 'M'): SchoolDose[] =>
  SCHOOL_DOSES.filter((d) => d.schoolClass === schoolClass && (sex === 'F' || !d.girlsOnly));

/** What to ask about in this month: by the class when it is known, else by the age. What was given is left out. */
export function schoolDosesDue(
  who: { birthDate: LocalDate; sex: 'F' | 'M'; schoolClass?: number },
  given: ReadonlySet<string>,
  on: LocalDate,
): SchoolDose[] {
  const years = Math.floor(completedMonths(who.birthDate, on) / 12);
  return SCHOOL_DOSES.filter(
    (d) =>
      d.month === monthNumberOf(on) &&
      (who.sex === 'F' || !d.girlsOnly) &&
      !given.has(d.dose) &&
      (who.schoolClass === undefined ? d.years === years : d.schoolClass === who.schoolClass),
  );
}
