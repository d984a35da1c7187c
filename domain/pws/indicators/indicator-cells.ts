import type { Cells, PersonMonthFacts } from '../cells.ts';
import type { Memory } from '../memory.ts';

/** Parts of indicators one person's month adds 1 to, as `i.<indicator>.<part>`, and what to remember. */
export function indicatorCells(_facts: PersonMonthFacts, before: Memory): Cells {
  return { cells: [], memory: before };
}
