import { addDays, addMonths, daysBetween, type LocalDate } from '../calendar.ts';
import { completedMonths } from '../people/age.ts';
import type { DoseRow, Schedule } from './schedule.ts';

/**
 * Where one dose stands on a day. What is on time, late or to be caught up is for the health worker to decide
 * (ruling 4): "tanyakan bidan", never an order.
 */
export type DoseStatus =
  /** `early`: before the least age or interval; whether it counts the health worker says */
  | { kind: 'given'; on: LocalDate; early: boolean }
  | { kind: 'on-time' }
  | { kind: 'late' }
  | { kind: 'catch-up' }
  | { kind: 'not-yet'; from: LocalDate }
  | { kind: 'waits-for'; dose: string }
  | { kind: 'too-old' };

/** Doses on record and their day, by the dose's key, products included. */
export type GivenDoses = ReadonlyMap<string, LocalDate>;

/** Live injected vaccines of two days are this far apart (WHO; medium). */
const BETWEEN_LIVE_DAYS = 28;

/** Products count as the doses they hold; a dose with a day of its own keeps it. */
function countingProducts(schedule: Schedule, given: GivenDoses): GivenDoses {
  const all = new Map(given);
  for (const [product, doses] of Object.entries(schedule.products)) {
    const on = given.get(product);
    if (on) for (const dose of doses) if (!all.has(dose)) all.set(dose, on);
  }
  // a child vaccinated with single doses needs no product that holds nothing new
  for (const [product, doses] of Object.entries(schedule.products)) {
    const days = doses.flatMap((dose) => all.get(dose) ?? []);
    if (!all.has(product) && days.length === doses.length)
      all.set(product, days.sort().at(-1) ?? '');
  }
  return all;
}

/** The status of every dose of a schedule. A series is never begun again: the next dose follows the last one given. */
export function doseStatuses(
  schedule: Schedule,
  birthDate: LocalDate,
  given: GivenDoses,
  on: LocalDate,
  endemic = false,
): ReadonlyMap<string, DoseStatus> {
  const had = countingProducts(schedule, given);
  const rows = schedule.doses.filter((row) => endemic || !row.endemicOnly);
  const live = rows.filter((row) => row.live).flatMap((row) => had.get(row.dose) ?? []);
  return new Map(rows.map((row) => [row.dose, statusOf(row, birthDate, had, live, on)]));
}

function statusOf(
  row: DoseRow,
  birthDate: LocalDate,
  had: GivenDoses,
  live: readonly LocalDate[],
  on: LocalDate,
): DoseStatus {
  const day = had.get(row.dose);
  if (day !== undefined && day <= on)
    return { kind: 'given', on: day, early: isEarly(row, birthDate, had, day) };
  const months = completedMonths(birthDate, on);
  const tooOld =
    row.lastDay === undefined
      ? months > (row.catchUpTo ?? row.allowedTo)
      : daysBetween(birthDate, on) > row.lastDay;
  if (tooOld) return { kind: 'too-old' };
  const before = row.after === undefined ? undefined : had.get(row.after.dose);
  if (row.after !== undefined && (before === undefined || before > on))
    return { kind: 'waits-for', dose: row.after.dose };
  const from = earliest(row, birthDate, before, live, on);
  if (from > on) return { kind: 'not-yet', from };
  if (row.lastDay !== undefined || months <= row.idealTo) return { kind: 'on-time' };
  return { kind: months <= row.allowedTo ? 'late' : 'catch-up' };
}

function earliest(
  row: DoseRow,
  birthDate: LocalDate,
  before: LocalDate | undefined,
  live: readonly LocalDate[],
  on: LocalDate,
): LocalDate {
  const dates = [addMonths(birthDate, row.fromMonths)];
  if (before !== undefined) dates.push(afterwards(row, before));
  if (row.live)
    for (const other of live) if (other < on) dates.push(addDays(other, BETWEEN_LIVE_DAYS));
  return dates.sort().at(-1) ?? on;
}

const afterwards = ({ after }: DoseRow, before: LocalDate): LocalDate =>
  after?.months === undefined ? addDays(before, after?.days ?? 0) : addMonths(before, after.months);

function isEarly(row: DoseRow, birthDate: LocalDate, had: GivenDoses, day: LocalDate): boolean {
  if (day < addDays(birthDate, row.leastDays ?? 0)) return true;
  const before = row.after === undefined ? undefined : had.get(row.after.dose);
  return before !== undefined && day < afterwards(row, before);
}
