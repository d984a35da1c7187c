import { Link } from 'wouter-preact';
import { tasksDue } from '../../known/tasks.ts';
import { taskWords as w } from '../../words/tasks.ts';
import { usePhone } from '../phone-context.ts';

/** On the first screen: how many people wait for a visit or a follow-up by today; nothing when nobody does. */
export function TasksDueLine() {
  const phone = usePhone();
  phone.roster.value;
  const due = tasksDue(phone.people(), phone.today());
  if (due === 0) return null;
  return (
    <div class="leftopen row between">
      <span class="grow">{w.due(due)}</span>
      <Link class="button quiet" href="/tugas">
        {w.look}
      </Link>
    </div>
  );
}
