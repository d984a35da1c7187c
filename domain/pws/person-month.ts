import type { LocalDate, Month } from '../calendar.ts';
import type { Fact } from '../facts/fact.ts';
import type { Group } from '../stages/groups.ts';

/** What one person adds to one month: which posyandu and groups it counts in, and what happened. */
export interface PersonMonthCounts {
  /** domicile on the open day (ruling 15); null when they live nowhere we know */
  posyandu: string | null;
  groups: Group[];
  /** every counter this person adds 1 to, per group; see COUNTERS in counters.ts */
  whats: string[];
  /** posyandu where they were a guest this month: counted there in the session only */
  guestAt: string[];
}

/** What must be remembered from one month to the next, so that no month needs all older facts again (ruling 14). */
export interface PersonMonthState {
  v: 1;
  /** facts about identity, residence, pregnancy and death so far, enough to know who this is */
  standing: Fact[];
  /** every weighing that may still matter: at most the last two months with one */
  weighings: { month: Month; on: LocalDate; kg: number; code: 'N' | 'T' | 'O' | 'B' | null }[];
  everWeighed: boolean;
}

export interface PersonMonth {
  state: PersonMonthState;
  counts: PersonMonthCounts;
}
