import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import type { Step } from '#domain/cards/card.ts';
import type { Attendance, SessionNow } from '../../known/phone.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Stations } from '../../ui/step-circle.tsx';
import { sayDay } from '../../words/say.ts';
import { todayWords as w } from '../../words/today.ts';
import { WaitingLine } from '../confirm/waiting-line.tsx';
import { TodaySent } from '../outbox/days-sent.tsx';
import { PersonLine } from '../person-line.tsx';
import { useMe, usePhone } from '../phone-context.ts';
import { Shell } from '../shell.tsx';
import { CloseDay } from './close-day.tsx';
import { LeftOpen } from './left-open.tsx';
import { OpenDay } from './open-day.tsx';
import { chooseSession, openSession, otherSessions } from './open-session.ts';
import { atStation, stationsNow } from './stations.ts';

/** The station last looked at stays when somebody comes back from a person. */
const station = signal<Step>(2);

export function Today() {
  const phone = usePhone();
  const [asking, setAsking] = useState(false);
  phone.roster.value;
  const session = openSession(phone);
  if (session) return <DayOpen session={session} />;
  const earlier = phone.sessions(phone.today());
  return (
    <Shell title={w.title} sub={sayDay(phone.today())}>
      <div class="stack">
        <WaitingLine />
        <LeftOpen sessions={otherSessions(phone)} />
        <Empty says={earlier.length > 0 ? w.closed : w.none}>
          {earlier.length > 0 && <TodaySent />}
          <Button kind="primary" icon="day" onPress={() => setAsking(true)}>
            {earlier.length > 0 ? w.another : w.open}
          </Button>
        </Empty>
      </div>
      {asking && <OpenDay onClose={() => setAsking(false)} />}
    </Shell>
  );
}

function DayOpen({ session }: { session: SessionNow }) {
  const phone = usePhone();
  const [closing, setClosing] = useState(false);
  const came = phone.attendance(session.id);
  const now = stationsNow(came);
  const place = useMe().posyandu.find((p) => p.id === session.scope);
  return (
    <Shell
      title={place ? w.at(place.name) : w.title}
      sub={
        <>
          <span>{sayDay(session.on)}</span>
          <span>{w.summary(now.here, now.done)}</span>
        </>
      }
      side={
        <Button kind="plain" onPress={() => setClosing(true)}>
          {w.closeShort}
        </Button>
      }
    >
      <div class="stack">
        {session.on !== phone.today() && (
          <div class="leftopen row between">
            <b class="grow">{w.left.writingFor(sayDay(session.on))}</b>
            <Button onPress={() => chooseSession(null)}>{w.left.toToday}</Button>
          </div>
        )}
        <Stations
          waiting={now.waiting}
          at={station.value}
          onStep={(step) => {
            station.value = step;
          }}
          sayWaiting={w.station}
        />
        <Station step={station.value} people={atStation(came, station.value)} on={session.on}>
          <WaitingLine />
          <LeftOpen sessions={otherSessions(phone)} />
        </Station>
      </div>
      {closing && <CloseDay session={session} came={came} onClose={() => setClosing(false)} />}
    </Shell>
  );
}

interface StationProps {
  step: Step;
  people: readonly Attendance[];
  on: string;
  /** what may wait: under the list, above the button */
  children: ComponentChildren;
}

function Station({ step, people, on, children }: StationProps) {
  const [, go] = useLocation();
  const [next] = step === 1 ? [] : people;
  const minutes = (a: Attendance) => Math.floor((Date.now() - a.arrivedMs) / 60_000);
  return (
    <>
      <div class="row between">
        <h2>{w.heading(step)}</h2>
        <span class="soft small">{step === 1 ? w.arrivedHere(people.length) : ''}</span>
      </div>
      {people.length === 0 && <Empty says={step === 1 ? w.nobodyYet : w.nobody} />}
      <ul class="people">
        {people.map((a) => (
          <li key={a.person.id}>
            <PersonLine
              person={a.person}
              on={on}
              href={`/orang/${a.person.id}/langkah/${step === 1 ? (a.next ?? 5) : step}`}
              side={
                <>
                  {a.queue && <b>{w.queue(a.queue)}</b>}
                  <br />
                  {step === 1 ? w.atStep(a.next) : w.minutes(minutes(a))}
                  {a.guest && ` · ${w.guest}`}
                </>
              }
            />
          </li>
        ))}
      </ul>
      {children}
      <div class="thumb across">
        {next && (
          <Button
            kind="primary"
            onPress={() => go(`/orang/${next.person.id}/langkah/${step}`)}
            testid="call-next"
          >
            {w.call(next.person.name)}
          </Button>
        )}
        {next ? (
          <Link class="button quiet icononly" href="/cari" aria-label={w.find}>
            <Icon name="search" />
          </Link>
        ) : (
          <Button kind="primary" icon="search" onPress={() => go('/cari')}>
            {w.find}
          </Button>
        )}
      </div>
    </>
  );
}
