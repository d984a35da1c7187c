import type { LocalDate } from '#domain/calendar.ts';
import type { Fact } from '#domain/facts/fact.ts';
import type { TaskKind } from '#domain/facts/task-assigned.ts';
import { type Lived, openTasks, type TaskOutcome } from '#domain/tasks/tasks-of.ts';
import { byDue, type Urgency, urgencyOf } from '#domain/tasks/urgency.ts';
import type { Entry } from '#log/entry.ts';
import type { FactDraft, RosterPerson } from './phone.ts';

/** Work about somebody that is still to be done, as lists need it. */
export interface TaskHere {
  fact: string;
  kind: TaskKind;
  /** left empty where they are kept to health workers: their page tells them, no list does (ruling 16) */
  reasons: string[];
  dueBy?: LocalDate;
  to?: string;
  account?: string;
  note?: string;
  sensitive?: true;
}

const ABOUT: ReadonlySet<string> = new Set(['task-assigned', 'task-closed', 'fact-withdrawn']);

/** Asked of everybody, so only envelopes are looked at until there is a task. */
export function tasksIn(
  entries: readonly Entry[],
  lived: Lived,
  readable: (entries: readonly Entry[]) => Fact[],
): TaskHere[] {
  if (!entries.some((e) => e.kind === 'task-assigned')) return [];
  return tasksHere(readable(entries.filter((e) => ABOUT.has(e.kind))), lived);
}

/** What is open, as lists may tell it; the first due first. */
export const tasksHere = (facts: readonly Fact[], lived: Lived): TaskHere[] =>
  openTasks(facts, lived)
    .sort(byDue)
    .map(({ fact, kind, reasons, dueBy, to, account, note, sensitive }) => ({
      fact,
      kind,
      reasons: sensitive ? [] : reasons,
      ...(dueBy === undefined ? {} : { dueBy }),
      ...(to === undefined ? {} : { to }),
      ...(account === undefined ? {} : { account }),
      ...(note === undefined || sensitive ? {} : { note }),
      ...(sensitive ? { sensitive } : {}),
    }));

/** Somebody with what is to be done for them. */
export interface TaskOfPerson {
  person: RosterPerson;
  tasks: readonly TaskHere[];
  /** of the first that is due */
  dueBy?: LocalDate;
  urgency: Urgency;
}

/**
 * Everybody of these places with open tasks: what is overdue first, then by day, RT and name.
 *
 * @param mine only what this account was asked to do; null: all
 */
export function tasksNow(
  people: readonly RosterPerson[],
  on: LocalDate,
  mine: string | null = null,
): TaskOfPerson[] {
  return people
    .flatMap((person): TaskOfPerson[] => {
      const tasks = (person.tasks ?? []).filter((t) => mine === null || t.account === mine);
      const [first] = tasks;
      if (!first) return [];
      const { dueBy } = first;
      const due = dueBy === undefined ? {} : { dueBy };
      return [{ person, tasks, ...due, urgency: urgencyOf(dueBy, on) }];
    })
    .sort((a, b) => byDue(a, b) || byHome(a.person, b.person));
}

const byHome = (a: RosterPerson, b: RosterPerson): number =>
  (a.rt ?? '~').localeCompare(b.rt ?? '~') || a.name.localeCompare(b.name, 'id');

/** How many people ask for somebody by today: what the first screen says. */
export function tasksDue(people: readonly RosterPerson[], on: LocalDate): number {
  const due = (task: TaskHere): boolean => ['overdue', 'today'].includes(urgencyOf(task.dueBy, on));
  return people.filter(({ tasks }) => tasks?.some(due)).length;
}

/** Closes pieces of work about one person, all of them with what became of it. */
export const closeTasks = (
  person: { id: string; scope: string },
  tasks: readonly Pick<TaskHere, 'fact' | 'kind'>[],
  on: LocalDate,
  { outcome, note }: { outcome: TaskOutcome; note: string },
): FactDraft[] =>
  tasks.map(({ fact, kind }) => ({
    kind: 'task-closed',
    subject: person.id,
    scope: person.scope,
    on,
    body: { task: fact, kind, outcome, ...(note.trim() === '' ? {} : { note: note.trim() }) },
  }));
