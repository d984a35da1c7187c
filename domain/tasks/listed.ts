import type { Severity } from '../assess/finding.ts';
import type { LocalDate } from '../calendar.ts';
import type { TaskKind } from '../facts/task-assigned.ts';
import type { PersonBehind } from '../pws/village-month.ts';
import type { Group } from '../stages/groups.ts';
import type { Priority } from './urgency.ts';

/** One line of a list by name: who, why, how soon, and what is already under way. */
export interface PersonListed extends PersonBehind {
  /** codes a task from this list carries: findings, and the number the list stands behind */
  reasons: string[];
  priority: Priority;
  /** the last day on which anything was done for them in the year before; null when there was none */
  last: LocalDate | null;
  /** work about them that is still to be done, the first due first */
  tasks: { kind: TaskKind; dueBy?: LocalDate; to?: string }[];
}

/** The people behind a number, as the server answers. */
export interface PeopleListed {
  people: PersonListed[];
  /** how many there are; more than `people` when the list was cut */
  total: number;
  /** must this reader's lists be told without health: who somebody is, and no more */
  identity: boolean;
  /** may they make tasks of it? */
  assigns: boolean;
  demo: boolean;
}

/** Mothers and small children are looked for sooner than adults (deadlines of the home-visit triggers). */
const SOONER: ReadonlySet<Group> = new Set(['bumil', 'nifas', 'bayi', 'balita']);
/** Numbers that say somebody was missed. */
const MISSED: ReadonlySet<string> = new Set(['not-yet', 'o']);
/** Numbers that say something is wrong, whatever the findings say. */
const WRONG: ReadonlySet<string> = new Set(['two-t', 'bgm', 'referred']);

/**
 * How soon somebody of a list should be seen: as their gravest finding of the month asks, and sooner for mothers and
 * under-fives who were missed (14 days) or a child that did not gain twice (7 days).
 */
export function priorityOf(
  severities: readonly Severity[],
  what: string,
  groups: readonly Group[],
): Priority {
  if (severities.includes('urgent')) return 'urgent';
  if (severities.includes('refer') || WRONG.has(what)) return 'high';
  const missed = MISSED.has(what) || what.startsWith('not:');
  if (missed && (groups.includes('nifas') || groups.includes('bumil'))) return 'medium';
  if (severities.includes('watch')) return 'medium';
  return missed && groups.some((group) => SOONER.has(group)) ? 'medium' : 'low';
}

/**
 * The code a number gives as a reason: `not:2.k6` is `not.2.k6`, for codes hold no colon. A number kept to health workers
 * is marked as such, so that its task is too (ruling 16).
 */
export const reasonOfNumber = (what: string, sensitive: boolean): string =>
  `${sensitive && !what.startsWith('s.') ? 's.' : ''}${what.replace(':', '.')}`;
