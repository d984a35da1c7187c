import { useState } from 'preact/hooks';
import { dateOf, type LocalDate } from '#domain/calendar.ts';
import { byNaturalName, posyanduLabel } from '#domain/places/place.ts';
import { minutesBetween } from '#domain/sessions/clock-time.ts';
import { sameWeekdayNextMonth } from '#domain/sessions/next-open-day.ts';
import type { SessionMode } from '#domain/sessions/session-now.ts';
import type { SessionNow } from '../../known/phone.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { DateParts, NO_DATE } from '../../ui/date-parts.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { inWords } from '../../words/label.ts';
import { registerWords } from '../../words/register.ts';
import { sayDay } from '../../words/say.ts';
import { planWords } from '../../words/session.ts';
import { todayWords } from '../../words/today.ts';
import { useMe, usePhone } from '../phone-context.ts';
import { useSaving } from '../saving.tsx';
import { dateParts, zoneOfOffset } from '../today/open-session.ts';
import { modeOptions } from './mode-options.ts';
import { type Plan, planFact, plansOf } from './session-facts.ts';

const w = planWords.form;
interface PlanDayProps {
  /** an earlier plan to be changed; its id stays */
  plan?: SessionNow;
  onClose: () => void;
}

/** Plans an open day, or changes one: date, hours, place, simultaneous or rotating. */
export function PlanDay({ plan, onClose }: PlanDayProps) {
  const phone = usePhone();
  const save = useSaving();
  const places = [...useMe().posyandu].sort(byNaturalName);
  const [scope, setScope] = useState(plan?.scope ?? places[0]?.id ?? '');
  const before = plan ?? lastOf(phone.allSessions(), scope);
  const [date, setDate] = useState(plan ? dateParts(plan.on) : NO_DATE);
  const [startsAt, setStartsAt] = useState(before?.startsAt ?? '08:00');
  const [endsAt, setEndsAt] = useState(plan ? (plan.endsAt ?? '') : '11:30');
  const [place, setPlace] = useState(before?.place ?? '');
  const [mode, setMode] = useState<SessionMode>(before?.mode ?? 'simultaneous');
  const [zone, setZone] = useState(before?.zone ?? zoneOfOffset(-new Date().getTimezoneOffset()));
  const on = dateOf(Number(date.year), Number(date.month), Number(date.day));
  const wrong = date.year.length === 4 ? wrongDate(on, phone.today()) : undefined;
  const backwards = startsAt && endsAt && minutesBetween(startsAt, endsAt) === null;
  const taken = plansOf(phone.allSessions(), scope).some((s) => s.on === on && s.id !== plan?.id);
  const suggested = before && !plan ? sameWeekdayNextMonth(before.on) : null;
  const submit = async (event: Event) => {
    event.preventDefault();
    if (!on || wrong || backwards) return;
    const body = planBody({ date: on, zone, mode }, { startsAt, endsAt, place });
    const id = plan?.id ?? phone.newId();
    if (await save([planFact(id, scope, phone.today(), body)])) onClose();
  };
  return (
    <Sheet title={plan ? w.change : w.new} onClose={onClose}>
      <form class="stack wide" onSubmit={submit}>
        {places.length > 1 && !plan && (
          <SelectField
            label={w.posyandu}
            value={scope}
            onValue={setScope}
            options={places.map((p) => ({ value: p.id, label: posyanduLabel(p) }))}
          />
        )}
        {suggested && suggested >= phone.today() && on !== suggested && (
          <Button onPress={() => setDate(dateParts(suggested))}>
            {w.suggest(sayDay(suggested))}
          </Button>
        )}
        <DateParts
          label={w.date}
          parts={date}
          onParts={setDate}
          words={registerWords.parts}
          hint={on && !wrong ? sayDay(on) : undefined}
          wrong={wrong}
          asks={taken ? w.taken : undefined}
        />
        <TextField label={w.from} type="time" value={startsAt} onValue={setStartsAt} />
        <TextField
          label={w.to}
          type="time"
          value={endsAt}
          onValue={setEndsAt}
          wrong={backwards ? w.backwards : undefined}
        />
        <TextField label={w.place} hint={w.placeHint} value={place} onValue={setPlace} max={100} />
        <Choice label={w.mode} value={mode} onValue={setMode} options={modeOptions} />
        <Choice
          label={w.zone}
          across
          value={zone}
          onValue={setZone}
          options={(['WIB', 'WITA', 'WIT'] as const).map((z) => ({ value: z, label: z }))}
        />
        <Button kind="primary" submit disabled={!on || Boolean(wrong) || Boolean(backwards)}>
          {w.submit}
        </Button>
      </form>
    </Sheet>
  );
}

function wrongDate(on: LocalDate | null, today: LocalDate): string | undefined {
  if (!on) return todayWords.opening.noDay;
  return on < today ? w.past : undefined;
}

const planBody = (
  sure: Pick<Plan, 'date' | 'zone'> & { mode: SessionMode },
  typed: { startsAt: string; endsAt: string; place: string },
): Plan => ({
  ...sure,
  ...(typed.startsAt ? { startsAt: typed.startsAt } : {}),
  ...(typed.endsAt ? { endsAt: typed.endsAt } : {}),
  ...(typed.place.trim() ? { place: typed.place.trim() } : {}),
});

/** The last day of a posyandu that was opened: the next one is usually like it. */
const lastOf = (sessions: readonly SessionNow[], scope: string): SessionNow | undefined =>
  sessions.find((s) => s.scope === scope && s.openedFact !== undefined);

interface CancelPlanProps {
  plan: SessionNow;
  onClose: () => void;
}

/** A planned day does not take place, and why: people will read it. */
export function CancelPlan({ plan, onClose }: CancelPlanProps) {
  const phone = usePhone();
  const save = useSaving();
  const [reason, setReason] = useState<string | null>(null);
  const c = planWords.cancelling;
  const cancel = async () => {
    if (!reason) return;
    const { id: subject, scope } = plan;
    const on = phone.today();
    if (await save([{ kind: 'session-cancelled', subject, scope, on, body: { reason } }]))
      onClose();
  };
  return (
    <Sheet title={c.title(sayDay(plan.on))} onClose={onClose}>
      <Choice
        label={c.why}
        value={reason}
        onValue={setReason}
        options={c.reasons.map((r) => ({ value: r as string, label: inWords(r) }))}
      />
      <Button kind="danger" whole disabled={!reason} onPress={() => void cancel()}>
        {c.submit}
      </Button>
    </Sheet>
  );
}
