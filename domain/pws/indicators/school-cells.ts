import type { Day } from '../../facts/known.ts';
import { answerOn, type MonthFold } from './fold.ts';
import {
  allDone,
  bodyPart,
  noteParts,
  pressurePart,
  type ScreeningPart,
} from './screening-part.ts';

const years = (n: number): number => n * 12;

/** Indicators 22–24: iron tablets of girls, the screening of school children, smoking. */
export function schoolCells(fold: MonthFold): void {
  const { ageMonths, sex, days } = fold.facts;
  if (sex === 'F' && ageMonths >= years(12) && ageMonths < years(19)) {
    const weekly = fold.last((day) => answerOn(day, 'ttd-weekly', 'weekly'));
    if (weekly === true) fold.count('i.22.n');
  }
  if (ageMonths >= years(7) && ageMonths < years(16)) {
    for (const day of days) noteParts(fold, day, SCHOOL_PARTS);
    if (allDone(fold, SCHOOL_PARTS)) fold.countOnce('i.23.n');
  }
  if (ageMonths >= years(10) && ageMonths < years(19)) smoking(fold);
}

/** Asked once in the year counts as asked; one "yes" in the year is a smoker. */
function smoking(fold: MonthFold): void {
  for (const day of fold.facts.days) {
    const status = answerOn(day, 'smoking', 'status');
    if (typeof status !== 'string') continue;
    fold.countOnce('i.24.d');
    if (status === 'active') fold.countOnce('i.24.n');
  }
}

const bothSides = (instrument: string) => (day: Day) =>
  answerOn(day, instrument, 'left') !== null && answerOn(day, instrument, 'right') !== null;

const SCHOOL_PARTS: readonly ScreeningPart[] = [
  bodyPart,
  pressurePart,
  { key: 'p.eye', isDone: bothSides('finger-counting') },
  { key: 'p.ear', isDone: bothSides('whisper') },
];
