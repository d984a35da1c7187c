import { useState } from 'preact/hooks';
import { URGENCIES } from '#domain/tasks/urgency.ts';
import { type TaskOfPerson, tasksNow } from '../../known/tasks.ts';
import { Tick } from '../../ui/choice.tsx';
import { Empty } from '../../ui/empty.tsx';
import { taskWords as w } from '../../words/tasks.ts';
import { PersonLine } from '../person-line.tsx';
import { useMe, usePhone } from '../phone-context.ts';
import { Shell } from '../shell.tsx';
import { CloseTask } from './close-task.tsx';
import { TaskLines } from './task-lines.tsx';

/** "Tugas": whom to visit or follow up, what is overdue first, by RT; everybody's, or mine (T4.06). */
export function TasksPage() {
  const phone = usePhone();
  const me = useMe();
  const [mine, setMine] = useState(false);
  phone.roster.value;
  const on = phone.today();
  const list = tasksNow(phone.people(), on, mine ? me.account.id : null);
  return (
    <Shell title={w.title} back="/" bare>
      <div class="stack">
        <Tick label={w.onlyMine} on={mine} onTick={setMine} />
        {list.length === 0 && <Empty says={mine ? w.nothingMine : w.nothing} />}
        {URGENCIES.map((urgency) => {
          const some = list.filter((one) => one.urgency === urgency);
          return some.length === 0 ? null : (
            <section class="stack" key={urgency}>
              <h2>
                {w.urgency[urgency]} <span class="soft num">{some.length}</span>
              </h2>
              {some.map((one) => (
                <OfPerson key={one.person.id} one={one} on={on} />
              ))}
            </section>
          );
        })}
      </div>
    </Shell>
  );
}

function OfPerson({ one: { person, tasks }, on }: { one: TaskOfPerson; on: string }) {
  const scope = person.posyandu ?? '';
  return (
    <section class="stack" data-testid="task">
      <PersonLine person={person} on={on} href={`/orang/${person.id}`} />
      <div class="card stack">
        <TaskLines tasks={tasks} />
        <CloseTask person={{ id: person.id, name: person.name, scope }} tasks={tasks} />
      </div>
    </section>
  );
}
