import type { PersonMonthFacts } from '../cells.ts';

/** Columns of the monthly recaps one person's month adds 1 to, as `r.<form>.<column>`. */
export function recapCells(_facts: PersonMonthFacts): string[] {
  return [];
}
