import type { TaskHere } from '../../known/tasks.ts';
import { taskWords as w } from '../../words/tasks.ts';
import { sayReasons } from './say-reasons.ts';

/** What is to be done, by whom and when, and why. */
export const TaskLines = ({ tasks }: { tasks: readonly TaskHere[] }) => (
  <ul class="facts">
    {tasks.map((task) => (
      <li key={task.fact}>
        <span class="grow">
          <b>{w.kinds[task.kind]}</b>
          <small>{aboutOf(task).join(' · ')}</small>
          <small>{task.sensitive ? w.sensitive : sayReasons(task.reasons).join(', ')}</small>
          {task.note && <small>{task.note}</small>}
        </span>
      </li>
    ))}
  </ul>
);

const aboutOf = ({ dueBy, to }: TaskHere): string[] => [
  ...(dueBy === undefined ? [] : [w.dueBy(dueBy)]),
  ...(to === undefined ? [] : [w.to(to)]),
];
