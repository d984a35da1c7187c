import { useState } from 'preact/hooks';
import { dateOf } from '#domain/calendar.ts';
import type { BodyOf } from '#domain/facts/fact.ts';
import { byNaturalName, posyanduLabel } from '#domain/places/place.ts';
import { ordinalsOf } from '#domain/sessions/ordinals.ts';
import type { SessionMode } from '#domain/sessions/session-now.ts';
import { targetsOf } from '#domain/sessions/targets.ts';
import type { SessionNow } from '../../known/phone.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { DateParts, type DateText } from '../../ui/date-parts.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { registerWords } from '../../words/register.ts';
import { sayDay } from '../../words/say.ts';
import { openingWords, planWords, sayTimes } from '../../words/session.ts';
import { todayWords } from '../../words/today.ts';
import { useMe, usePhone } from '../phone-context.ts';
import { useSaving } from '../saving.tsx';
import { modeOptions } from '../session/mode-options.ts';
import { plansOf } from '../session/session-facts.ts';
import { clockNow } from '../session/wall-clock.ts';
import { chooseSession, dateParts, isLongAgo, zoneOfOffset } from './open-session.ts';

const w = todayWords.opening;
const FRESH = 'fresh';

/** Opens the day, from its plan or fresh: the date (today's unless somebody says otherwise), the posyandu, the place. */
export function OpenDay({ onClose }: { onClose: () => void }) {
  const phone = usePhone();
  const save = useSaving();
  const places = [...useMe().posyandu].sort(byNaturalName);
  const today = phone.today();
  const all = phone.allSessions();
  const [scope, setScope] = useState(plannedToday(all, today)?.scope ?? places[0]?.id ?? '');
  const plans = plansOf(all, scope);
  const [chosen, setChosen] = useState<string | null>(null);
  const planId = chosen ?? plannedToday(plans, today)?.id ?? FRESH;
  const plan = plans.find((s) => s.id === planId);
  const [other, setOther] = useState<DateText | null>(null);
  const [typed, setTyped] = useState<TypedOpening>({ ordinal: '' });
  const on = other ? dateOf(Number(other.year), Number(other.month), Number(other.day)) : today;
  const now: Opening = { ...openingOf(plan, on === today), ...typed };
  const wrong = !on ? w.noDay : on > today ? w.future : undefined;
  const wrongOrdinal = !/^([1-9]\d{0,2})?$/.test(now.ordinal);
  const targets = on ? targetsOf(phone.people(), scope, on) : { all: 0 };
  const change = (more: Partial<TypedOpening>) => setTyped((was) => ({ ...was, ...more }));
  const submit = async (event: Event) => {
    event.preventDefault();
    if (!on || wrong || wrongOrdinal) return;
    const subject = plan?.id ?? phone.newId();
    const body = { date: on, zone: now.zone, targets, ...openingBody(now) };
    if (!(await save([{ kind: 'session-opened', subject, scope, on, body }]))) return;
    chooseSession(subject);
    onClose();
  };
  return (
    <Sheet title={w.title} onClose={onClose}>
      <form class="stack wide" onSubmit={submit}>
        {other ? (
          <DateParts
            label={w.day}
            parts={other}
            onParts={setOther}
            words={registerWords.parts}
            wrong={wrong}
            asks={on && isLongAgo(on, today) ? w.longAgo : undefined}
          />
        ) : (
          <div class="row between">
            <b>{w.today(sayDay(today))}</b>
            <Button kind="plain" onPress={() => setOther(dateParts(today))}>
              {w.another}
            </Button>
          </div>
        )}
        {places.length > 1 && (
          <SelectField
            label={w.posyandu}
            value={scope}
            onValue={setScope}
            options={places.map((p) => ({ value: p.id, label: posyanduLabel(p) }))}
          />
        )}
        {plans.length > 0 && (
          <SelectField
            label={openingWords.plan}
            value={planId}
            onValue={setChosen}
            options={planOptions(plans)}
          />
        )}
        <TextField
          label={w.place}
          hint={w.placeHint}
          value={now.place}
          onValue={(place) => change({ place })}
          max={100}
        />
        <details class="folded">
          <summary>
            <Icon name="next" size={20} />
            {openingWords.more}
          </summary>
          <div class="stack">
            <TextField
              label={openingWords.startsAt}
              type="time"
              value={now.startsAt}
              onValue={(startsAt) => change({ startsAt })}
            />
            <Choice
              label={w.zone}
              across
              value={now.zone}
              onValue={(zone) => change({ zone })}
              options={(['WIB', 'WITA', 'WIT'] as const).map((z) => ({ value: z, label: z }))}
            />
            <Choice
              label={planWords.form.mode}
              value={now.mode}
              onValue={(mode) => change({ mode })}
              options={modeOptions}
            />
            <TextField
              label={openingWords.ordinal}
              hint={openingWords.ordinalHint(nextOrdinal(all, scope, on ?? today))}
              mode="numeric"
              value={now.ordinal}
              onValue={(ordinal) => change({ ordinal })}
              wrong={wrongOrdinal ? openingWords.ordinalWrong : undefined}
              max={3}
            />
          </div>
        </details>
        <p class="soft small">{openingWords.targets(targets.all ?? 0)}</p>
        <Button kind="primary" submit disabled={Boolean(wrong) || wrongOrdinal || !scope}>
          {w.submit}
        </Button>
      </form>
    </Sheet>
  );
}

interface Opening {
  place: string;
  startsAt: string;
  zone: SessionNow['zone'];
  mode: SessionMode;
  ordinal: string;
}
/** What somebody changed of what the plan, or nobody, says. */
type TypedOpening = Partial<Opening> & Pick<Opening, 'ordinal'>;

const plannedToday = (sessions: readonly SessionNow[], today: string): SessionNow | undefined =>
  sessions.find((s) => s.status === 'planned' && s.on === today);

/** A day written down afterwards began when its plan or somebody says, not now. */
const openingOf = (plan: SessionNow | undefined, isToday: boolean) => ({
  place: plan?.place ?? '',
  startsAt: isToday ? clockNow() : (plan?.startsAt ?? ''),
  zone: plan?.zone ?? zoneOfOffset(-new Date().getTimezoneOffset()),
  mode: plan?.mode ?? ('simultaneous' as const),
});

const planOptions = (plans: readonly SessionNow[]) => [
  ...plans.map((s) => ({
    value: s.id,
    label: [sayDay(s.on), sayTimes(s)].filter(Boolean).join(', '),
  })),
  { value: FRESH, label: openingWords.fresh },
];

type OpenedMore = Omit<BodyOf<'session-opened'>, 'date' | 'zone' | 'targets'>;

const openingBody = (now: Opening): OpenedMore => ({
  mode: now.mode,
  ...(now.startsAt ? { startsAt: now.startsAt } : {}),
  ...(now.place.trim() ? { place: now.place.trim() } : {}),
  ...(now.ordinal ? { ordinal: Number(now.ordinal) } : {}),
});

/** Which day this one would be by our own count. */
function nextOrdinal(all: readonly SessionNow[], scope: string, on: string): number {
  const now = { id: '~', scope, on, status: 'open' as const };
  return ordinalsOf([...all, now]).get('~') ?? 1;
}
