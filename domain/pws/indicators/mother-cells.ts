import type { Day } from '../../facts/known.ts';
import { answerOn, hasService, type MonthFold, motherOn } from './fold.ts';
import { nifasReachesIntoYear, pregnancyOn } from './pregnancy-cells.ts';

const ANAEMIC: ReadonlySet<string> = new Set(['severe', 'moderate', 'mild']);

/** Indicators 4–6 and 10: her arm, the food that helps, her blood, vitamin A and contraception after birth. */
export function motherCells(fold: MonthFold): void {
  if (fold.facts.sex !== 'F') return;
  const pregnantDays = fold.facts.days.filter(
    (day) => motherOn(fold.facts.known, day.on) === 'bumil',
  );
  thinArm(fold, pregnantDays);
  blood(fold, pregnantDays);
  for (const day of fold.facts.days) afterBirth(fold, day);
}

function thinArm(fold: MonthFold, days: readonly Day[]): void {
  const arm = fold.classOf('mother-muac', days);
  if (arm === null) return;
  fold.count('i.4.d');
  if (arm !== 'low') return;
  fold.count('i.4.n');
  if (fold.gave('pmt-mother')) fold.count('i.5.n');
}

/** Tested once in the year; anaemic when any test of the year says so. */
function blood(fold: MonthFold, days: readonly Day[]): void {
  for (const day of days) {
    const [found] = fold.classesOn(day, 'haemoglobin');
    if (found === undefined) continue;
    fold.countOnce('i.6.d');
    if (ANAEMIC.has(found)) fold.countOnce('i.6.n');
  }
}

/** What began with a birth: vitamin A to day 42, contraception whenever it is known of that birth. */
function afterBirth(fold: MonthFold, day: Day): void {
  const endedOn = pregnancyOn(fold.facts, day.on)?.endedOn;
  if (endedOn === undefined || endedOn > day.on || !nifasReachesIntoYear(fold, endedOn)) return;
  const nifas = motherOn(fold.facts.known, day.on) === 'nifas';
  if (nifas && hasService(day, 'vitamin-a-mother')) fold.countOnce('i.10.vita.n');
  const given = day.services.some(({ service }) => service.startsWith('contraception.'));
  if (given || answerOn(day, 'contraception-use', 'uses') === true) fold.countOnce('s.10.kb.n');
}
