import { useState } from 'preact/hooks';
import type { Step } from '#domain/cards/card.ts';
import { formKey } from '../../known/drafts.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { TextField } from '../../ui/field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { inWords } from '../../words/label.ts';
import { skipReasons } from '../../words/today.ts';
import { visitWords } from '../../words/visit.ts';
import { useSaving } from '../saving.tsx';
import { useDraft } from '../use-draft.ts';
import { atVisit, type Visit } from './visit.ts';

const w = visitWords.skip;
const OTHER = 'other';

interface SkipStepProps {
  visit: Visit;
  step: Step;
  onDone: () => void;
}

/** A step may be left out, with the reason said. */
export function SkipStep({ visit, step, onDone }: SkipStepProps) {
  const save = useSaving();
  const [asking, setAsking] = useState(false);
  const draft = useDraft<{ choice: string | null; other: string }>(
    formKey(visit.known.id, visit.on, step, 'lewati'),
    visit.scope,
    () => ({ choice: null, other: '' }),
  );
  const { choice, other } = draft.value;
  const { session } = visit;
  if (!session) return null;
  const reason = choice === OTHER ? other.trim() : (choice ?? '');
  const submit = async (event: Event) => {
    event.preventDefault();
    const body = { session: session.id, step, reason };
    if (await save([{ ...atVisit(visit), kind: 'step-skipped', body }], draft.key)) onDone();
  };
  return (
    <>
      <Button kind="plain" onPress={() => setAsking(true)}>
        {w.open}
      </Button>
      {asking && (
        <Sheet title={w.title(step)} onClose={() => setAsking(false)}>
          <form class="stack" onSubmit={submit}>
            <Choice
              label={w.why}
              value={choice}
              onValue={(next) => draft.change({ choice: next })}
              options={[
                ...skipReasons.map((r) => ({ value: r as string, label: inWords(r) })),
                { value: OTHER, label: w.other },
              ]}
            />
            {choice === OTHER && (
              <TextField
                label={w.otherLabel}
                value={other}
                onValue={(next) => draft.change({ other: next })}
                max={100}
                focus
              />
            )}
            <Button kind="primary" submit disabled={!reason}>
              {w.submit}
            </Button>
          </form>
        </Sheet>
      )}
    </>
  );
}
