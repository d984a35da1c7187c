import { Link } from 'wouter-preact';
import { confirmWords as w } from '../../words/confirm.ts';
import { useForWorker, useMe, usePhone } from '../phone-context.ts';
import { waitingActs } from './waiting-acts.ts';

/** For a midwife or nurse: how much waits for her, wherever she is; nothing when nothing does. */
export function WaitingLine() {
  const phone = usePhone();
  const me = useMe();
  const forWorker = useForWorker();
  phone.roster.value;
  if (!forWorker) return null;
  const waiting = waitingActs(phone.people(), me, phone.today());
  const count = waiting.reduce((sum, { acts }) => sum + acts.length, 0);
  if (count === 0) return null;
  return (
    <div class="leftopen row between">
      <span class="grow">{w.waiting(count)}</span>
      <Link class="button quiet" href="/pengesahan">
        {w.look}
      </Link>
    </div>
  );
}
