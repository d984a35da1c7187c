import type { Finding } from '../assess/finding.ts';
import type { LocalDate, Month } from '../calendar.ts';
import type { Day, Known } from '../facts/known.ts';
import type { Group } from '../stages/groups.ts';
import { indicatorCells } from './indicators/indicator-cells.ts';
import type { Memory } from './memory.ts';
import type { What } from './person-month.ts';
import { recapCells } from './recap/recap-cells.ts';
import { visitCells } from './visit-cells.ts';

/** One person's month as those look at it who make cells of it. */
export interface PersonMonthFacts {
  /** who they are, the weighings remembered from before, and this month's days */
  known: Known;
  month: Month;
  /** the day on which the month's people are counted (ruling 15); ages of groups are taken on it */
  countedOn: LocalDate;
  /** completed months on `countedOn` */
  ageMonths: number;
  sex: 'F' | 'M';
  groups: readonly Group[];
  /** this month's days on which anything happened, oldest first */
  days: readonly Day[];
  /** the month's weighing code and its like, for under-fives: `d`, `n`, `bgm` … */
  whats: readonly What[];
  /** what the rules say of a day, reminders and sensitive ones included; judged once */
  findings(day: Day): readonly Finding[];
}

/** The numbers a person-month adds 1 to beside those of the village page, and what must be remembered for the next. */
export interface Cells {
  /** `r.<form>.<column>`, `i.<indicator>.<part>`, `svc.<service>.<in|out>`, `visit.<what>`; one that stands twice adds 2 */
  cells: string[];
  memory: Memory;
}

export function cellsOf(facts: PersonMonthFacts, before: Memory): Cells {
  const { cells, memory } = indicatorCells(facts, before);
  return { cells: [...recapCells(facts), ...cells, ...visitCells(facts)], memory };
}
