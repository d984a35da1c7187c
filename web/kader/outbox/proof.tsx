import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Icon } from '../../ui/icon.tsx';
import { proofWords as w } from '../../words/outbox.ts';
import { sayClock, sayDay } from '../../words/say.ts';
import { useMe, usePhone } from '../phone-context.ts';
import { Shell } from '../shell.tsx';
import { type DayProof, dayProof, proofText } from './day-proof.ts';
import { useDaysSent } from './days-sent.tsx';
import './proof.css';
import { tellSomebody } from './tell-somebody.ts';

/** What is shown to the coordinator when the day is over: it is all there, or what is still missing. */
export function Proof({ on }: { on: string }) {
  const phone = usePhone();
  const me = useMe();
  const day = useDaysSent().find((d) => d.on === on);
  return (
    <Shell title={w.title} back="/belum-terkirim">
      {day ? <Sign proof={dayProof(phone, me, day)} /> : <Empty says={w.nothing} />}
    </Shell>
  );
}

const clock = (ms: number): string => {
  const at = new Date(ms);
  return `${at.getDate()}/${at.getMonth() + 1} ${sayClock(at)}`;
};

function Sign({ proof }: { proof: DayProof }) {
  const phone = usePhone();
  const [says, setSays] = useState('');
  const share = async () => {
    const told = await tellSomebody(proofText(proof, clock));
    setSays(told === 'copied' ? w.copied : told === 'not' ? w.notTold : '');
  };
  const { all, on, written, arrived, places, carried, hub, lastAt } = proof;
  return (
    <div class="stack wide">
      <section class={`daysign ${all ? 'all' : ''}`} data-testid="proof" data-all={all}>
        <span class="daysign-mark">
          <Icon name={all ? 'check' : 'alert'} size={72} />
        </span>
        <p class="daysign-says">{all ? w.all : w.notAll}</p>
        <p class="daysign-day">{sayDay(on)}</p>
        {places.map((place) => (
          <p key={place.name}>
            <b>{place.name}</b>
            <br />
            {w.came(place.came)}
          </p>
        ))}
        <p class="daysign-count num">{w.some(arrived, written)}</p>
        {carried > 0 && <p>{w.carried(carried)}</p>}
        {hub !== null && <p>{w.hub(hub)}</p>}
        {lastAt !== null && <p class="soft small">{w.lastAt(clock(lastAt))}</p>}
      </section>
      <p role="status">{says}</p>
      <Button kind="primary" onPress={() => void share()}>
        {w.share}
      </Button>
      {!all && (
        <Button whole onPress={() => void phone.syncNow()}>
          {w.send}
        </Button>
      )}
      <p class="soft small">{w.noNames}</p>
    </div>
  );
}
