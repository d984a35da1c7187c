import { addDays, addMonths, type LocalDate } from '../calendar.ts';
import { doseStatuses } from '../immunization/dose-status.ts';
import { type DoseRow, type Schedule, scheduleAt } from '../immunization/schedule.ts';
import { completedMonths } from '../people/age.ts';
import type { DemoPerson } from './household.ts';
import type { Random } from './random.ts';

/** No midwife gives a baby more injections and drops than this in one morning. */
const MOST_AT_ONCE = 4;
const SIX_YEARS = 72;

export interface Dose {
  dose: string;
  on: LocalDate;
}

/**
 * Doses a child had before the register began, as its Buku KIA tells: most on time, some late, one never given; one child
 * in twelve has lost the book, and nobody knows.
 */
export function dosesBefore(
  person: DemoPerson,
  village: string,
  on: LocalDate,
  random: Random,
): Dose[] {
  const { birthDate } = person.identity;
  if (completedMonths(birthDate, on) >= SIX_YEARS || random.chance(0.08)) return [];
  const schedule = scheduleAt(village, on);
  const given = new Map<string, LocalDate>();
  for (const row of schedule.doses) {
    if (isExtra(row, schedule) || random.chance(0.06)) continue;
    const late = random.chance(0.2) ? random.below(70) : random.below(12);
    const day = addDays(addMonths(birthDate, row.fromMonths), row.dose === 'hb0' ? 0 : late);
    const allowed = doseStatuses(schedule, birthDate, given, day).get(row.dose)?.kind ?? 'too-old';
    if (day < on && ['on-time', 'late', 'catch-up'].includes(allowed)) given.set(row.dose, day);
  }
  return [...given].map(([dose, day]) => ({ dose, on: day }));
}

/** What the midwife gives today of what is due; some families come back for it. */
export function dosesToday(
  person: DemoPerson,
  village: string,
  on: LocalDate,
  given: ReadonlyMap<string, LocalDate>,
  random: Random,
): string[] {
  const { birthDate } = person.identity;
  // where no book was found nothing is begun again without the midwife looking
  if (completedMonths(birthDate, on) >= 24 || (given.size === 0 && birthDate < addMonths(on, -3)))
    return [];
  const schedule = scheduleAt(village, on);
  const due = [...doseStatuses(schedule, birthDate, given, on)].filter(
    ([dose, { kind }]) =>
      ['on-time', 'late', 'catch-up'].includes(kind) &&
      !schedule.doses.some((row) => row.dose === dose && isExtra(row, schedule)),
  );
  return due.flatMap(([dose]) => (random.chance(0.85) ? [dose] : [])).slice(0, MOST_AT_ONCE);
}

/** Endemic-only doses, and the six-in-one where the single ones are given. */
const isExtra = (row: DoseRow, schedule: Schedule): boolean =>
  row.endemicOnly === true || row.dose in schedule.products;
