import { openTasks } from '#domain/tasks/tasks-of.ts';
import { byDue } from '#domain/tasks/urgency.ts';
import type { TaskHere } from '../../known/tasks.ts';
import { taskWords as w } from '../../words/tasks.ts';
import type { Visit } from '../steps/visit.ts';
import { CloseTask } from './close-task.tsx';
import { TaskLines } from './task-lines.tsx';

/** On somebody's page: what is to be done for them and why; their reasons too where this phone may hold them. */
export function TasksOfPerson({ visit }: { visit: Visit }) {
  const { known, identity, scope } = visit;
  const tasks = openTasks(known.history, known)
    .sort(byDue)
    .map(
      ({ sensitive: _kept, closed: _open, by: _by, assignedOn: _on, ...task }): TaskHere => task,
    );
  if (tasks.length === 0) return null;
  const home = known.residences.at(-1)?.posyandu ?? scope;
  return (
    <section class="card stack" data-testid="tasks-of-person">
      <h2>{w.title}</h2>
      <TaskLines tasks={tasks} />
      <CloseTask person={{ id: known.id, name: identity.name, scope: home }} tasks={tasks} />
    </section>
  );
}
