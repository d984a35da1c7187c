import { posyanduLabel } from '#domain/places/place.ts';
import type { SessionNow } from '../../known/phone.ts';
import { Button } from '../../ui/button.tsx';
import { sayDay } from '../../words/say.ts';
import { todayWords } from '../../words/today.ts';
import { useMe, usePhone } from '../phone-context.ts';
import { chooseSession } from './open-session.ts';

const w = todayWords.left;

/** Days nobody has closed: one is a line, more are folded, so that they do not stand before those who wait. */
export function LeftOpen({ sessions }: { sessions: readonly SessionNow[] }) {
  if (sessions.length === 0) return null;
  const lines = sessions.map((s) => <Line key={s.id} session={s} />);
  if (lines.length === 1) return <div class="leftopen">{lines}</div>;
  return (
    <details class="leftopen">
      <summary>{w.others(lines.length)}</summary>
      {lines}
    </details>
  );
}

function Line({ session }: { session: SessionNow }) {
  const phone = usePhone();
  const places = useMe().posyandu;
  const place = places.find((p) => p.id === session.scope);
  const today = session.on === phone.today();
  return (
    <div class="row between">
      <span class="grow">
        {today && place ? w.alsoToday(place.name) : w.open(sayDay(session.on))}
        {!today && places.length > 1 && place && (
          <small class="soft"> {posyanduLabel(place)}</small>
        )}
      </span>
      <Button onPress={() => chooseSession(session.id)}>{today ? w.goThere : w.goOn}</Button>
    </div>
  );
}
