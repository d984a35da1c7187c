import type { MeasureField } from '#domain/cards/card.ts';
import { fieldKey } from '#domain/cards/cards.ts';
import { countedReading } from '#domain/measures/counted-reading.ts';
import { valueText } from '#domain/measures/plausible-words.ts';
import { Icon } from '../../ui/icon.tsx';
import { inWords } from '../../words/label.ts';
import { sayTyped } from '../../words/say.ts';
import { visitWords } from '../../words/visit.ts';
import { dangerOf } from './danger.ts';
import { type MeasureDraft, readingOf } from './measure-draft.ts';
import type { Visit } from './visit.ts';

interface DotsProps {
  fields: readonly MeasureField[];
  at: number | 'danger';
  draft: MeasureDraft;
  visit: Visit;
  /** danger signs are asked of this person */
  danger: boolean;
  onGo: (at: number | 'danger') => void;
}

/** Which measures there are, which have a number; any can be gone to directly. */
export const MeasureDots = ({ fields, at, draft, visit, danger, onGo }: DotsProps) => {
  if (fields.length + (danger ? 1 : 0) < 2) return null;
  const { asked, yes } = dangerOf(visit);
  const known = asked || draft.noDanger === true;
  return (
    <nav class="dots" aria-label={visitWords.measure.which}>
      {danger && (
        <button
          type="button"
          class={yes.length > 0 ? 'there' : known ? 'has' : ''}
          aria-current={at === 'danger' ? 'step' : undefined}
          aria-label={visitWords.danger.open}
          title={visitWords.danger.open}
          data-danger-dot
          onClick={() => onGo('danger')}
        >
          <Icon name={known && yes.length === 0 ? 'check' : 'alert'} size={18} />
        </button>
      )}
      {fields.map((field, i) => (
        <button
          key={fieldKey(field)}
          type="button"
          class={isDone(visit, field, draft) ? 'has' : ''}
          aria-current={i === at ? 'step' : undefined}
          aria-label={named(inWords(field.label), shown(visit, field, draft))}
          data-measure={inWords(field.label)}
          onClick={() => onGo(i)}
        >
          {shown(visit, field, draft)}
        </button>
      ))}
    </nav>
  );
};

/** The whole name, and with it what stands on the button: whoever speaks to the phone says what they see. */
const named = (label: string, seen: string): string =>
  label.toLowerCase().includes(seen.toLowerCase()) ? label : `${label}, ${seen}`;

function todayText(visit: Visit, field: MeasureField): string {
  const counted = countedReading(visit.day?.readings[field.what]);
  return counted && counted !== 'differ' ? sayTyped(valueText(field, counted)) : '';
}

const isDone = (visit: Visit, field: MeasureField, draft: MeasureDraft): boolean =>
  readingOf(draft, field).text !== '' || todayText(visit, field) !== '';

function shown(visit: Visit, field: MeasureField, draft: MeasureDraft): string {
  const short = visitWords.short[field.what];
  if (field.unit === 'yes-no') return short;
  const { text, cannot } = readingOf(draft, field);
  if (cannot !== undefined) return `${short} –`;
  return sayTyped(text) || todayText(visit, field) || short;
}
