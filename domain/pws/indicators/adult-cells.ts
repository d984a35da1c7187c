import type { Day } from '../../facts/known.ts';
import type { Illness } from '../memory.ts';
import { answerOn, type MonthFold } from './fold.ts';
import {
  allDone,
  bodyOrWaistPart,
  noteParts,
  pressurePart,
  type ScreeningPart,
  sugarPart,
} from './screening-part.ts';

const years = (n: number): number => n * 12;
const SCREENED: readonly ScreeningPart[] = [bodyOrWaistPart, pressurePart, sugarPart];

/** Indicators 25–28: the yearly screening, high pressure and sugar found and cared for, medicine taken. */
export function adultCells(fold: MonthFold): void {
  const { ageMonths, days } = fold.facts;
  if (ageMonths < years(15)) return;
  if (ageMonths < years(60)) {
    for (const day of days) noteParts(fold, day, SCREENED);
    if (allDone(fold, SCREENED)) fold.countOnce('i.25.n');
  }
  for (const illness of ILLNESSES) {
    knownIll(fold, illness);
    tookMedicine(fold, illness);
  }
}

interface IllnessCells {
  illness: Illness;
  /** what is measured at every visit of somebody ill with it */
  followed: ScreeningPart;
  rules: readonly string[];
  high: ReadonlySet<string>;
  medicine: string;
  n: 26 | 27;
}

/** At or above 140/90 (high-1 and up), and sugar in the band of diabetes: the tables of KMK HK.01.07/MENKES/2015/2023. */
const ILLNESSES: readonly IllnessCells[] = [
  {
    illness: 'pressure',
    followed: pressurePart,
    rules: ['blood-pressure', 'blood-pressure-school'],
    high: new Set(['high-1', 'high-2', 'high-3', 'very-high']),
    medicine: 'medicine-pressure',
    n: 26,
  },
  {
    illness: 'sugar',
    followed: sugarPart,
    rules: ['glucose'],
    high: new Set(['high']),
    medicine: 'medicine-sugar',
    n: 27,
  },
];

/**
 * Found: measured high, or told that they have it; remembered for good. Cared for to standard: measured, and talked
 * with, in one month (SPM asks for both every month; whether somebody must be referred we leave to the health worker).
 */
function knownIll(fold: MonthFold, cells: IllnessCells): void {
  const { illness, followed, n } = cells;
  const { days } = fold.facts;
  if (days.some((day) => isFound(fold, day, cells)))
    fold.memory.ill = [...new Set([...(fold.memory.ill ?? []), illness])].sort();
  if (!fold.memory.ill?.includes(illness)) return;
  fold.countOnce(`i.${n}.found.n`);
  const talked = days.some((day) => day.education.some(({ topics }) => topics.length > 0));
  if (talked && days.some(followed.isDone)) fold.countOnce(`i.${n}.treated.n`);
}

/** Measured high on that day, or told that they have it. */
const isFound = (fold: MonthFold, day: Day, { illness, rules, high }: IllnessCells): boolean =>
  rules.some((rule) => fold.classesOn(day, rule).some((found) => high.has(found))) ||
  answerOn(day, 'own-history', illness) === true;

/** Taken in the last 24 hours, of those who were asked this month; without medicine in the house nothing is taken. */
function tookMedicine(fold: MonthFold, { illness, medicine }: IllnessCells): void {
  const found = fold.classOf(medicine);
  if (found === null) return;
  fold.count(`i.28.${illness}.d`);
  if (found === 'taken') fold.count(`i.28.${illness}.n`);
}
