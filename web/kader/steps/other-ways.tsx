import { useState } from 'preact/hooks';
import type { MeasureField } from '#domain/cards/card.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { TextField } from '../../ui/field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { inWords } from '../../words/label.ts';
import { moreWords } from '../../words/more.ts';
import { visitWords } from '../../words/visit.ts';
import { changeLook, look, SCALES } from '../more/look.ts';
import { useMe, usePhone } from '../phone-context.ts';
import { MeasuredBy, measurerOf } from './measured-by.tsx';
import type { Visit } from './visit.ts';

const w = visitWords.measure;
const OTHER = 'other';

interface OtherWaysProps {
  visit: Visit;
  field: MeasureField;
  onCannot: (reason: string) => void;
  onClose: () => void;
}

/** What is seldom wanted at a measure: it cannot be measured, somebody else measured, the scale shows it otherwise. */
export function OtherWays({ visit, field, onCannot, onClose }: OtherWaysProps) {
  const phone = usePhone();
  const me = useMe();
  const [open, setOpen] = useState<'cannot' | 'by' | null>(null);
  const { session } = visit;
  const title = open === 'cannot' ? w.cannot.title(inWords(field.label)) : inWords(field.label);
  return (
    <Sheet title={title} onClose={onClose}>
      {open === null && (
        <>
          <Button whole onPress={() => setOpen('cannot')}>
            {w.cannot.open}
          </Button>
          {session && (
            <Button whole onPress={() => setOpen('by')}>
              {w.by.open(measurerOf(phone, session, me) ?? w.by.me)}
            </Button>
          )}
          {field.what === 'weight' && (
            <Choice
              label={moreWords.scale}
              hint={moreWords.scaleHint}
              value={look.value.scale}
              onValue={(scale) => changeLook({ scale })}
              options={SCALES.map((value) => ({ value, ...moreWords.scales[value] }))}
            />
          )}
        </>
      )}
      {open === 'cannot' && <Cannot onCannot={onCannot} />}
      {open === 'by' && session && <MeasuredBy session={session} onDone={onClose} />}
    </Sheet>
  );
}

function Cannot({ onCannot }: { onCannot: (reason: string) => void }) {
  const [choice, setChoice] = useState<string | null>(null);
  const [other, setOther] = useState('');
  const reason = choice === OTHER ? other.trim() : (choice ?? '');
  return (
    <div class="stack">
      <Choice
        label={w.cannot.why}
        value={choice}
        onValue={setChoice}
        options={[
          ...w.cannot.reasons.map((r) => ({ value: r as string, label: inWords(r) })),
          { value: OTHER, label: visitWords.skip.other },
        ]}
      />
      {choice === OTHER && (
        <TextField
          label={visitWords.skip.otherLabel}
          value={other}
          onValue={setOther}
          max={100}
          focus
        />
      )}
      <Button kind="primary" disabled={!reason} onPress={() => onCannot(reason)}>
        {w.cannot.submit}
      </Button>
    </div>
  );
}
