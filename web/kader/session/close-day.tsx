import { useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { formKey } from '../../known/drafts.ts';
import type { Attendance, SessionNow } from '../../known/phone.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { StageBadge } from '../../ui/stage-badge.tsx';
import { STEPS } from '../../ui/step-circle.tsx';
import { inWords } from '../../words/label.ts';
import { sayDay, sayList } from '../../words/say.ts';
import { closeWords } from '../../words/session.ts';
import { stepWords } from '../../words/steps.ts';
import { skipReasons, todayWords } from '../../words/today.ts';
import { usePhone } from '../phone-context.ts';
import { useSaving } from '../saving.tsx';
import { Shell } from '../shell.tsx';
import { cameByGroup, missingSteps, notDone, stationsNow } from '../today/stations.ts';
import { useDraft } from '../use-draft.ts';
import { atSession } from './at-session.tsx';
import { closingFacts, withoutReason } from './session-facts.ts';
import { useTally } from './use-tally.ts';
import { clockNow } from './wall-clock.ts';

const w = todayWords.closing;
type Reasons = Readonly<Record<string, string>>;
const startClosing = (): { reasons: Reasons; note: string } => ({ reasons: {}, note: '' });

/** The tally, and a reason for everybody who did not get through (T0.12). */
export const CloseDay = atSession(({ session }) => {
  const phone = usePhone();
  const save = useSaving();
  const [, go] = useLocation();
  const counted = useTally(session);
  const came = phone.attendance(session.id);
  const left = notDone(came);
  const draft = useDraft(formKey(session.id, 'tutup'), session.scope, startClosing);
  const { reasons, note } = draft.value;
  const [endedAt, setEndedAt] = useState(
    session.on === phone.today() ? clockNow() : (session.endsAt ?? ''),
  );
  const without = withoutReason(left, reasons).length;
  const submit = async (event: Event) => {
    event.preventDefault();
    // a day is never closed without its tally
    if (without > 0 || !counted) return;
    const closing = { reasons, note, endedAt, tally: counted.tally };
    if (await save(closingFacts(session, left, closing), draft.key))
      go(`/hari/${session.id}/rekap`, { replace: true });
  };
  return (
    <Shell title={w.title} sub={<span>{sayDay(session.on)}</span>} back="/" bare>
      <form class="stack wide" onSubmit={submit}>
        <Came session={session} came={came} />
        {left.length > 0 && (
          <Left left={left} reasons={reasons} onReasons={(r) => draft.change({ reasons: r })} />
        )}
        <TextField label={closeWords.endsAt} type="time" value={endedAt} onValue={setEndedAt} />
        <TextField
          label={w.note}
          value={note}
          onValue={(n) => draft.change({ note: n })}
          max={500}
        />
        <div class="thumb">
          {without > 0 && <p class="asks">{w.stillMissing(without)}</p>}
          <Button kind="primary" submit disabled={without > 0 || !counted}>
            {w.submit}
          </Button>
        </div>
      </form>
    </Shell>
  );
});

const Came = ({ session, came }: { session: SessionNow; came: readonly Attendance[] }) => {
  const now = stationsNow(came);
  const numbers: [number, string][] = [
    [now.here, w.came],
    [now.done, w.done],
    [now.here - now.done, w.notDone],
  ];
  return (
    <>
      <div class="tally">
        {numbers.map(([count, says]) => (
          <div key={says}>
            <b>{count}</b>
            <span>{says}</span>
          </div>
        ))}
      </div>
      <ul class="row" data-testid="came-by-group">
        {cameByGroup(came, session.on).map(({ group, count }) => (
          <li key={group} class="row">
            <StageBadge group={group} /> <b class="num">{count}</b>
          </li>
        ))}
      </ul>
    </>
  );
};

interface LeftProps {
  left: readonly Attendance[];
  reasons: Reasons;
  onReasons: (reasons: Reasons) => void;
}

const Left = ({ left, reasons, onReasons }: LeftProps) => (
  <section class="stack">
    <h2>{w.why}</h2>
    <p class="soft small">{w.whyHint}</p>
    {left.length > 1 && (
      <ForSeveral
        left={left}
        onReason={(people, reason) =>
          onReasons({ ...reasons, ...Object.fromEntries(people.map((a) => [a.person.id, reason])) })
        }
      />
    )}
    {left.map((a) => (
      <Reason
        key={a.person.id}
        attendance={a}
        value={reasons[a.person.id]}
        onValue={(reason) => onReasons({ ...reasons, [a.person.id]: reason })}
      />
    ))}
  </section>
);

interface ForSeveralProps {
  left: readonly Attendance[];
  onReason: (people: readonly Attendance[], reason: string) => void;
}

/** One reason for everybody who waits somewhere: forty families go home when the rain comes. */
function ForSeveral({ left, onReason }: ForSeveralProps) {
  const [who, setWho] = useState('all');
  const [reason, setReason] = useState<string>(skipReasons[0]);
  const waiting = STEPS.flatMap((step) => {
    const people = left.filter((a) => a.next === step);
    const label = closeWords.bulkStep(step, stepWords[step].name, people.length);
    return people.length > 0 ? [{ value: String(step), label, people }] : [];
  });
  const all = { value: 'all', label: closeWords.bulkAll(left.length), people: left };
  const options = waiting.length > 1 ? [all, ...waiting] : [all];
  const chosen = options.find((o) => o.value === who) ?? all;
  return (
    <section class="card stack" aria-label={closeWords.bulk}>
      <h3>{closeWords.bulk}</h3>
      <SelectField
        label={closeWords.bulkWho}
        value={chosen.value}
        onValue={setWho}
        options={options}
      />
      <SelectField
        label={closeWords.bulkWhy}
        value={reason}
        onValue={setReason}
        options={skipReasons.map((r) => ({ value: r as string, label: inWords(r) }))}
      />
      <Button onPress={() => onReason(chosen.people, reason)}>
        {closeWords.bulkUse(chosen.people.length)}
      </Button>
    </section>
  );
}

interface ReasonProps {
  attendance: Attendance;
  value: string | undefined;
  onValue: (reason: string) => void;
}

const OTHER = 'other';

function Reason({ attendance, value, onValue }: ReasonProps) {
  const { name } = attendance.person;
  const listed = value === undefined || skipReasons.some((r) => r === value);
  return (
    <div class="stack">
      <div>
        <b>{name}</b>
        <p class="soft small">{w.missing(sayList(missingSteps(attendance).map(String)))}</p>
      </div>
      <select
        class="input"
        aria-label={w.reason(name)}
        value={listed ? (value ?? '') : OTHER}
        onChange={(e) => onValue(e.currentTarget.value === OTHER ? '' : e.currentTarget.value)}
      >
        {value === undefined && <option value="">{w.choose}</option>}
        {skipReasons.map((reason) => (
          <option key={reason} value={reason}>
            {inWords(reason)}
          </option>
        ))}
        <option value={OTHER}>{closeWords.other}</option>
      </select>
      {!listed && (
        <TextField
          label={closeWords.otherLabel(name)}
          value={value}
          onValue={onValue}
          max={100}
          focus
        />
      )}
    </div>
  );
}
