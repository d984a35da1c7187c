import type { LocalDate } from '../calendar.ts';
import { factClass } from '../facts/class.ts';
import type { BodyOf, Fact } from '../facts/fact.ts';
import type { Residence } from '../facts/known.ts';
import { standingFacts } from '../facts/standing-facts.ts';
import type { TaskKind } from '../facts/task-assigned.ts';

export type TaskOutcome = BodyOf<'task-closed'>['outcome'];

/** One piece of work about one person, and what became of it. */
export interface TaskNow {
  /** the fact that assigned it */
  fact: string;
  kind: TaskKind;
  reasons: string[];
  assignedOn: LocalDate;
  /** the account that assigned it */
  by: string;
  dueBy?: LocalDate;
  /** who does it, as people call them */
  to?: string;
  account?: string;
  note?: string;
  /** a reason of it is kept to health workers (ruling 16) */
  sensitive: boolean;
  /** null: still to be done */
  closed: TaskEnd | null;
}

export interface TaskEnd {
  outcome: TaskOutcome;
  on: LocalDate;
  /** null: nobody closed it; they died or left everything we know, so nothing is to be done */
  fact: string | null;
  note?: string;
}

/** What ends work by itself: somebody died, or lives nowhere we know. */
export interface Lived {
  diedOn: LocalDate | null;
  residences: readonly Residence[];
}

/**
 * Everything ever assigned about one person, oldest first. Order and repetition of facts do not matter. What was
 * withdrawn was never assigned; a withdrawn closing leaves the work open. Of several closings (two phones) the first
 * written stands. Moving to another posyandu ends nothing: the work goes along with them.
 */
export function tasksOf(facts: readonly Fact[], lived: Lived): TaskNow[] {
  const { standing } = standingFacts(facts);
  const ends = new Map<string, TaskEnd>();
  for (const fact of standing)
    if (fact.kind === 'task-closed' && !ends.has(fact.body.task))
      ends.set(fact.body.task, endOf(fact));
  const itself = endedBy(lived);
  return standing.flatMap((fact) =>
    fact.kind === 'task-assigned' ? [taskOf(fact, ends.get(fact.id) ?? itself)] : [],
  );
}

/** What is still to be done. */
export const openTasks = (facts: readonly Fact[], lived: Lived): TaskNow[] =>
  tasksOf(facts, lived).filter(({ closed }) => closed === null);

function taskOf(fact: Fact<'task-assigned'>, closed: TaskEnd | null): TaskNow {
  const { task, reasons, dueBy, to, account, note } = fact.body;
  return {
    fact: fact.id,
    kind: task,
    reasons,
    assignedOn: fact.on,
    by: fact.by,
    ...(dueBy === undefined ? {} : { dueBy }),
    ...(to === undefined ? {} : { to }),
    ...(account === undefined ? {} : { account }),
    ...(note === undefined ? {} : { note }),
    sensitive: factClass(fact) === 'sensitive',
    closed,
  };
}

const endOf = ({ id, on, body }: Fact<'task-closed'>): TaskEnd => ({
  outcome: body.outcome,
  on,
  fact: id,
  ...(body.note === undefined ? {} : { note: body.note }),
});

function endedBy({ diedOn, residences }: Lived): TaskEnd | null {
  if (diedOn) return { outcome: 'not-needed', on: diedOn, fact: null };
  const last = residences.at(-1);
  return last?.posyandu === null ? { outcome: 'not-needed', on: last.since, fact: null } : null;
}
