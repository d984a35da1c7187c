import type { Day } from '../../facts/known.ts';
import { type MonthFold, valueOn } from './fold.ts';

/** One part of a screening that may be done on several days of the year. */
export interface ScreeningPart {
  /** short: it stands in the memory */
  key: string;
  isDone(day: Day): boolean;
}

export const bodyPart: ScreeningPart = {
  key: 'p.body',
  isDone: (day) => valueOn(day, 'weight') !== null && valueOn(day, 'length-height') !== null,
};
export const bodyOrWaistPart: ScreeningPart = {
  key: 'p.bw',
  isDone: (day) => bodyPart.isDone(day) || valueOn(day, 'waist') !== null,
};
export const pressurePart: ScreeningPart = {
  key: 'p.td',
  isDone: (day) => valueOn(day, 'blood-pressure') !== null,
};
export const sugarPart: ScreeningPart = {
  key: 'p.gd',
  isDone: (day) => valueOn(day, 'glucose') !== null || valueOn(day, 'glucose-fasting') !== null,
};
export function noteParts(fold: MonthFold, day: Day, parts: readonly ScreeningPart[]): void {
  for (const part of parts) if (part.isDone(day)) fold.note(part.key);
}

export const allDone = (fold: MonthFold, parts: readonly ScreeningPart[]): boolean =>
  parts.every(({ key }) => fold.has(key));
