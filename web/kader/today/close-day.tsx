import { useState } from 'preact/hooks';
import type { Attendance, FactDraft, SessionNow } from '../../known/phone.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { StageBadge } from '../../ui/stage-badge.tsx';
import { sayList } from '../../words/say.ts';
import { skipReasons, todayWords } from '../../words/today.ts';
import { useSaving } from '../saving.tsx';
import { cameByGroup, missingSteps, notDone, stationsNow } from './stations.ts';

const w = todayWords.closing;

interface CloseDayProps {
  session: SessionNow;
  came: readonly Attendance[];
  onClose: () => void;
}

/** The tally, and a reason for everybody who did not get through (T0.12). */
export function CloseDay({ session, came, onClose }: CloseDayProps) {
  const save = useSaving();
  const left = notDone(came);
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const [note, setNote] = useState('');
  const without = left.filter((a) => !reasons[a.person.id]).length;
  const submit = async (event: Event) => {
    event.preventDefault();
    if (without > 0) return;
    if (await save(closingFacts(session, left, reasons, note))) onClose();
  };
  return (
    <Sheet title={w.title} onClose={onClose}>
      <form class="stack wide" onSubmit={submit}>
        <Tally session={session} came={came} />
        {left.length > 0 && (
          <section class="stack">
            <h3>{w.why}</h3>
            <p class="soft small">{w.whyHint}</p>
            {left.map((a, i) => (
              <Reason
                key={a.person.id}
                attendance={a}
                value={reasons[a.person.id] ?? ''}
                onValue={(reason) => setReasons({ ...reasons, [a.person.id]: reason })}
                onSame={
                  i === 0 && left.length > 1
                    ? (reason) =>
                        setReasons(Object.fromEntries(left.map((o) => [o.person.id, reason])))
                    : undefined
                }
              />
            ))}
          </section>
        )}
        <TextField label={w.note} value={note} onValue={setNote} max={500} />
        {without > 0 && <p class="asks">{w.stillMissing(without)}</p>}
        <Button kind="primary" submit disabled={without > 0}>
          {w.submit}
        </Button>
      </form>
    </Sheet>
  );
}

const Tally = ({ session, came }: { session: SessionNow; came: readonly Attendance[] }) => {
  const now = stationsNow(came);
  return (
    <>
      <div class="tally">
        <div>
          <b>{now.here}</b>
          <span>{w.came}</span>
        </div>
        <div>
          <b>{now.done}</b>
          <span>{w.done}</span>
        </div>
        <div>
          <b>{now.here - now.done}</b>
          <span>{w.notDone}</span>
        </div>
      </div>
      <ul class="row">
        {cameByGroup(came, session.on).map(({ group, count }) => (
          <li key={group} class="row">
            <StageBadge group={group} /> <b class="num">{count}</b>
          </li>
        ))}
      </ul>
    </>
  );
};

interface ReasonProps {
  attendance: Attendance;
  value: string;
  onValue: (reason: string) => void;
  onSame: ((reason: string) => void) | undefined;
}

const Reason = ({ attendance, value, onValue, onSame }: ReasonProps) => (
  <div class="stack">
    <div>
      <b>{attendance.person.name}</b>
      <p class="soft small">{w.missing(sayList(missingSteps(attendance).map(String)))}</p>
    </div>
    <select
      class="input"
      aria-label={w.reason(attendance.person.name)}
      value={value}
      onChange={(e) => onValue(e.currentTarget.value)}
    >
      <option value="">{w.choose}</option>
      {skipReasons.map((reason) => (
        <option key={reason}>{reason}</option>
      ))}
    </select>
    {onSame && value && (
      <Button kind="plain" onPress={() => onSame(value)}>
        {w.same}
      </Button>
    )}
  </div>
);

/** Every step not gone through with its reason, then the end of the day: one write. */
export function closingFacts(
  session: SessionNow,
  left: readonly Attendance[],
  reasons: Readonly<Record<string, string>>,
  note: string,
): FactDraft[] {
  const { id, scope, on } = session;
  const skips = left.flatMap((a) =>
    missingSteps(a).map(
      (step): FactDraft => ({
        kind: 'step-skipped',
        subject: a.person.id,
        scope,
        on,
        body: { session: id, step, reason: reasons[a.person.id] ?? '' },
      }),
    ),
  );
  const body = note.trim() ? { note: note.trim() } : {};
  return [...skips, { kind: 'session-closed', subject: id, scope, on, body }];
}
