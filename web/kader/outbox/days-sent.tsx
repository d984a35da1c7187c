import { useEffect, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { DaySent } from '../../known/phone.ts';
import { Icon } from '../../ui/icon.tsx';
import { proofWords, outboxWords as w } from '../../words/outbox.ts';
import { sayDay } from '../../words/say.ts';
import { useMe, usePhone } from '../phone-context.ts';
import './proof.css';

const SHOWN = 7;

export function useDaysSent(): readonly DaySent[] {
  const phone = usePhone();
  const [days, setDays] = useState<readonly DaySent[]>([]);
  const { unsent, refused } = phone.sync.value;
  const changed = `${phone.roster.value} ${unsent} ${refused}`;
  useEffect(() => {
    let current = changed !== '';
    phone.daysSent().then((counted) => {
      if (current) setDays(counted);
    });
    return () => {
      current = false;
    };
  }, [phone, changed]);
  return days;
}

/** The proof at the end of the day: one line per day, how much of what this phone wrote has arrived. */
export function DaysSent() {
  const days = useDaysSent();
  const today = usePhone().today();
  const { passesOn } = useMe();
  if (days.length === 0) return null;
  return (
    <section class="card stack">
      <h2>{w.perDay}</h2>
      <ul class="stack">
        {days.slice(0, SHOWN).map((day) => (
          <li key={day.on}>
            <Link class="row between dayline" href={`/bukti/${day.on}`}>
              <span>{day.on === today ? w.today : sayDay(day.on)}</span>
              <Proof day={day} />
            </Link>
          </li>
        ))}
      </ul>
      {passesOn && <p class="soft small">{proofWords.hub(passesOn.waiting)}</p>}
      <Link class="button quiet whole" href={`/bukti/${days[0]?.on ?? today}`}>
        {proofWords.show}
      </Link>
    </section>
  );
}

/** The same for today alone: shown when the day has been closed. */
export function TodaySent() {
  const days = useDaysSent();
  const today = usePhone().today();
  const day = days.find((d) => d.on === today);
  return day ? <Proof day={day} /> : null;
}

const Proof = ({ day: { written, arrived } }: { day: DaySent }) => (
  <span class={`proof num ${arrived === written ? 'all' : ''}`} data-testid="day-sent">
    {arrived === written && <Icon name="check" size={20} />}
    {w.some(arrived, written)}
  </span>
);
