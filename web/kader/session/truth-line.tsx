import { civilDay } from '../../known/today.ts';
import { Icon } from '../../ui/icon.tsx';
import { sayDay } from '../../words/say.ts';
import { truthWords as w } from '../../words/session.ts';
import { usePhone } from '../phone-context.ts';
import { queueTruth } from './queue-truth.ts';

/** "09.41"; with the day before it when that is not today. */
function sayMoment(ms: number, nowMs: number): string {
  const then = new Date(ms);
  const clock = `${String(then.getHours()).padStart(2, '0')}.${String(then.getMinutes()).padStart(2, '0')}`;
  const day = civilDay(then);
  return day === civilDay(new Date(nowMs)) ? clock : `${sayDay(day)} ${clock}`;
}

/** Whose queue this is, and when the server or the hub was last heard: said under every queue. */
export function TruthLine({ nowMs }: { nowMs: number }) {
  const phone = usePhone();
  const truth = queueTruth(phone.sync.value, phone.me.value, nowMs);
  if (truth.kind === 'shared') {
    const at = sayMoment(truth.heardMs, nowMs);
    return (
      <p class="truth soft small" data-testid="truth">
        <Icon name="check" size={18} />
        <span>
          {truth.hub ? w.sharedHub(at) : w.shared(at)} · {w.others}
        </span>
      </p>
    );
  }
  const { heardMs, unsent, hub } = truth;
  // without signal the strip at the top counts them already
  const saidAbove = phone.sync.value.state === 'offline';
  const at = heardMs === null ? null : sayMoment(heardMs, nowMs);
  const heard = at === null ? w.never : hub ? w.heardHub(at) : w.heard(at);
  return (
    <p class="truth soft small" data-testid="truth">
      <Icon name="offline" size={18} />
      <span>
        <b>{w.own}</b> · {heard}
        {unsent > 0 && !saidAbove && ` · ${w.unsent(unsent)}`}
      </span>
    </p>
  );
}
