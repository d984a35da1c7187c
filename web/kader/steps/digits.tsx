import { useLayoutEffect, useState } from 'preact/hooks';
import type { MeasureField } from '#domain/cards/card.ts';
import type { Typed } from '#domain/measures/plausible.ts';
import { changeWords, doubtWords } from '#domain/measures/plausible-words.ts';
import { afterKey, NumberPad, padKeyOf } from '../../ui/number-pad.tsx';
import { inWords } from '../../words/label.ts';
import { sayTyped } from '../../words/say.ts';
import { visitWords } from '../../words/visit.ts';
import { look } from '../more/look.ts';
import type { MeasureOneProps } from './measure-one.tsx';
import { type ReadingDraft, usualPosition } from './reading-draft.ts';

const w = visitWords.measure;

/** How the comma of this measure is typed: where the scale shows so many digits, it stands by itself. */
function padOf(field: MeasureField): { decimals: 0 | 1 | 2; fixed: boolean } {
  const wanted = { own: null, one: 1, two: 2 } as const;
  const shows = field.what === 'weight' ? wanted[look.value.scale] : null;
  if (shows === null || shows > field.decimals) return { decimals: field.decimals, fixed: false };
  return { decimals: shows, fixed: true };
}

/** Blood pressure jumps to its lower number when the upper has three digits, or two that begin with 5–9. */
const upperIsFull = (text: string): boolean => text.length >= 3 || /^[5-9]\d$/.test(text);

/** The number, what it means at once, and the pad that types it. */
export function Digits(p: MeasureOneProps) {
  const { field, draft, onDraft } = p;
  const [lower, setLower] = useState(draft.second !== '');
  const inLower = lower && field.second !== undefined;
  const text = inLower ? draft.second : draft.text;
  const pad = padOf(field);
  const change = (next: string) => {
    const { confirmed: _asked, ...rest } = draft;
    onDraft(inLower ? { ...rest, second: next } : { ...rest, text: next });
    if (field.second && !inLower && next.length > text.length && upperIsFull(next)) setLower(true);
  };
  useKeys(
    (key) => change(afterKey(text, key, pad)),
    () => (field.second && !inLower ? setLower(true) : p.onEnter()),
  );
  return (
    <>
      <Shown field={field} draft={draft} inLower={inLower} onLower={setLower} />
      <SaidNow {...p} />
      {field.position && <Position {...p} />}
      <NumberPad text={text} onText={change} {...pad} words={{ erase: w.erase, comma: w.comma }} />
    </>
  );
}

/** What it means, while it is typed: impossible in a sentence, else how it changed. */
const SaidNow = ({ field, typed, previous, verdict, insisted }: MeasureOneProps) => {
  const said = typed && (insisted || !unfinished(field, typed));
  const wrong = said && verdict?.kind === 'impossible';
  return (
    <p class={`said-now ${wrong ? 'wrong' : ''}`} role="status">
      {wrong
        ? doubtWords(field, typed, verdict)
        : said && previous
          ? changeWords(field, typed, previous)
          : ''}
    </p>
  );
};

/** One digit of what will be more is no reason to say anything yet. */
const unfinished = (field: MeasureField, typed: Typed): boolean =>
  typed.value < field.hard[0] ||
  (field.second !== undefined && (typed.diastolic ?? 0) < field.second.hard[0]);

interface ShownProps {
  field: MeasureField;
  draft: ReadingDraft;
  inLower: boolean;
  onLower: (lower: boolean) => void;
}

const Shown = ({ field, draft, inLower, onLower }: ShownProps) => {
  if (!field.second)
    return (
      <output class="reading" aria-label={inWords(field.label)}>
        <span class={draft.text ? '' : 'ghost'}>{sayTyped(draft.text) || '–'}</span>
        <span class="unit">{field.unit}</span>
      </output>
    );
  return (
    <div class="reading pair">
      <button
        type="button"
        aria-pressed={!inLower}
        aria-label={`${w.systolic} ${draft.text}`}
        onClick={() => onLower(false)}
      >
        {draft.text || <span class="ghost">–</span>}
      </button>
      <span class="ghost">/</span>
      <button
        type="button"
        aria-pressed={inLower}
        aria-label={`${w.diastolic} ${draft.second}`}
        onClick={() => onLower(true)}
      >
        {draft.second || <span class="ghost">–</span>}
      </button>
      <span class="unit">{field.unit}</span>
    </div>
  );
};

const Position = ({ draft, onDraft, visit }: MeasureOneProps) => (
  <fieldset class="dots" aria-label={w.position}>
    {(['lying', 'standing'] as const).map((position) => (
      <button
        key={position}
        type="button"
        aria-pressed={(draft.position ?? usualPosition(visit.who.ageMonths)) === position}
        aria-current={
          (draft.position ?? usualPosition(visit.who.ageMonths)) === position ? 'true' : undefined
        }
        onClick={() => onDraft({ ...draft, position })}
      >
        {w[position]}
      </button>
    ))}
  </fieldset>
);

/**
 * A real keyboard types into the pad, wherever the focus is, unless a field or a dialog has it. Listens anew before
 * the screen is painted: an effect comes a frame later, and a quick second key would take what the first one left out.
 */
function useKeys(onKey: (key: string) => void, onEnter: () => void): void {
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const at = event.target;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (at instanceof Element && at.closest('input,select,textarea,dialog')) return;
      const key = padKeyOf(event.key);
      if (key) onKey(key);
      else if (event.key === 'Enter' && !(at instanceof HTMLButtonElement)) onEnter();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  });
}
