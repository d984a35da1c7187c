import { useState } from 'preact/hooks';
import type { MeasureField } from '#domain/cards/card.ts';
import type { Fact } from '#domain/facts/fact.ts';
import { plausible } from '#domain/measures/plausible.ts';
import { doubtWords } from '#domain/measures/plausible-words.ts';
import { formKey } from '../../known/drafts.ts';
import type { FactDraft } from '../../known/phone.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { TextField } from '../../ui/field.tsx';
import { numberTyped } from '../../ui/number-pad.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { inWords } from '../../words/label.ts';
import { personWords } from '../../words/person.ts';
import { useSaving } from '../saving.tsx';
import { measureFields } from '../steps/today-readings.tsx';
import type { Visit } from '../steps/visit.ts';
import { useDraft } from '../use-draft.ts';
import type { Line } from './timeline.ts';
import { OfWhom } from './wrong-child.tsx';

const w = personWords.correct;

interface MendFactProps {
  visit: Visit;
  line: Line;
  onClose: () => void;
}

/** A reading gets another number, or any fact is taken back with a reason. Nothing is ever edited. */
export const MendFact = ({ visit, line, onClose }: MendFactProps) => (
  <Sheet title={w.title(line.title.toLowerCase())} onClose={onClose}>
    <p class="soft">{w.says}</p>
    {line.fact.kind === 'measurement-taken' && line.fact.body.what !== 'oedema' && (
      <CorrectReading visit={visit} fact={line.fact} onClose={onClose} />
    )}
    {line.fact.kind === 'measurement-taken' && line.fact.body.session && (
      <section class="stack">
        <h3>{personWords.wrongChild.move}</h3>
        <OfWhom readings={[line.fact]} most={3} onDone={onClose} />
      </section>
    )}
    <Withdraw fact={line.fact} onClose={onClose} />
  </Sheet>
);

type Measured = Fact<'measurement-taken'>;

/** The same reading with another number, naming the one it replaces. */
export function correctionFact(fact: Measured, value: number, diastolic: number | null): FactDraft {
  const { diastolic: _old, corrects: _older, ...kept } = fact.body;
  return {
    kind: 'measurement-taken',
    subject: fact.subject,
    scope: fact.scope,
    on: fact.on,
    body: { ...kept, value, ...(diastolic === null ? {} : { diastolic }), corrects: fact.id },
  };
}

interface CorrectReadingProps {
  visit: Visit;
  fact: Measured;
  onClose: () => void;
}

function CorrectReading({ visit, fact, onClose }: CorrectReadingProps) {
  const save = useSaving();
  const pair = fact.body.diastolic !== undefined;
  const draft = useDraft(formKey(fact.subject, fact.id, 'perbaiki'), fact.scope, () => ({
    text: '',
    second: '',
  }));
  const { text, second } = draft.value;
  const value = numberTyped(text.replace('.', ','));
  const diastolic = pair ? numberTyped(second) : null;
  const field = measureFields(visit).find((f) => f.what === fact.body.what);
  const doubt = value === null ? null : doubted(field, value, diastolic, fact.on);
  const ready = value !== null && (!pair || diastolic !== null) && !doubt?.stops;
  const submit = async (event: Event) => {
    event.preventDefault();
    if (value === null || !ready) return;
    if (await save([correctionFact(fact, value, diastolic)], draft.key)) onClose();
  };
  return (
    <form class="stack" onSubmit={submit}>
      <TextField
        label={w.value}
        mode="decimal"
        max={6}
        value={text}
        onValue={(next) => draft.change({ text: next })}
        wrong={doubt?.stops ? doubt.says : undefined}
        asks={doubt && !doubt.stops ? doubt.says : undefined}
        focus
      />
      {pair && (
        <TextField
          label={w.second}
          mode="numeric"
          max={3}
          value={second}
          onValue={(next) => draft.change({ second: next })}
        />
      )}
      <Button kind="primary" submit disabled={!ready}>
        {w.submit}
      </Button>
    </form>
  );
}

function doubted(
  field: MeasureField | undefined,
  value: number,
  diastolic: number | null,
  on: string,
): { says: string; stops: boolean } | null {
  if (!field || (field.second && diastolic === null)) return null;
  const typed = { value, on, ...(diastolic === null ? {} : { diastolic }) };
  const verdict = plausible(field, typed);
  const says = doubtWords(field, typed, verdict);
  return says ? { says, stops: verdict.kind === 'impossible' } : null;
}

function Withdraw({ fact, onClose }: { fact: Fact; onClose: () => void }) {
  const save = useSaving();
  const [reason, setReason] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  if (!open)
    return (
      <Button kind="danger" whole onPress={() => setOpen(true)}>
        {w.withdraw}
      </Button>
    );
  const withdraw = async () => {
    const { subject, scope, on, id } = fact;
    const body = { fact: id, ...(reason ? { reason } : {}) };
    if (await save([{ kind: 'fact-withdrawn', subject, scope, on, body }])) onClose();
  };
  return (
    <div class="stack">
      <Choice
        label={w.withdrawWhy}
        value={reason}
        onValue={setReason}
        options={w.withdrawReasons.map((r) => ({ value: r as string, label: inWords(r) }))}
      />
      <Button kind="danger" whole disabled={!reason} onPress={() => void withdraw()}>
        {w.withdraw}
      </Button>
    </div>
  );
}
