import type { Cells, PersonMonthFacts } from '../cells.ts';
import type { Memory } from '../memory.ts';
import { adultCells } from './adult-cells.ts';
import { childCells } from './child-cells.ts';
import { elderCells } from './elder-cells.ts';
import { MonthFold } from './fold.ts';
import { immunizationCells } from './immunization-cells.ts';
import { motherCells } from './mother-cells.ts';
import { newbornCells } from './newborn-cells.ts';
import { pregnancyCells } from './pregnancy-cells.ts';
import { schoolCells } from './school-cells.ts';

const PARTS = [
  pregnancyCells,
  motherCells,
  newbornCells,
  immunizationCells,
  childCells,
  schoolCells,
  adultCells,
  elderCells,
  nikCells,
] as const;

/**
 * Parts of indicators one person's month adds 1 to, as `i.<indicator>.<part>` (`s.` where only the puskesmas may count
 * it, ruling 16), and what to remember. Looks at this month's days and at what is remembered, never further back.
 */
export function indicatorCells(facts: PersonMonthFacts, before: Memory): Cells {
  const fold = new MonthFold(facts, before);
  for (const part of PARTS) part(fold);
  return { cells: fold.cells, memory: fold.memory };
}

/** Indicator 43: whoever came this month and has a NIK on record. */
function nikCells(fold: MonthFold): void {
  if (fold.facts.known.identity?.nik !== undefined) fold.count('i.43.nik.n');
}
