import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import type { Step } from '#domain/cards/card.ts';
import { ordinalsOf } from '#domain/sessions/ordinals.ts';
import type { Attendance, SessionNow } from '../../known/phone.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Stations } from '../../ui/step-circle.tsx';
import { sayDay } from '../../words/say.ts';
import { planWords, sayTimes, sessionWords, stationWords } from '../../words/session.ts';
import { todayWords as w } from '../../words/today.ts';
import { WaitingLine } from '../confirm/waiting-line.tsx';
import { ReceiveDoor } from '../hand-over/qr-doors.tsx';
import { TodaySent } from '../outbox/days-sent.tsx';
import { DeathLines } from '../person/death-lines.tsx';
import { PersonLine } from '../person-line.tsx';
import { useMe, usePhone } from '../phone-context.ts';
import { plansOf } from '../session/session-facts.ts';
import { StillOldDate } from '../session/still-old-date.tsx';
import { TruthLine } from '../session/truth-line.tsx';
import { useNow } from '../session/use-now.ts';
import { Shell } from '../shell.tsx';
import { TasksDueLine } from '../tasks/tasks-due-line.tsx';
import { LeftOpen } from './left-open.tsx';
import { OpenDay } from './open-day.tsx';
import { chooseSession, openSession, otherSessions } from './open-session.ts';
import { atStation, minutesWaiting, queueLabels, stationsNow } from './stations.ts';

/** The station last looked at stays when somebody comes back from a person. */
const station = signal<Step>(2);

export function Today() {
  const phone = usePhone();
  const [asking, setAsking] = useState(false);
  phone.roster.value;
  const session = openSession(phone);
  if (session) return <DayOpen session={session} />;
  const [earlier] = phone.sessions(phone.today());
  return (
    <Shell title={w.title} sub={sayDay(phone.today())}>
      <div class="stack">
        <DeathLines />
        <WaitingLine />
        <TasksDueLine />
        <LeftOpen sessions={otherSessions(phone)} />
        <Empty says={earlier ? w.closed : w.none}>
          {earlier && <TodaySent />}
          {earlier && (
            <Link class="button quiet" href={`/hari/${earlier.id}/rekap`}>
              {sessionWords.recap}
            </Link>
          )}
          {!earlier && <PlannedNext />}
          <Button kind="primary" icon="day" onPress={() => setAsking(true)}>
            {earlier ? w.another : w.open}
          </Button>
          <Link class="button plain" href="/hari">
            {planWords.at}
          </Link>
        </Empty>
        <ReceiveDoor />
      </div>
      {asking && <OpenDay onClose={() => setAsking(false)} />}
    </Shell>
  );
}

/** What is planned for today, or when the next day is. */
function PlannedNext() {
  const phone = usePhone();
  const places = useMe().posyandu;
  const today = phone.today();
  const next = plansOf(phone.allSessions(), null).find((s) => s.on >= today);
  if (!next) return null;
  const place = places.find((p) => p.id === next.scope);
  const about = [sayTimes(next), next.place].filter(Boolean).join(' · ');
  return (
    <p>
      {next.on === today && place ? planWords.today(place.name) : planWords.nextIs(sayDay(next.on))}
      {about && <span class="soft"> {about}</span>}
    </p>
  );
}

function DayOpen({ session }: { session: SessionNow }) {
  const phone = usePhone();
  const [, go] = useLocation();
  const nowMs = useNow();
  const came = phone.attendance(session.id);
  const now = stationsNow(came);
  const place = useMe().posyandu.find((p) => p.id === session.scope);
  return (
    <Shell
      title={place ? w.at(place.name) : w.title}
      sub={
        <>
          <span>{sayDay(session.on)}</span>
          <span>
            {w.summary(now.here, now.done)}
            {now.guests > 0 && ` · ${stationWords.guests(now.guests)}`}
          </span>
        </>
      }
      side={
        <Button kind="plain" onPress={() => go(`/hari/${session.id}/tutup`)}>
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
        <DeathLines />
        <StillOldDate session={session} />
        <Stations
          waiting={now.waiting}
          at={station.value}
          onStep={(step) => {
            station.value = step;
          }}
          sayWaiting={w.station}
        />
        <TruthLine nowMs={nowMs} />
        <Station step={station.value} came={came} on={session.on} nowMs={nowMs}>
          <WaitingLine />
          <TasksDueLine />
          <LeftOpen sessions={otherSessions(phone)} />
          <ReceiveDoor />
          <AboutDay session={session} />
        </Station>
      </div>
    </Shell>
  );
}

/** Which day this is, where, since when; and the way to everything else about it. */
function AboutDay({ session }: { session: SessionNow }) {
  const ordinal = ordinalsOf(usePhone().allSessions()).get(session.id);
  const about = [ordinal && sessionWords.ordinal(ordinal), session.place, sayTimes(session)];
  return (
    <div class="row between aboutday">
      <span class="grow soft small">{about.filter(Boolean).join(' · ')}</span>
      <Link class="button quiet" href={`/hari/${session.id}`}>
        {stationWords.details}
      </Link>
    </div>
  );
}

interface StationProps {
  step: Step;
  came: readonly Attendance[];
  on: string;
  nowMs: number;
  /** what may wait: under the list, above the button */
  children: ComponentChildren;
}

function Station({ step, came, on, nowMs, children }: StationProps) {
  const [, go] = useLocation();
  const people = atStation(came, step);
  const labels = queueLabels(came);
  const [next] = step === 1 ? [] : people;
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
                  {labels.has(a.person.id) && <b>{w.queueLabel(labels.get(a.person.id) ?? '')}</b>}
                  <br />
                  {step === 1 ? w.atStep(a.next) : w.minutes(minutesWaiting(a, nowMs))}
                  {a.guest && ` · ${w.guest}`}
                </>
              }
            />
            <Skipped attendance={a} />
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

/** Steps somebody did not go through, and why: said wherever they stand (T0.12). */
const Skipped = ({ attendance: { skipped } }: { attendance: Attendance }) =>
  skipped && skipped.length > 0 ? (
    <p class="soft small below">
      {skipped.map(({ step, reason }) => stationWords.skipped(step, reason)).join('. ')}
    </p>
  ) : null;
