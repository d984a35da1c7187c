import type { LocalDate } from '../calendar.ts';
import type { Day, Known } from '../facts/known.ts';
import type { Age } from '../people/age.ts';
import type { Group } from '../stages/groups.ts';
import type { Finding, RuleCard } from './finding.ts';

/** What a rule may look at: one person, one day of theirs, and everything before it. */
export interface Subject {
  known: Known;
  day: Day;
  on: LocalDate;
  sex: 'F' | 'M';
  birthDate: LocalDate;
  age: Age;
  groups: readonly Group[];
}

/**
 * One health rule, one file: its card, and a pure function. It answers [] where it does not apply,
 * a finding with severity `unknown` where it applies and something is missing or impossible, and never throws.
 * Its numbers live in the table it is given, never in the code (ruling 2).
 */
export interface Rule<Table> {
  card: RuleCard;
  /** every version of the rule's table, oldest first */
  versions: readonly { version: string; since: LocalDate; table: Table }[];
  assess(subject: Subject, table: Table, version: string): Finding[];
}
