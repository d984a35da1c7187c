import { NEWBORN_WINDOWS, visitsState } from '../../assess/pregnancy/postnatal-visits.ts';
import { addDays, daysBetween, firstDayOf } from '../../calendar.ts';
import { hasService, type MonthFold } from './fold.ts';

const NEWBORN_DAYS = 28;

/** Indicator 11: KN1, and KN1–KN3 together, of those who were newborn on any day of the year. */
export function newbornCells(fold: MonthFold): void {
  const birthDate = fold.facts.known.identity?.birthDate;
  if (birthDate === undefined) return;
  const newYear = firstDayOf(`${fold.facts.month.slice(0, 4)}-01`);
  if (birthDate < addDays(newYear, -NEWBORN_DAYS)) {
    delete fold.memory.newborn;
    return;
  }
  const seen = fold.facts.days
    .filter((day) => daysBetween(birthDate, day.on) <= NEWBORN_DAYS)
    .filter((day) => hasService(day, 'newborn-check'))
    .map((day) => day.on);
  const all = [...(fold.memory.newborn ?? []), ...seen];
  if (all.length > 0) fold.memory.newborn = all;
  const { done } = visitsState(NEWBORN_WINDOWS, birthDate, all, fold.facts.countedOn);
  if (done.includes('KN1')) fold.countOnce('i.11.kn1.n');
  if (done.length === NEWBORN_WINDOWS.length) fold.countOnce('i.11.kn.n');
}
