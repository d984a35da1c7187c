import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { MeasureField } from '#domain/cards/card.ts';
import type { Reading } from '#domain/facts/known.ts';
import { countedReading } from '#domain/measures/counted-reading.ts';
import type { Plausibility, Typed } from '#domain/measures/plausible.ts';
import { valueText } from '#domain/measures/plausible-words.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { inWords } from '../../words/label.ts';
import { sayTyped, sayWhen } from '../../words/say.ts';
import { visitWords } from '../../words/visit.ts';
import { SpeakButton } from '../speak-button.tsx';
import { Digits } from './digits.tsx';
import { OtherWays } from './other-ways.tsx';
import { NO_READING, type ReadingDraft } from './reading-draft.ts';
import { readingText } from './today-readings.tsx';
import type { Visit } from './visit.ts';

const w = visitWords.measure;

export interface MeasureOneProps {
  field: MeasureField;
  draft: ReadingDraft;
  onDraft: (draft: ReadingDraft) => void;
  visit: Visit;
  previous: Reading | null;
  typed: Typed | null;
  verdict: Plausibility | null;
  /** told to go on with what was typed */
  insisted: boolean;
  onEnter: () => void;
}

/** One thing to measure: its name, last time as a ghost, the number, what it means at once, the pad. */
export function MeasureOne(p: MeasureOneProps) {
  const { field, draft, onDraft, visit, previous } = p;
  const [others, setOthers] = useState(false);
  return (
    <section class="measure one" aria-label={inWords(field.label)}>
      <div class="ask-line">
        <SpeakButton text={sayAloud(p)} />
        <div class="grow">
          {field.unit !== 'yes-no' && <h2>{inWords(field.label)}</h2>}
          <Before visit={visit} field={field} draft={draft} previous={previous} />
        </div>
        <button
          type="button"
          class="iconbutton"
          aria-label={w.other}
          onClick={() => setOthers(true)}
          data-testid="other-ways"
        >
          <Icon name="dots" />
        </button>
      </div>
      <Answer {...p} />
      {others && (
        <OtherWays
          visit={visit}
          field={field}
          onCannot={(cannot) => {
            onDraft({ ...NO_READING, cannot });
            setOthers(false);
          }}
          onClose={() => setOthers(false)}
        />
      )}
    </section>
  );
}

/** What is asked, and what it was last time. */
const sayAloud = ({ field, previous, visit }: MeasureOneProps): string =>
  previous
    ? `${field.label}. ${w.before(readingText(field, previous), sayWhen(previous.on, visit.on))}.`
    : `${field.label}.`;

/** The pad, two answers for what is only yes or no, or why there is no number. */
function Answer(p: MeasureOneProps): ComponentChildren {
  const { field, draft, onDraft } = p;
  if (draft.cannot !== undefined)
    return (
      <div class="card stack">
        <p>{w.cannot.is(draft.cannot)}</p>
        <Button onPress={() => onDraft(NO_READING)}>{w.cannot.undo}</Button>
      </div>
    );
  if (field.unit !== 'yes-no') return <Digits {...p} />;
  return (
    <Choice
      label={inWords(field.label)}
      across
      value={draft.text === '' ? null : draft.text === '1' ? 'yes' : 'no'}
      onValue={(answer) => onDraft({ ...draft, text: answer === 'yes' ? '1' : '0' })}
      options={[
        { value: 'no', label: w.no },
        { value: 'yes', label: w.yes },
      ]}
    />
  );
}

type BeforeProps = Pick<MeasureOneProps, 'visit' | 'field' | 'draft' | 'previous'>;

/** The reading this one will stand beside: the surprising first one, today's earlier one, or last time's as a ghost. */
const Before = ({ visit, field, draft, previous }: BeforeProps) => {
  if (draft.earlier)
    return (
      <p class="asks">
        {w.againNow(draft.earlier.map((one) => sayTyped(valueText(field, one))).join(' · '))}
      </p>
    );
  const counted = countedReading(visit.day?.readings[field.what]);
  if (counted && counted !== 'differ')
    return <p class="asks">{w.alreadyToday(sayTyped(readingText(field, counted)))}</p>;
  if (!previous) return <p class="before">{w.firstTime}</p>;
  const when = sayWhen(previous.on, visit.on);
  return <p class="before">{w.before(sayTyped(readingText(field, previous)), when)}</p>;
};
