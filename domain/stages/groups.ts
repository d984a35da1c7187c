import { daysBetween, type LocalDate } from '../calendar.ts';
import { type Age, ageOn, bornAfterToBeUnder } from '../people/age.ts';

/**
 * The groups of the monthly recap (kelompok sasaran) and their bounds.
 * Source: Rekapitulasi Hasil Pemeriksaan, "edisi 2023"; months are completed months, upper bound excluded.
 */
export const AGE_GROUPS = [
  { key: 'bayi', fromMonths: 0, toMonths: 12 },
  { key: 'balita', fromMonths: 12, toMonths: 60 },
  { key: 'apras', fromMonths: 60, toMonths: 72 },
  { key: 'sekolah', fromMonths: 72, toMonths: 180 },
  { key: 'remaja', fromMonths: 180, toMonths: 228 },
  { key: 'dewasa', fromMonths: 228, toMonths: 720 },
  { key: 'lansia', fromMonths: 720, toMonths: 1500 },
] as const;

export type AgeGroup = (typeof AGE_GROUPS)[number]['key'];
export type MotherGroup = 'bumil' | 'nifas' | 'busui';
export type Group = MotherGroup | AgeGroup;

/** In the order the recap lists them. */
export const GROUPS: readonly Group[] = [
  'bumil',
  'nifas',
  'busui',
  ...AGE_GROUPS.map((g) => g.key),
];

/** The card each group is examined with. A pregnant adult has two. */
export type CardKey = 'mother' | 'child' | 'school' | 'adult' | 'elder';
export const cardOfGroup = (group: Group): CardKey => {
  if (group === 'bumil' || group === 'nifas' || group === 'busui') return 'mother';
  if (group === 'bayi' || group === 'balita' || group === 'apras') return 'child';
  if (group === 'sekolah' || group === 'remaja') return 'school';
  return group === 'lansia' ? 'elder' : 'adult';
};

export interface Pregnancy {
  /** first day on which she counts as pregnant: the LMP when known, else the day it was recorded */
  since: LocalDate;
  /** last menstrual period (HPHT) */
  lmp?: LocalDate;
  /** the day it ended, and how */
  endedOn?: LocalDate;
  outcome?: 'live-birth' | 'stillbirth' | 'miscarriage';
  breastfeeding?: boolean;
}

/** Nifas is day 0–42 after delivery (KMK 2015/2023). */
export const POSTPARTUM_DAYS = 42;

/**
 * A pregnancy nobody closed counts to 44 weeks, the longest the mother's card (edisi 2023) can hold. After that nobody
 * knows what she is: she is in no mother's group, and a finding asks whether she has given birth.
 */
export const LONGEST_PREGNANCY_DAYS = 44 * 7;

/** The age group on a date, null before birth and beyond 125 years. */
export function ageGroupOn(birth: LocalDate, on: LocalDate): AgeGroup | null {
  const age = ageOn(birth, on);
  return age && ageGroupAt(age.months);
}

/** The age group of so many completed months. */
export function ageGroupAt(months: number): AgeGroup | null {
  for (const { key, fromMonths, toMonths } of AGE_GROUPS)
    if (months >= fromMonths && months < toMonths) return key;
  return null;
}

/** Every group somebody belongs to on a date: an age group, and a mother's group beside it. */
export const groupsOn = (
  birth: LocalDate,
  pregnancies: readonly Pregnancy[],
  on: LocalDate,
): Group[] => groupsAt(ageOn(birth, on), pregnancies, on);

/** The same where the age on the date is known already. */
export function groupsAt(
  age: Age | null,
  pregnancies: readonly Pregnancy[],
  on: LocalDate,
): Group[] {
  const groups: Group[] = [];
  const mother = motherGroupOn(pregnancies, on);
  if (mother) groups.push(mother);
  const ageGroup = age && ageGroupAt(age.months);
  if (ageGroup) groups.push(ageGroup);
  return groups;
}

/** bumil while a pregnancy is open (to 44 weeks), nifas to day 42 after it, busui to 24 months while breastfeeding a living child. */
export function motherGroupOn(
  pregnancies: readonly Pregnancy[],
  on: LocalDate,
): MotherGroup | null {
  let group: MotherGroup | null = null;
  for (const p of pregnancies) {
    if (p.since > on) continue;
    if (!p.endedOn || p.endedOn > on) {
      if (daysBetween(p.since, on) <= LONGEST_PREGNANCY_DAYS) return 'bumil';
      continue;
    }
    const age = ageOn(p.endedOn, on);
    if (!age) continue;
    if (age.days <= POSTPARTUM_DAYS) group = 'nifas';
    else if (
      group === null &&
      p.outcome === 'live-birth' &&
      p.breastfeeding !== false &&
      age.months < 24
    )
      group = 'busui';
  }
  return group;
}

/** Birth dates that belong to an age group on a date: born after `after`, up to and including `upTo`. SQL counts rows with it. */
export function birthWindow(group: AgeGroup, on: LocalDate): { after: LocalDate; upTo: LocalDate } {
  const bounds = AGE_GROUPS.find((g) => g.key === group);
  if (!bounds) throw new Error(`no such age group: ${group}`);
  return {
    after: bornAfterToBeUnder(bounds.toMonths, on),
    upTo: bounds.fromMonths === 0 ? on : bornAfterToBeUnder(bounds.fromMonths, on),
  };
}
