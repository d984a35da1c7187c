import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { ordinalsOf } from '#domain/sessions/ordinals.ts';
import type { SessionNow } from '../../known/phone.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { sayDate, sayDay } from '../../words/say.ts';
import { sayTimes, sessionWords, statusWords, planWords as w } from '../../words/session.ts';
import { usePhone } from '../phone-context.ts';
import { Shell } from '../shell.tsx';
import { usePlaceName } from './at-session.tsx';
import { CancelPlan, PlanDay } from './plan-day.tsx';
import { plansOf } from './session-facts.ts';

/** A year of monthly days and some more; the rest is on the server. */
const PAST_SHOWN = 24;

/** Open days to come and gone by, of every posyandu of this account. */
export function Days() {
  const phone = usePhone();
  const [planning, setPlanning] = useState<SessionNow | 'new' | null>(null);
  const [cancelling, setCancelling] = useState<SessionNow | null>(null);
  phone.roster.value;
  const all = phone.allSessions();
  const today = phone.today();
  const next = plansOf(all, null).filter((s) => s.on >= today);
  const past = all.filter((s) => s.closed || s.status === 'cancelled' || isMissed(s, today));
  const running = all.filter((s) => s.status === 'open');
  return (
    <Shell title={w.title} back="/">
      <div class="stack">
        {next.length === 0 && <Empty says={w.none} />}
        {next.length > 0 && <h2>{w.next}</h2>}
        {next.map((s) => (
          <PlanCard key={s.id} plan={s} onEdit={setPlanning} onCancel={setCancelling} />
        ))}
        <Button kind="primary" icon="day" onPress={() => setPlanning('new')}>
          {w.add}
        </Button>
        <Past title={w.running} sessions={running} today={today} />
        <Past title={w.past} sessions={past.slice(0, PAST_SHOWN)} today={today} />
      </div>
      {planning && (
        <PlanDay
          {...(planning === 'new' ? {} : { plan: planning })}
          onClose={() => setPlanning(null)}
        />
      )}
      {cancelling && <CancelPlan plan={cancelling} onClose={() => setCancelling(null)} />}
    </Shell>
  );
}

const isMissed = (s: SessionNow, today: string): boolean => s.status === 'planned' && s.on < today;

interface PlanCardProps {
  plan: SessionNow;
  onEdit: (plan: SessionNow) => void;
  onCancel: (plan: SessionNow) => void;
}

function PlanCard({ plan, onEdit, onCancel }: PlanCardProps) {
  const placeName = usePlaceName();
  const about = [placeName(plan.scope), sayTimes(plan), plan.place].filter(Boolean);
  return (
    <section class="card stack">
      <div>
        <b>{sayDay(plan.on)}</b>
        <p class="soft">{about.join(' · ')}</p>
      </div>
      <div class="row">
        <Button onPress={() => onEdit(plan)}>{w.edit}</Button>
        <Button kind="plain" onPress={() => onCancel(plan)}>
          {w.cancel}
        </Button>
      </div>
    </section>
  );
}

interface PastProps {
  title: string;
  sessions: readonly SessionNow[];
  today: string;
}

function Past({ title, sessions, today }: PastProps) {
  const phone = usePhone();
  const placeName = usePlaceName();
  const ordinals = ordinalsOf(phone.allSessions());
  if (sessions.length === 0) return null;
  const said = (s: SessionNow): string => {
    if (s.cancelledBecause) return w.cancelled(s.cancelledBecause);
    return isMissed(s, today) ? w.missed : statusWords[s.status];
  };
  const ordinalOf = (s: SessionNow): string => {
    const ordinal = ordinals.get(s.id);
    return ordinal ? sessionWords.ordinal(ordinal).toLowerCase() : '';
  };
  return (
    <section class="stack">
      <h2>{title}</h2>
      <ul class="people">
        {sessions.map((s) => (
          <li key={s.id}>
            <Link class="person" href={`/hari/${s.id}`}>
              <span class="grow">
                <span class="name">{sayDate(s.on)}</span>
                <span class="about" style={{ display: 'block' }}>
                  {[placeName(s.scope), said(s), ordinalOf(s)].filter(Boolean).join(' · ')}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
